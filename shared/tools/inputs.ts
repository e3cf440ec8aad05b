// The fields that several tools take, spelt and limited once.
import * as z from "zod";
import { briefInputSchema, sizeSchema } from "../brief/brief.ts";
import { copyInputSchema } from "../copy/copy.ts";
import { advertiseAs } from "../json-schema.ts";

const words = (max: number) => z.string().min(1).max(max);

export const prompt = words(20_000);

/** The full schema stands in `compose_poster` alone; other tools check it as strictly and show it in short. */
export const briefInShort = briefInputSchema
	.meta(advertiseAs({ type: "object" }))
	.describe("As compose_poster's brief");

export const copy = z
	.array(copyInputSchema)
	.min(1)
	.max(120)
	.meta(advertiseAs({ type: "array" }))
	.describe("Exact words to show: strings, or as brief.copy");

/** The same again, for tools whose neighbour shows it in full. */
export const copyInShort = z
	.array(copyInputSchema)
	.min(1)
	.max(120)
	.meta(advertiseAs({ type: "array" }));

/** The twenty megabytes that the input gate takes, as a data URL. */
export const longestImage = 28_100_000;
export const images = z
	.array(words(longestImage))
	.min(1)
	.max(3)
	.describe("Paths, https or data URLs, or image ids; the last is the canvas");

export const instruction = words(8000);

export const size = sizeSchema
	.meta(advertiseAs({ anyOf: [{ type: "string" }, { type: "object" }] }))
	.describe("1024x1536, A4, story, 16:9");

export const seed = z.int().min(0).max(2_147_483_647);
export const count = z.int().min(1).max(4).default(1).describe("Variants");
export const model = words(100).describe("See list_models");
export const baseModel = model.describe("Paints a text-free base first; model then adds the words");
export const tier = z.enum(["standard", "pro"]);
export const negativePrompt = words(500);
export const check = z.boolean().describe("Read and judge words");
export const maxRepairs = z.int().min(0).max(5).describe("Paid word repairs, default 2");
export const estimateOnly = z.boolean().default(false).describe("Price only");

export const settings = z
	.strictObject({
		guidance_scale: z.number().min(0).max(20).optional(),
		num_inference_steps: z.int().min(1).max(250).optional(),
		acceleration: z.enum(["none", "regular", "high"]).optional(),
		turbo: z.boolean().optional(),
		strength: z.number().min(0).max(1).optional(),
	})
	.meta(advertiseAs({ type: "object" }))
	.describe("See list_models");

/** An id's form is not checked here: an unknown one is answered with `not_found` and the way to list. */
export const jobId = words(64);

/** Of Figma. */
export const figmaFile = words(400).describe("Name or id, if several are open");
export const nodeIds = z.array(words(200)).min(1);

/** How a call that leaves a job waits for it. */
export const waiting = {
	wait_seconds: z
		.number()
		.min(0)
		.max(600)
		.default(45)
		.meta(advertiseAs({ type: "number", default: 45 }))
		.describe("Then a job_id to go on with"),
	idempotency_key: words(200).optional().describe("Reuse on retry"),
};
