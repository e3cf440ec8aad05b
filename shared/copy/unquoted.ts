// Finds copy that stands without quote marks after words such as "that says" or "reads:".
import { isDescription } from "./descriptions.ts";
import { type FoundLine, mostStrings } from "./found-line.ts";
import { hidden, type PromptReading } from "./prompt-reading.ts";
import { unquotedChinese } from "./unquoted-zh.ts";
import { listItems, untilStop, withoutTails } from "./value-ends.ts";

const carriers =
	"signs?|signage|signboard|banners?|posters?|billboards?|labels?|plaques?|boards?|chalkboard|blackboard|whiteboard|cards?|shirts?|t-?shirts?|tee|hoodie|sweater|jersey|cap|hat|mugs?|cups?|bottles?|jars?|screens?|display|bubbles?|balloons?|stickers?|neon|notes?|paper|page|book|cover|headline|heading|text|title|subtitle|caption|tag ?line|slogan|tags?|badges?|buttons?|ribbon|flags?|scroll|letter|message|tattoo|cake|plates?|placards?|marquee|tickets?|flyer|stamp|doors?|windows?|walls?|words|lines?|logo|graffiti|engraving|inscription|receipt|envelope|postcard|clock|scoreboard|ticker|mural|overlay|doormat|license plate|it|which|that|one|another|others?|front|back|inside|outside";
/** "…sign that says", "the headline reads", "with the text", "jars labeled"; what follows is read by `valueAfter`. */
const cue = new RegExp(
	`\\b(?:(?:${carriers})(?:\\s+(?!(?:an?|for|of|is|are|was|and)\\s)[\\w'-]+){0,3}?\\s+(?:that\\s+|which\\s+)?(?:reads?|reading|says?|saying|stat(?:es|ing))|(?:should|must|could)\\s+(?:(?:simply|just|clearly|only)\\s+)?(?:read|say)|(?:signs?|boards?|menus?|screens?|labels?|receipts?|panels?|tickets?)\\s+(?:that\\s+|which\\s+)?(?:lists?|listing)|(?:the|an?|its|each|another|one)\\s+(?:(?!(?:an?|the|of|who|and|man|woman|boy|girl|child|kid|person|people|teacher|student|father|mother|dad|mom|couple|he|she|they)\\s)[\\w'-]+\\s+){1,4}(?:reads|says)|listing|(?<=the\\s)(?:name|title|headline|slogan|brand)\\s+is|(?:scoreboard|screen|display|billboard)\\s+(?:showing|displaying|flashing)|(?:slide|poster|book|page)\\s+title|with\\s+(?:the\\s+)?(?:dates|items|steps|stages|sections|columns|headings|buttons|options|stops)|spell(?:s|ing)?(?:\\s+out)?|(?<=\\band\\s(?:the|an?)\\s)(?:subtitle|title|headline|tag ?line|slogan|caption)|(?<=[,:]\\s)(?:name|flavou?r|scent(?:\\sname)?|author|company|brand|shop\\sname|role)|(?<=(?:,|the|with|and|above|below|reading|stamped|jersey)\\s)(?:name|number|date|year|price(?!\\s+tag))|(?:called|named|titled|entitled)|the\\s+(?:words?|letters|phrase)|with\\s+(?:(?:the|a|an)\\s+)?(?:handwritten\\s+|simple\\s+|short\\s+|bold\\s+)?(?:words?|text|title|name|headline|caption|cover line|quote|slogan|message|phrase|tag ?line|inscription|label)|(?:big|small|large|huge|bold|main|overlay|tiny|giant|top|bottom|left|right|upper|lower)\\s+(?:\\w+\\s+)?(?:text|letters)|text\\s+overlay|price\\s+tag|(?<=[,;:.]\\s(?:(?:the|a)\\s)?(?:(?:big|main|bold|large|small|handwritten|short)\\s)?)(?:headline|title|subtitle|caption|slogan|tag ?line|logo|wordmark|button|badge)|(?<!\\b(?:is|are|was|were|be|been|not)\\s)(?:labell?ed|captioned|marked|inscribed|lettered|embroidered|stencill?ed|stamped|saying|emblazoned(?:\\s+with)?)|(?:sections?|panels?|columns?|steps?|tabs?|rows?|cards?|chapters?|signs?|buttons?|jars?|boxes|bottles?|books?|doors?|tiles?)\\s+(?:titled|entitled|named|called|headed)|(?:festival|film|movie|event|exhibition|show|concert|caf[eé]|coffee shop|restaurant|bakery|bar|brand|shop|store|book|novel|album|song|game|app|podcast|magazine|conference|workshop|party|fair|market|gala|tour|series|company|startup|band|drink|beer|wine|candle|perfume|poster|album|slide|chart|infographic)\\s+(?:is\\s+)?(?:called|named|titled|entitled)|(?:movie|film|album|novel|documentary|musical|opera)\\s+(?:poster|cover|one-sheet|playbill)\\s+(?:for|of))\\b`,
	"gi",
);
/** More than one thing carries words here, so a list of names gives one to each. */
const several =
	/(?<!\b(?:should|must|could|will|can|to)\s)\b(?:say|read)$|\b(?:set|pack|series|collection)\s(?:that\s)?(?:says|reads|saying|reading)$|\b(?:lists?|listing)$|\b(?:signs|labels|jars|boxes|bottles|books|doors|tiles|sections|panels|columns|steps|tabs|rows|cards|chapters|buttons|dates|items|stages|headings|options|stops|banners|mugs|cups|shirts|flags|balloons|stickers|badges|plates|notes|screens|bubbles|words|tags|plaques|billboards|(?:two|three|four|five|six|seven|eight)\s+(?:\p{L}+[\s-]){0,3}\p{L}+s)\b[^.;,]{0,24}$/iu;
const shouted = /^\p{Lu}{2}[^\p{Ll}]*$/u;
const longestValue = 160;

/** Linear: each cue looks ahead no further than a bound. */
export function findUnquoted(reading: PromptReading): FoundLine[] {
	const { masked } = reading;
	const found: FoundLine[] = [];
	let after = 0;
	for (const match of masked.matchAll(cue)) {
		if (found.length >= mostStrings) break;
		if (match.index < after) continue;
		const at = match.index + match[0].length;
		const value = valueAfter(masked, at, bareAfter(match[0]));
		if (value === null) continue;
		const plural = several.test(masked.slice(Math.max(0, match.index - 40), at));
		const phrases = plural ? phraseList(masked, value.start) : [];
		const values = phrases.length > 0 ? phrases : [value];
		if (plural && phrases.length === 0) values.push(...moreNames(masked, value.end));
		else if (shouted.test(value.text))
			values.push(...moreNames(masked, value.end).filter((one) => shouted.test(one.text)));
		for (const one of values) {
			after = one.end;
			found.push({
				text: one.text,
				start: one.start,
				end: one.end,
				times: 1,
				roleWords: match[0],
				unquoted: true,
				...placeAfter(masked, one.end),
			});
		}
		const follows = /(?:reads?|says?|saying|reading|headline|title|text|overlay|words?)$/i.test(match[0]);
		for (let turn = 0; follows && turn < 6; turn += 1) {
			const next = placedNext(masked, after);
			if (next === null) break;
			after = next.end;
			found.push({
				text: next.text,
				start: next.start,
				end: next.end,
				times: 1,
				roleWords: "",
				unquoted: true,
				...(next.place === undefined ? {} : { place: next.place }),
			});
		}
	}
	for (const value of beforeVerb(masked)) found.push({ ...value, times: 1, roleWords: "", unquoted: true });
	return [...found, ...unquotedChinese(reading)].sort((a, b) => a.start - b.start);
}

/** `OPEN LATE is painted on the door`, `Dream big. is written on the wall`: the words come first. */
function beforeVerb(masked: string): Value[] {
	const found: Value[] = [];
	const verb =
		"(?:is|are)\\s+(?:\\w+ly\\s+)?(?:written|painted|printed|carved|engraved|spelled|lettered|displayed|stitched|embroidered|scrawled|sprayed)\\b";
	const shouted = new RegExp(
		`(?<![\\p{L}\\p{N}] )\\b\\p{Lu}[\\p{Lu}\\d'’&!?-]{1,20}(?: [\\p{Lu}\\d'’&!?-]{1,20}){0,7}(?= ${verb})`,
		"gu",
	);
	const written =
		/(?<=\bwith )\p{Lu}[\p{L}\d'’&!?-]*(?: [\p{Lu}\d][\p{L}\d'’&!?-]*){0,7}(?= (?:written|painted|printed|piped|engraved|embroidered|carved|spelled out|stitched) (?:in|on|across)\b)/gu;
	for (const match of [...masked.matchAll(shouted), ...masked.matchAll(written)]) {
		if (found.length >= mostStrings) break;
		found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
	}
	const sentence = new RegExp(`^\\s*(\\p{Lu}[^"\\n\\ufffc]{2,90}[.!?])(?= ${verb})`, "u").exec(
		masked.slice(0, 160),
	)?.[1];
	const start = sentence === undefined ? 0 : masked.indexOf(sentence);
	if (sentence !== undefined) found.push({ text: sentence, start, end: start + sentence.length });
	return found;
}

type Bare = "words" | "names" | "line" | "capitals" | "shouted" | "figures" | "digits";

/** What may follow a cue without a colon. */
function bareAfter(words: string): Bare {
	if (/^(?:should|must|could)\s/i.test(words)) return "names";
	if (/^saying$/i.test(words)) return "names";
	if (/(?:reads?|reading|says?|saying)$/i.test(words)) return "words";
	if (/^the\s|^spell/i.test(words)) return "capitals";
	if (/^(?:called|named|titled|entitled)$/i.test(words)) return "shouted";
	if (/^(?:name|number|date|year|price)$/i.test(words)) return "digits";
	if (/list(?:s|ing)?$/i.test(words)) return "names";
	if (
		/^(?:headline|title|subtitle|caption|slogan|tag ?line)$|^with .*(?:headline|quote|caption|slogan|message|phrase|tag ?line|text)$/i.test(
			words,
		)
	)
		return "line";
	return /(?:showing|displaying|flashing|text|letters|overlay|tag|logo|wordmark|button|badge)$/i.test(
		words,
	) && !/^with/i.test(words)
		? "figures"
		: "names";
}

/** `buttons labeled Sign in, Create account and Continue as guest`: one of them goes on in small letters. */
function phraseList(masked: string, start: number): Value[] {
	const items = listItems(untilStop(masked.slice(start, start + longestValue)) ?? "") ?? [];
	const fits = items.every(
		({ text }) =>
			/^[\p{Lu}\d]/u.test(text) &&
			text.split(" ").length < 5 &&
			!text.includes(hidden) &&
			!goesAway.test(text),
	);
	// Names alone are read one by one.
	if (!fits || items.every(({ text }) => !/\s\p{Ll}/u.test(text))) return [];
	return items.flatMap(({ text, at }) => spanOf(text, start + at) ?? []);
}

const goesAway = /\s(?:on|with|above|below|next|and|beside|while|made|inside|around)(?:\s|$)/;

/** `, Lavender and Valerian` behind `jars labeled Chamomile`. */
function moreNames(masked: string, from: number): Value[] {
	const found: Value[] = [];
	for (let at = from; found.length < 12; ) {
		const window = masked.slice(at, at + 90);
		const joint = /^(?:,\s*(?:(?:and|or)\s+|&\s+)?|\s+(?:and|&)\s+)/.exec(window)?.[0];
		const run = joint === undefined ? null : capitalRun(window.slice(joint.length));
		if (joint === undefined || run === null) break;
		// In a list the last "and" joins two items: `Save Our Streets and Bikes Not Bombs`.
		const and = joint.includes(",") ? /^(.*)\s(?:and|&)\s(.+)$/.exec(run) : null;
		const value = spanOf(and?.[1] ?? run, at + joint.length);
		if (value === null) break;
		found.push(value);
		at = value.end;
	}
	return found;
}

/** `… at the top, and at the bottom Meet at Harris Park`: the next line, told by its place. */
function placedNext(masked: string, from: number): (Value & { place?: string }) | null {
	const window = masked.slice(from, from + longestValue);
	const found =
		/^[^.;:\n\ufffc]{0,60}?(?:,\s+(?:(?:and|then|with)\s+)?|\s+(?:and|then)\s+)(?:(?<=then\s)(?=[\p{Lu}\p{N}$])|((?:at|on|along|across|in)\s+the\s+(?:very\s+)?(?:top|bottom|left|right|back|front|cent(?:er|re)|middle|side)|below(?:\s+(?:it|that))?|underneath|beneath|(?:top|bottom|upper|lower)(?:\s+(?:left|right))?(?:\s+(?:corner|edge|line))?)\s*,?\s+)(?=[\p{Lu}\p{N}$])/u.exec(
			window,
		);
	// `No Excuses across the top and Join Today at the bottom`
	const joint =
		/^\s(?:at|across|on|along)\sthe\s(?:top|left|front|upper)\s*,?\sand\s/.exec(window)?.[0] ?? "";
	const behind = joint === "" ? null : capitalRun(window.slice(joint.length));
	const stands = /^\s((?:at|across|on|along)\sthe\s(?:bottom|right|back|lower)\p{L}*)/u.exec(
		window.slice(joint.length + (behind?.length ?? 0)),
	);
	if (behind !== null && stands?.[1] !== undefined) {
		const start = from + joint.length;
		return { text: behind, start, end: start + behind.length, place: stands[1] };
	}
	const place = found?.[1];
	if (found === null || /,.*,/.test(found[0])) return null;
	const value = untilStop(window.slice(found[0].length));
	if (value === null || value.includes(hidden) || !value.startsWith(value.trimStart())) return null;
	const own = value.replace(
		/,\s+(?:and\s+)?(?:then|at the|on the|underneath|below|beneath|top|bottom|upper|lower)\b.*$/su,
		"",
	);
	const span = spanOf(withoutTails(own), from + found[0].length);
	return span === null ? null : { ...span, ...(place === undefined ? {} : { place }) };
}

interface Value {
	text: string;
	start: number;
	end: number;
}

/** `bare`: what may follow without a colon: any words after "says", only capitalised names after "called", only CAPITALS after "the word", those or a price after "price tag". */
function valueAfter(masked: string, at: number, bare: Bare): Value | null {
	const window = masked.slice(at, at + longestValue);
	const gap = /^\s+(?:simply\s+|just\s+)?/.exec(window)?.[0] ?? "";
	if (gap === "") return null;
	const rest = window.slice(gap.length);
	const run = capitalRun(rest);
	if (bare === "capitals" && (run === null || !/^[\p{Lu}\d][\p{Lu}\d '&!?.-]+$/u.test(run))) return null;
	if (
		bare === "figures" &&
		(run === null || !/^[\p{Lu}\d$€£¥][\p{Lu}\d '’&!?.,:%$€£¥+/-]+$/u.test(run) || /^[\d:.]+$/.test(run))
	)
		return null;
	if (run !== null && bare === "line" && (goesOn(rest, run) || /^(?:There|This|It|Here|What)$/.test(run))) {
		const sentence = /^[^,.;!?\n\ufffc]{3,70}(?:[!?]|\.(?=,))?/.exec(rest)?.[0] ?? "";
		const value = withoutTails(
			sentence.replace(
				/\s(?:(?:painted|written|printed)\s(?:in|on)|and\s(?:an?|the)|across|at\sthe)\s.*$/s,
				"",
			),
		);
		return value.split(" ").length > 8 || isDescription(value) ? null : spanOf(value, at + gap.length);
	}
	// `Progress, not perfection.`
	const turn =
		run !== null && bare === "words"
			? /^(?:,\s(?:not|but|or|never|always|then|just|only)|:)(?:\s[\p{Ll}'’]+){1,6}(?=[.!?]|$)/u.exec(
					rest.slice(run.length, run.length + 50),
				)
			: null;
	if (run !== null && turn !== null) return spanOf(run + turn[0], at + gap.length);
	if (run !== null && (bare !== "words" || !goesOn(rest, run)))
		return spanOf(run + addressee(run, rest.slice(run.length, run.length + 70)), at + gap.length);
	if (bare !== "words") return null;
	// `reads boldly at the top, "X"`: the quoted string comes later in the sentence.
	if (/^[^.!?;。；\n]*\ufffc/.test(rest)) return null;
	const plain = plainRun.exec(rest)?.[0];
	if (plain === undefined || isDescription(plain)) return null;
	return spanOf(plain, at + gap.length);
}

/** `Get Well Soon` + `, Theo`: a wish goes on with a name. */
function addressee(run: string, rest: string): string {
	// `But First, Coffee in playful script`
	const named =
		/^,\s\p{Lu}[\p{L}'’-]+[!?]?(?=\s+(?:in|with)\s+(?:an?\s+)?(?:[\p{L}-]+\s+){0,3}(?:script|font|letters|lettering|type|caps|serif|cursive)\b)/u.exec(
			`${rest} `,
		);
	if (named !== null && !/^\p{Lu}{2}/u.test(run)) return named[0];
	// `Welcome to Elmore, Population 1,204`
	const figure = /^,\s(?:\p{Lu}\p{L}+|est\.|since)\s\d[\d,.]*\d(?=[.,;]|\s|$)/u.exec(rest);
	if (figure !== null && !/\d/.test(run)) return figure[0];
	if (
		!/^(?:happy|merry|congrat|welcome|get well|good|thank|hello|hi|dear|bye|sorry|best|love|sleep|stay|go)/i.test(
			run,
		)
	)
		return "";
	return /^,\s\p{Lu}[\p{L}'’-]+(?=[.!,;]|\s+(?:and|in|on|with|at)\b|$)!?/u.exec(rest)?.[0] ?? "";
}

const plainRun =
	/^[\p{L}\d][^\n,.;:!?\ufffc()"]{0,60}?(?:[!?]+|(?=\s+(?:on|in|at|with|above|below|under|across|next|while|and|hangs?|hanging|stands?|beside|over|behind|near)\b(?<!with(?=\s\p{Ll}+(?:[,.]|$)))|[,.;\n]|$))/u;

/** `Please keep off the grass`: one capital and then plain words is a sentence, not a name. */
function goesOn(rest: string, run: string): boolean {
	return (
		!run.includes(" ") &&
		!/^\p{Lu}{2,}\P{L}*$/u.test(run) &&
		/^\s(?!(?:on|in|at|with|above|below|under|across|next|while|and|hangs?|hanging|stands?|beside|over|behind|near|is|are|inside|around|beneath|underneath|between|against|through|made|written|painted)\b)\p{Ll}/u.test(
			rest.slice(run.length, run.length + 12),
		)
	);
}

function spanOf(value: string, start: number): Value | null {
	// An opening mark that never closes is no part of the words.
	const lead = /^[\s"'“‘]*/.exec(value)?.[0].length ?? 0;
	const text = value.slice(lead).trim();
	return text === "" ? null : { text, start: start + lead, end: start + lead + text.length };
}

const capital = /^(?:[\p{Lu}\d$€£¥#@&][\p{L}\p{N}'’&.%:/+$€£@-]*[!?]*)/u;
const small =
	/^(?:(?:at|from|until|till|after|before|by)\s+(?=\d)|(?:of|the|to|and|for|a|an|&|or|de|la|le|du|is|your|our|my|n|'n')\s+(?=[\p{Lu}\d$€£¥]))/u;

/** `WELCOME HOME` or `Happy Birthday to You`: capitalised words and the small words between them. */
export function capitalRun(rest: string): string | null {
	let at = 0;
	let words = 0;
	let allCaps = true;
	while (at < rest.length) {
		const word = capital.exec(rest.slice(at, at + 40))?.[0];
		if (word === undefined) {
			const joining: string | undefined = words > 0 ? small.exec(rest.slice(at, at + 12))?.[0] : undefined;
			if (joining === undefined || (allCaps && (words > 1 || /^(?:and|or)\s/.test(joining)))) break;
			at += joining.length;
			continue;
		}
		const shouted = word === word.toUpperCase();
		if (words > 1 && allCaps && !shouted) break;
		allCaps &&= shouted;
		words += 1;
		at += word.length;
		// `Today's Menu: Eat It or Starve` goes on behind its colon.
		if (word.endsWith(":") && /^ \p{Lu}/u.test(rest.slice(at, at + 2)) && words > 1) {
			at += 1;
			continue;
		}
		if (/[.:!?]$/.test(word) && (word.length > 4 || !/^\s+[\p{Lu}\d]/u.test(rest.slice(at, at + 3)))) break;
		const gap = /^ +/.exec(rest.slice(at, at + 4))?.[0];
		if (gap === undefined) break;
		at += gap.length;
	}
	// `Crumb & Co. in gold`: a dot before a small letter belongs to the word.
	const run = rest
		.slice(0, at)
		.trim()
		.replace(/^\s+\p{Ll}/u.test(rest.slice(at, at + 4)) ? /:$/ : /[.:]$/, "");
	return run === "" || /^(?:A|An|The|I|In|On|At|With)$/.test(run) ? null : run;
}

function placeAfter(masked: string, end: number): { place?: string } {
	const place =
		/^\s*,?\s*((?:at|on|across|above|below|along)\s+the\s+(?:very\s+)?[a-z]+(?:\s+(?:left|right|corner))?)/i.exec(
			masked.slice(end, end + 50),
		)?.[1];
	return place ? { place } : {};
}
