// The window's state in one place, with a hook that draws again when the part it reads has changed.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { LayerFacts, Quality, SelfTestRow, TextMode } from "../../shared/protocol.ts";
import type { JobRecord } from "./jobs/job-record.ts";
import type { LinkState } from "./link/link.ts";

export const tabNames = ["edit", "create", "history", "settings"] as const;
export type Tab = (typeof tabNames)[number];

export type Finish = "layers" | "overlay" | "painted";

export interface StatusLine {
	text: string;
	tone: "quiet" | "busy" | "good" | "bad";
	/** A second line: the next step. */
	hint?: string;
	link?: { label: string; url: string };
}

export interface State {
	/** `opening` until the sandbox has answered. */
	phase: "opening" | "ready" | "broken";
	tab: Tab;
	fileId: string;
	fileName: string;
	canWrite: boolean;
	selection: LayerFacts[];
	instruction: string;
	quality: Quality;
	/** What the person chose; null while they have not. */
	textChoice: TextMode | null;
	variations: number;
	/** Two or three layers as one request. */
	together: boolean;
	prompt: string;
	size: string;
	finish: Finish;
	key: string;
	dayCapUsd: number;
	jobs: JobRecord[];
	status: StatusLine;
	selfTest: SelfTestRow[] | null;
	link: LinkState;
	/** What an agent is doing in this file. */
	agent: string | null;
}

const first: State = {
	phase: "opening",
	tab: "edit",
	fileId: "",
	fileName: "",
	canWrite: true,
	selection: [],
	instruction: "",
	quality: "standard",
	textChoice: null,
	variations: 1,
	together: false,
	prompt: "",
	size: "auto",
	finish: "layers",
	key: "",
	dayCapUsd: 5,
	jobs: [],
	status: { text: "Opening…", tone: "quiet" },
	selfTest: null,
	link: { at: "unpaired", note: "" },
	agent: null,
};

export class Store {
	#state: State = first;
	readonly #listeners = new Set<() => void>();

	get(): State {
		return this.#state;
	}

	set(patch: Partial<State>): void {
		this.#state = { ...this.#state, ...patch };
		for (const tell of [...this.#listeners]) tell();
	}

	subscribe(tell: () => void): () => void {
		this.#listeners.add(tell);
		return () => this.#listeners.delete(tell);
	}
}

/** Draws the component again whenever what `read` picks is another value. `read` must depend on the state alone. */
export function useStore<Part>(store: Store, read: (state: State) => Part): Part {
	const part = read(store.get());
	const [, redraw] = useState({});
	const drawn = useRef(part);
	drawn.current = part;
	useLayoutEffect(() => {
		const look = () => {
			if (!Object.is(read(store.get()), drawn.current)) redraw({});
		};
		// The state may have changed between the first drawing and this listener.
		look();
		return store.subscribe(look);
	}, [store]);
	return part;
}
