// What can be said of the link from outside: who is paired, who listens, which files are open.
import { connect } from "node:net";
import { asData } from "../../shared/as-data.ts";
import type { Config } from "../config.ts";
import { follow } from "./follower.ts";
import { openLinkHome } from "./link-home.ts";
import type { LinkRole } from "./link-role.ts";

export interface LinkState {
	paired: number;
	/** The port on which a server of this home listens; null: none does. */
	port: number | null;
	/** Only where nothing is paired, and a server listens that can use it. */
	code: string | null;
	files: string[];
	/** Another program has the port that would be tried first. */
	isPortTaken: boolean;
}

/** The server of this home that listens, reached as another process of it; null where there is none. Close it. */
export async function reachLeader(home: string): Promise<LinkRole | null> {
	const kept = openLinkHome(home);
	const noted = await kept.leader();
	const role = noted === null ? "absent" : await follow(noted.port, kept);
	return typeof role === "string" ? null : role;
}

export async function lookAtLink(config: Pick<Config, "home" | "linkPort">): Promise<LinkState> {
	const home = config.home.value;
	const paired = (await openLinkHome(home).pairings()).length;
	const leader = await reachLeader(home);
	if (leader === null)
		return { paired, port: null, code: null, files: [], isPortTaken: await isTaken(config.linkPort.value) };
	try {
		const files = (await leader.files()).map(({ fileId, fileName }) => `${asData(fileName)} (${fileId})`);
		const code = paired === 0 ? (await leader.pairing()).code : null;
		return { paired, port: leader.port, code, files, isPortTaken: false };
	} finally {
		await leader.close();
	}
}

/** In words, for `doctor`. */
export function describeLink({ paired, port, code, files, isPortTaken }: LinkState, wanted: number): string {
	const who = paired === 0 ? "no plugin is paired" : `${paired} plugin${paired > 1 ? "s are" : " is"} paired`;
	if (port === null) {
		const next = paired === 0 ? "; run `broadside pair`" : "; it starts with the next agent";
		return `${who}, no server listens${next}${isPortTaken ? `. Another program has port ${wanted}: the next of 4871 to 4875 is used` : ""}`;
	}
	const open = files.length === 0 ? "no file is open" : `open: ${files.join(", ")}`;
	return `${who}, a server listens on port ${port}, ${open}${code === null ? "" : `. Pairing code: ${code} (10 minutes, once)`}`;
}

function isTaken(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect({ host: "127.0.0.1", port, timeout: 500 });
		const end = (taken: boolean) => {
			socket.destroy();
			resolve(taken);
		};
		socket.once("connect", () => end(true));
		socket.once("error", () => end(false));
		socket.once("timeout", () => end(true));
	});
}
