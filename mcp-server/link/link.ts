// The link to Figma of one process: listens, or reaches the process that does, and takes over when that one dies.
import { ToolError } from "../../shared/errors.ts";
import { type FigmaMethods, figmaResults } from "../../shared/link/figma-methods.ts";
import { linkPorts } from "../../shared/link/limits.ts";
import type { FigmaFiles } from "../../shared/ports.ts";
import { systemErrorCode } from "../files/file-error.ts";
import { follow } from "./follower.ts";
import { type LeaderParts, lead } from "./leader.ts";
import type { FigmaMethodName, LinkRole } from "./link-role.ts";

export interface LinkParts extends LeaderParts {
	/** Tried first. */
	port: number;
}

export interface Link extends FigmaFiles {
	/** Joins the link, unless that is done. Throws ToolError `not_connected` where no port is free. */
	start(): Promise<Pick<LinkRole, "kind" | "port">>;
	unpair(): Promise<number>;
	/** What this process is now, without joining; null: neither. */
	role(): Pick<LinkRole, "kind" | "port"> | null;
	stop(): Promise<void>;
}

const defaultTimeoutMs = 60_000;
/** Two processes that lose their leader at once should not race for the port. */
const takeOverWithinMs = 300;
/** So long a server of ours may be too busy to answer. */
const busyMs = 15_000;
/** After a leader's death, windows are back within this. */
const returnMs = 12_000;

/** These can be asked twice: they change nothing. */
const readOnly: ReadonlySet<FigmaMethodName> = new Set([
	"fileState",
	"readLayers",
	"picture",
	"exportLayer",
	"findPlaced",
	"ping",
]);

export function createLink(parts: LinkParts): Link {
	let joining: Promise<LinkRole> | null = null;
	let current: LinkRole | null = null;
	let stopped = false;

	function join(): Promise<LinkRole> {
		joining ??= elect(parts).then(
			(role) => {
				current = role;
				role.onGone(() => {
					current = null;
					joining = null;
					// At once, though nobody asks: the windows are looking for somebody who listens.
					if (!stopped)
						setTimeout(() => void join().catch(() => undefined), Math.random() * takeOverWithinMs);
				});
				return role;
			},
			(error: unknown) => {
				joining = null;
				throw error;
			},
		);
		return joining;
	}

	async function answer(
		fileId: string,
		name: FigmaMethodName,
		params: FigmaMethods[FigmaMethodName]["params"],
		options: { signal?: AbortSignal; timeoutMs: number },
	): Promise<unknown> {
		const role = await join();
		try {
			return await role.ask(fileId, name, params, options);
		} catch (error) {
			const lost = error instanceof ToolError && error.code === "not_connected";
			if (!lost || role === current || !readOnly.has(name) || stopped) throw error;
			await returned(fileId, options.signal);
			return (await join()).ask(fileId, name, params, options);
		}
	}

	/** Resolves when the file is back under the new leader, or it has taken too long. */
	async function returned(fileId: string, signal: AbortSignal | undefined): Promise<void> {
		const until = performance.now() + returnMs;
		while (performance.now() < until && signal?.aborted !== true) {
			const files = await join().then(
				(role) => role.files(),
				() => [],
			);
			if (files.some((file) => file.fileId === fileId)) return;
			await new Promise((resolve) => setTimeout(resolve, 200));
		}
	}

	return {
		start: join,
		role: () => current,
		list: async () => (await join()).files(),
		pairing: async () => (await join()).pairing(),
		unpair: async () => (await join()).unpair(),
		async ask(fileId, name, params, options = {}) {
			const came = await answer(fileId, name, params, { timeoutMs: defaultTimeoutMs, ...options }).catch(
				(error: unknown) => {
					throw tamed(error);
				},
			);
			const checked = figmaResults[name].safeParse(came);
			if (checked.success) return checked.data as FigmaMethods[typeof name]["result"];
			throw new ToolError({
				code: "not_connected",
				message: `The plugin's answer to ${name} is not as agreed (${checked.error.issues[0]?.path.join(".") ?? "?"}).`,
				hint: "Reload the Broadside plugin in Figma, so that both sides run the same version.",
			});
		},
		async stop() {
			stopped = true;
			const role = current ?? (await joining?.catch(() => null));
			await role?.close();
			current = null;
			joining = null;
		},
	};
}

const mostChars = 300;

/** The plugin's words about a failure may hold names of the file: one line of them, with nothing hidden in it. */
function tamed(error: unknown): unknown {
	if (!(error instanceof ToolError)) return error;
	const { message, hint, ...body } = error.toBody();
	const line = (text: string) =>
		text
			.replace(/[\p{C}\p{Zl}\p{Zp}<>]+/gu, " ")
			.trim()
			.slice(0, mostChars);
	return new ToolError({ ...body, message: line(message), hint: line(hint) }, { cause: error });
}

/** Reaches the process that listens, else listens, on the first port where either can be done. Throws ToolError `not_connected`. */
async function elect(parts: LinkParts): Promise<LinkRole> {
	const noted = await followNoted(parts);
	if (noted !== null) return noted;
	for (const port of [parts.port, ...linkPorts.filter((other) => other !== parts.port)]) {
		const role = (await lead(port, parts)) ?? (await follow(port, parts.home));
		if (typeof role !== "string") return role;
	}
	throw new ToolError({
		code: "not_connected",
		message: `Every port of the Figma link (${linkPorts[0]} to ${linkPorts.at(-1)}) is taken by another program.`,
		hint: "End the program that holds one of them; `broadside doctor` names the first.",
	});
}

/**
 * The process that told it listens. One that lives and says nothing is busy (drawing a large sheet): it is waited
 * for, since a second one that listens beside it would have no windows.
 */
async function followNoted({ home }: LinkParts): Promise<LinkRole | null> {
	const noted = await home.leader();
	if (noted === null || noted.pid === process.pid) return null;
	const until = performance.now() + busyMs;
	for (;;) {
		const role = await follow(noted.port, home);
		if (typeof role !== "string") return role;
		if (role === "absent" || !lives(noted.pid) || performance.now() > until) return null;
	}
}

function lives(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// It is there, and another user's.
		return systemErrorCode(error) === "EPERM";
	}
}
