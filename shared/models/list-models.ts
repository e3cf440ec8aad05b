// The catalogue as `list_models` answers it: small rows, one for each endpoint.

import { catalog, type Endpoint } from "./catalog.ts";
import { describePrice } from "./price.ts";

export interface ModelRow {
	model: string;
	endpoint: string;
	tier: "standard" | "pro" | null;
	kind: "generate" | "edit" | "restyle";
	note: string;
	price: string;
	size: string;
	prompt: string;
	images: number;
	inputImages: string | null;
	negativePrompt: boolean;
	/** Setting name -> range and default; "guide" marks one that the endpoint's schema does not list. */
	settings: Record<string, string>;
	page: string;
	playground: string;
	readOn: string;
}

/** One row for each endpoint, in the order of preference. */
export function listModels(): ModelRow[] {
	return catalog.map(toRow);
}

function toRow(endpoint: Endpoint): ModelRow {
	const { prompt, size, files } = endpoint;
	const budget = [
		prompt.maxTokens === null ? null : `${prompt.maxTokens} tokens`,
		prompt.maxChars === null ? null : `${prompt.maxChars} characters`,
	].filter((part) => part !== null);
	return {
		model: endpoint.model,
		endpoint: endpoint.id,
		tier: endpoint.tier,
		kind: endpoint.kind,
		note: endpoint.note,
		price: describePrice(endpoint.price),
		size: `${side(size.minPixels)} to ${side(size.maxPixels)} in all, steps of ${size.stepPx}`,
		prompt: budget.length > 0 ? `at most ${budget.join(" and ")}` : "no stated limit",
		images: endpoint.maxImages,
		inputImages: files === null ? null : files.max === 1 ? "1" : `${files.min}-${files.max}`,
		negativePrompt: endpoint.negativePromptMaxChars !== null,
		settings: Object.fromEntries(
			Object.entries(endpoint.settings).map(([name, row]) => {
				const range = row.values
					? row.values.join(" | ")
					: row.max === undefined
						? "true | false"
						: `${row.min}-${row.max}`;
				const fallback = row.default === null ? "" : `, default ${row.default}`;
				return [
					name,
					`${range}${fallback}; ${row.note}${row.source === "guide" ? " (guide, not in the schema)" : ""}`,
				];
			}),
		),
		page: endpoint.pageUrl,
		playground: endpoint.playgroundUrl,
		readOn: endpoint.readOn,
	};
}

const side = (pixels: number) => `${Math.sqrt(pixels)}x${Math.sqrt(pixels)}`;
