// What a process can do for its tools, whether it listens itself or reaches the one that does.
import type { FigmaMethods } from "../../shared/link/figma-methods.ts";
import type { OpenFile } from "../../shared/ports.ts";
import type { Aborter } from "../../shared/rpc.ts";
import type { PairingState } from "./agent-methods.ts";

export type FigmaMethodName = keyof FigmaMethods & string;

export interface LinkRole {
	kind: "leader" | "follower";
	port: number;
	files(): Promise<OpenFile[]>;
	pairing(): Promise<PairingState>;
	unpair(): Promise<number>;
	/** The answer as it came; checked by whoever asks. */
	ask(
		fileId: string,
		name: FigmaMethodName,
		params: FigmaMethods[FigmaMethodName]["params"],
		options: { signal?: Aborter; timeoutMs: number },
	): Promise<unknown>;
	close(): Promise<void>;
	/** Runs once, when the way is gone without `close`: of a follower, when its leader died. */
	onGone(run: () => void): void;
}
