// The playground's page: joins the canvas, the plugin's window and the server.
import type { FalMode, ToPage } from "../messages.ts";
import { useHands } from "./canvas-hands.ts";
import { CanvasView } from "./canvas-view.ts";
import { drawLayers } from "./layer-list.ts";
import { PluginWindow } from "./plugin-window.ts";
import { openLink } from "./server-link.ts";

const find = <Kind extends HTMLElement = HTMLElement>(selector: string): Kind => {
	const element = document.querySelector<Kind>(selector);
	if (!element) throw new Error(`the page lacks ${selector}`);
	return element;
};

const told: Record<FalMode, string> = {
	none: "Drafts only: Create with Layers makes whole sheets of native layers, free and offline. What needs a model says that a key is missing.",
	simulator:
		"The fal simulator answers Edit, Overlay and Painted with made-up pictures: the way is real, the art is not, and nothing is spent.",
	"own-key":
		"Your key: paste it in the plugin's Settings. Pictures come from fal and cost real money. The key stays in this server's memory and is forgotten when it ends.",
};

const view = new CanvasView();
const plugin = find("#plugin");
const undo = find<HTMLButtonElement>("#undo");
const pluginWindow = new PluginWindow(find("#frame"), (json) => link.order({ type: "toPlugin", json }));
const link = openLink(take, () =>
	notice("The playground's server does not answer. Is it still running?", true),
);
let lastCommand = "edit";

const fal = (): FalMode => find<HTMLInputElement>("#fal input:checked").value as FalMode;

function run(command: string): void {
	lastCommand = command;
	find("#told").textContent = told[fal()];
	link.order({ type: "run", command, fal: fal() });
}

function take(news: ToPage): void {
	if (news.type === "hello") {
		fillMenu(news.commands);
		run(lastCommand);
	} else if (news.type === "canvas") {
		view.take(news);
		undo.disabled = !news.canUndo;
		layers();
	} else if (news.type === "reveal") view.fit(news.ids);
	else if (news.type === "opened") {
		plugin.classList.remove("closed");
		pluginWindow.open(fal());
	} else if (news.type === "closed") {
		pluginWindow.close();
		plugin.classList.add("closed");
	} else if (news.type === "size") {
		find("#title").textContent = news.title || "Broadside";
		pluginWindow.resize(news.width, news.height);
	} else if (news.type === "toWindow") pluginWindow.deliver(news.json);
	else if (news.type === "notice") notice(news.message, news.error);
	else notice(news.text, true);
}

function layers(): void {
	drawLayers(find("#layers"), view.nodes, view.selection, (id) => {
		view.selection = [id];
		view.draw();
		link.order({ type: "select", ids: [id] });
	});
}

function fillMenu(commands: readonly { name: string; command: string }[]): void {
	find("#menu ul").replaceChildren(
		...commands.map(({ name, command }) => {
			const row = document.createElement("li");
			const button = document.createElement("button");
			button.type = "button";
			button.textContent = name;
			button.addEventListener("click", () => run(command));
			row.append(button);
			return row;
		}),
	);
}

function notice(text: string, bad: boolean): void {
	const line = document.createElement("p");
	line.textContent = text;
	if (bad) line.className = "bad";
	find("#notices").replaceChildren(line);
	setTimeout(() => line.remove(), 5000);
}

const undoLast = (): void => link.order({ type: "undo" });

useHands(view, link.order);
undo.addEventListener("click", undoLast);
find("#zoom-in").addEventListener("click", () => view.zoomBy(1.25));
find("#zoom-out").addEventListener("click", () => view.zoomBy(0.8));
find("#fit").addEventListener("click", () => view.fit());
find("#stop").addEventListener("click", () => link.order({ type: "stop" }));
find("#fal").addEventListener("change", () => run(lastCommand));
addEventListener("keydown", (event) => {
	const writes = event.target instanceof HTMLTextAreaElement;
	if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.shiftKey && !writes) {
		event.preventDefault();
		undoLast();
	}
});
for (const button of document.querySelectorAll<HTMLButtonElement>(".views button"))
	button.addEventListener("click", () => {
		const { view: name = "canvas" } = button.dataset;
		document.body.dataset.view = name;
		for (const other of document.querySelectorAll(".views button"))
			other.setAttribute("aria-pressed", String(other === button));
		if (name === "canvas") view.fit(view.selection.length > 0 ? view.selection : undefined);
	});
