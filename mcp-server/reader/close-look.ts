// A closer look at the characters that context decides: each on its own, and by its size among its neighbours.
import { edits } from "../../shared/copy/edit-distance.ts";
import {
	type Company,
	closePair,
	isInCompany,
	isNoRival,
	isOutOfCompany,
	isPriceMark,
	isStrokeOf,
	rivalsOf,
	wayToTell,
} from "./close-pairs.ts";
import { alone, glyphBoxes } from "./glyph-boxes.ts";
import { byBar, byHeight, byTail, byWidth, type Character, type Opinion } from "./glyph-shape.ts";
import type { Raster } from "./raster.ts";
import type { Reading } from "./reading.ts";
import { hasUnreadInk } from "./unread-ink.ts";

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

/** Context that is this sure, in nats, is not asked again; for the case of a letter less will do. */
const beyondDoubt = 8.5;
const wellRead = 6;
/** And where its company says the same as the reading. */
const likelyRead = 3.5;
const joinedExtra = 2.5;
/** In joined writing an r runs into the next letter and looks an n: nats up to which the two are one. */
const joinedOdds = -3;

const isJoinedPair = (asked: string, read: string) => asked === "r" && read === "n";

/** Pairs each asked character with the glyph that stands for it, where one does. */
function charactersOf(places: readonly ClosePlace[]): PlacedCharacter[] {
	let position = 0;
	const characters: PlacedCharacter[] = [];
	for (const place of places) {
		const boxes = glyphBoxes(place.levelled, place.reading);
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
	const characters = charactersOf(places);
	const asked = places.map((place) => place.asked).join("");
	const onItsOwn = async (
		{ position, asked: wanted, box, place }: PlacedCharacter,
		other: string,
	): Promise<Opinion> => {
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
			case "alone":
				return onItsOwn(character, other);
		}
	};

	for (const character of characters) {
		if (character.asked !== character.read) continue;
		for (const other of rivalsOf(character.asked)) {
			const company = beside[character.position] ?? "mixed";
			const sure = isInCompany(character.asked, other, company)
				? likelyRead
				: wayToTell(character.asked, other) === "height" || isStrokeOf(character.asked, other, company)
					? wellRead
					: beyondDoubt;
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
		if (character && isNoRival(character.asked, other, beside[position] ?? "mixed")) continue;
		if (character && (await opinion(character, other)) === "against") return { doubted: true, upheld: false };
	}
	if (places.some(({ levelled, reading }) => hasUnreadInk(levelled, glyphBoxes(levelled, reading))))
		return { doubted: true, upheld: false };
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
			if (found === "silent" && (isLikely || (isJoined && inContext(character, step.read) > joinedOdds))) {
				upheld = true;
				continue;
			}
			if (found !== "for") return { doubted: found === "against", upheld: false };
			upheld = true;
		}
	}
	return { doubted: false, upheld };
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
