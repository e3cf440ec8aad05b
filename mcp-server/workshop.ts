// Wires the ports of this machine together: files, pixels, words, money, jobs.
import { fileURLToPath } from "node:url";
import { createJobRunner, type JobRunner } from "../shared/jobs/run-job.ts";
import type { Clock, Ports } from "../shared/ports.ts";
import type { Warning } from "../shared/result.ts";
import { workOf } from "../shared/tools/index.ts";
import type { Config } from "./config.ts";
import { openDrawing } from "./drawing.ts";
import { createImageStore } from "./files/image-store.ts";
import { createJobStore } from "./files/job-store.ts";
import { openPaying } from "./paying.ts";
import { systemClock } from "./system-clock.ts";

export interface Workshop {
	ports: Ports;
	jobs: JobRunner;
	/** An image by `broadside://image/{id}`, or by the `file:` URL that an answer gave. Throws `not_found`. */
	readImage(uri: string): Promise<{ bytes: Uint8Array; mediaType: string }>;
	reportInternal(error: unknown): void;
}

const imagePrefix = "broadside://image/";

/** `clock` is for tests. */
export function createWorkshop(config: Config, { clock = systemClock }: { clock?: Clock } = {}): Workshop {
	const drawing = openDrawing(config.embed.value);
	const jobStore = createJobStore(config.home.value);
	const images = createImageStore({
		folder: config.outputDir.value,
		codec: drawing.codec,
		embed: drawing.embed,
		now: clock.now,
	});
	const ports: Ports = {
		clock,
		jobs: jobStore,
		images,
		rasterizer: drawing.rasterizer,
		codec: drawing.codec,
		tokens: drawing.tokens,
		reader: null,
		hasKey: config.falKey.value !== null,
		...openPaying(config, { clock, images, decode: drawing.codec.decode }),
		warnings: () => [
			...toWarning("home_not_writable", jobStore.problem()),
			...toWarning("output_not_writable", images.problem()),
		],
	};
	const jobs = createJobRunner({
		store: jobStore,
		clock,
		ports: () => ports,
		workOf,
		reportInternal,
	});
	return {
		ports,
		jobs,
		reportInternal,
		async readImage(uri) {
			const { image, bytes } = uri.startsWith(imagePrefix)
				? await images.load(uri.slice(imagePrefix.length))
				: await images.loadFile(fileURLToPath(uri));
			return { bytes, mediaType: image.mediaType };
		},
	};
}

function toWarning(code: string, message: string | null): Warning[] {
	return message === null ? [] : [{ code, message }];
}

/** For the person who runs the server; never part of an answer. */
function reportInternal(error: unknown): void {
	process.stderr.write(
		`broadside: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
	);
}
