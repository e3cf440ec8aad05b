// Who paints: the person's own fal key in this window, or the linked server with its key, its ledger and its reader.
import { ToolError } from "../../../shared/errors.ts";
import type { ImageModel } from "../../../shared/models/image-model.ts";
import { usd } from "../../../shared/models/price.ts";
import type { Link } from "../link/link.ts";
import type { State } from "../store.ts";
import { spentTodayMicroUsd } from "./job-record.ts";
import { falModel, needKey } from "./paid-picture.ts";

/** What may be spent today still, in words: by the linked server, or with the key that is saved here. */
export function budgetOf(state: Pick<State, "link" | "jobs" | "dayCapUsd">): string {
	if (state.link.at === "linked" && state.link.server.hasKey)
		return `${usd(state.link.server.budget.leftTodayUsd * 1_000_000)} left today on your server`;
	const spent = spentTodayMicroUsd(state.jobs, Date.now());
	return `${usd(spent)} of ${usd(state.dayCapUsd * 1_000_000)} spent today`;
}

export type Painter = { by: "key"; key: string; model: ImageModel } | { by: "server"; link: Link };

/** Whether what is paid goes through the server just now. */
export const paintsOnServer = ({ link }: Pick<State, "link">): boolean =>
	link.at === "linked" && link.server.hasKey;

/** The server where it is linked and can pay, else the own key. Throws ToolError `no_key`. */
export function choosePainter(state: Pick<State, "link" | "key">, link: Link): Painter {
	if (paintsOnServer(state) && link.server !== null) return { by: "server", link };
	if (state.key === "" && state.link.at === "linked")
		throw new ToolError({
			code: "no_key",
			message: "Neither the linked server nor this plugin has a fal key.",
			hint: "Start the server with FAL_KEY set, or save a key under Settings.",
		});
	if (state.key === "" && state.link.at === "away")
		throw new ToolError({
			code: "no_key",
			message: "Your Broadside server is gone, and no fal key is saved here to work alone.",
			hint: "Start the server again, or save a key under Settings.",
		});
	const key = needKey(state.key);
	return { by: "key", key, model: falModel(key) };
}
