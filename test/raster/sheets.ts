// Sheets that between them show everything a layout can hold; for tests of what is drawn.
import { solve } from "../../shared/layout/flow.ts";
import type {
	FrameSpec,
	HexColor,
	Layout,
	Paint,
	ShapeSpec,
	Spec,
	TextSpec,
	TextStyle,
} from "../../shared/layout/layout.ts";
import { makePng } from "./make-png.ts";

export function sheet(
	widthPx: number,
	heightPx: number,
	parts: Partial<FrameSpec>,
	...children: Spec[]
): Layout {
	const root: FrameSpec = {
		type: "frame",
		name: "sheet",
		width: "fill",
		height: "fill",
		direction: "column",
		fill: solid("#f4efe6"),
		...parts,
		children,
	};
	return {
		widthPx,
		heightPx,
		archetype: "test/sheet",
		seed: 1,
		root: solve(root, widthPx, heightPx),
		warnings: [],
	};
}

export function solid(color: HexColor, opacity?: number): Paint {
	return { type: "solid", color, ...(opacity === undefined ? {} : { opacity }) };
}

export function frame(parts: Partial<FrameSpec>, ...children: Spec[]): FrameSpec {
	return { type: "frame", name: "frame", width: "fill", height: "hug", direction: "row", ...parts, children };
}

export function words(
	text: string,
	face: string,
	sizePx: number,
	style: Partial<TextStyle> = {},
	parts: Partial<TextSpec> = {},
): TextSpec {
	return {
		type: "text",
		name: text,
		copyId: text,
		role: "body",
		text,
		width: "hug",
		height: "hug",
		style: {
			face,
			sizePx,
			lineHeightPx: Math.round(sizePx * 1.25),
			trackingEm: 0,
			color: "#1d1b1a",
			align: "left",
			...style,
		},
		...parts,
	};
}

export function shape(parts: Partial<ShapeSpec>): ShapeSpec {
	return { type: "shape", name: "shape", shape: "rect", width: 100, height: 100, ...parts };
}

const dusk: Paint = {
	type: "linear",
	angleDeg: 160,
	stops: [
		{ offset: 0, color: "#1b1f4b" },
		{ offset: 0.55, color: "#8a2d5c" },
		{ offset: 1, color: "#f08a4b" },
	],
};
const glow: Paint = {
	type: "radial",
	cx: 0.5,
	cy: 0.4,
	r: 0.6,
	stops: [
		{ offset: 0, color: "#ffd36b", opacity: 0.9 },
		{ offset: 1, color: "#ffd36b", opacity: 0 },
	],
};
const blob = "M50 0C80 0 100 20 100 50S80 100 50 100 0 80 0 50 20 0 50 0Z";

/** The sample that a person looks at: gradients, a turned badge, two languages, emoji, icons, cards. */
export function sampleSheet(): Layout {
	const card = (icon: string, title: string, body: string) =>
		frame(
			{
				direction: "column",
				width: "fill",
				height: "fill",
				gap: 14,
				padding: [28, 26, 28, 26],
				fill: solid("#fffaf0"),
				radiusPx: 22,
				stroke: { color: "#1b1f4b", widthPx: 3 },
			},
			{ type: "icon", name: "icon", icon, color: "#8a2d5c", width: 64, height: 64 },
			words(title, "poppins-700", 30, { color: "#1b1f4b" }, { width: "fill" }),
			words(body, "inter-400", 21, { lineHeightPx: 31 }, { width: "fill" }),
		);
	return sheet(
		1024,
		1536,
		{ fill: dusk, padding: [72, 64, 64, 64], gap: 30, crossAlign: "stretch" },
		shape({
			shape: "ellipse",
			width: 900,
			height: 900,
			at: { x: 62, y: -120 },
			fill: glow,
		}),
		words("THE NIGHT MARKET", "anton-400", 128, { color: "#fff4dc", lineHeightPx: 138, align: "center" }),
		words("夜市开张 · 第十杯免费 🎉🍜", "noto-serif-sc-900", 54, { color: "#ffe3a8", align: "center" }),
		words("every Friday until the lanterns go out", "great-vibes-400", 56, {
			color: "#ffffff",
			align: "center",
		}),
		frame(
			{ direction: "none", height: 150 },
			frame(
				{
					at: { x: 610, y: 0 },
					width: 250,
					height: 130,
					rotationDeg: -9,
					fill: solid("#f6c445"),
					radiusPx: 16,
					align: "center",
					crossAlign: "center",
				},
				words("FREE ENTRY", "league-gothic-400", 58, { color: "#1b1f4b" }),
			),
			words("18:00 – 01:00", "space-mono-700", 46, { color: "#fff4dc" }, { at: { x: 0, y: 40 } }),
		),
		frame(
			{ gap: 24, height: "fill" },
			card("soup", "Forty kitchens", "Dumplings, skewers, sugar cane — café crème at the gate."),
			card("guitar", "Live music", "Jazz on the pier, DJs by the ferris wheel. ☀️ or rain ☔"),
			card("map-pin", "江边三号码头", "地铁二号线，营业时间至凌晨一点。请带好您的购物袋。"),
		),
		shape({ height: 6, width: "fill", fill: solid("#fff4dc", 0.8) }),
		frame(
			{ align: "space-between", crossAlign: "center" },
			words("nightmarket.example/2026", "jetbrains-mono-400", 26, { color: "#fff4dc" }),
			words("Ночной рынок · Νυχτερινή αγορά", "inter-600", 24, { color: "#fff4dc" }),
		),
	);
}

/** Sheets by name, none of which looks like another. */
export const sheets: Readonly<Record<string, () => Layout>> = {
	sample: sampleSheet,
	plain: () => sheet(512, 640, { padding: [40, 40, 40, 40] }, words("Plain words", "outfit-300", 60)),
	linear: () =>
		sheet(
			600,
			400,
			{ fill: dusk, align: "center", crossAlign: "center" },
			words("Dusk", "limelight-400", 120),
		),
	radial: () => sheet(600, 400, {}, shape({ width: "fill", height: "fill", fill: glow })),
	chinese: () =>
		sheet(
			600,
			800,
			{ padding: [40, 40, 40, 40], gap: 20 },
			words("春风十里不如你", "ma-shan-zheng-400", 72, { color: "#a3262a" }),
			words("开业大吉", "zcool-kuaile-400", 90),
			words("请勿在此处停车，谢谢合作。（二〇二六年）", "noto-sans-sc-500", 36, {}, { width: "fill" }),
			words("Mixed 中英文 text 123", "poppins-600", 40),
		),
	emoji: () => sheet(500, 300, { padding: [30, 30, 30, 30] }, words("Go 🚀 team 👩‍🚀 🇫🇷!", "inter-700", 56)),
	icons: () =>
		sheet(
			480,
			320,
			{ direction: "row", wrap: true, gap: 10, padding: [10, 10, 10, 10] },
			...["coffee", "bike", "palette", "heart-pulse", "leaf", "cloud-rain", "trophy", "brain"].map(
				(icon, index): Spec => ({
					type: "icon",
					name: icon,
					icon,
					color: "#20506b",
					strokeUnits: 1 + (index % 3) / 2,
					width: 90,
					height: 90,
				}),
			),
		),
	turned: () =>
		sheet(
			500,
			500,
			{ direction: "none" },
			frame(
				{
					direction: "none",
					width: 300,
					height: 200,
					at: { x: 100, y: 150 },
					rotationDeg: 20,
					fill: solid("#cfe8d5"),
				},
				words(
					"turned twice",
					"playfair-display-700-italic",
					40,
					{},
					{ at: { x: 20, y: 60 }, rotationDeg: -50 },
				),
				shape({
					shape: "ellipse",
					width: 80,
					height: 40,
					at: { x: 200, y: 20 },
					rotationDeg: 30,
					fill: solid("#e4572e"),
				}),
			),
		),
	clipped: () =>
		sheet(
			400,
			400,
			{ direction: "none" },
			frame(
				{
					direction: "none",
					width: 200,
					height: 160,
					at: { x: 60, y: 80 },
					clip: true,
					radiusPx: 40,
					fill: solid("#264653"),
				},
				words("cut off at the edge", "anton-400", 60, { color: "#e9c46a" }, { at: { x: 30, y: 30 } }),
				shape({ shape: "ellipse", width: 200, height: 200, at: { x: 120, y: 90 }, fill: solid("#e76f51") }),
			),
		),
	faded: () =>
		sheet(
			400,
			300,
			{ direction: "none" },
			frame(
				{
					direction: "none",
					width: 300,
					height: 200,
					at: { x: 50, y: 50 },
					opacity: 0.4,
					fill: solid("#264653"),
				},
				shape({ width: 150, height: 150, at: { x: 20, y: 20 }, fill: solid("#e76f51") }),
				words("fades as one", "poppins-800", 44, { color: "#ffffff" }, { at: { x: 10, y: 70 } }),
			),
			words("alone", "poppins-800", 44, {}, { at: { x: 240, y: 10 }, opacity: 0.5 }),
		),
	stacked: () =>
		sheet(
			400,
			300,
			{ direction: "none" },
			words("under", "anton-400", 90, {}, { at: { x: 40, y: 60 } }),
			shape({ width: 120, height: 200, at: { x: 100, y: 40 }, fill: solid("#2a9d8f", 0.85) }),
			words("over", "anton-400", 90, { color: "#ffffff" }, { at: { x: 90, y: 120 } }),
		),
	paths: () =>
		sheet(
			500,
			400,
			{ direction: "none" },
			shape({
				shape: "path",
				d: blob,
				viewBox: [100, 100],
				width: 300,
				height: 200,
				at: { x: 30, y: 30 },
				fill: glow,
				stroke: { color: "#b5179e", widthPx: 8 },
			}),
			shape({
				shape: "path",
				d: "M0 10q25-20 50 0t50 0t50 0",
				viewBox: [150, 20],
				width: 400,
				height: 40,
				at: { x: 50, y: 280 },
				stroke: { color: "#3a0ca3", widthPx: 6, cap: "round", dashPx: [12, 14] },
			}),
		),
	images: () =>
		sheet(
			400,
			300,
			{ direction: "none" },
			{
				type: "image",
				name: "art",
				image: "art",
				fit: "cover",
				width: "fill",
				height: "fill",
				at: { x: 0, y: 0 },
			},
			{
				type: "image",
				name: "logo",
				image: "art",
				fit: "contain",
				width: 120,
				height: 80,
				at: { x: 200, y: 150 },
				radiusPx: 20,
				rotationDeg: 12,
			},
			words("on a picture", "abril-fatface-400", 50, { color: "#ffffff" }, { at: { x: 30, y: 30 } }),
		),
};

/** A picture of colours that says where its corners are. */
const art = makePng(80, 60, (x, y) => [x * 3, y * 4, x > 40 === y > 30 ? 200 : 40, 255]);

export const sheetImages: ReadonlyMap<string, Uint8Array> = new Map([["art", art]]);
