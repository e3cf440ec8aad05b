// What a server process that does not listen asks of the one that does: both are of one home, and know its secret.
import * as z from "zod";
import type { OpenFile } from "../../shared/ports.ts";

export type LeaderMethods = {
	files: { params: Record<string, never>; result: OpenFile[] };
	pairing: { params: Record<string, never>; result: PairingState };
	/** Ends every pairing and closes the windows; answers how many pairings there were. */
	unpair: { params: Record<string, never>; result: number };
	ask: { params: z.output<typeof askSchema>; result: unknown };
	ping: { params: Record<string, never>; result: null };
};

export interface PairingState {
	code: string;
	expiresAt: number;
	paired: number;
}

export const askSchema = z.object({
	fileId: z.string(),
	name: z.string(),
	params: z.unknown(),
	timeoutMs: z.number(),
});
