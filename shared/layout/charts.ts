// Charts as blocks: every value written out beside its mark, zero-based, ink for data alone.
import type { ChartInput } from "../brief/brief.ts";
import { circle, path, rect } from "./art/draw.ts";
import { slicePath, slicesFrame } from "./chart-slices.ts";
import { valueWords } from "./chart-words.ts";
import { mix } from "./colour.ts";
import {
	accentOn,
	type Block,
	column,
	inkOn,
	type Kit,
	quietOn,
	row,
	setWords,
	shapeBlock,
} from "./compose-kit.ts";
import { face } from "./faces.ts";
import type { FrameSpec, HexColor, Spec } from "./layout.ts";
import { shapeLine } from "./measure.ts";
import { mostlyChinese, type TextWeight } from "./type-choice.ts";

type Point = ChartInput["data"][number];

export interface ChartLook {
	width: number;
	on: HexColor;
	/** A chart may grow to this height where it gains by it. */
	most?: number;
}

function words(
	kit: Kit,
	text: string,
	look: ChartLook,
	more: {
		width: number;
		weight?: TextWeight;
		align?: "left" | "center" | "right";
		color?: HexColor;
		sizePx?: number;
		hug?: boolean;
	},
): Block {
	const latin = kit.type.text[more.weight ?? "regular"];
	const id = mostlyChinese(text) ? face(latin).partnerSc : latin;
	const sizePx = more.sizePx ?? kit.sizes.body;
	return setWords(text, null, "label", id, {
		sizePx,
		width: more.width,
		color: more.color ?? inkOn(kit.palette, look.on),
		align: more.align ?? "left",
		trackingEm: 0,
		even: false,
		...(more.hug ? { hug: true } : {}),
	});
}

const widthOf = (kit: Kit, text: string, sizePx: number): number =>
	shapeLine(text, kit.type.text.bold, sizePx, 0).widthPx;

/** Series colours: the accent for the largest, its kin for the rest. */
function seriesColours(kit: Kit, on: HexColor, count: number): HexColor[] {
	const { palette } = kit;
	const strong = accentOn(palette, on, 3);
	const second = mix(palette.accent2, on, 0.05);
	const ramp = [
		strong,
		second,
		mix(strong, on, 0.45),
		mix(second, on, 0.5),
		mix(inkOn(palette, on), on, 0.45),
	];
	return Array.from({ length: count }, (_, index) => ramp[index % ramp.length] ?? strong);
}

/** Drawings of a chart grow and shrink with its words, within reason. */
const chartScale = ({ scale }: Kit): number => Math.min(1.5, Math.max(0.6, scale));

function area(name: string, width: number, height: number, children: Spec[]): Block {
	const frame: FrameSpec = { type: "frame", name, direction: "none", width, height, children };
	return shapeBlock(frame, width, height);
}

/** Label and value on one line; the value keeps to the right edge. */
function labelled(kit: Kit, point: Point, look: ChartLook, width: number, swatch?: HexColor): Block {
	const value = valueWords(point.value, point.unit);
	const { sizes } = kit;
	const gap = sizes.body * 0.7;
	const valueWidth = Math.min(width * 0.5, widthOf(kit, value, sizes.body) + 2);
	const swatchWidth = swatch ? sizes.body * 1.1 : 0;
	const label = words(kit, point.label, look, {
		width: Math.max(sizes.body * 3, width - valueWidth - gap - swatchWidth),
	});
	const number = words(kit, value, look, { width: valueWidth, weight: "bold", align: "right" });
	const side = sizes.body * 0.62;
	const line = Math.min(label.height, sizes.body * 1.25);
	const parts = swatch
		? [
				area("Swatch", swatchWidth, line, [
					rect("Swatch", { x: 0, y: (line - side) / 2, width: side, height: side }, { fill: swatch }),
				]),
				label,
				number,
			]
		: [label, number];
	return row(parts, { gap: 0, width, spread: "space-between", name: point.label.slice(0, 40) });
}

function bars(kit: Kit, chart: ChartInput, look: ChartLook): Block[] {
	const { sizes } = kit;
	const values = chart.data.map(({ value }) => value);
	const top = Math.max(0, ...values);
	const bottom = Math.min(0, ...values);
	const span = top - bottom || 1;
	const zero = (-bottom / span) * look.width;
	// A label, its bar and what parts it from the next take about two and a half ems; the rest makes bars thick.
	const spare = look.most === undefined ? 0 : look.most / chart.data.length - sizes.body * 2.6;
	const thick = Math.max(3, sizes.body * 0.5 + Math.min(sizes.body * 5, Math.max(0, spare * 0.92)));
	const strong = accentOn(kit.palette, look.on, 3);
	const soft = mix(strong, look.on, 0.42);
	const track = mix(inkOn(kit.palette, look.on), look.on, 0.88);
	return chart.data.map((point) => {
		const length = Math.max(point.value === 0 ? 0 : 1.5, (Math.abs(point.value) / span) * look.width);
		const x = point.value < 0 ? zero - length : zero;
		const color = Math.abs(point.value) === Math.max(...values.map(Math.abs)) ? strong : soft;
		const bar = area("Bar", look.width, thick, [
			rect("Track", { x: 0, y: 0, width: look.width, height: thick }, { fill: track }),
			rect("Value", { x, y: 0, width: length, height: thick }, { fill: color }),
		]);
		return column([labelled(kit, point, look, look.width), bar], {
			gap: sizes.body * 0.22,
			width: look.width,
			name: point.label.slice(0, 40),
		});
	});
}

function stacked(kit: Kit, chart: ChartInput, look: ChartLook): Block[] {
	const total = chart.data.reduce((sum, { value }) => sum + value, 0);
	const colours = seriesColours(kit, look.on, chart.data.length);
	const list = chart.data.length * kit.sizes.body * 1.85;
	const alone = look.most === undefined ? 0 : Math.min(kit.U * 0.2, look.most - list);
	const thick = Math.max(kit.sizes.body * 1.7, alone);
	let x = 0;
	const segments = chart.data.map((point, index) => {
		const width = (point.value / total) * look.width;
		const made = rect(
			`Share ${index + 1}`,
			{ x, y: 0, width: Math.max(0.5, width - (index < chart.data.length - 1 ? 1.5 : 0)), height: thick },
			{ fill: colours[index] ?? look.on },
		);
		x += width;
		return made;
	});
	return [
		area("Bar", look.width, thick, segments),
		...chart.data.map((point, index) => labelled(kit, point, look, look.width, colours[index])),
	];
}

function donut(kit: Kit, chart: ChartInput, look: ChartLook): Block[] {
	const total = chart.data.reduce((sum, { value }) => sum + value, 0);
	// Alone on a sheet the ring takes what its list leaves.
	const list = chart.data.length * kit.sizes.body * 1.85 + kit.sizes.body * 1.2;
	const side =
		look.most === undefined
			? Math.min(look.width, kit.U * 0.24 * chartScale(kit))
			: Math.max(kit.U * 0.2, Math.min(look.width * 0.72, look.most - list));
	const r = side / 2;
	const inner = r * 0.58;
	const colours = seriesColours(kit, look.on, chart.data.length);
	let from = 0;
	const slices = chart.data.map((point, index) => {
		const share = point.value / total;
		const to = from + share;
		const made =
			share >= 0.9999
				? null
				: path(`Slice ${index + 1}`, slicePath(r, inner, from, Math.max(from + 0.0005, to - 0.004)), {
						fill: colours[index] ?? look.on,
					});
		from = to;
		return (
			made ??
			circle("Ring", r, r, (r + inner) / 2, {
				stroke: { color: colours[index] ?? look.on, widthPx: r - inner },
			})
		);
	});
	const beside = look.width - side > kit.sizes.body * (look.most === undefined ? 11 : 14);
	const listWidth = beside ? look.width - side - kit.s * 2.5 : look.width;
	const lines = chart.data.map((point, index) =>
		labelled(kit, point, { ...look, width: listWidth }, listWidth, colours[index]),
	);
	const ring = area("Ring", side, side, slices);
	if (!beside) {
		const middle = { ...slicesFrame(side, slices), at: { x: (look.width - side) / 2, y: 0 } };
		return [look.most === undefined ? ring : area("Ring", look.width, side, [middle]), ...lines];
	}
	return [
		row([ring, column(lines, { gap: kit.sizes.body * 0.4, width: listWidth, name: "Shares" })], {
			gap: kit.s * 2.5,
			width: look.width,
			align: "center",
			name: "Donut",
		}),
	];
}

function line(kit: Kit, chart: ChartInput, look: ChartLook): Block[] | null {
	const { sizes } = kit;
	const count = chart.data.length;
	if (count < 2) return null;
	const slot = look.width / count;
	const labelPx = look.most === undefined ? sizes.small : sizes.body;
	const values = chart.data.map(({ value }) => value);
	const shown = chart.data.map(({ value, unit }) => valueWords(value, unit));
	const fits = chart.data.every(
		({ label }, index) =>
			widthOf(kit, label, labelPx) <= slot * 0.94 &&
			widthOf(kit, shown[index] ?? "", sizes.body) <= slot * 0.98,
	);
	if (!fits) return null;
	const high =
		look.most === undefined ? kit.U * 0.18 * chartScale(kit) : Math.min(look.most, look.width * 0.8);
	const low = Math.min(0, ...values);
	const span = Math.max(...values, 0) - low || 1;
	const strong = accentOn(kit.palette, look.on, 3);
	const ink = inkOn(kit.palette, look.on);
	const labelHeight = labelPx * 1.25;
	const valueHeight = sizes.body * 1.25;
	const plot = high - labelHeight - valueHeight - sizes.body * 0.9;
	if (plot < kit.U * 0.04) return null;
	const xy = chart.data.map(({ value }, index): [number, number] => [
		slot * (index + 0.5),
		valueHeight + sizes.body * 0.5 + plot * (1 - (value - low) / span),
	]);
	const base = valueHeight + sizes.body * 0.5 + plot;
	const d = xy.map(([x, y], index) => `${index === 0 ? "M" : "L"} ${x} ${y}`).join(" ");
	const first = xy[0] ?? [0, 0];
	const last = xy.at(-1) ?? first;
	/** Where the line passes over a place, so that no value stands on it. */
	const lineAt = (x: number): number => {
		const next = xy.findIndex(([px]) => px >= x);
		const [bx, by] = xy[next < 0 ? count - 1 : next] ?? last;
		const [ax, ay] = xy[Math.max(0, (next < 0 ? count : next) - 1)] ?? first;
		return bx === ax ? by : ay + (by - ay) * Math.min(1, Math.max(0, (x - ax) / (bx - ax)));
	};
	const children: Spec[] = [
		path("Area", `${d} L ${last[0]} ${base} L ${first[0]} ${base} Z`, { fill: strong, opacity: 0.16 }),
		rect(
			"Base",
			{ x: 0, y: base, width: look.width, height: Math.max(1, kit.U * 0.0014) },
			{ fill: ink, opacity: 0.5 },
		),
		path("Line", d, { stroke: { color: strong, widthPx: Math.max(2, kit.U * 0.0035), cap: "round" } }),
		...xy.map(([x, y]) => circle("Point", x, y, Math.max(2.5, kit.U * 0.005), { fill: strong })),
	];
	chart.data.forEach((point, index) => {
		const [x, y] = xy[index] ?? [0, 0];
		const value = words(kit, shown[index] ?? "", look, { width: slot, align: "center", weight: "bold" });
		const half = widthOf(kit, shown[index] ?? "", sizes.body) / 2;
		const crest = Math.min(y, lineAt(x - half), lineAt(x + half));
		const label = words(kit, point.label, look, {
			width: slot,
			align: "center",
			sizePx: labelPx,
			color: quietOn(kit.palette, look.on),
		});
		children.push(
			{ ...value.spec, at: { x: x - slot / 2, y: crest - valueHeight - sizes.body * 0.42 } },
			{ ...label.spec, at: { x: x - slot / 2, y: base + sizes.body * 0.3 } },
		);
	});
	return [area("Line chart", look.width, high, children)];
}

/** Ten marks a row: of 100 for percentages, else of the largest value; the last one is cut to its share. */
function pictogram(kit: Kit, chart: ChartInput, look: ChartLook): Block[] {
	const { sizes } = kit;
	const most = chart.data.every(({ unit, value }) => unit === "%" && value <= 100)
		? 100
		: Math.max(...chart.data.map(({ value }) => value));
	const step = look.width / 10;
	const r = Math.min(step * 0.4, sizes.body * 0.85);
	const strong = accentOn(kit.palette, look.on, 3);
	const soft = mix(strong, look.on, 0.78);
	return chart.data.map((point) => {
		const filled = (point.value / most) * 10;
		const dots: Spec[] = [];
		for (let i = 0; i < 10; i++) {
			const x = i * Math.min(step, r * 2.5);
			dots.push(circle("Mark", x + r, r, r, { fill: soft }));
			const share = Math.min(1, Math.max(0, filled - i));
			if (share > 0.005)
				dots.push({
					type: "frame",
					name: "Filled",
					direction: "none",
					at: { x, y: 0 },
					width: 2 * r * share,
					height: 2 * r,
					clip: true,
					children: [circle("Mark", r, r, r, { fill: strong })],
				});
		}
		return column([labelled(kit, point, look, look.width), area("Marks", look.width, 2 * r, dots)], {
			gap: sizes.body * 0.28,
			width: look.width,
			name: point.label.slice(0, 40),
		});
	});
}

/** Values (years) down a line, each with its label. */
function timeline(kit: Kit, chart: ChartInput, look: ChartLook): Block[] {
	const { sizes } = kit;
	const strong = accentOn(kit.palette, look.on, 3);
	const valueWidth = Math.min(
		look.width * 0.4,
		Math.max(...chart.data.map((p) => widthOf(kit, valueWords(p.value, p.unit), sizes.body))) + 3,
	);
	const rail = sizes.body * 2;
	return chart.data.map((point, index) => {
		const value = words(kit, valueWords(point.value, point.unit), look, {
			width: valueWidth,
			weight: "bold",
			color: accentOn(kit.palette, look.on, 4.5),
		});
		const label = words(kit, point.label, look, {
			width: Math.max(sizes.body * 2, look.width - valueWidth - rail),
		});
		const height = Math.max(value.height, label.height) + sizes.body * 0.35;
		const cx = rail / 2;
		const cy = Math.min(value.height, label.height) / 2;
		const thick = Math.max(1, kit.U * 0.0018);
		const marks: Spec[] = [
			rect(
				"Rail",
				{
					x: cx - thick / 2,
					y: index === 0 ? cy : 0,
					width: thick,
					height:
						index === chart.data.length - 1
							? cy - (index === 0 ? cy : 0) || 0.5
							: height - (index === 0 ? cy : 0),
				},
				{ fill: strong, opacity: 0.6 },
			),
			circle("Stop", cx, cy, sizes.body * 0.3, { fill: strong }),
		];
		return row([value, area("Rail", rail, height, marks), label], {
			gap: 0,
			width: look.width,
			name: point.label.slice(0, 40),
		});
	});
}

/** A chart that has the sheet to itself speaks in the subtitle's size, where its lines leave room for it. */
function enlarged(kit: Kit, { data }: ChartInput, most: number): Kit {
	const { sizes } = kit;
	const body = Math.max(sizes.body, Math.min(sizes.sub, most / (data.length * 4.6)));
	return { ...kit, sizes: { ...sizes, body } };
}

/** A chart with its title. Parts of a whole need positive values; where they do not hold, bars tell the same. */
export function chartBlock(given: Kit, chart: ChartInput, look: ChartLook): Block {
	const kit = look.most === undefined ? given : enlarged(given, chart, look.most);
	const values = chart.data.map(({ value }) => value);
	const whole = values.every((value) => value >= 0) && values.some((value) => value > 0);
	const made =
		chart.type === "stacked" && whole && values.length <= 6
			? stacked(kit, chart, look)
			: chart.type === "donut" && whole && values.length <= 5
				? donut(kit, chart, look)
				: chart.type === "line"
					? line(kit, chart, look)
					: chart.type === "pictogram" && whole
						? pictogram(kit, chart, look)
						: chart.type === "timeline"
							? timeline(kit, chart, look)
							: null;
	const parts = made ?? bars(kit, chart, look);
	const title =
		chart.title === undefined ? [] : [words(kit, chart.title, look, { width: look.width, weight: "bold" })];
	const tight = chart.type === "timeline" && made !== null;
	const body = column(parts, { gap: tight ? 0 : kit.sizes.body * 0.55, width: look.width, name: "Data" });
	return column([...title, body], { gap: kit.sizes.body * 0.6, width: look.width, name: "Chart" });
}
