// What the gallery shows at this moment, and who is told when it changes.
import { useEffect, useState } from "preact/hooks";
import type { Json } from "./json.ts";
import type { Variant } from "./read-answer.ts";

/** Something that costs money, priced, and not yet agreed to. */
export interface Offer {
	label: string;
	made: "Edited" | "Repaired" | "Pro";
	tool: string;
	input: Json;
	/** null: not told. */
	costUsd: number | null;
}

export interface State {
	/** `words`: an answer without a picture. */
	phase: "waiting" | "ready" | "words" | "failed";
	words: string;
	variants: { variant: Variant; made: Offer["made"] | null }[];
	chosen: number;
	/** All jobs that are shown, together. */
	costUsd: number;
	/** The line whose box is pointed out. */
	shownLine: string | null;
	/** Boxes of exact lines too. */
	showAll: boolean;
	editing: boolean;
	offer: Offer | null;
	/** What is under way, in words. */
	working: string | null;
	status: { text: string; bad: boolean } | null;
}

export class Store {
	state: State = {
		phase: "waiting",
		words: "",
		variants: [],
		chosen: 0,
		costUsd: 0,
		shownLine: null,
		showAll: false,
		editing: false,
		offer: null,
		working: null,
		status: null,
	};
	readonly #watchers = new Set<() => void>();

	set(change: Partial<State>): void {
		this.state = { ...this.state, ...change };
		for (const watcher of this.#watchers) watcher();
	}

	watch(watcher: () => void): () => void {
		this.#watchers.add(watcher);
		return () => void this.#watchers.delete(watcher);
	}
}

/** Draws anew with each change. */
export function useStore(store: Store): State {
	const [state, setState] = useState(store.state);
	useEffect(() => {
		const follow = () => setState(store.state);
		// Effects run after the first painting: what changed until then would be missed.
		follow();
		return store.watch(follow);
	}, [store]);
	return state;
}
