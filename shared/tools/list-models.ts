// list_models: what can paint, within which limits, at what price, with which settings.
import * as z from "zod";
import { defineTool } from "../tool.ts";
import { keyPage } from "./paid.ts";

export const listModelsTool = defineTool({
	name: "list_models",
	title: "List models",
	description: "Models with limits, prices, and the settings each takes.",
	effect: "read",
	input: z.strictObject({}),
	output: z.object({ models: z.array(z.looseObject({})), draft: z.string(), key: z.string() }),
	async run(_input, { ports }) {
		const { listModels } = await import("../models/list-models.ts");
		const models = listModels();
		const draft = "Free and offline: compose_poster with finish draft, any size from 256 to 4096 px a side.";
		const key = ports.hasKey
			? "A fal key is set."
			: `No fal key is set: models cannot be called. Make one at ${keyPage} and set FAL_KEY.`;
		const rows = models.map((row) =>
			[
				`${row.model}${row.tier === null ? "" : ` (${row.tier})`}, ${row.kind}: ${row.note}. ${row.price}.`,
				`  endpoint ${row.endpoint}; size ${row.size}; prompt ${row.prompt}; up to ${row.images} images a call${
					row.inputImages === null ? "" : `; input images ${row.inputImages}`
				}${row.negativePrompt ? "; negative_prompt" : ""}`,
				...Object.entries(row.settings).map(([setting, range]) => `  settings.${setting}: ${range}`),
				`  ${row.page}`,
			].join("\n"),
		);
		return { text: [`draft: ${draft}`, key, ...rows].join("\n"), data: { models, draft, key }, images: [] };
	},
});
