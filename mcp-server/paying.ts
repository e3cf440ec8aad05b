// Opens what costs money, or leads to it: the model behind the key, the ledger, the way images get in. Each loads when first used.
import { join } from "node:path";
import { ToolError } from "../shared/errors.ts";
import type { Ledger } from "../shared/jobs/ledger.ts";
import type { EndCalls } from "../shared/models/fal-context.ts";
import type { ImageModel } from "../shared/models/image-model.ts";
import type { Clock, ImageCodec, ImageInputs, ImageStore, Ports } from "../shared/ports.ts";
import type { Config } from "./config.ts";
import { createLedgerFile } from "./money/ledger-file.ts";

interface PayingParts {
	clock: Clock;
	images: Pick<ImageStore, "load">;
	decode: ImageCodec["decode"];
	reach: Reach;
}

/** How the host stands to the world outside its machine. */
export interface Reach {
	/** Whether callers may name files of this machine as inputs. */
	localPaths: boolean;
	/** Where fal can call it. */
	endCalls?: EndCalls;
}

/** Where the ledger and the inputs of jobs are kept under the home folder. */
export const ledgerPath = (home: string) => join(home, "ledger.jsonl");
export const inputsFolder = (home: string) => join(home, "inputs");

export function openPaying(config: Config, parts: PayingParts): Pick<Ports, "model" | "ledger" | "inputs"> {
	const micro = (usd: number) => Math.round(usd * 1_000_000);
	const ledger = createLedgerFile({
		path: ledgerPath(config.home.value),
		caps: {
			perCallMicroUsd: micro(config.maxUsdPerCall.value),
			perDayMicroUsd: micro(config.maxUsdPerDay.value),
		},
		clock: parts.clock,
	});
	return {
		model: config.falKey.value === null ? null : lazyModel(config.falKey.value, config, parts),
		ledger: config.payingRefused === null ? ledger : closedLedger(ledger, config.payingRefused),
		inputs: lazyInputs(config, parts),
	};
}

/** Nothing new is set aside; what was spent before is still booked. */
function closedLedger(ledger: Ledger, why: string): Ledger {
	const refuse = () =>
		Promise.reject(
			new ToolError({
				code: "invalid_input",
				message: `A setting of the server cannot be read: ${why}`,
				hint: "Set it right and start the server again; drafts work meanwhile.",
			}),
		);
	return { ...ledger, check: refuse, reserve: refuse };
}

/** fal's client weighs as much as the rest of the server: it is read with the first paid request. */
function lazyModel(key: string, config: Config, { clock, decode, reach }: PayingParts): ImageModel {
	let opening: Promise<ImageModel> | null = null;
	const open = () => {
		opening ??= import("../shared/models/fal.ts").then(({ createFal }) =>
			createFal({
				key,
				clock,
				decode,
				maxWaitMs: config.falMaxWaitS.value * 1000,
				...(config.falOrigin.value === null ? {} : { gateway: config.falOrigin.value }),
				// Work that is taken up again waits, too, until it is known where to ask.
				...(config.payingRefused === null ? {} : { fetch: unreachable }),
				...(reach.endCalls === undefined ? {} : { endCalls: reach.endCalls }),
			}),
		);
		return opening;
	};
	return {
		provider: "fal",
		prepare: async (request, options) => (await open()).prepare(request, options),
		submit: async (intent, options) => (await open()).submit(intent, options),
		wait: async (handle, options) => (await open()).wait(handle, options),
		cancel: async (handle, options) => (await open()).cancel(handle, options),
		reconcile: async (intent, options) => (await open()).reconcile(intent, options),
	};
}

const unreachable = () =>
	Promise.reject(new TypeError("fal is not asked while its gateway or a cap cannot be read"));

function lazyInputs(config: Config, { images, reach }: PayingParts): ImageInputs {
	let opening: Promise<ImageInputs> | null = null;
	const open = () => {
		opening ??= openInputs(config, images, reach);
		return opening;
	};
	return {
		open: async (input, options) => (await open()).open(input, options),
		keep: async (image) => (await open()).keep(image),
		prepare: async (image, limits, options) => (await open()).prepare(image, limits, options),
	};
}

async function openInputs(
	config: Config,
	images: Pick<ImageStore, "load">,
	reach: Reach,
): Promise<ImageInputs> {
	const [{ createImageGate }, { readableDirs }, { createKeptImages }, { createImageCodec }] =
		await Promise.all([
			import("./inputs/image-gate.ts"),
			import("./inputs/allowed-path.ts"),
			import("./inputs/kept-images.ts"),
			import("./raster/codec.ts"),
		]);
	const workingDir = process.cwd();
	return createImageGate({
		rules: reach.localPaths
			? {
					allowedDirs: readableDirs({
						outputDir: config.outputDir.value,
						workingDir,
						readDirs: config.readDirs.value,
					}),
					workingDir,
				}
			: null,
		loadImage: async (id) => (await images.load(id)).bytes,
		kept: createKeptImages(inputsFolder(config.home.value)),
		codec: createImageCodec(),
	});
}
