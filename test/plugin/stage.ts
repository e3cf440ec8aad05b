// Scenes that tests begin from: what a designer's page looks like before the plugin touches it.
import type { Inside } from "../figma-sim/host-types.ts";

/** A blue frame "Hero" of 800 x 600 with a white headline and a small line, selected. */
export async function hero({ figma }: Inside): Promise<void> {
	await figma.loadFontAsync({ family: "Inter", style: "Bold" });
	await figma.loadFontAsync({ family: "Inter", style: "Regular" });
	const frame = figma.createFrame();
	frame.name = "Hero";
	frame.resize(800, 600);
	frame.fills = [{ type: "SOLID", color: { r: 0.1, g: 0.2, b: 0.5 } }];
	const title = figma.createText();
	title.fontName = { family: "Inter", style: "Bold" };
	title.characters = "Night market";
	title.fontSize = 64;
	title.fills = [{ type: "SOLID", color: { r: 1, g: 1, b: 1 } }];
	frame.appendChild(title);
	title.x = 60;
	title.y = 60;
	const line = figma.createText();
	line.characters = "Every Friday, 6 PM";
	line.fontSize = 24;
	line.fills = [{ type: "SOLID", color: { r: 1, g: 1, b: 1 } }];
	frame.appendChild(line);
	line.x = 60;
	line.y = 520;
	figma.currentPage.selection = [frame];
}

/** A plain frame without words, selected. */
export function plain({ figma }: Inside): void {
	const frame = figma.createFrame();
	frame.name = "Plain";
	frame.resize(600, 400);
	figma.currentPage.selection = [frame];
}

/** Three selected layers, one of which cannot be edited. */
export function many({ figma }: Inside): void {
	const first = figma.createFrame();
	first.name = "Hero";
	first.resize(800, 600);
	first.fills = [{ type: "SOLID", color: { r: 0.1, g: 0.2, b: 0.5 } }];
	const second = figma.createFrame();
	second.name = "A second frame with quite a long name that has to be shortened";
	second.y = 900;
	const slice = figma.createSlice();
	slice.y = 1200;
	figma.currentPage.selection = [first, second, slice];
}
