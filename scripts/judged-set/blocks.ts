// Sets each string of a judged picture as a block of outlines and finds it a place on the sheet.
import { type Face, facesFor } from "./faces.ts";
import type { Chance } from "./random.ts";
import type { Manner, SheetPlan, Stratum } from "./sheet-plan.ts";
import type { Language } from "./strings.ts";

export interface Block {
	face: Face;
	sizePx: number;
	lines: { d: string; widthPx: number }[];
	widthPx: number;
	heightPx: number;
}

export interface PlacedBlock {
	block: Block;
	/** Centre on the sheet, px. */
	cx: number;
	cy: number;
	angleDeg: number;
	/** Drawn this much smaller than set, where the sheet was too full. */
	scale: number;
}

/** Smallest and largest type size in px. Nothing is set smaller than a person reads at arm's length. */
const sizes: Record<Stratum, readonly [number, number]> = {
	plain: [24, 72],
	display: [44, 110],
	rotated: [28, 72],
	texture: [28, 80],
	perspective: [34, 76],
	"low-contrast": [26, 72],
	reversed: [24, 76],
	small: [12, 20],
};

/** Baseline to baseline, in em. */
export const leading = 1.3;

/** A hanzi needs more px than a letter; running scripts need more than upright faces. */
function leastPx(face: Face, { stratum, language, manner }: SheetPlan): number {
	if (stratum === "small") return language === "zh" ? 14 : 12;
	return face.running ? 46 : facesFor(language, manner.faces).display.includes(face) ? 32 : 22;
}

function pickFace({ stratum, language, manner }: SheetPlan, dice: Chance): Face {
	const { plain, display } = facesFor(language, manner.faces);
	const showy = stratum === "display" || (stratum !== "plain" && stratum !== "small" && dice.next() < 0.3);
	return dice.pick(showy ? display : plain);
}

async function wrap(
	face: Face,
	text: string,
	sizePx: number,
	trackingEm: number,
	widestPx: number,
	language: Language,
) {
	const pieces = language === "en" ? text.split(/(?<= )/u) : [...text];
	const lines: string[] = [];
	for (const piece of pieces) {
		const last = lines.at(-1);
		const joined = (last ?? "") + piece;
		const closes = /^[，。、！？：；]/u.test(piece);
		const fits = async () =>
			closes || (await face.outline(joined.trim(), sizePx, trackingEm)).widthPx <= widestPx;
		if (last !== undefined && (await fits())) lines[lines.length - 1] = joined;
		else lines.push(piece);
	}
	return Promise.all(lines.map((line) => face.outline(line.trim(), sizePx, trackingEm)));
}

function trackingFor(stratum: Stratum, { wide }: Manner, dice: Chance): number {
	if (dice.next() >= wide.share) return 0;
	return dice.between(0.02, stratum === "display" ? wide.mostEm * 2 : wide.mostEm);
}

async function setBlock(
	plan: SheetPlan,
	text: string,
	dice: Chance,
	widestPx: number,
	oneLine: boolean,
): Promise<Block> {
	const { stratum, language } = plan;
	const [low, high] = sizes[stratum];
	let sizePx = low + (high - low) * dice.next() ** 1.4;
	if ([...text].length > (language === "en" ? 45 : 18)) sizePx = low + (sizePx - low) * 0.35;
	const trackingEm = trackingFor(stratum, plan.manner, dice);
	for (let attempt = 0; attempt < 90; attempt++) {
		const face = pickFace(plan, dice);
		if (face.capitalsOnly && text !== text.toUpperCase()) continue;
		if (sizePx < leastPx(face, plan)) {
			sizePx = Math.min(high, sizePx * 1.12);
			continue;
		}
		try {
			const whole = await face.outline(text, sizePx, trackingEm);
			if (oneLine && whole.widthPx > widestPx) {
				sizePx *= widestPx / whole.widthPx;
				continue;
			}
			const lines = oneLine ? [whole] : await wrap(face, text, sizePx, trackingEm, widestPx, language);
			const widthPx = Math.max(...lines.map((line) => line.widthPx));
			if (widthPx <= widestPx * 1.08)
				return { face, sizePx, lines, widthPx, heightPx: lines.length * sizePx * leading };
			sizePx *= 0.8;
		} catch (error) {
			if (!(error instanceof RangeError)) throw error; // this face lacks a character: take another
		}
	}
	throw new RangeError(`no face can set "${text}"`);
}

/** Width and height on the sheet after turning. */
function extent(block: Block, angleDeg: number) {
	const angle = (Math.abs(angleDeg) * Math.PI) / 180;
	return {
		widthPx: block.widthPx * Math.cos(angle) + block.heightPx * Math.sin(angle),
		heightPx: block.widthPx * Math.sin(angle) + block.heightPx * Math.cos(angle),
	};
}

/** One string under another; on rotated sheets each is tilted, and some stand on end at the edges. */
export async function placeBlocks(plan: SheetPlan, dice: Chance): Promise<PlacedBlock[]> {
	const { widthPx: sheetWidthPx, heightPx: sheetHeightPx, narrow } = plan.manner;
	const placed: PlacedBlock[] = [];
	const rotated = plan.stratum === "rotated";
	const edges = [
		{ x: 60, y: 60 },
		{ x: sheetWidthPx - 60, y: 60 },
	];
	const flowing: { block: Block; angleDeg: number }[] = [];
	for (const { drawn } of plan.strings) {
		const edge = rotated && dice.next() < 0.3 ? dice.pick(edges) : undefined;
		if (edge) {
			const block = await setBlock(plan, drawn, dice, 560, true);
			if (block.heightPx < 100 && edge.y + block.widthPx < sheetHeightPx - 40) {
				const cy = edge.y + block.widthPx / 2;
				placed.push({ block, cx: edge.x, cy, angleDeg: dice.pick([90, -90]), scale: 1 });
				edge.y += block.widthPx + 50;
				continue;
			}
		}
		const angleDeg = rotated ? dice.between(3, 15) * dice.pick([-1, 1]) : 0;
		const widestPx = rotated ? 600 : sheetWidthPx - 124;
		const isNarrow = narrow > 0 && dice.next() < narrow;
		const block = await setBlock(plan, drawn, dice, isNarrow ? widestPx * 0.45 : widestPx, rotated);
		flowing.push({ block, angleDeg });
	}
	const room = sheetHeightPx - 90;
	const wanted = flowing.reduce((sum, { block, angleDeg }) => sum + extent(block, angleDeg).heightPx, 0);
	const gap = Math.max(8, Math.min(60, (room - wanted) / (flowing.length + 1)));
	const scale = Math.min(1, (room - gap * (flowing.length + 1)) / wanted);
	let y = 45 + gap;
	const margin = rotated ? 130 : 50;
	for (const { block, angleDeg } of flowing) {
		const size = extent(block, angleDeg);
		const slack = sheetWidthPx - 2 * margin - size.widthPx * scale;
		const cx = margin + (size.widthPx * scale) / 2 + dice.next() * Math.max(0, slack);
		placed.push({ block, cx, cy: y + (size.heightPx * scale) / 2, angleDeg, scale });
		y += size.heightPx * scale + gap;
	}
	return placed;
}
