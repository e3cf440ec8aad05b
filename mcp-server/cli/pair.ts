// pair: shows a code for the Figma plugin and waits until it is used. unpair: ends every pairing.
import { openLinkHome } from "../link/link-home.ts";
import { reachLeader } from "../link/look.ts";
import type { CommandRun } from "./command.ts";
import { exit } from "./terminal.ts";

const lookAgainMs = 500;
/** The plugin is told that it is paired, and opens its file, before this process may end. */
const settleMs = 1500;

export const pair: CommandRun = async (_flags, _words, { config, workshop, terminal, signal }) => {
	const { link } = await workshop();
	const home = openLinkHome(config.home.value);
	const before = (await home.pairings()).length;
	const { code, expiresAt } = await link.pairing();
	terminal.out(code);
	terminal.err(
		"In Figma, run the Broadside plugin, open Settings, paste this code and press Pair. It is good for 10 minutes, once.",
	);
	try {
		while (Date.now() < expiresAt && !signal.aborted) {
			if ((await home.pairings()).length > before) {
				await new Promise((resolve) => setTimeout(resolve, settleMs));
				terminal.err("Paired. Your agents can now work in the open file.");
				return exit.ok;
			}
			await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
		}
		terminal.err("The code was not used.");
		return exit.failed;
	} finally {
		await link.stop();
	}
};

export const unpair: CommandRun = async (_flags, _words, { config, terminal }) => {
	const leader = await reachLeader(config.home.value);
	const ended = leader === null ? await openLinkHome(config.home.value).clear() : await leader.unpair();
	await leader?.close();
	terminal.out(
		ended === 0
			? "No plugin was paired."
			: `Ended ${ended} pairing${ended > 1 ? "s" : ""}. A plugin needs a new code to be linked again.`,
	);
	return exit.ok;
};
