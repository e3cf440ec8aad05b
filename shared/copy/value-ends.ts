// Finds where unquoted words to be shown end, and splits them where they are a list.

const titles =
	"Dr|Mr|Mrs|Ms|Mx|St|Sgt|Prof|No|Vol|Ch|vs|Mt|Jr|Sr|Capt|Lt|Col|Gen|Rev|Ave|Rd|Blvd|Ste|Apt|Inc|Ltd|Co|Est|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
const abbreviation = new RegExp(`(?:^|[^\\p{L}])(?:${titles}|\\p{Lu})$`, "u");

/** To the end of the sentence; a closing ! or ? is part of the text, a full stop is not. null when nothing is left. */
export function untilStop(rest: string): string | null {
	for (const stop of rest.matchAll(/([.!?])(?=\s+[\p{Lu}\p{N}"“\ufffc]|\s*$)|\n|\\n|[。；]|;(?=\s)/gu)) {
		if (stop[1] === "." && abbreviation.test(rest.slice(Math.max(0, stop.index - 8), stop.index))) continue;
		const value = rest.slice(0, stop.index + (stop[1] === "!" || stop[1] === "?" ? 1 : 0));
		return value.trim() === "" ? null : value;
	}
	return rest.trim() === "" ? null : rest;
}

const typeNoun =
	"letters?|lettering|fonts?|typefaces?|type|script|text|neon|ink|paint|chalk|caps|capitals|serif|sans(?:-serif)?|cursive|handwriting|calligraphy|style|glitter|frosting|icing|foil|marker|crayon|thread|stencil|print|strokes?|glow|colou?rs?";
/** ` in gold letters …`, ` with a soft glow`: how it looks. */
const styleTail = new RegExp(
	`,?\\s+(?:(?:all|both|each|written|set|printed|painted|rendered|done|lettered)\\s+)?(?:in|with|using)\\s+(?:[\\p{L}-]+,?\\s+){0,4}?(?:${typeNoun})\\b`,
	"iu",
);
/** ` across the top …`: where it stands. */
const placeTail =
	/,?\s+(?:(?:placed|set|printed|written)\s+)?(?:at|on|across|along|near|in|above|below|under)\s+(?:the|a|an|its)\s+(?:very\s+)?(?:top|bottom|cent(?:er|re)|middle|left|right|front|back|corner|lower|upper|side|foot|header|footer|chest|base|wall|door|window)\b/i;
/** `, hand-drawn cups around it`, `, a bicycle outside`: a new clause of the scene. */
const sceneTail =
	/,\s+(?:(?:and\s+)?(?:with|an?|the|in|on|against|surrounded|set|while|where|next|beside|behind|under|all|each|both|its|his|her|their|there|soft|warm|bright|dark|pastel|vintage|retro|minimal(?:ist)?|modern|watercolou?r|rustic|photorealistic|cinematic|bold|elegant|playful|vector|flat)\s|hand-\p{L}+|(?:\p{L}+[\s-]){1,4}(?:style|background|palette|texture|colou?rs|tones|aesthetic|illustration|photo|lighting|light|font|paper|border|vibe|mood|frame|icons?)\b)/u;

/** `, third line: …` */
const nextLabel = /,\s+(?:and\s+)?(?:the\s+)?(?:[\p{L}-]+\s){0,4}[\p{L}-]*\p{L}\s?:(?=\s)/u;

/** Each with the character that any match must hold. */
const tails: readonly (readonly [RegExp, string])[] = [
	[styleTail, " "],
	[placeTail, " "],
	[sceneTail, ", "],
	[nextLabel, ":"],
];

/** The words without what says how they look, where they stand, or what else is in the picture. */
export function withoutTails(value: string): string {
	let end = value.length;
	for (const [tail, mark] of tails) {
		if (!value.includes(mark)) continue;
		const found = tail.exec(value);
		if (found !== null && found.index > 0) end = Math.min(end, found.index);
	}
	// After CAPITALS a small word begins the scene: `OPEN LATE on a rainy street`.
	const shouted = /^(?:[\p{Lu}\p{N}][\p{Lu}\p{N}'’&!?.,%$€£:/+–—-]*\s+)+(?=\p{Ll}{2,}\s)/u.exec(value);
	if (shouted !== null && /\p{Lu}{2}/u.test(shouted[0])) end = Math.min(end, shouted[0].length);
	return value
		.slice(0, end)
		.trimEnd()
		.replace(/[,，:：]$/, "");
}

export interface ListItem {
	text: string;
	/** Offset in the value. */
	at: number;
}

const comma = /[,;]\s+(?:(?:and|or|plus)\s+|&\s+)?/g;
const lastJoint = /\s+(?:and|&|plus)\s+(?=[^,;]*$)/;
const raised = /^[\p{Lu}\p{N}$€£¥#@]/u;

/**
 * The items of `Espresso $3.00, Flat White $4.20 and Cortado`. Where the first begins with a capital or a
 * figure, the list ends before the first that does not. Fewer than two items: null.
 */
export function listItems(value: string): ListItem[] | null {
	const parts: ListItem[] = [];
	let at = 0;
	for (const found of value.matchAll(comma)) {
		parts.push({ text: value.slice(at, found.index), at });
		at = found.index + found[0].length;
	}
	parts.push({ text: value.slice(at), at });
	const high = raised.test(value.trimStart());
	const taken: ListItem[] = [];
	for (const part of parts) {
		if (high && !raised.test(part.text.trimStart())) break;
		taken.push(part);
	}
	const last = taken.pop();
	if (last === undefined) return null;
	// `Salt and Sand, Rye`: an "and" joins two items only where it comes last.
	const joint = lastJoint.exec(last.text);
	const tail = joint === null ? "" : last.text.slice(joint.index + joint[0].length);
	if (joint !== null && (!high || raised.test(tail))) {
		taken.push({ text: last.text.slice(0, joint.index), at: last.at });
		taken.push({ text: tail, at: last.at + joint.index + joint[0].length });
	} else taken.push(last);
	const items = taken
		.map((part) => trimmed(withoutTails(part.text), part.at))
		.filter((item) => item.text !== "");
	return items.length < 2 ? null : items;
}

function trimmed(text: string, at: number): ListItem {
	return { text: text.trim(), at: at + text.length - text.trimStart().length };
}
