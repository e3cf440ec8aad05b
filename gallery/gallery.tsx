// The gallery in the chat: opens the line to the host, follows its theme and size, and draws.
import "./gallery.css";
import { render } from "preact";
import { Desk } from "./desk.ts";
import { type HostContext, HostLink } from "./host-link.ts";
import { Gallery } from "./parts/gallery-view.tsx";
import { Store } from "./store.ts";

declare const BROADSIDE_VERSION: string;

function applyContext({ theme, variables }: HostContext) {
	const { documentElement: page } = document;
	if (theme !== undefined) {
		page.dataset.theme = theme;
		page.style.colorScheme = theme;
	}
	for (const [name, value] of Object.entries(variables)) page.style.setProperty(name, value);
}

const store = new Store();
const early: Parameters<Desk["show"]>[0][] = [];
let ready = false;
const host = new HostLink(window.parent, {
	onAnswer: (answer) => {
		if (ready) show(answer);
		else early.push(answer);
	},
	onCancelled: () => store.set({ phase: "failed", words: "It was cancelled.", working: null }),
	onContext: applyContext,
});
const desk = new Desk(store, host);

function show(answer: Parameters<Desk["show"]>[0]) {
	desk.show(answer).catch((error: unknown) => {
		const text = error instanceof Error ? error.message : String(error);
		store.set({ working: null, status: { text, bad: true } });
	});
}

const root = document.getElementById("app");
if (root !== null) {
	render(<Gallery desk={desk} />, root);
	// The host gives the frame the height that its content asks for.
	new ResizeObserver(() => {
		const { width, height } = root.getBoundingClientRect();
		host.notify("ui/notifications/size-changed", { width: Math.ceil(width), height: Math.ceil(height) });
	}).observe(root);
}

host.open(BROADSIDE_VERSION).then(
	(facts) => {
		desk.facts = facts;
		applyContext(facts.context);
		ready = true;
		for (const answer of early.splice(0)) show(answer);
	},
	(error: unknown) => store.set({ phase: "failed", words: String(error) }),
);
