// What the emulated model has in mind: a picture, and words on it that may be wrong.
import { type Chance, chanceOf, pick, seedOf } from "./chance.ts";
import { faceCount, setLine } from "./faces.ts";
import { misspell } from "./misspell.ts";

export interface SceneLine {
	/** As painted. */
	text: string;
	face: number;
	sizePx: number;
	centreXPx: number;
	baselinePx: number;
	/** Rows it was broken into. */
	rows: string[];
}

export interface Scene {
	widthPx: number;
	heightPx: number;
	seed: number;
	ink: string;
	paper: readonly [string, string];
	lines: SceneLine[];
	/** A picture to paint on: the canvas of an edit that the model did not paint itself. */
	canvas: Uint8Array | null;
	/** Each edit of the picture itself tints it a little more. */
	tints: number;
}

export interface Slips {
	/** Chance that a line is got wrong. */
	misspellRate: number;
	/** Chance that an edit also damages another line. */
	neighbourRate: number;
	/** Chance that a line is left out. Default 0. */
	dropRate?: number;
	/** Chance that a sheet shows words that nobody asked for, also where none were asked for at all. Default 0. */
	strayRate?: number;
	/** Chance that an edit repaints the ground as well. Default 0. */
	driftRate?: number;
}

/** The strings to be shown: those in straight double quotes, in order. */
export function readCopy(prompt: string): string[] {
	return [...prompt.matchAll(/"([^"]+)"/g)]
		.map((match) => (match[1] ?? "").trim())
		.filter((text) => text !== "");
}

const strays = ["GRAND SALE TODAY", "Lorem ipsum dolor", "COFFEE HOUSE 1974", "欢迎光临"] as const;

const papers = [
	{ ink: "#14213d", paper: ["#fdf6e3", "#f2d7a0"] },
	{ ink: "#fff7e6", paper: ["#1b2a41", "#324a5f"] },
	{ ink: "#2b2118", paper: ["#d8e2dc", "#ffe5d9"] },
	{ ink: "#ffffff", paper: ["#5f0f40", "#310e68"] },
] as const;

export function paintScene(
	prompt: string,
	size: { widthPx: number; heightPx: number },
	seed: number,
	slips: Slips,
): Scene {
	const chance = chanceOf(seedOf(`${prompt} ${seed}`));
	const look = pick(chance, papers, papers[0]);
	const texts = readCopy(prompt).map((text) =>
		chance() < slips.misspellRate ? misspell(text, chance) : text,
	);
	const { dropRate = 0, strayRate = 0 } = slips;
	if (dropRate > 0) texts.splice(0, texts.length, ...texts.filter(() => chance() >= dropRate));
	if (strayRate > 0 && chance() < strayRate) texts.push(pick(chance, strays, strays[0]));
	return {
		...size,
		seed,
		ink: look.ink,
		paper: look.paper,
		lines: place(texts, size, chance),
		canvas: null,
		tints: 0,
	};
}

/** Sets lines down the sheet, in more columns the more there are. */
function place(
	texts: readonly string[],
	size: { widthPx: number; heightPx: number },
	chance: Chance,
): SceneLine[] {
	const columns = texts.length > 36 ? 3 : texts.length > 16 ? 2 : 1;
	const face = Math.floor(chance() * faceCount);
	const rowsEach = Math.ceil((texts.length + (columns > 1 ? 1 : 0)) / columns);
	const pitchPx = (size.heightPx * 0.9) / Math.max(3, rowsEach + 1);
	const columnPx = (size.widthPx * 0.92) / columns;
	return texts.map((text, index) => {
		const title = index === 0;
		const slot = columns === 1 ? index : index - 1;
		const column = title || columns === 1 ? 0 : slot % columns;
		const row = title ? 0 : columns === 1 ? index : 1 + Math.floor(slot / columns);
		const widthPx = title ? size.widthPx * 0.9 : columnPx * 0.94;
		const lookFace = title ? face : (face + 1 + (index % 2)) % faceCount;
		const wishPx = Math.min(pitchPx * (title ? 0.66 : 0.5), size.widthPx / (title ? 8 : 14));
		const fitted = fitLine(text, lookFace, wishPx, widthPx);
		return {
			text,
			face: lookFace,
			sizePx: fitted.sizePx,
			rows: fitted.rows,
			centreXPx: title || columns === 1 ? size.widthPx / 2 : size.widthPx * 0.04 + columnPx * (column + 0.5),
			baselinePx: size.heightPx * 0.06 + pitchPx * (row + 0.7),
		};
	});
}

function fitLine(
	text: string,
	face: number,
	wishPx: number,
	widthPx: number,
): { sizePx: number; rows: string[] } {
	const whole = setLine(text, face).width;
	const alone = Math.min(wishPx, widthPx / Math.max(whole, 0.01));
	if (alone >= Math.min(wishPx * 0.6, 26)) return { sizePx: alone, rows: [text] };
	const words = text.split(/\s+/);
	const rows: string[] = [];
	const target = whole / Math.min(3, words.length) + 0.5;
	for (const word of words) {
		const last = rows.at(-1);
		if (last !== undefined && setLine(`${last} ${word}`, face).width <= target)
			rows[rows.length - 1] = `${last} ${word}`;
		else rows.push(word);
	}
	const widest = Math.max(...rows.map((row) => setLine(row, face).width), 0.01);
	return { sizePx: Math.min((wishPx * 1.5) / rows.length, widthPx / widest), rows };
}

/**
 * Obeys an instruction in the wording of Qwen's own edit prompts: `Replace "a" to "b"`, `Add the text "a"`,
 * `Remove the text "a"`. Any other wording changes the picture and leaves the words as they are.
 */
export function editScene(scene: Scene, instruction: string, seed: number, slips: Slips): Scene {
	const chance = chanceOf(seedOf(`${instruction} ${seed}`));
	const lines = scene.lines.map((line) => ({ ...line }));
	const touched = new Set<number>();
	const say = (text: string) => (chance() < slips.misspellRate ? misspell(text, chance) : text);
	const set = (index: number, text: string) => {
		const line = lines[index];
		if (line === undefined) return;
		touched.add(index);
		const widthPx = scene.widthPx * 0.9;
		lines[index] = { ...line, text, ...fitLine(text, line.face, line.sizePx, widthPx) };
	};
	for (const [, old = "", place = "", wanted = ""] of instruction.matchAll(
		/Replace "([^"]+)"([^".]{0,80}?) to "([^"]+)"/g,
	)) {
		const index = find(lines, old, place, scene.heightPx);
		const line = lines[index];
		if (line === undefined) continue;
		set(index, line.text.includes(old) ? line.text.replace(old, say(wanted)) : say(wanted));
	}
	for (const [, text = ""] of instruction.matchAll(/Remove the text "([^"]+)"/g)) {
		const index = find(lines, text, "", scene.heightPx);
		if (index >= 0) lines.splice(index, 1);
	}
	const added = [...instruction.matchAll(/Add the text "([^"]+)"/g)];
	for (const [index, [, text = ""]] of added.entries()) {
		const [line] = place([say(text)], scene, chance);
		if (line === undefined) continue;
		touched.add(lines.length);
		lines.push({
			...line,
			// Several at once stand one below the other, up from the foot.
			baselinePx: scene.heightPx * (0.97 - 0.055 * (added.length - 1 - index)),
			sizePx: Math.min(line.sizePx, scene.heightPx * 0.035),
		});
	}
	const others = lines.flatMap((_, index) => (touched.has(index) ? [] : [index]));
	if (touched.size > 0 && others.length > 0 && chance() < slips.neighbourRate) {
		const index = pick(chance, others, 0);
		set(index, misspell(lines[index]?.text ?? "", chance));
	}
	if (slips.driftRate !== undefined && chance() < slips.driftRate) {
		const other = papers.find(({ paper }) => paper[0] !== scene.paper[0]) ?? papers[0];
		return { ...scene, lines, ink: other.ink, paper: other.paper };
	}
	return { ...scene, lines, tints: scene.tints + (touched.size > 0 ? 0 : 1) };
}

/** The line meant: the same words, else words within, else the most alike; a place breaks ties. */
function find(lines: readonly SceneLine[], wanted: string, place: string, heightPx: number): number {
	const scored = lines.map((line, index) => ({
		index,
		score:
			(line.text === wanted ? 3 : line.text.includes(wanted) ? 2 : alike(line.text, wanted)) +
			(/top/.test(place) && line.baselinePx < heightPx / 2 ? 0.1 : 0) +
			(/bottom/.test(place) && line.baselinePx > heightPx / 2 ? 0.1 : 0),
	}));
	const best = scored.sort((a, b) => b.score - a.score)[0];
	return best === undefined || best.score < 0.6 ? -1 : best.index;
}

/** Share of letter pairs in common (Dice). */
function alike(a: string, b: string): number {
	const pairs = (text: string) => [...text.toLowerCase()].map((char, at, all) => char + (all[at + 1] ?? " "));
	const left = pairs(a);
	const right = pairs(b);
	const common = left.filter((pair) => {
		const at = right.indexOf(pair);
		if (at < 0) return false;
		right.splice(at, 1);
		return true;
	}).length;
	return (2 * common) / Math.max(1, left.length + pairs(b).length);
}
