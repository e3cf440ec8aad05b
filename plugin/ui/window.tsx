// The plugin's window: opens the wire, learns where it is, and draws.
import "./window.css";
import { render } from "preact";
import { useEffect } from "preact/hooks";
import { bodyOf } from "../../shared/rpc.ts";
import { connectCanvas } from "./canvas-link.ts";
import { Desk } from "./desk.ts";
import { RunningList } from "./parts/running-list.tsx";
import { StatusView } from "./parts/status-line.tsx";
import { Tabs } from "./parts/tabs.tsx";
import { Store, type Tab, useStore } from "./store.ts";
import { CreateTab } from "./tabs/create-tab.tsx";
import { EditTab } from "./tabs/edit-tab.tsx";
import { HistoryTab } from "./tabs/history-tab.tsx";
import { SettingsTab } from "./tabs/settings-tab.tsx";

const panels = { edit: EditTab, create: CreateTab, history: HistoryTab, settings: SettingsTab };
const firstField: Partial<Record<Tab, string>> = { edit: "instruction", create: "prompt" };

function Window({ desk }: { desk: Desk }) {
	const { store } = desk;
	const tab = useStore(store, (state) => state.tab);
	const phase = useStore(store, (state) => state.phase);
	const Panel = panels[tab];
	useEffect(() => {
		const field = firstField[tab];
		// Arrow keys walk through the tabs: then the focus stays on them.
		if (phase === "ready" && field && document.activeElement?.getAttribute("role") !== "tab")
			document.getElementById(field)?.focus();
	}, [tab, phase]);
	return (
		<main onKeyDown={(event) => onKey(event, desk)}>
			<h1 class="unseen">Broadside</h1>
			<Tabs store={store} />
			<section id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
				{phase === "ready" ? <Panel desk={desk} /> : <div class="empty-state" />}
			</section>
			<RunningList desk={desk} />
			<StatusView desk={desk} />
		</main>
	);
}

/** The window swallows keys that belong to Figma: they are handed on. */
function onKey(event: KeyboardEvent, desk: Desk): void {
	const command = event.metaKey || event.ctrlKey;
	const { target } = event;
	const typing =
		target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "radio");
	if (event.isComposing) return;
	if (event.key === "Escape") {
		event.preventDefault();
		desk.canvas.call("close", {}).catch(() => undefined);
	} else if (command && event.key.toLowerCase() === "z" && !event.shiftKey && !typing) {
		event.preventDefault();
		desk.canvas.call("undo", {}).catch(() => undefined);
	}
}

const store = new Store();
const canvas = connectCanvas((selection) => store.set({ selection }));
const desk = new Desk(store, canvas);
const root = document.getElementById("app");
if (root) render(<Window desk={desk} />, root);
canvas.call("start", {}).then(
	(facts) => desk.open(facts),
	(error: unknown) => {
		const { message, hint } = bodyOf(error);
		store.set({ phase: "broken", status: { text: message, tone: "bad", hint } });
	},
);
