// A closer look at the characters that context decides: each on its own, and by its size among its neighbours.
import { edits } from "../../shared/copy/edit-distance.ts";
import {
	type Company,
	closePair,
	contextTells,
	isInCompany,
	isNoRival,
	isOutOfCompany,
	isPriceMark,
	isStrokeOf,
	rivalsOf,
	sureOver,
	wayToTell,
} from "./close-pairs.ts";
import { alone, type GlyphBox, glyphBoxes } from "./glyph-boxes.ts";
import {
	byBar,
	byHeight,
	byTail,
	byTwins,
	byWidth,
	type Character,
	holdsMore,
	type Opinion,
} from "./glyph-shape.ts";
import type { Raster } from "./raster.ts";
import type { Reading } from "./reading.ts";
import { hasDoubled, hasUnreadInk, runsOverRim } from "./unread-ink.ts";

/** One place of the line: its crop, the reading of that crop, and the asked characters that fall to it. */
export interface ClosePlace {
	crop: Raster;
	levelled: Raster;
	reading: Reading;
	asked: string;
	/** Px of the picture that one px of the crop stands for. */
	scale: number;
}

interface PlacedCharacter extends Character {
	place: ClosePlace;
}

/** For the case of a letter, and a stroke among letters, less than the usual surety will do, in nats. */
const wellRead = 6;
/** And where its company says the same as the reading. */
const likelyRead = 3.5;
const joinedExtra = 2.5;
/**
 * In joined writing an r runs into the next letter and looks an n: in two such faces a drawn n has ln(p(r)/p(n)) of
 * -4.4 or less, a drawn r more in nine of ten.
 */
const joinedOdds = -4.7;
/** An l or I among letters that some view took for a 1, and the other way round, lies above this in 98 of 100, in nats. */
const strokeOdds = 2;

const isJoinedPair = (asked: string, read: string) => asked === "r" && read === "n";

interface Looked {
	place: ClosePlace;
	boxes: readonly GlyphBox[];
}

/** Pairs each asked character with the glyph that stands for it, where one does. */
function charactersOf(looked: readonly Looked[]): PlacedCharacter[] {
	let position = 0;
	const characters: PlacedCharacter[] = [];
	for (const { place, boxes } of looked) {
		// A class such as `…` folds to several characters: it stands for none of them alone.
		const read = boxes.map(({ glyph: { unit } }) => ([...unit].length === 1 ? unit : "\u0001"));
		let at = 0;
		for (const step of edits(place.asked, read.join(""))) {
			const box = step.read === "" ? undefined : boxes[at++];
			if (step.asked === "") continue;
			if (box)
				characters.push({
					position,
					asked: step.asked,
					read: box.glyph.unit,
					box,
					place,
					scale: place.scale,
				});
			position++;
		}
	}
	return characters;
}

/** ln of how much likelier `asked` is than `other` where the glyph was read, in its context. */
function inContext({ asked, box, place }: PlacedCharacter, other: string): number {
	const best = (unit: string) => {
		const odds = place.reading.odds.get(unit);
		let most = 1e-9;
		for (let frame = box.glyph.from - 1; frame <= box.glyph.to + 1; frame++)
			most = Math.max(most, odds?.[frame] ?? 0);
		return Math.log(most);
	};
	return best(asked) - best(other);
}

export interface CloseLook {
	/** True where some character, seen closely, is another than the one asked. */
	doubted: boolean;
	/** True where asked and read differ, and a closer look favours the asked character in every difference. */
	upheld: boolean;
}

/**
 * `said`: what the views together take the line for, `whispered`: what any single view says, both folded.
 * `beside`: the company of every asked character; `oddCases`: those whose case is not that of their word. `readAlone` answers the odds of two units in a crop of one character.
 */
export async function lookClosely(
	places: readonly ClosePlace[],
	said: readonly string[],
	whispered: readonly string[],
	beside: readonly Company[],
	oddCases: readonly number[],
	readAlone: (crop: Raster, units: readonly string[]) => Promise<(unit: string) => number>,
): Promise<CloseLook> {
	const looked = places.map((place) => ({ place, boxes: glyphBoxes(place.levelled, place.reading) }));
	const characters = charactersOf(looked);
	const asked = places.map((place) => place.asked).join("");
	const onItsOwn = async (character: PlacedCharacter, other: string): Promise<Opinion> => {
		const { position, asked: wanted, box, place } = character;
		if (holdsMore(character, characters) && !/[mMwW@%]/u.test(wanted + other)) return "silent";
		const { against, inFavour } = closePair(wanted, other, beside[position] ?? "mixed");
		const favour = async (crop: Raster) => {
			const odds = await readAlone(alone(crop, box), [wanted, other]);
			return Math.log(odds(wanted)) - Math.log(odds(other));
		};
		const first = await favour(place.crop);
		// Cut out of joined writing, a letter has scraps of its neighbours on it.
		if (!box.clear) return first > inFavour + joinedExtra ? "for" : "silent";
		if (first > inFavour) return "for";
		// Texture can look like anything once: a contradiction is asked for twice.
		return first < against && (await favour(place.levelled)) < against ? "against" : "silent";
	};
	const opinion = async (character: PlacedCharacter, other: string): Promise<Opinion> => {
		const least = contextTells(character.asked, other);
		if (least !== null && inContext(character, other) > least) return "for";
		switch (wayToTell(character.asked, other)) {
			case "height":
				return byHeight(character, characters);
			case "width":
				return byWidth(character, other, characters);
			case "bar":
				return byBar(character, characters);
			case "tail":
				return byTail(character, characters);
			case "none":
				return "silent";
			case "alone": {
				const twins = byTwins(character, other, characters);
				return twins === "silent" ? onItsOwn(character, other) : twins;
			}
		}
	};

	for (const character of characters) {
		if (character.asked !== character.read) continue;
		for (const other of rivalsOf(character.asked)) {
			const company = beside[character.position] ?? "mixed";
			const sure = isInCompany(character.asked, other, company)
				? likelyRead
				: wayToTell(character.asked, other) === "height" ||
						(character.asked !== "1" && isStrokeOf(character.asked, other, company))
					? wellRead
					: sureOver(character.asked, other);
			if (inContext(character, other) > sure) continue;
			const found = await opinion(character, other);
			const odd = isOutOfCompany(character.asked, other, company);
			if (found === "against" || (odd && found !== "for")) return { doubted: true, upheld: false };
		}
	}
	for (const character of characters) {
		const other = character.asked === "n" && character.read === "n" && !character.box.clear ? "r" : null;
		if (other && inContext(character, other) < -joinedOdds) return { doubted: true, upheld: false };
	}
	const byPosition = new Map(characters.map((character) => [character.position, character]));
	for (const { position, other } of swapsIn(asked, whispered)) {
		const character = byPosition.get(position);
		if (!character || isNoRival(character.asked, other, beside[position] ?? "mixed")) continue;
		// One view among many went astray where the first has no doubt.
		const isSure =
			character.asked === character.read && inContext(character, other) > sureOver(character.asked, other);
		if (!isSure && (await opinion(character, other)) === "against") return { doubted: true, upheld: false };
	}
	if (
		looked.some(({ place, boxes }) => hasUnreadInk(place.levelled, boxes) || hasDoubled(boxes, place.asked))
	)
		return { doubted: true, upheld: false };
	if (isCutAtRim(looked, asked, whispered)) return { doubted: true, upheld: false };
	for (const position of oddCases) {
		const character = byPosition.get(position);
		if (!character || character.asked !== character.read) continue;
		if (byHeight(character, characters) !== "for") return { doubted: true, upheld: false };
	}
	let upheld = false;
	for (const text of said) {
		let position = -1;
		for (const step of edits(asked, text)) {
			if (step.asked !== "") position++;
			if (step.asked === step.read) continue;
			const character = byPosition.get(position);
			if (step.asked === "" || step.read === "" || !character) return { doubted: false, upheld: false };
			const company = beside[position] ?? "mixed";
			// An O among figures that was read as a 0 is a 0, however wide.
			if (isOutOfCompany(step.asked, step.read, company)) return { doubted: true, upheld: false };
			const found = await opinion(character, step.read);
			const isLikely =
				isInCompany(step.asked, step.read, company) ||
				(isPriceMark(step.asked, step.read, company) && whispered.includes(asked));
			const isJoined = isJoinedPair(step.asked, step.read) && !character.box.clear;
			const isStroke =
				isStrokeOf(step.asked, step.read, company) && inContext(character, step.read) > strokeOdds;
			if (
				found === "silent" &&
				(isLikely || isStroke || (isJoined && inContext(character, step.read) > joinedOdds))
			) {
				upheld = true;
				continue;
			}
			if (found !== "for") return { doubted: found === "against", upheld: false };
			upheld = true;
		}
	}
	return { doubted: false, upheld };
}

/** Whether a view reads one letter more at an end of the line where ink runs over the rim of the crop. */
function isCutAtRim(looked: readonly Looked[], asked: string, whispered: readonly string[]): boolean {
	return (["first", "last"] as const).some((end) => {
		const at = looked.at(end === "first" ? 0 : -1);
		if (!at || !runsOverRim(at.place.levelled, at.boxes, end)) return false;
		return whispered.some(
			(text) =>
				text.length === asked.length + 1 &&
				(end === "first" ? text.endsWith(asked) : text.startsWith(asked)) &&
				isWorded(end === "first" ? text.slice(0, 1) : text.slice(-1)),
		);
	});
}

const isWorded = (char: string) => /[\p{L}\p{N}]/u.test(char);

/** Letters and figures that some text has in place of the asked ones; texts that differ in other ways tell nothing. */
function swapsIn(asked: string, texts: readonly string[]): { position: number; other: string }[] {
	const swaps: { position: number; other: string }[] = [];
	for (const text of texts) {
		const steps = edits(asked, text);
		const differing = steps.filter((step) => step.asked !== step.read);
		if (differing.length > 2 || differing.some((step) => step.asked === "" || step.read === "")) continue;
		for (const [position, step] of steps.entries())
			if (step.asked !== step.read && isWorded(step.asked) && isWorded(step.read))
				swaps.push({ position, other: step.read });
	}
	return swaps;
}
