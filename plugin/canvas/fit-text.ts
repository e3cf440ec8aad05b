// Corrects a text whose font measures otherwise here than where it was planned, so that it keeps its lines.
import type { PlanText } from "../../shared/protocol.ts";

/** How much wider than planned a line may come out before the type is made smaller. */
const toleratedPx = 1.5;

/**
 * A text that took more lines than planned is broken where the plan says, set free of its box, and made
 * smaller until its widest line fits again. Words and their order never change.
 */
export function fitText(node: TextNode, plan: PlanText): void {
	if (plan.hidden === true) return;
	const planned = plan.lines.length * plan.lineHeightPx;
	if (
		plan.sizeX === "hug"
			? node.width <= plan.width + toleratedPx
			: node.height <= planned + plan.lineHeightPx / 2
	)
		return;
	if (plan.sizeX !== "hug") {
		breakAt(node, plan.lines);
		node.textAutoResize = "WIDTH_AND_HEIGHT";
	}
	const { width } = node;
	if (width > plan.width + toleratedPx && node.fontSize !== figma.mixed)
		node.fontSize = Math.max(1, Math.floor(((node.fontSize * plan.width) / width) * 10) / 10);
	if (plan.sizeX !== "hug") {
		const { height } = node;
		node.resize(Math.max(0.01, plan.width), Math.max(0.01, height));
		node.textAutoResize = "HEIGHT";
		// Even now a hair too wide: then the words stand free, and in their lines.
		if (node.height > planned + plan.lineHeightPx / 2) node.textAutoResize = "WIDTH_AND_HEIGHT";
	}
}

/** Puts a line separator in the place of the space where each planned line ends. */
function breakAt(node: TextNode, lines: readonly string[]): void {
	let from = 0;
	for (const line of lines.slice(0, -1)) {
		const at = node.characters.indexOf(line, from);
		if (at < 0) return;
		const end = at + line.length;
		const next = node.characters.slice(end, end + 1);
		if (next === " ") {
			node.insertCharacters(end, "\u2028", "BEFORE");
			node.deleteCharacters(end + 1, end + 2);
		} else if (next !== "\u2028" && next !== "\n") node.insertCharacters(end, "\u2028", "BEFORE");
		from = end + 1;
	}
}
