// A person runs this in real Figma: each platform fact that Broadside relies on, tried, and what differs from what it expects.
import type { SelfTestRow } from "../../shared/protocol.ts";
import { turned } from "./geometry.ts";

type Probe = [fact: string, expected: string, run: (bench: FrameNode) => string | Promise<string>];

const message = (error: unknown): string =>
	typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);

const refusal = (run: () => unknown): string => {
	try {
		run();
		return "taken";
	} catch (error) {
		return `refused: ${message(error)}`;
	}
};

const kindOf = (text: string): string => (text.startsWith("refused") ? "refused" : text);
const round = (value: number): number => Math.round(value * 100) / 100;

const probes: Probe[] = [
	["looking a node up in one step", "refused", () => refusal(() => figma.getNodeById("0:1"))],
	[
		"text without its font",
		"refused",
		() => {
			const text = figma.createText();
			const said = refusal(() => {
				text.fontName = { family: "Broadside No Such Font", style: "Regular" };
			});
			text.remove();
			return said;
		},
	],
	[
		"Inter Regular loads",
		"loaded",
		async () => {
			await figma.loadFontAsync({ family: "Inter", style: "Regular" });
			return "loaded";
		},
	],
	[
		"a vector's place is the corner of its points",
		"30,40 20x10",
		(bench) => {
			const vector = figma.createVector();
			bench.appendChild(vector);
			vector.vectorPaths = [{ windingRule: "NONZERO", data: "M 5 5 L 25 5 L 25 15 Z" }];
			vector.x = 30;
			vector.y = 40;
			return `${round(vector.x)},${round(vector.y)} ${round(vector.width)}x${round(vector.height)}`;
		},
	],
	[
		"a transform sets the turn and the place",
		"box 40,30 20x40",
		(bench) => {
			const rect = figma.createRectangle();
			bench.appendChild(rect);
			rect.resize(40, 20);
			rect.relativeTransform = turned(30, 40, 40, 20, 90);
			const [box, base] = [rect.absoluteBoundingBox, bench.absoluteBoundingBox];
			if (!box || !base) return "no box";
			return `box ${round(box.x - base.x)},${round(box.y - base.y)} ${round(box.width)}x${round(box.height)}`;
		},
	],
	[
		"resize turns hugging into fixed",
		"FIXED",
		(bench) => {
			const frame = figma.createFrame();
			bench.appendChild(frame);
			frame.layoutMode = "VERTICAL";
			frame.counterAxisSizingMode = "AUTO";
			frame.resize(50, 50);
			return frame.layoutSizingHorizontal;
		},
	],
	[
		"filling children share what is left",
		"40+40",
		(bench) => {
			const row = figma.createFrame();
			bench.appendChild(row);
			row.layoutMode = "HORIZONTAL";
			row.primaryAxisSizingMode = "FIXED";
			row.counterAxisSizingMode = "FIXED";
			row.resizeWithoutConstraints(100, 20);
			row.itemSpacing = 20;
			const widths = [0, 1].map(() => {
				const child = figma.createFrame();
				row.appendChild(child);
				child.layoutGrow = 1;
				return child;
			});
			return widths.map((child) => round(child.width)).join("+");
		},
	],
	[
		"a line separator breaks a line",
		"2 lines",
		async (bench) => {
			await figma.loadFontAsync({ family: "Inter", style: "Regular" });
			const text = figma.createText();
			bench.appendChild(text);
			text.fontSize = 20;
			text.lineHeight = { unit: "PIXELS", value: 30 };
			text.characters = "one\u2028two";
			return `${Math.round(text.height / 30)} lines`;
		},
	],
	[
		"letter spacing counts after the last letter",
		"yes",
		async (bench) => {
			await figma.loadFontAsync({ family: "Inter", style: "Regular" });
			const text = figma.createText();
			bench.appendChild(text);
			text.fontSize = 20;
			text.characters = "ab";
			const plain = text.width;
			text.letterSpacing = { unit: "PIXELS", value: 10 };
			return text.width - plain > 15 ? "yes" : "no";
		},
	],
	[
		"colours above 1",
		"refused",
		(bench) =>
			refusal(() => {
				bench.fills = [{ type: "SOLID", color: { r: 255, g: 0, b: 0 } }];
			}),
	],
	[
		"WebP as an image",
		"refused",
		() => refusal(() => figma.createImage(new Uint8Array([82, 73, 70, 70, 4, 0, 0, 0, 87, 69, 66, 80]))),
	],
	["mixed values in a message", "refused", () => refusal(() => figma.ui.postMessage({ value: figma.mixed }))],
	[
		"an export is a PNG",
		"137 80 78 71",
		async (bench) => {
			const bytes = await bench.exportAsync({ format: "PNG" });
			return Array.from(bytes.slice(0, 4)).join(" ");
		},
	],
	[
		"transparent text leaves the export",
		"drawn",
		async (bench) => {
			await figma.loadFontAsync({ family: "Inter", style: "Regular" });
			const text = figma.createText();
			bench.appendChild(text);
			text.characters = "hidden";
			text.opacity = 0;
			const bytes = await bench.exportAsync({ format: "PNG", useAbsoluteBounds: true });
			return bytes.length > 8 ? "drawn" : "empty";
		},
	],
	[
		"client storage keeps text",
		"kept",
		async () => {
			await figma.clientStorage.setAsync("broadside-self-test", "kept");
			const found: unknown = await figma.clientStorage.getAsync("broadside-self-test");
			await figma.clientStorage.deleteAsync("broadside-self-test");
			return String(found);
		},
	],
	["TextEncoder in the sandbox", "absent", () => ("TextEncoder" in globalThis ? "present" : "absent")],
];

/** Runs every probe on a frame of its own, which is removed at the end. */
export async function selfTest(): Promise<SelfTestRow[]> {
	const bench = figma.createFrame();
	bench.name = "Broadside self-test";
	bench.resize(200, 200);
	const rows: SelfTestRow[] = [];
	try {
		for (const [fact, expected, run] of probes) {
			let found: string;
			try {
				found = bench.removed ? "the test frame was deleted" : await run(bench);
			} catch (error) {
				found = `failed: ${message(error)}`;
			}
			rows.push({ fact, expected, found: found.slice(0, 200), same: kindOf(found) === expected });
		}
	} finally {
		if (!bench.removed) bench.remove();
		figma.commitUndo?.();
	}
	return rows;
}
