// The product in one list.
import type { Tool } from "../tool.ts";
import { cancelJob } from "./cancel-job.ts";
import { composePoster } from "./compose-poster.ts";
import { editImage } from "./edit-image.ts";
import { finishJob } from "./finish-job.ts";
import { generateImage } from "./generate-image.ts";
import { getJob } from "./get-job.ts";
import { listModelsTool } from "./list-models.ts";
import { reviewPrompt } from "./review-prompt.ts";

/** In the order in which they are listed: what is reached for first comes first. */
export const tools: readonly Tool[] = [
	generateImage,
	composePoster,
	editImage,
	finishJob,
	reviewPrompt,
	getJob,
	cancelJob,
	listModelsTool,
];

export function findTool(name: string): Tool | undefined {
	return tools.find((tool) => tool.name === name);
}
