// The link as the server holds it: nothing of it is read, and no port is taken, before it is first needed.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../../shared/ports.ts";
import type { Config } from "../config.ts";
import type { Workshop } from "../workshop.ts";
import type { Link } from "./link.ts";

export interface LazyLink extends Link {
	/** Joins the link where a plugin was paired with this home, so that its window finds somebody. Throws nothing. */
	startIfPaired(): Promise<void>;
}

interface LazyLinkParts {
	config: Pick<Config, "home" | "linkPort">;
	clock: Clock;
	workshop: () => Workshop;
}

/** Whether any plugin was paired with this home: one small read. */
export async function isPaired(home: string): Promise<boolean> {
	const text = await readFile(join(home, "link", "pairings.json"), "utf8").catch(() => "");
	return text.includes("linkId");
}

export function lazyLink({ config, clock, workshop }: LazyLinkParts): LazyLink {
	let opening: Promise<Link> | null = null;
	let opened: Link | null = null;
	const open = () => {
		opening ??= Promise.all([import("./link.ts"), import("./link-home.ts")]).then(
			([{ createLink }, { openLinkHome }]) => {
				opened = createLink({
					home: openLinkHome(config.home.value),
					port: config.linkPort.value,
					workshop,
					now: clock.now,
					say: (line) => process.stderr.write(`broadside: ${line}\n`),
				});
				return opened;
			},
		);
		return opening;
	};
	return {
		start: async () => (await open()).start(),
		async startIfPaired() {
			if (opened === null && !(await isPaired(config.home.value))) return;
			await (await open()).start().catch(() => undefined);
		},
		role: () => opened?.role() ?? null,
		list: async () => (await open()).list(),
		pairing: async () => (await open()).pairing(),
		ask: async (fileId, name, params, options) => (await open()).ask(fileId, name, params, options),
		unpair: async () => (await open()).unpair(),
		stop: async () => opened?.stop(),
	};
}
