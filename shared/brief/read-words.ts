// Sorts the words of a prompt that are not copy: each clause goes to the field of the brief that it speaks of.
import type { Extraction } from "../copy/extract.ts";
import { hidden } from "../copy/prompt-reading.ts";
import { asksForText } from "../copy/vague-slots.ts";
import type { BriefKind } from "./brief.ts";
import { avoidedThing, type ClauseTopic, clauseTopic, fieldTopic } from "./clause-topics.ts";
import { splitClauses } from "./clauses.ts";
import { splitMedium, withoutAsking } from "./opening.ts";
import { proseOf } from "./prose.ts";
import { type RoleRemark, readRoleRemark } from "./role-remarks.ts";

export type Words = Partial<Record<ClauseTopic, string[]>>;

/** Each clause without its copy goes to the field it speaks of; none is lost but the asking itself. */
export function readWords(found: Extraction, kind: BriefKind): { words: Words; remarks: RoleRemark[] } {
	const remarks: RoleRemark[] = [];
	const words: Words = {};
	const add = (topic: ClauseTopic, text: string): void => {
		const list = words[topic] ?? [];
		if (text !== "" && !list.includes(text)) words[topic] = [...list, text];
	};
	for (const line of hideCopy(found).split("\n")) {
		const field = formField(line);
		if (field !== null) {
			if (field.value !== "")
				add(field.topic, field.topic === "avoid" ? avoidedThing(field.value) : field.value);
			continue;
		}
		for (const clause of splitClauses(line)) {
			const prose = tidyProse(proseOf(clause));
			// What is not to be written is kept as a string, not as a clause without one.
			if (clause.includes(hidden) && clauseTopic(prose) === "avoid") continue;
			const remark = readRoleRemark(tidyProse(clause));
			if (remark !== null) {
				remarks.push(remark);
				continue;
			}
			if (
				prose === "" ||
				asksForText(prose) ||
				/^each (?:showing|with|having)\b/i.test(prose) ||
				(words.subject?.join(" ") ?? "").toLowerCase().includes(prose.toLowerCase())
			)
				continue;
			place(prose, words, add, kind);
		}
	}
	return { words, remarks };
}

function place(
	prose: string,
	words: Words,
	add: (topic: ClauseTopic, text: string) => void,
	kind: BriefKind,
): void {
	if (words.subject === undefined) {
		const opening = withoutAsking(prose);
		if (clauseTopic(opening) === "avoid") {
			addAvoided(opening, add);
			return;
		}
		const { subject, style } = splitMedium(opening);
		add("subject", subject);
		if (style !== undefined) add("style", style);
		return;
	}
	for (const part of splitPalette(prose)) {
		const topic = clauseTopic(part);
		if (topic === "size" || topic === "font") continue;
		if (topic === "avoid") {
			addAvoided(part, add);
		} else if (topic === "details" && kind === "picture" && /^(?:an?|the|two|three)\s/i.test(part))
			add("scene", part);
		else add(topic, part);
	}
}

/** "No text" is said by the prompt itself, so it is nothing to list. */
function addAvoided(clause: string, add: (topic: ClauseTopic, text: string) => void): void {
	const thing = avoidedThing(clause);
	const isText =
		/^(?:other |extra |more )?(?:text|words?|letters?|lettering|typography|signature|anything else)\b|^(?:任何|其他|其它)?(?:文字|字)/i;
	if (!isText.test(thing)) add("avoid", thing);
}

/** `minimalist sage green and cream color scheme with a teapot icon`: a style, a palette, and a thing. */
function splitPalette(prose: string): string[] {
	const found =
		/^(?:(minimalist|minimal|retro|vintage|modern|elegant|playful|bold|clean)\s+)?(.*?\b(?:color scheme|colour scheme|palette|tones))\s+with\s+(.+)$/i.exec(
			prose,
		);
	if (found !== null) return [found[1] ?? "", found[2] ?? "", found[3] ?? ""].filter((part) => part !== "");
	const ground =
		/^(.*?\bbackground)\s+with\s+((?:muted|warm|cool|soft|earth|pastel)\b.*\b(?:tones|colors|colours|palette))$/i.exec(
			prose,
		);
	return ground === null ? [prose] : [ground[1] ?? "", ground[2] ?? ""];
}

function formField(clause: string): { topic: ClauseTopic; value: string } | null {
	const found =
		/^(?:[-*•]\s*)?(?:\*\*|__|【|\[)?\s*([\p{L}][\p{L} '-]{1,24}?)\s*(?:\*\*|__)?\s*(?:[:：]|】)\s*(?:\*\*|__)?\s*(.*)$/u.exec(
			clause,
		);
	const topic = found === null ? null : fieldTopic(found[1] ?? "");
	if (found === null || topic === null) return null;
	const value = (found[2] ?? "").replace(/\*\*|__/g, "").trim();
	return { topic, value: value.includes(hidden) ? "" : value };
}

function tidyProse(prose: string): string {
	return prose
		.replace(/^(?:#{1,4}|[-*•–—]|\d{1,2}[.)])\s+/, "")
		.replace(/\*\*|__/g, "")
		.replace(/[!！。.]+$/, "")
		.replace(/\s*[:：](?:\s*\d{1,2})?$/, "")
		.replace(/^(?:and|then|plus|so|oh and|以及|和)\s+/i, "")
		.replace(/^(?:add|include|draw|place|put|show|use|have|there (?:is|are|should be))\s+(?=\p{Ll})/iu, "")
		.replace(/^[-#*|:：\s]+$/, "")
		.trim();
}

/**
 * The prompt with all copy hidden, unquoted copy too, so that none is taken for prose; strings that are
 * only spoken of stand there as plain words.
 */
export function hideCopy({ masked, spans, mentioned }: Extraction): string {
	const hides = spans.filter(({ about }) => about === undefined);
	const changes = [...hides.map((span) => ({ ...span, text: null })), ...mentioned].sort(
		(a, b) => a.start - b.start,
	);
	let text = "";
	let at = 0;
	for (const change of changes) {
		if (change.start < at) continue;
		text += masked.slice(at, change.start) + (change.text ?? hidden.repeat(change.end - change.start));
		at = change.end;
	}
	return text + masked.slice(at);
}
