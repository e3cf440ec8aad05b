// What the link keeps in the home folder: who is paired, the secret of this home's processes, and which of them listens.
import { randomBytes } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { ToolError } from "../../shared/errors.ts";
import type { LinkKey } from "../../shared/link/handshake.ts";
import { systemErrorCode } from "../files/file-error.ts";
import { writeNew, writeWhole } from "../files/write-whole.ts";

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const pairingSchema = z.object({
	linkId: hex(16),
	/** As secret as a password: the file can be read by its owner alone. */
	token: hex(32),
	/** ISO 8601, UTC. */
	pairedAt: z.string(),
});
export type Pairing = z.infer<typeof pairingSchema>;

const pairingsFile = z.object({ format: z.literal(1), pairings: z.array(pairingSchema) });
/** When each pairing was last used, for the order in which old ones go: apart, so that no late note brings back what was ended. */
const usedFile = z.record(z.string(), z.string());
const leaderFile = z.object({ format: z.literal(1), port: z.int(), pid: z.int() });

/** Beyond this the one that was not used for longest goes. */
const mostPairings = 20;
const minuteMs = 60_000;

export interface LinkHome {
	pairings(): Promise<Pairing[]>;
	/** The pairing of that id, noted as used; null where there is none (any more). */
	find(linkId: string, now: number): Promise<Pairing | null>;
	add(key: LinkKey, now: number): Promise<void>;
	/** Ends every pairing; answers how many there were. */
	clear(): Promise<number>;
	/** 64 hex digits, made when first asked for: who can read this home may speak for it. */
	secret(): Promise<string>;
	/** The process that was the last to listen, if it told. */
	leader(): Promise<{ port: number; pid: number } | null>;
	noteLeader(port: number): Promise<void>;
}

/** Files that cannot be read are as if they were not there; what cannot be written is told by ToolError. */
export function openLinkHome(home: string): LinkHome {
	const folder = join(home, "link");
	const path = {
		pairings: join(folder, "pairings.json"),
		used: join(folder, "used.json"),
		secret: join(folder, "secret"),
		leader: join(folder, "leader.json"),
	};

	async function readAs<Schema extends z.ZodType>(
		file: string,
		schema: Schema,
	): Promise<z.output<Schema> | null> {
		try {
			const parsed = schema.safeParse(JSON.parse(await readFile(file, "utf8")));
			return parsed.success ? parsed.data : null;
		} catch (_absentOrBroken) {
			return null;
		}
	}

	const pairings = async () => (await readAs(path.pairings, pairingsFile))?.pairings ?? [];
	const keep = (all: readonly Pairing[]) =>
		written(() => writeWhole(path.pairings, `${JSON.stringify({ format: 1, pairings: all }, null, "\t")}\n`));

	return {
		pairings,
		async find(linkId, now) {
			const found = (await pairings()).find((one) => one.linkId === linkId) ?? null;
			if (found === null) return null;
			const used = (await readAs(path.used, usedFile)) ?? {};
			if (now - Date.parse(used[linkId] ?? found.pairedAt) > minuteMs)
				await writeWhole(path.used, JSON.stringify({ ...used, [linkId]: new Date(now).toISOString() })).catch(
					() => undefined,
				);
			return found;
		},
		async add({ linkId, token }, now) {
			const used = (await readAs(path.used, usedFile)) ?? {};
			const lastUse = (one: Pairing) => used[one.linkId] ?? one.pairedAt;
			const all = [...(await pairings()), { linkId, token, pairedAt: new Date(now).toISOString() }];
			all.sort((a, b) => lastUse(b).localeCompare(lastUse(a)));
			await keep(all.slice(0, mostPairings));
		},
		async clear() {
			const { length } = await pairings();
			await written(() => rm(path.pairings, { force: true }));
			await rm(path.used, { force: true }).catch(() => undefined);
			return length;
		},
		async secret() {
			const known = await readSecret(path.secret);
			if (known !== null) return known;
			try {
				await writeNew(path.secret, randomBytes(32).toString("hex"));
			} catch (error) {
				if (systemErrorCode(error) !== "EEXIST") throw cannotWrite(error);
			}
			const made = await readSecret(path.secret);
			if (made === null) throw cannotWrite(null);
			return made;
		},
		leader: () => readAs(path.leader, leaderFile),
		noteLeader: (port) =>
			written(() => writeWhole(path.leader, JSON.stringify({ format: 1, port, pid: process.pid }))),
	};
}

async function readSecret(file: string): Promise<string | null> {
	try {
		const text = (await readFile(file, "utf8")).trim();
		return hex(32).safeParse(text).success ? text : null;
	} catch (_absent) {
		return null;
	}
}

async function written(write: () => Promise<void>): Promise<void> {
	try {
		await write();
	} catch (error) {
		throw cannotWrite(error);
	}
}

const cannotWrite = (cause: unknown) =>
	new ToolError(
		{
			code: "not_connected",
			message: "The home folder cannot be written, so the Figma link cannot keep what it needs.",
			hint: "Run `broadside doctor`, or set BROADSIDE_HOME to a folder that can be written.",
		},
		{ cause },
	);
