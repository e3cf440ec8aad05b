// One line at one place: how it reads at first sight, in further views where needed, and character by character.
import { differByConfusables } from "../../shared/copy/confusables.ts";
import type { CopyLine } from "../../shared/copy/copy.ts";
import { edits } from "../../shared/copy/edit-distance.ts";
import { type Sighting, uncertainGap } from "../../shared/copy/judge.ts";
import { foldText } from "../../shared/copy/judge-fold.ts";
import type { Alphabet } from "./alphabet.ts";
import { type ClosePlace, lookClosely } from "./close-look.ts";
import { companies, oddCasesIn } from "./close-pairs.ts";
import { cropHeightPx } from "./recognise.ts";
import { boxAround } from "./region.ts";
import type { Sheet } from "./sheet.ts";
import type { Piece } from "./spot.ts";
import { firstView, levelled, secondViews, type View } from "./views.ts";
import { type Weighed, weigh } from "./weigh.ts";

/** A first reading at least this sure, and right, needs no second look. */
const sureOdds = 0.7;

/** Stands for a character that the reader has no idea of; matches nothing. */
export const stranger = "\u0000";

type Units = readonly (string | null)[];

/** All that is to be said about one line at one place. */
export async function sight(
	sheet: Sheet,
	alphabet: Alphabet,
	line: CopyLine,
	units: Units,
	pieces: readonly Piece[],
): Promise<Sighting> {
	const weighIn = (views: readonly View[]) =>
		weigh(sheet, alphabet, { text: line.text, units }, pieces, views);
	const views = viewsFor(units, pieces);
	const first = await weighIn([firstView]);
	const isSure = first.gap === 0 && first.surety >= sureOdds;
	const quick = isSure ? await quickly(weighIn, line, first, views) : null;
	const all = quick?.all ?? (await weighIn(views));
	const second = quick ? quick.second : line.locked ? await secondReading(weighIn, views, line.text) : null;
	const isNear = all.gap <= uncertainGap * differing(line.text, all.read);
	const close = isNear || differByConfusables(line.text, all.read) || inCaseOnly(line.text, all.read);
	const places = close ? closePlaces(sheet, units, pieces) : [];
	const again = isTorn(line, all) ? all.nearest : isSlip(line, all, second) ? { text: all.read } : null;
	const other = again?.text ?? second?.read ?? null;
	const said = [all.read, other ?? all.read].map((text) => alphabet.unitsOf(text).join(""));
	const { doubted, upheld } = await lookClosely(
		places,
		said,
		all.sayings,
		companies(line.text),
		oddCasesIn(line.text),
		(crop, wanted) => sheet.readAlone(crop, wanted),
	);
	return {
		read: all.read,
		second: other,
		gap: all.gap,
		said: all.sayings.includes(foldText(line.text)),
		closely: doubted ? "doubted" : upheld && isNear ? "upheld" : null,
		box: boxAround(pieces),
	};
}

/** What must be right to the character is not, where some view says another thing and it is nearly as likely, nats. */
const tornGap = 1.5;
const isTorn = (line: CopyLine, { nearest }: Weighed) =>
	line.locked && nearest !== null && nearest.behind < tornGap;

/**
 * All views together say the line, and a second reading differs in one small letter more or fewer, in the case of a
 * letter, or in a comma for a full stop: views slip so, and what is locked for its figures has them all.
 */
function isSlip(line: CopyLine, all: Weighed, second: Weighed | null): boolean {
	if (!second || all.gap > 0 || !all.sayings.includes(foldText(line.text))) return false;
	const steps = edits(foldText(line.text), foldText(second.read)).filter(({ asked, read }) => asked !== read);
	const [step] = steps;
	if (!step || steps.length > 1) return false;
	const both = step.asked + step.read;
	if (step.asked === "" || step.read === "") return /^[a-z]$/u.test(both);
	return /^(?:,\.|\.,)$/u.test(both) || step.asked.toLowerCase() === step.read.toLowerCase();
}

type WeighIn = (views: readonly View[]) => Promise<Weighed>;

/** A sure first sight settles a line; one that must be right to the character, together with one view in another tone. */
async function quickly(
	weighIn: WeighIn,
	line: CopyLine,
	first: Weighed,
	views: readonly View[],
): Promise<{ all: Weighed; second: Weighed | null } | null> {
	if (!line.locked) return { all: first, second: null };
	const other = views.find(({ tone }) => tone !== "as it is");
	const second = other ? await weighIn([other]) : null;
	return second?.sayings.includes(foldText(line.text)) ? { all: first, second } : null;
}

/** In how many characters two texts of one length differ, at most three; 1 for others. */
function differing(a: string, b: string): number {
	const steps = edits(foldText(a), foldText(b)).filter((step) => step.asked !== step.read);
	if (steps.some(({ asked, read }) => asked === "" || read === "" || /\p{Script=Han}/u.test(asked))) return 1;
	return Math.max(1, Math.min(3, steps.length));
}

const inCaseOnly = (a: string, b: string) => foldText(a).toLowerCase() === foldText(b).toLowerCase();

function viewsFor(units: Units, pieces: readonly Piece[]): View[] {
	const ratio = pieces.reduce((sum, { region }) => sum + region.widthPx / Math.max(1, region.heightPx), 0);
	return [
		firstView,
		...secondViews(
			units.map((unit) => unit ?? stranger),
			ratio,
		),
	];
}

/**
 * For what must be right to the character: a reading of the picture as it is and one of its levelled or inverted
 * pixels, each by the views of that tone. Where any one view of a tone reads exactly the asked string, that tone has
 * read it; else the tone says what its views together say. Answers the tone that is further off.
 */
async function secondReading(weighIn: WeighIn, views: readonly View[], text: string): Promise<Weighed> {
	const byTone = async (plain: boolean) => {
		const own = views.filter(({ tone }) => (tone === "as it is") === plain);
		const together = await weighIn(own);
		return together.sayings.includes(foldText(text)) ? { ...together, read: text, gap: 0 } : together;
	};
	const [plain, touched] = [await byTone(true), await byTone(false)];
	return touched.gap > plain.gap ? touched : plain;
}

/** Each whole region of a line with the asked characters that fall to it; nothing where a region is shared. */
function closePlaces(sheet: Sheet, units: Units, pieces: readonly Piece[]): ClosePlace[] {
	if (pieces.some(({ region, from, to }) => from > 0 || to < region.ink.length)) return [];
	const read = pieces.map(({ region }) => region.ink.map(({ char }) => char).join(""));
	const shares = shareOut(units.map((unit) => unit ?? stranger).join(""), read);
	return pieces.map(({ region }, index) => {
		const crop = sheet.crop(region, firstView);
		const scale = region.heightPx / cropHeightPx;
		return { crop, levelled: levelled(crop), reading: region.reading, asked: shares[index] ?? "", scale };
	});
}

/** Cuts the asked string where the readings that follow one another are cut. */
function shareOut(asked: string, read: readonly string[]): string[] {
	if (read.length === 1) return [asked];
	const shares = read.map(() => "");
	let part = 0;
	let left = [...(read[0] ?? "")].length;
	for (const step of edits(asked, read.join(""))) {
		while (left === 0 && step.read !== "" && part < read.length - 1) {
			part++;
			left = [...(read[part] ?? "")].length;
		}
		shares[part] += step.asked;
		if (step.read !== "") left--;
	}
	return shares;
}
