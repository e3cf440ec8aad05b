// The product in one list.
import type { JobWork } from "../jobs/job-control.ts";
import type { Tool } from "../tool.ts";
import { cancelJob } from "./cancel-job.ts";
import { checkText } from "./check-text.ts";
import { composePoster } from "./compose-poster.ts";
import { editImage } from "./edit-image.ts";
import { figmaEdit } from "./figma-edit.ts";
import { figmaPlace } from "./figma-place.ts";
import { figmaRead } from "./figma-read.ts";
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
	checkText,
	reviewPrompt,
	getJob,
	cancelJob,
	listModelsTool,
	figmaRead,
	figmaEdit,
	figmaPlace,
];

export function findTool(name: string): Tool | undefined {
	return tools.find((tool) => tool.name === name);
}

/** Work of jobs that keep more than their tool was given. */
const workBeside: Readonly<Record<string, JobWork>> = {
	figma_edit: async (input, control, ports) =>
		(await import("./figma-edit-work.ts")).workFigmaEdit(input, control, ports),
};

/** The work of a tool's jobs; what it has sent is brought home also where the work itself fails. */
export function workOf(name: string): JobWork | undefined {
	const work = workBeside[name] ?? findTool(name)?.work;
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
