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
import { type LazyLink, lazyLink } from "./link/open-link.ts";
import { openPaying, type Reach } from "./paying.ts";
import { lazyTextReader } from "./reader/lazy-reader.ts";
import { systemClock } from "./system-clock.ts";

export interface Workshop {
	ports: Ports;
	jobs: JobRunner;
	/** The same as `ports.figma`, with what only the host may do. */
	link: LazyLink;
	/** An image by `broadside://image/{id}`, or by the `file:` URL that an answer gave. Throws `not_found`. */
	readImage(uri: string): Promise<{ bytes: Uint8Array; mediaType: string }>;
	reportInternal(error: unknown): void;
}

const imagePrefix = "broadside://image/";

interface WorkshopOptions {
	/** For tests. */
	clock?: Clock;
	/** Default: callers on this machine, and fal cannot call. */
	reach?: Reach;
}

export function createWorkshop(
	config: Config,
	{ clock = systemClock, reach = { localPaths: true } }: WorkshopOptions = {},
): Workshop {
	const drawing = openDrawing(config.embed.value);
	const jobStore = createJobStore(config.home.value);
	const images = createImageStore({
		folder: config.outputDir.value,
		codec: drawing.codec,
		embed: drawing.embed,
		now: clock.now,
	});
	const link = lazyLink({ config, clock, workshop: () => workshop });
	const ports: Ports = {
		clock,
		jobs: jobStore,
		images,
		rasterizer: drawing.rasterizer,
		codec: drawing.codec,
		tokens: drawing.tokens,
		reader: lazyTextReader(drawing.codec),
		hasKey: config.falKey.value !== null,
		...openPaying(config, { clock, images, decode: drawing.codec.decode, reach }),
		figma: link,
		warnings: () => [
			...toWarning("home_not_writable", jobStore.problem()),
			...toWarning("output_not_writable", images.problem()),
			...toWarning("setting_refused", config.payingRefused),
		],
	};
	const jobs = createJobRunner({
		store: jobStore,
		clock,
		ports: () => ports,
		workOf,
		reportInternal,
	});
	const workshop: Workshop = {
		ports,
		jobs,
		link,
		reportInternal,
		async readImage(uri) {
			const { image, bytes } = uri.startsWith(imagePrefix)
				? await images.load(uri.slice(imagePrefix.length))
				: await images.loadFile(fileURLToPath(uri));
			return { bytes, mediaType: image.mediaType };
		},
	};
	return workshop;
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
