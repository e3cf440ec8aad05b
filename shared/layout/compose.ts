// A brief becomes a laid-out sheet: the archetype that suits it, at the largest scale at which every word fits.
import type { Brief } from "../brief/brief.ts";
import type { CopyLine } from "../copy/copy.ts";
import { ToolError } from "../errors.ts";
import type { Archetype, Built } from "./archetypes/archetype.ts";
import { archetypes } from "./archetypes/archetypes.ts";
import { genreFactor } from "./archetypes/genre-fit.ts";
import { specks } from "./art/draw.ts";
import { planScene } from "./art/scene-plan.ts";
import { checkLayout } from "./check.ts";
import { genresOf } from "./compose-genre.ts";
import { floorsOf, type Kit, sizesAt } from "./compose-kit.ts";
import { logoStripPx, withLogo } from "./compose-logo.ts";
import { photoPlace, planCopy, readPlace } from "./compose-plan.ts";
import { chance } from "./compose-random.ts";
import { refuseUncovered } from "./compose-scripts.ts";
import { keepsWordsWhole } from "./compose-whole-words.ts";
import { keepFewSizes } from "./few-sizes.ts";
import { solve } from "./flow.ts";
import { type FrameNode, type FrameSpec, type Layout, type Spec, walk } from "./layout.ts";
import { paletteFor } from "./palette.ts";
import { mostlyChinese, typeFor } from "./type-choice.ts";

export interface ComposeOptions {
	/** The same brief and seed give the same sheet. */
	seed: number;
	/** Only this archetype, by name; for contact sheets and tests. */
	archetype?: string;
}

/** Type sizes as shares of the short side, at scale 1. */
const posterSizes = { sub: 0.046, head: 0.034, body: 0.0235, small: 0.0185 };
const sheetSizes = { sub: 0.034, head: 0.029, body: 0.0205, small: 0.016 };

/** Scales tried, from generous to the floors. A sheet that explains may grow further: its words are its picture. */
const posterScales = [1.18, 1, 0.86, 0.74, 0.64, 0.55, 0.47, 0.4, 0.34];
const sheetScales = [1.7, 1.5, 1.32, ...posterScales];

/**
 * Throws ToolError `unsupported_characters` when no bundled face has a character, and `copy_too_long` when the
 * copy does not fit at the smallest readable size.
 */
export function compose(brief: Brief, options: ComposeOptions): Layout {
	refuseUncovered(brief);
	const base = kitFor(brief, options.seed);
	let best: Attempt | null = null;
	for (const archetype of rank(base, options.archetype)) {
		const found = attempt(brief, base, archetype, options.seed);
		// An archetype that has to whisper gives way to one that need not.
		if (found && (!best || found.scale > best.scale + 0.05)) best = found;
		if (best && best.scale >= 0.74) break;
	}
	if (best) return best.layout;
	throw tooLong(brief);
}

function kitFor(brief: Brief, seed: number): Kit {
	const { widthPx: width, heightPx } = brief.size;
	const U = Math.min(width, heightPx);
	// A logo has a strip of the sheet to itself, so that nothing comes into its clear space.
	const height = brief.assets.some(({ role }) => role === "logo") ? heightPx - logoStripPx(U) : heightPx;
	// The same seed on another brief is another sheet.
	const draw = chance(seed).fork(brief.subject);
	const genres = genresOf(brief);
	const plan = planCopy(brief);
	const text = brief.copy.map((line) => line.text).join("");
	return {
		brief,
		plan,
		palette: paletteFor(brief, genres, draw),
		type: typeFor(brief, genres, plan.title, draw),
		scene: planScene(brief, genres, draw),
		genres,
		draw,
		width,
		height,
		U,
		s: 0.012 * U,
		margin: Math.round(0.068 * U),
		sizes: sizesAt(U, 1, posterSizes),
		scale: 1,
		floors: floorsOf(U),
		chinese: mostlyChinese(text),
		portrait: height > width * 1.05,
		landscape: width > height * 1.15,
	};
}

/** Archetypes that can carry the brief, best first; the seed lets near equals take turns. */
function rank(kit: Kit, only: string | undefined): Archetype[] {
	const draw = kit.draw.fork("archetype");
	return archetypes
		.map((archetype) => ({
			archetype,
			score:
				fitOf(archetype, kit) *
				genreFactor(kit, archetype) *
				photoFactor(kit, archetype) *
				kindFactor(kit, archetype) *
				alignFactor(kit, archetype) *
				placeFactor(kit, archetype) *
				takesTurns(archetype, kit, draw.next()),
		}))
		.filter(({ archetype, score }) => (only === undefined ? score > 0 : archetype.name === only))
		.sort((a, b) => b.score - a.score)
		.map(({ archetype }) => archetype);
}

/** From this on an archetype is made for the brief: dates for a timeline, steps for a process. */
const madeFor = 1.2;

/** What is made for the brief wins whatever the seed; near equals take turns. */
function fitOf(archetype: Archetype, kit: Kit): number {
	const fits = archetype.fits(kit);
	return fits >= madeFor ? fits * 2.2 : fits < 0.2 ? fits : fits ** 0.6;
}

const takesTurns = (archetype: Archetype, kit: Kit, drawn: number): number =>
	archetype.fits(kit) >= madeFor ? 1 : 0.4 + 1.2 * drawn;

/** Where a line was asked to stand centred, archetypes with one left edge stand back. */
const alignFactor = ({ brief }: Kit, { name }: Archetype): number =>
	["stacked", "split", "swiss", "cover", "big-number"].includes(name) &&
	brief.copy.some(({ place }) => readPlace(place).horizontal === "center")
		? 0.35
		: 1;

/** Archetypes whose title can stand in the lower half, and those that need an upright sheet for it. */
const goesLow = ["art-led", "swiss", "big-number", "cover"];
const goesLowUpright = ["stacked", "framed"];

/** Where the title was asked to stand at the top or the foot, archetypes that would set it elsewhere stand back. */
function placeFactor({ plan, portrait, landscape }: Kit, { name }: Archetype): number {
	const { vertical } = plan.titlePlace;
	if (vertical === "bottom")
		return goesLow.includes(name) || (portrait && goesLowUpright.includes(name)) ? 1 : 0.1;
	if (vertical === "top") return name === "picture" || (name === "split" && !landscape) ? 0.1 : 1;
	return 1;
}

/** A slide that explains is not a poster lying down, a cover no flyer. */
const kindArchetypes: Readonly<Partial<Record<Brief["kind"], readonly string[]>>> = {
	slide: ["slide", "panels", "process", "comparison", "timeline", "flowing"],
	cover: ["cover", "art-led", "crop", "stacked", "swiss", "halves"],
};

function kindFactor({ brief }: Kit, { name }: Archetype): number {
	const own = kindArchetypes[brief.kind];
	return own === undefined || own.includes(name) ? 1 : 0.5;
}

/** Archetypes that show a picture as a picture go before those that would leave the person's own out. */
const showsPhoto = ["art-led", "split", "cover", "picture", "slide", "swiss", "strip"];

/** Which of them put it where it was asked; a background lies under all. */
function photoFactor({ scene, brief, portrait }: Kit, { name }: Archetype): number {
	if (scene.photo === undefined) return 1;
	if (!showsPhoto.includes(name)) return 0.05;
	if (brief.assets.some(({ role }) => role === "background")) return name === "art-led" ? 2 : 0.3;
	const { vertical, horizontal } = photoPlace(brief);
	const beside = horizontal === "left" || horizontal === "right";
	if (beside) return name === (portrait ? "strip" : "split") ? 3 : 0.3;
	if (vertical === "top") return name === "split" && portrait ? 3 : 0.3;
	if (vertical === "bottom") return name === "cover" || name === "art-led" ? 2 : 0.3;
	return 1;
}

interface Attempt {
	layout: Layout;
	scale: number;
}

/** The largest scale that fits; null when the smallest does not. */
function attempt(brief: Brief, base: Kit, archetype: Archetype, seed: number): Attempt | null {
	const sizes =
		brief.kind === "infographic" || brief.kind === "slide" || base.plan.groups.length > 0
			? sheetSizes
			: posterSizes;
	const scales = sizes === sheetSizes ? sheetScales : posterScales;
	const kitAt = (index: number): Kit => {
		const scale = scales[index] ?? 1;
		// On a poster the smallest words give way last.
		const held = sizes === posterSizes ? Math.min(1, scale) ** -0.35 : 1;
		const at = { ...sizes, body: sizes.body * held, small: sizes.small * held };
		return { ...base, scale, sizes: sizesAt(base.U, scale, at) };
	};
	const build = (index: number): Built | null => {
		const kit = kitAt(index);
		return overfull(kit) ? null : archetype.build(kit);
	};
	const finish = (index: number, built: Built | null): Attempt | null => {
		const layout = built && laidOut(brief, kitAt(index), archetype, built, seed);
		const scale = scales[index] ?? 1;
		return layout && { layout, scale: timid(layout, base) ? scale * 0.5 : scale };
	};
	// Whether a scale fits is monotone but for rare breaks of lines: halving is enough. Most of what does not fit
	// shows when it is built, so only the largest that was built is solved and checked.
	const built = largest(0, scales.length - 1, build);
	if (!built) return null;
	const done = finish(built.index, built.found);
	if (done) return done;
	return largest(built.index + 1, scales.length - 1, (index) => finish(index, build(index)))?.found ?? null;
}

/** A poster whose title takes less than 35 % of the width gives way to one whose title is seen. */
function timid({ root, widthPx }: Layout, { brief, plan }: Kit): boolean {
	const { title } = plan;
	if (brief.kind !== "poster" || !title || title.text.length < 3 || plan.shown > 14) return false;
	for (const node of walk(root))
		if (node.type === "text" && node.copyId === title.id)
			return Math.max(...node.lines.map((line) => line.widthPx)) < widthPx * 0.352;
	return false;
}

/** The first of the indices, by halving, at which something is found. */
function largest<Found>(
	from: number,
	to: number,
	find: (index: number) => Found | null,
): { index: number; found: Found } | null {
	let low = from;
	let high = to;
	let best: { index: number; found: Found } | null = null;
	while (low <= high) {
		const index = Math.floor((low + high) / 2);
		const found = find(index);
		if (found) {
			best = { index, found };
			high = index - 1;
		} else low = index + 1;
	}
	return best;
}

/** Not worth building: the letters alone would cover more than the sheet can spare. */
function overfull({ plan, sizes, width, height }: Kit): boolean {
	return plan.letters * sizes.body ** 2 * 0.62 > width * height * 0.8;
}

function laidOut(brief: Brief, kit: Kit, archetype: Archetype, built: Built, seed: number): Layout | null {
	const sheet = sheetOf(kit, built);
	claimChartWords(sheet, [...kit.plan.chartLines]);
	keepFewSizes(sheet);
	const root = solve(withLogo(kit, sheet), brief.size.widthPx, brief.size.heightPx);
	const layout: Layout = {
		widthPx: kit.width,
		heightPx: brief.size.heightPx,
		archetype: `${archetype.name}/${built.variant}`,
		seed,
		root,
		warnings: missingAssets(brief, root),
	};
	// At the smallest scales a cut word is better than a refusal.
	if (kit.scale > 0.5 && !keepsWordsWhole(root)) return null;
	return checkLayout(layout, brief).strict ? layout : null;
}

/** Words that a chart shows and the copy lists as well are that copy. */
function claimChartWords(spec: Spec, lines: CopyLine[]): void {
	if (spec.type === "frame") {
		for (const child of spec.children) claimChartWords(child, lines);
	} else if (spec.type === "text" && spec.copyId === null) {
		const at = lines.findIndex(({ text }) => text === spec.text);
		spec.copyId = lines.splice(at, at < 0 ? 0 : 1)[0]?.id ?? null;
	}
}

function missingAssets(brief: Brief, root: FrameNode): Layout["warnings"] {
	const placed = new Set<string>();
	for (const node of walk(root)) if (node.type === "image") placed.add(node.image);
	return brief.assets
		.filter(({ image }) => !placed.has(image))
		.map(({ role }, index) => ({
			code: "asset_not_placed",
			message: `The ${role} (assets[${index}]) has no place on this kind of sheet and was left out.`,
		}));
}

const fibrous =
	/texture|kraft|parchment|grain|gouache|letterpress|risograph|recycled paper|宣纸|牛皮纸|颗粒|肌理/i;

/** Fibres in the ground where the words speak of paper; they lie under everything. */
function fibres(kit: Kit): Spec[] {
	const { brief, palette, width, height, U } = kit;
	const words = [brief.palette, brief.style, brief.scene, brief.details].filter(Boolean).join(" ");
	if (!fibrous.test(words)) return [];
	const look = { count: 420, sizePx: [U * 0.0012, U * 0.004] as const, fill: palette.ink, opacity: 0.16 };
	return [specks("Paper fibre", { x: 0, y: 0, width, height }, kit.draw.fork("paper"), look)];
}

function sheetOf(kit: Kit, built: Built): FrameSpec {
	const { ground } = built;
	return {
		type: "frame",
		name: "Sheet",
		direction: "none",
		width: kit.width,
		height: kit.height,
		clip: true,
		fill: typeof ground === "string" ? { type: "solid", color: ground } : ground,
		children: [...fibres(kit), ...built.children],
	};
}

function tooLong(brief: Brief): ToolError {
	const weight = (text: string, count: number) => text.length * count;
	const longest = [...brief.copy].sort((a, b) => weight(b.text, b.count) - weight(a.text, a.count))[0];
	const words = longest ? longest.text.replace(/\s+/g, " ").slice(0, 60) : "";
	const index = longest ? brief.copy.indexOf(longest) : 0;
	const letters = brief.copy.reduce((sum, line) => sum + line.text.length * line.count, 0);
	return new ToolError({
		code: "copy_too_long",
		message: `The copy (${letters} characters) does not fit on ${brief.size.widthPx}x${brief.size.heightPx} at the smallest readable size; the longest line is "${words}${longest && longest.text.length > 60 ? "…" : ""}" (${longest?.id ?? ""}).`,
		hint: "Shorten that line, drop lines, or ask for a larger or taller sheet.",
		field: `brief.copy[${index}].text`,
	});
}
