// The process that listens: plugins and the other processes of this home come to it, and it passes between them.
import { ToolError } from "../../shared/errors.ts";
import type { FigmaMethods } from "../../shared/link/figma-methods.ts";
import { closeCodes, linkLimits } from "../../shared/link/limits.ts";
import { linkPipe } from "../../shared/link/link-pipe.ts";
import type { FigmaEvents, ServerEvents, ServerMethods } from "../../shared/link/server-methods.ts";
import { type CallContext, connectPeer } from "../../shared/rpc.ts";
import type { Workshop } from "../workshop.ts";
import { askSchema, type LeaderMethods, type PairingState } from "./agent-methods.ts";
import type { LinkHome } from "./link-home.ts";
import type { FigmaMethodName, LinkRole } from "./link-role.ts";
import { listenOn } from "./listener.ts";
import { OpenFiles, type Window } from "./open-files.ts";
import { PairingDesk } from "./pairing-desk.ts";
import { pluginHandlers } from "./plugin-work.ts";
import { receiveCaller } from "./receive-caller.ts";
import type { GuardedCarrier } from "./server-carrier.ts";

export interface LeaderParts {
	home: LinkHome;
	workshop: () => Workshop;
	now(): number;
	/** For the person who runs the server. */
	say(line: string): void;
	/** How long the first question waits for windows that were linked before. Default: 8 s. */
	settleMs?: number | undefined;
	/** How often the pairings of open windows are looked up again. Default: the heartbeat's 15 s. */
	recheckMs?: number | undefined;
}

/** null where another program has the port. */
export async function lead(port: number, parts: LeaderParts): Promise<LinkRole | null> {
	const { home, say, now } = parts;
	const desk = new PairingDesk(now);
	const files = new OpenFiles();
	const agents = new Set<GuardedCarrier>();
	const strangers = new Set<GuardedCarrier>();
	const paired = new Map<GuardedCarrier, string>();
	let told = "";

	const listener = await listenOn(port, (carrier, role, origin) => {
		// The newest is let in: whoever holds the door without saying anything must not keep others out.
		for (const oldest of strangers) {
			if (strangers.size < linkLimits.strangers) break;
			oldest.close(closeCodes.refused, "busy");
			strangers.delete(oldest);
		}
		strangers.add(carrier);
		carrier.onClose(() => strangers.delete(carrier));
		void receiveCaller(carrier, role, { home, desk, port, now, origin }).then((caller) => {
			strangers.delete(carrier);
			if (caller?.role === "agent") welcomeAgent(carrier);
			else if (caller?.role === "plugin") welcomePlugin(carrier, caller.linkId);
		});
	});
	if (listener === null) return null;
	const startedAt = performance.now();

	// `broadside unpair` may have found nobody who listens (this process was busy): then only the file tells.
	const recheck = setInterval(() => void endUnpaired(), parts.recheckMs ?? linkLimits.heartbeatMs);
	recheck.unref();

	async function endUnpaired(): Promise<void> {
		if (paired.size === 0) return;
		// One that is paired while the file is read is not in what was read.
		const asked = [...paired];
		const known = new Set((await home.pairings()).map(({ linkId }) => linkId));
		// Not `unpaired`, at which a plugin forgets its key: a file that could not be read just now ends nothing for good.
		for (const [carrier, linkId] of asked)
			if (!known.has(linkId)) carrier.close(closeCodes.leaving, "pairing not found");
	}

	function welcomePlugin(carrier: GuardedCarrier, linkId: string): void {
		paired.set(carrier, linkId);
		carrier.onClose(() => paired.delete(carrier));
		const window: Partial<Window> & Pick<Window, "carrier" | "file"> = { carrier, file: null };
		const whole = window as Window;
		window.peer = connectPeer<ServerMethods, FigmaMethods, ServerEvents, FigmaEvents>(linkPipe(carrier), {
			handlers: pluginHandlers({ window: whole, files, workshop: parts.workshop }),
			reportInternal: (error) => parts.workshop().reportInternal(error),
		});
		files.add(whole);
	}

	function welcomeAgent(carrier: GuardedCarrier): void {
		agents.add(carrier);
		carrier.onClose(() => agents.delete(carrier));
		connectPeer<LeaderMethods, Record<string, never>, Record<string, never>, Record<string, never>>(
			linkPipe(carrier),
			{
				handlers: {
					files: () => role.files(),
					pairing: () => role.pairing(),
					unpair: () => role.unpair(),
					ping: () => null,
					ask: (params, context) => {
						const asked = askSchema.safeParse(params);
						if (!asked.success || !isMethod(asked.data.name)) throw notAgreed();
						const { fileId, name, timeoutMs } = asked.data;
						return files.ask(fileId, name, asked.data.params as never, {
							signal: aborterOf(context, carrier),
							timeoutMs,
						});
					},
				},
				reportInternal: (error) => parts.workshop().reportInternal(error),
			},
		);
	}

	const role: LinkRole = {
		kind: "leader",
		port,
		async files() {
			if (files.list().length === 0 && (await home.pairings()).length > 0)
				await files.untilAny((parts.settleMs ?? settleMs) - (performance.now() - startedAt));
			return files.list();
		},
		async pairing(): Promise<PairingState> {
			// Where nothing can be kept, a code would pair nobody.
			await home.secret();
			const { code, expiresAt } = desk.show();
			if (code !== told) {
				told = code;
				say(
					`the pairing code for Broadside in Figma is ${code} (Settings > Pairing code; good for 10 minutes, once)`,
				);
			}
			return { code, expiresAt, paired: (await home.pairings()).length };
		},
		async unpair() {
			const ended = await home.clear();
			files.closeAll(closeCodes.unpaired, "unpaired");
			return ended;
		},
		ask: (fileId, name, params, options) => files.ask(fileId, name, params, options),
		async close() {
			clearInterval(recheck);
			files.closeAll(closeCodes.leaving, "leaving");
			for (const other of [...agents, ...strangers]) other.close(closeCodes.leaving, "leaving");
			await listener.close();
		},
		// Nobody can take it away.
		onGone: () => undefined,
	};
	await home.noteLeader(port).catch(() => undefined);
	return role;
}

/** Windows that were linked try again every few seconds (`reconnectMs`). */
const settleMs = 8000;

const methodNames: Record<FigmaMethodName, true> = {
	fileState: true,
	readLayers: true,
	picture: true,
	exportLayer: true,
	placeEdit: true,
	placeLayout: true,
	placePicture: true,
	findPlaced: true,
	show: true,
	ping: true,
};

const isMethod = (name: string): name is FigmaMethodName => Object.hasOwn(methodNames, name);

/** An agent that is gone wants nothing any more. */
function aborterOf(context: CallContext, carrier: GuardedCarrier): AbortSignal {
	const controller = new AbortController();
	context.onAbort(() => controller.abort());
	carrier.onClose(() => controller.abort());
	return controller.signal;
}

const notAgreed = () =>
	new ToolError({
		code: "invalid_input",
		message: "That call is not as agreed between two Broadside servers.",
		hint: "Restart the agents, so that all run the same version.",
	});
