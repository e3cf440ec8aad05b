// figma_place: a picture by its id, or a sheet as editable layers, onto the open file: beside, inside, or in place of Broadside's own.
import * as z from "zod";
import { defineTool } from "../tool.ts";
import * as inputs from "./inputs.ts";

export const figmaPlace = defineTool({
	name: "figma_place",
	title: "Place in Figma",
	description:
		"Puts an image, or a brief, draft or overlay as editable layers, into an open Figma file: beside a layer on free ground, inside a frame, or replacing a layer of Broadside's own. Free.",
	effect: "write",
	input: z.strictObject({
		file: inputs.figmaFile.optional(),
		image: z.string().min(1).max(inputs.longestImage).optional().describe("Id, path or URL"),
		job_id: inputs.jobId.optional().describe("A draft's or overlay's layers, else its first image"),
		brief: inputs.briefInShort.optional(),
		seed: inputs.seed.optional(),
		place: z.enum(["beside", "inside", "replace"]).default("beside"),
		node_ids: inputs.nodeIds.max(1).optional().describe("That layer: id or unique name"),
	}),
	async run(input, context) {
		const { placeInFigma } = await import("./figma-place-work.ts");
		return placeInFigma(input, context);
	},
});
