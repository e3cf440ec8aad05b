// The only script of the page: unpacks the window's styles and its script, and hands both to the page.
import { bytesOfPage, unpack } from "./unpack.ts";

// Put in by scripts/build-plugin.mjs.
declare const BROADSIDE_WINDOW: { packed: string; size: number };

const { packed, size } = BROADSIDE_WINDOW;
const text = new TextDecoder("gb18030").decode(unpack(bytesOfPage(packed), size));
const [styles = "", script = ""] = text.split("\0");

/** As elements of the page, as this one is: Figma's policy lets no `eval` through. */
function add(tag: "style" | "script", text: string, parent: Element): void {
	const element = document.createElement(tag);
	element.textContent = text;
	parent.append(element);
}
add("style", styles, document.head);
add("script", script, document.body);
