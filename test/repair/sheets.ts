// Seeded sheets for the repair proofs: briefs of many kinds, and what the emulated model really painted on each.
import type { BriefInput } from "../../shared/brief/brief.ts";
import { chanceOf, pick } from "../fal-server/chance.ts";
import type { Slips } from "../fal-server/scene.ts";

const names = [
	"MIDNIGHT BRASS",
	"Harvest Fair",
	"THE PAPER MOON",
	"Open Studio",
	"COLD BREW CLUB",
	"Night Market",
	"Velvet Hour",
	"RIVER RUN",
];
const tags = [
	"An evening of slow jazz",
	"Fresh bread and good company",
	"Stories told after dark",
	"Make something with clay",
	"Six roasters under one roof",
	"Walk, taste, talk",
];
const places = ["Brooklyn Arts Center", "Old Town Hall", "Pier Seven", "The Glasshouse", "Linden Park"];
const dates = ["Saturday 14 June", "12-14 October", "Friday 9 May, 7 pm", "Every Sunday in March"];
const prices = ["Tickets $25", "Free entry", "From $12", "Two for $30"];
const notes = ["Doors open at six", "Bring a friend", "All ages welcome", "Rain or shine", "Cash bar only"];

/** Four to six lines on a poster, small enough to be read quickly. */
export function seededBrief(seed: number): BriefInput {
	const chance = chanceOf(seed * 2654435761);
	const from = (items: readonly string[]) => pick(chance, items, items[0] ?? "");
	const copy = [from(names), from(tags), from(dates), from(places)];
	if (chance() < 0.6) copy.push(from(prices));
	if (chance() < 0.5) copy.push(from(notes));
	return {
		kind: "poster",
		subject: from([
			"a jazz night on the river",
			"a village fair",
			"an open art studio",
			"a market under lanterns",
		]),
		palette: from(["navy and gold", "cream and rust", "sage and white"]),
		copy,
		size: { width: 640, height: 960 },
	};
}

export const rated = (misspellRate: number, more: Partial<Slips> = {}): { generate: Slips; edit: Slips } => ({
	generate: { misspellRate, neighbourRate: 0, ...more },
	edit: { misspellRate: 0.2, neighbourRate: 0.1 },
});
