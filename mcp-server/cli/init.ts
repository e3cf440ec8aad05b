// init: enters Broadside in the settings of the agents on this machine, with consent, and lays out the Figma plugin.
import { chmod, readFile, realpath, stat } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { systemErrorCode } from "../files/file-error.ts";
import { writeNew, writeWhole } from "../files/write-whole.ts";
import { type CommandRun, listFlag } from "./command.ts";
import { type ClientPlace, knownClients, type Launch, launchOf, mergedEntry } from "./init-clients.ts";
import { copyFigmaPlugin } from "./init-figma.ts";
import { type Edit, putEntry } from "./init-json.ts";
import { exit, type Terminal, UsageError } from "./terminal.ts";

interface Planned {
	client: ClientPlace;
	/** The file itself, where the settings are a link to it. */
	path: string;
	before: string | null;
	edit: Edit;
}

export const init: CommandRun = async (flags, words, { config, terminal }) => {
	const launch = launchOf();
	const plans = await Promise.all(
		chosen([...words, ...listFlag(flags, "client")]).map((client) => plan(client, launch)),
	);
	const open = plans.filter(({ edit }) => edit.state === "added" || edit.state === "updated");
	for (const one of plans) terminal.out(describe(one));
	if (plans.length === 0)
		terminal.out(
			`No agent was found on this machine. Enter it by hand:\n${JSON.stringify({ mcpServers: { broadside: launch } }, null, 2)}`,
		);
	let refused = false;
	let failed = plans.some(({ edit }) => edit.state === "unreadable" || edit.state === "foreign");
	if (open.length > 0) {
		terminal.out(`Each starts: ${[launch.command, ...launch.args].join(" ")}`);
		refused = !(flags.yes === true || (await askWhetherTo(terminal)));
		if (!refused) for (const one of open) failed = !(await written(one, terminal)) || failed;
	}
	const figma = refused ? null : await copyFigmaPlugin(config.home.value);
	if (figma !== null)
		terminal.out(
			`Figma plugin${figma.changed ? " copied" : " is up to date"}. In Figma: Plugins → Development → Import plugin from manifest… → ${figma.manifest}`,
		);
	if (refused) terminal.out("Nothing was written.");
	else if (config.falKey.value === null)
		terminal.out(
			"No fal key is set: drafts are free and need none. To paint, set FAL_KEY in the agent's settings.",
		);
	return failed ? exit.failed : exit.ok;
};

function chosen(ids: readonly string[]): ClientPlace[] {
	const known = knownClients();
	if (ids.length === 0) return known.filter(({ found }) => found);
	return ids.map((id) => {
		const client = known.find((one) => one.id === id);
		if (client === undefined)
			throw new UsageError(`there is no client ${id}. Known: ${known.map((one) => one.id).join(", ")}.`);
		return client;
	});
}

async function plan(client: ClientPlace, launch: Launch): Promise<Planned> {
	// Settings may be links into a folder of dotfiles: the file is changed, the link stays.
	const path = await realpath(client.file).catch(() => client.file);
	const held = await readFile(path, "utf8").catch((error: unknown) => {
		const code = systemErrorCode(error);
		if (code === null) throw error;
		return { code };
	});
	// One client's trouble is no other's: it is named, and the others go on.
	if (typeof held !== "string" && held.code !== "ENOENT")
		return {
			client,
			path,
			before: null,
			edit: { state: "unreadable", why: `it cannot be read: ${held.code}` },
		};
	const before = typeof held === "string" ? held : null;
	const entry =
		client.section === "servers" || client.id === "claude-code" ? { type: "stdio", ...launch } : launch;
	return {
		client,
		path,
		before,
		edit: putEntry(before, client.section, "broadside", { ...entry }, (found) => mergedEntry(found, launch)),
	};
}

function describe({ client, path, edit }: Planned): string {
	const said: Record<Edit["state"], string> = {
		added: "would be added",
		updated: "would be updated; the rest of the entry stays",
		same: "is already entered",
		foreign: 'has another server of the name "broadside", which stays as it is: rename it first',
		unreadable: "is left alone",
	};
	const why = edit.state === "unreadable" ? ` (${edit.why}: enter Broadside by hand)` : "";
	return `${client.name}: ${said[edit.state]}${why}\n  ${path}`;
}

async function askWhetherTo(terminal: Terminal): Promise<boolean> {
	if (!process.stdin.isTTY || !process.stderr.isTTY) {
		throw new UsageError("init asks before it writes; where nobody can be asked, say --yes.");
	}
	terminal.clearProgress();
	const asker = createInterface({ input: process.stdin, output: process.stderr });
	try {
		return /^y(?:es)?$/i.test((await asker.question("Write these? [y/N] ")).trim());
	} finally {
		asker.close();
	}
}

/** False, and said, where the file cannot be written. */
async function written(plan: Planned, terminal: Terminal): Promise<boolean> {
	try {
		await write(plan, terminal);
		return true;
	} catch (error) {
		const code = systemErrorCode(error);
		if (code === null) throw error;
		terminal.err(`${plan.client.name}: its settings cannot be written (${code}).\n  ${plan.path}`);
		return false;
	}
}

async function write({ client, path, before, edit }: Planned, terminal: Terminal): Promise<void> {
	if (edit.state !== "added" && edit.state !== "updated") return;
	const now = await readFile(path, "utf8").catch(() => null);
	if (now !== before) {
		terminal.err(`${client.name} changed its settings just now; they were left alone. Run init again.`);
		return;
	}
	let kept = "";
	if (before !== null) {
		const backup = `${path}.before-broadside-${new Date().toISOString().replace(/[:.]/g, "-")}`;
		await writeNew(backup, before);
		kept = ` (the file as it was: ${backup})`;
	}
	const mode = before === null ? null : (await stat(path)).mode;
	await writeWhole(path, edit.text);
	if (mode !== null) await chmod(path, mode);
	terminal.out(`${client.name}: ${edit.state}${kept}. Now ${client.then}.`);
}
