// The window's end of the wire to the sandbox: messages of its parent, and nothing else.
import type {
	CanvasEvents,
	CanvasMethods,
	LayerFacts,
	WindowEvents,
	WindowMethods,
} from "../../shared/protocol.ts";
import { connectPeer, type Peer, type Pipe } from "../../shared/rpc.ts";

export type Canvas = Peer<CanvasMethods, WindowEvents>;

/** Figma wraps every message to and from the window in `pluginMessage`. */
const pipe: Pipe = {
	// The window has no origin of its own, and Figma's is not told: it reads `pluginMessage` alone.
	send: (message) => parent.postMessage({ pluginMessage: message }, "*"),
	listen: (receive) => {
		addEventListener("message", (event: MessageEvent<unknown>) => {
			// Only Figma's page around this window can hold a reference to it, and the window itself.
			if (event.source !== parent && event.source !== window && event.source !== null) return;
			const { data } = event;
			if (typeof data !== "object" || data === null || !("pluginMessage" in data)) return;
			if (!isOwnCall(data.pluginMessage)) receive(data.pluginMessage);
		});
	},
};

/** The sandbox calls nothing here: a call that arrives is our own, come back where the window is its own parent. */
const isOwnCall = (message: unknown): boolean =>
	typeof message === "object" && message !== null && "broadside" in message && message.broadside === "call";

export function connectCanvas(onSelection: (selection: LayerFacts[]) => void): Canvas {
	return connectPeer<WindowMethods, CanvasMethods, WindowEvents, CanvasEvents>(pipe, {
		handlers: {},
		onEvent: (name, data) => {
			if (name === "selection") onSelection(data);
		},
	});
}
