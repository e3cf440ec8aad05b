// From images and an instruction to the exact requests of an edit: inputs made ready, words kept, size, price.
import type { Brief } from "../brief/brief.ts";
import type { ChosenSettings } from "../brief/choose-settings.ts";
import { quoteCopy } from "../brief/quoting.ts";
import { parseSize } from "../brief/size-words.ts";
import type { CopyInput, CopyLine } from "../copy/copy.ts";
import { extractCopy } from "../copy/extract.ts";
import { normalizeCopy } from "../copy/normalize.ts";
import { defined } from "../defined.ts";
import { ToolError } from "../errors.ts";
import type { Endpoint } from "../models/catalog.ts";
import { findEndpoint } from "../models/find-endpoint.ts";
import type { ImageFile } from "../models/image-model.ts";
import { planRequest, type RequestPlan } from "../models/plan-request.ts";
import type { OpenedImage, Ports } from "../ports.ts";
import type { SentRequest, Warning } from "../result.ts";
import { adviseSettings, negativeOf, type PaintWishes, sentOf, sentSettings } from "./plan-paint.ts";

export interface EditWishes extends PaintWishes {
	/** As the caller names them, or as they were kept. */
	images: readonly string[];
	instruction: string;
	keep?: readonly CopyInput[] | undefined;
	copy?: readonly CopyInput[] | undefined;
	size?: string | { width: number; height: number } | undefined;
}

export interface PlannedEdit {
	prompt: string;
	tokens: number;
	settings: ChosenSettings;
	plan: RequestPlan;
	sent: SentRequest;
	/** Every line that must be there afterwards. */
	copy: CopyLine[];
	opened: OpenedImage[];
	warnings: Warning[];
}

/** Throws ToolError as the input gate, the size words and `planRequest` do, naming the field. Spends nothing. */
export async function planEdit(
	wishes: EditWishes,
	ports: Pick<Ports, "inputs" | "tokens">,
	signal: AbortSignal,
): Promise<PlannedEdit> {
	const endpoint = editEndpoint(wishes);
	const keep = normalizeCopy(wishes.keep ?? [], { field: "keep" });
	// What an instruction puts in quotes to be shown has to be there afterwards as well.
	const added = wishes.copy ?? quotedWords(wishes.instruction);
	const copy = joinLines(keep, normalizeCopy(added, { field: "copy" }));
	const prompt = editPrompt(wishes.instruction, keep);
	const { opened, files, warnings } = await openInputs(wishes.images, endpoint, ports, signal);
	const canvas = files.at(-1);
	const asked =
		wishes.size === undefined
			? null
			: typeof wishes.size === "string"
				? parseSize(wishes.size, "poster")
				: { widthPx: wishes.size.width, heightPx: wishes.size.height };
	const size = asked ?? {
		widthPx: canvas?.widthPx ?? 1024,
		heightPx: canvas?.heightPx ?? 1024,
	};
	const pictured: Brief = {
		kind: "picture",
		subject: wishes.instruction,
		copy,
		sections: [],
		assets: [],
		size,
	};
	const settings = adviseSettings(pictured, endpoint, wishes, asked !== null);
	const { tokens } = await ports.tokens.count(prompt);
	const plan = planRequest({
		endpoint,
		prompt,
		promptTokens: tokens,
		files,
		size: asked,
		// An instruction says what to change and what to keep: nobody else may reword it.
		hasCopy: copy.length > 0,
		expandPrompt: false,
		settings: sentSettings(settings, endpoint, wishes),
		allowPro: wishes.tier !== "standard",
		...defined({ n: wishes.count, seed: wishes.seed, negativePrompt: negativeOf(settings, wishes) }),
	});
	return {
		prompt,
		tokens,
		settings,
		plan,
		sent: sentOf(plan),
		copy,
		opened,
		warnings: [...warnings, ...plan.warnings],
	};
}

/** With `strength`, a model that has it only for repainting one image repaints. */
function editEndpoint({ model, tier, settings }: EditWishes): Endpoint {
	const wish = defined({ model, tier });
	const row = findEndpoint({ kind: "edit", ...wish });
	if (settings?.strength === undefined || row.settings.strength !== undefined) return row;
	try {
		return findEndpoint({ kind: "restyle", ...wish });
	} catch (error) {
		// The edit row then says that it has no strength, and who has.
		if (error instanceof ToolError) return row;
		throw error;
	}
}

async function openInputs(
	images: readonly string[],
	endpoint: Endpoint,
	ports: Pick<Ports, "inputs">,
	signal: AbortSignal,
) {
	const limits = endpoint.files;
	if (limits === null) throw new Error(`${endpoint.id} takes no images`);
	const opened: OpenedImage[] = [];
	const files: ImageFile[] = [];
	const warnings: Warning[] = [];
	for (const [index, image] of images.entries()) {
		const field = `images[${index}]`;
		const one = await ports.inputs.open(image, { field, signal });
		const ready = await ports.inputs.prepare(one, limits, { field });
		opened.push(one);
		files.push(ready.file);
		warnings.push(...ready.warnings);
	}
	return { opened, files, warnings };
}

/** The instruction as written, and the lines that stay, in the words of the guide's own examples. */
export function editPrompt(instruction: string, keep: readonly CopyLine[]): string {
	const asked = instruction.trim();
	if (keep.length === 0) return asked;
	const lines = keep.map((line) => quoteCopy(line.text)).join(", ");
	return `${endSentence(asked)} Keep the ${keep.length === 1 ? "text" : "texts"} ${lines} exactly as ${keep.length === 1 ? "it is" : "they are"}.`;
}

/** With a full stop, where it ends with none. */
export const endSentence = (words: string): string => (/[.!?。！？]["”]?$/.test(words) ? words : `${words}.`);

/** Strings in quotes that are to be shown; those an instruction takes away, or only speaks of, are none. */
function quotedWords(instruction: string): CopyLine[] {
	const { copy, spans, quotedSpans } = extractCopy(instruction);
	const quoted = spans.filter(({ start, end }) =>
		quotedSpans.some((mark) => mark.start < end && start < mark.end),
	);
	const ids = new Set(quoted.map(({ copyId }) => copyId));
	return copy.filter(({ id }) => ids.has(id));
}

function joinLines(keep: readonly CopyLine[], more: readonly CopyLine[]): CopyLine[] {
	const texts = new Set(keep.map((line) => line.text));
	const taken = new Set(keep.map((line) => line.id));
	const added = more.filter((line) => !texts.has(line.text));
	let next = keep.length;
	return [
		...keep,
		...added.map((line) => {
			if (!taken.has(line.id)) return line;
			do next += 1;
			while (taken.has(`c${next}`));
			taken.add(`c${next}`);
			return { ...line, id: `c${next}` };
		}),
	];
}
