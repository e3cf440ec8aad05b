// Finds the facts that a sheet must carry and that stand without quote marks: its event, day, time, place and price.
import { field } from "./announced.ts";
import type { CopyRole } from "./copy.ts";
import { copyLabel } from "./copy-labels.ts";
import { type EventTitle, eventTitles, headlines, sheet } from "./event-title.ts";
import { type FactSort, factSort, factSortChinese, namesDay } from "./fact-shapes.ts";
import { factsWithin, labelledWithin } from "./facts-within.ts";
import { type FoundLine, mostStrings } from "./found-line.ts";
import type { Meter } from "./meter.ts";
import { hidden } from "./prompt-reading.ts";

/** A stretch between two stops. */
interface Clause {
	text: string;
	start: number;
	/** What stood before the colon in front of it. */
	label: string;
	/** The stop in front of it. */
	stop: string;
}

interface Fact {
	text: string;
	start: number;
	sort: FactSort;
	/** Its label vouches for it. */
	labelled?: true;
}

const stops =
	/,(?!\d{3})|[;|•\n，；、。！？!?]|\.(?=\s|$)(?<!\b(?:[ap]\.m|Dr|St|Mrs?|Ms|No)\.)|(?<!\d)[:：](?!\/\/)|\s—\s/g;
/** Enough for any sheet: what comes after so many stretches is not read for facts. */
const mostClauses = 10 * mostStrings;
const isSure = ({ sort, text }: Fact): boolean => sort !== "venue" && (sort !== "date" || namesDay(text));

/**
 * Where nothing is quoted, whatever a sheet's prompt states; beside quoted strings only bare lists of facts.
 * Empty without a sure fact (a day, a price, a contact, a name in capitals). `headed`: a string that may be the
 * title was found without marks already, so the event is none. Linear.
 */
export function findStatedFacts(masked: string, headed: boolean, meter?: Meter): FoundLine[] {
	if (!sheet.test(masked.slice(0, 240))) return [];
	const quoted = masked.includes(hidden);
	const { facts, bare } = collect(masked, quoted, meter);
	const sure = facts.filter(isSure);
	const heads = quoted ? [] : headlines(masked);
	const titles = quoted || headed || heads.length > 0 ? heads : eventTitles(masked);
	// `Flyer announcing LANTERN STREET`
	// The hour of a named event is as sure as its day.
	const timed = titles.length > 0 && facts.some(({ sort }) => sort === "date");
	if (sure.length === 0 && !timed)
		return titles.some(({ text }) => heads.length > 0 || (/\s/.test(text) && factSort(text) === "name"))
			? linesOf(facts, titles)
			: [];
	const labelled = sure.some((fact) => fact.labelled);
	if (!labelled && facts.length + titles.length < 2) return [];
	// Beside quoted strings a day or a price may only be spoken of; a picture told at length may hold one too.
	const listed = sure.filter(({ sort }) => sort !== "name").length > 1 && bare <= 3 * facts.length;
	return labelled || !quoted || listed ? linesOf(facts, titles) : [];
}

/** `whole`: only stretches that are a fact from stop to stop. `bare`: how many stretches hold none. */
function collect(masked: string, whole: boolean, meter?: Meter): { facts: Fact[]; bare: number } {
	const facts: Fact[] = [];
	const card = /\b(?:business|visiting) card\b|名片/i.test(masked.slice(0, 120));
	let muted = false;
	let bare = 0;
	let read = 0;
	for (const clause of clausesOf(masked)) {
		read += 1;
		if (facts.length >= mostStrings || read > mostClauses) break;
		const { label, stop, text } = clause;
		if (meter) meter.steps += text.length + 1;
		// `Style: retro, 8K`: a field of the brief up to the end of its sentence or line.
		if (/[.。\n!?！？]/.test(stop)) muted = false;
		muted ||= field.test(label) || /(?:charts?|graphs?|图)$/i.test(label);
		if (muted || text === "" || (whole && text.includes(hidden))) continue;
		const found = factsOf(clause, whole);
		for (const fact of found) if (!joins(facts.at(-1), fact, masked)) facts.push(fact);
		if (found.length > 0) continue;
		const last = facts.at(-1);
		// `St Mary's Church, Ashford`
		if (
			last?.sort === "venue" &&
			/^\p{Lu}\p{Ll}{3,}$/u.test(text) &&
			masked.slice(last.start + last.text.length, clause.start) === ", "
		)
			last.text += `, ${text}`;
		else if (
			card &&
			/[,，:：]/.test(stop) &&
			/^(?:\p{Lu}[\p{L} &-]{3,30}|\p{Script=Han}{2,16})$/u.test(text) &&
			!/[风色景感]$/.test(text)
		)
			facts.push({ text, start: clause.start, sort: "venue" });
		else bare += 1;
	}
	return { facts, bare };
}

/** `Saturday` + `14 September`, `June 14` + `2026`, `Town Hall` + `9 Mill Road` are one string, comma and all. */
function joins(last: Fact | undefined, { text, start, sort }: Fact, masked: string): boolean {
	if (last === undefined || masked.slice(last.start + last.text.length, start) !== ", ") return false;
	const day = last.sort === "date" && sort === "date";
	const one =
		(day && ((/^\p{L}+$/u.test(last.text) && /\p{L}{3}/u.test(text)) || /^\d{4}$/.test(text))) ||
		(last.sort === "venue" && sort === "label");
	if (one) last.text = masked.slice(last.start, start + text.length);
	return one;
}

const isPlace = /地|ve|where|loc|add|pl/i;
/** `book at claystudio.co.uk`: the asking is no part of the fact. */
const asking = /^(?:book|register|shop|call|visit|order|sign up|email|text|contact|apply|more|details)\s/i;

function factsOf({ text, start, label }: Clause, whole: boolean): Fact[] {
	const chinese = /\p{Script=Han}/u.test(text);
	const labelled = /date|price|contact/.test((copyLabel(label) ?? copyLabel(label.slice(-2)))?.role ?? "");
	if (labelled && isPlace.test(label) && text.length < 33 && !/的|^\p{Ll}|^一/u.test(text))
		return [{ text, start, sort: "venue" }];
	const inside = chinese ? labelledWithin(text) : null;
	if (inside !== null) return [{ ...inside, start: start + inside.start, labelled: true }];
	const sort =
		(chinese ? factSortChinese(text) : null) ?? factSort(text, label !== "" && !/\p{Ll}/u.test(label));
	const within = factsWithin(text, chinese).map((fact) => ({ ...fact, start: start + fact.start }));
	// `Sunday 14 June from 7am` is a day and an hour, `tickets $15 at globe.org` a price and an address.
	if ((sort === "date" || sort === "contact") && within.length > 1) return within;
	if (sort !== null && (sort !== "contact" || !asking.test(text)))
		return [{ text, start, sort, ...(labelled ? { labelled } : {}) }];
	return whole && sort === null ? [] : within;
}

function linesOf(facts: readonly Fact[], titles: readonly EventTitle[]): FoundLine[] {
	// `our night market: LANTERN STREET, …`: the name in capitals is the title.
	const told = facts.some(({ sort }) => sort === "name") ? [] : titles;
	const lines: FoundLine[] = told.map(({ text, start, end, about }, index) => ({
		...lineOf(text, start, end, index === 0 ? "title" : "label"),
		...(about === undefined ? {} : { about }),
	}));
	let titled = told.length > 0;
	for (const { text, start, sort } of facts) {
		if (told.some((title) => start < title.end && title.start < start + text.length)) continue;
		const heads = sort === "name" && !titled;
		titled ||= heads;
		const role = sort === "name" ? null : sort === "venue" ? "label" : sort;
		lines.push(lineOf(text, start, start + text.length, heads ? "title" : role));
	}
	return lines;
}

function lineOf(text: string, start: number, end: number, role: CopyRole | null): FoundLine {
	return { text, start, end, times: 1, roleWords: "", unquoted: true, ...(role === null ? {} : { role }) };
}

function* clausesOf(masked: string): Generator<Clause> {
	let from = 0;
	let label = "";
	let stop = "";
	for (const match of [...masked.matchAll(stops), null]) {
		const raw = masked.slice(from, match?.index ?? masked.length);
		const lead = /^[\s*-]*/.exec(raw)?.[0].length ?? 0;
		const text = raw.length > 400 ? "" : raw.slice(lead).trimEnd();
		yield { text, start: from + lead, label, stop };
		if (match === null) return;
		stop = match[0];
		label = /[:：]/.test(stop) ? text.slice(-40) : "";
		from = match.index + stop.length;
	}
}

/** Days, prices, contacts and shares that a sheet's prompt states; at most four, from its first 20,000 characters. */
export function lostFacts(masked: string): string[] {
	const opening = masked.slice(0, 20_000);
	const stated = collect(opening, false).facts;
	const facts = stated.some(isSure) ? stated : [];
	return [...facts.map(({ text }) => text), ...(opening.match(/\d[\d.,]*\s?%/g) ?? [])].slice(0, 4);
}
