// The product in one list.
import type { JobWork } from "../jobs/job-control.ts";
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

/** The work of a tool's jobs; what it has sent is brought home also where the work itself fails. */
export function workOf(name: string): JobWork | undefined {
	const work = findTool(name)?.work;
	if (work === undefined) return undefined;
	return async (input, control, ports) => {
		try {
			return await work(input, control, ports);
		} catch (error) {
			if (control.job().steps.length === 0) throw error;
			const { rescue } = await import("./rescue.ts");
			return rescue(error, control, ports);
		}
	};
}
