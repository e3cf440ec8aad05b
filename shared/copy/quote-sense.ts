// Decides what a quoted string is there for: to be shown, to be kept off the sheet, or only to say something.

import type { QuotedPiece } from "./prompt-reading.ts";
import { chineseSense } from "./quote-sense-zh.ts";

/** `shown`: copy. `avoided`: must not appear. `work`, `style`, `name`, `idea`: said, not shown. */
export type QuoteSense = "shown" | "avoided" | "work" | "style" | "name" | "idea" | "label";

/** Words right before a string that say it is to be seen. */
const showing =
	/(?:\b(?:read(?:s|ing)?|say(?:s|ing)?|stat(?:es?|ing)|spell(?:s|ing)?(?: out)?|display(?:s|ed|ing)?|show(?:s|n|ing)?|bear(?:s|ing)?|announc\w+|proclaim\w*|declar\w+|advertis\w+|featur(?:es?|ing)|label(?:s|l?ed|l?ing)?|marked|titled?|entitled|inscribed|engraved|printed|written|carved|painted|stamped|embroidered|stencill?ed|emblazoned|scrawled|etched|writ(?:es?|ing)|print|add|include|including|put|insert|text|texts|words?|wording|phrases?|slogans?|tag ?lines?|sub-?titles?|heading?s?|headlines?|captions?|lettering|inscription|messages?|quotes?|letters?|characters?|sentence|line|motto|graffiti|sticker|badge|banner|signs?|button|footer|header)\b|[:：])\s*(?:(?:is|are|as|of|in|that|with|the|an?|english|chinese|simply|just|only)\s+)*[,，]?\s*$/i;

const negation =
	/(?:\b(?:do not|don['’]?t|does not|doesn['’]?t|should not|shouldn['’]?t|must not|mustn['’]?t|never|without|avoid(?:ing)?|no|not|exclud(?:e|ing)|omit(?:ting)?|leav(?:e|ing) out|rather than|instead of|remove|delete)\b)([^.;:!?]*)$/i;
/** Words after a negation that turn it round, or begin something new. */
const turnedRound =
	/\b(?:but|except|only|just|other than|besides|apart from|instead|however|forget|fail|miss|skip|leave out|hesitate|chang\w+|alter\w*|translat\w+|misspell\w*|modif\w+|crop\w*|cover\w*|obscur\w+|hid(?:e|ing)|shorten\w*|abbreviat\w+|distort\w*)\b|\b(?:it|which|that|and|now)\s+(?:should\s+)?(?:says?|reads?)\b|,\s*(?:and|with|show|add|the|a|an|it|its|place|put|write|reading|that)\b|\band\s+(?:with|the|an?|show|add|write|put|place)\b/i;

const styleAfter =
	/^\s?-?(?:styl(?:e|ed|ing)|aesthetics?|vibes?|looks?|feel(?:ing)?|mood|atmosphere|effect|typeface|fonts?|inspired|esque|like|shaped?|level|sense|quality|palette|themed|genre)\b/i;
const fontUse = /\b(?:in|using|use|with|set in|font|typeface)\s+(?:the\s+|an?\s+)?$/i;
const workBefore =
	/\b(?:inspired by|in the style of|styled (?:like|after)|reminiscent of|similar to|based on|adapted from|homage to|nod to|(?:scene|character|quote|line|look|still|frame|excerpt)s? (?:from|in|of)|like (?:in|the (?:movie|film|game|one)))\s+(?:the\s+)?(?:(?:movie|film|game|novel|book|series|anime|cartoon|story|song|painting|show|play)\s+)?$/i;
/** `the panda in "Kung Fu Panda",`: a someone, in a title, and then the sentence goes on. */
const fromWork =
	/\b(?:the|an?)\s+[a-z-]+(?:\s+[a-z-]+)?,?\s+(?:from|in)\s+(?:the\s+(?:movie|film|game|novel|book|series|anime|cartoon|story|song|painting|show)\s+)?$/i;
const someoneFrom =
	/\b(?:robot|android|dragon|fox|cat|dog|bear|monster|creature|character|hero(?:ine)?|boy|girl|man|woman|wizard|witch|alien|pirate|detective|car|ship|spaceship|house|castle)s?\s+from\s*$/i;
const ideaBefore =
	/\b(?:look(?:s|ing)?|feel(?:s|ing)?|seem(?:s|ing)?|appear(?:s|ing)? (?:to be|like)|sound(?:s|ing)?|so-called|sense of|feeling of|idea of|concept of|notion of|impression of|(?:extent|level|point) of|spirit of|kind of|sort of|at an?|symboli[sz]\w*|represent\w*|signif\w+|evok\w+|suggest\w*|embod\w+|mean(?:s|ing)?|stand(?:s|ing)? for|known as|nicknamed|referred to as)\s+(?:like\s+|as\s+|to be\s+)?(?:the\s+|an?\s+)?$/i;
const creature =
	/\b(?:cats?|dogs?|puppy|kitten|bird|parrot|horse|pony|rabbit|bunny|bear|robot|android|dragon|fox|monster|creature|character|hero(?:ine)?|boy|girl|man|woman|child|baby|knight|princess|prince|wizard|witch|alien|mascot|person|guy|lady|king|queen|pirate|astronaut|chef|doll|panda|penguin|elephant|lion|tiger|hamster|turtle|owl|whale|ghost|unicorn|duck|mouse|protagonist|singer)\s+(?:is\s+|who is\s+|we call\s+)?(?:called|named|nicknamed)\s*$/i;
/** `a "cozy" corner`: an adjective in scare quotes before a noun of no design kind. */
const articleBefore = /(?:^|\s)(?:an?|the|this|its|more|very|truly|somewhat|almost|rather)\s*$/i;

/** `a cozy "hygge" living room`: one more adjective before a place or a mood. */
const adjectiveBefore = /(?:^|\s)(?:an?|the|this|its)\s+[a-z-]+(?:,?\s+[a-z-]+)?,?\s*$/i;
const moodNoun =
	/^\s+(?:[a-z]+\s+)?(?:rooms?|garden|kitchen|corner|caf[eé]|home|house|interior|scene|setting|space|lifestyle|life|moment|mood|atmosphere|vibe|landscape|world|culture|era|spirit|energy|attitude|approach)\b/;
/** `Replace "A" with "B"`: the first is to go. */
const replaced = /\b(?:replac(?:e|es|ing)|swap(?:s|ping)?(?: out)?|chang(?:e|es|ing))\b[^.;:\ufffc]{0,40}$/i;
const replacement = /^[^.;\ufffc]{0,30}\b(?:with|by|for|to|into)\b[^.;\ufffc]{0,30}\ufffc/i;
/** `the "Esc" key replaced by a key that says "Nope"` */
const givesWay =
	/^[^.;,\ufffc]{0,24}\b(?:replaced|swapped)(?: out)? (?:by|with|for)\b[^.;\ufffc]{0,40}\ufffc/i;

/** Words of the trade, quoted as such. */
const jargon =
	/^(?:hero|masthead|cta|call[- ]to[- ]action|before and after|above the fold|flat lay|lorem ipsum)$/i;

/** What the string is for, from the words around it alone. Repeats and parts are told apart later. */
export function quoteSense(piece: QuotedPiece): QuoteSense {
	if (piece.family === "work") return "work";
	const chinese = chineseSense(piece);
	if (chinese !== null) return chinese;
	if (isAvoided(piece.lead, piece.tail)) return "avoided";
	if ((replaced.test(piece.lead) && replacement.test(piece.tail)) || givesWay.test(piece.tail))
		return "avoided";
	const said = showing.test(piece.lead);
	if (styleAfter.test(piece.tail) && !said && (!/^\s?fonts?\b/i.test(piece.tail) || fontUse.test(piece.lead)))
		return "style";
	if (said && !/(?:quotes?|lines?|characters?)\s+from\s*$/i.test(piece.lead)) return "shown";
	if (workBefore.test(piece.lead)) return "work";
	if (
		fromWork.test(piece.lead) &&
		isTitleCase(piece.inner) &&
		(/^\s*(?:[,.]|$)/.test(piece.tail) || someoneFrom.test(piece.lead))
	)
		return "work";
	if (ideaBefore.test(piece.lead)) return "idea";
	if (creature.test(piece.lead)) return "name";
	if (articleBefore.test(piece.lead) && isScare(piece)) return "idea";
	if (adjectiveBefore.test(piece.lead) && isScare(piece) && moodNoun.test(piece.tail)) return "idea";
	if (/\b(?:always|once|often|used to|famously) (?:said|say|quip\w*)\s*,?\s*$/i.test(piece.lead))
		return "idea";
	if (piece.family === "backtick") return looksLikeCode(piece.inner) ? "shown" : "label";
	return "shown";
}

function isAvoided(lead: string, tail: string): boolean {
	const found = negation.exec(lead);
	if (found === null) return false;
	const between = found[1] ?? "";
	if (turnedRound.test(between)) return false;
	// `not only "A" but also "B"` shows both.
	if (/^\s*only\b/i.test(between)) return false;
	// `No. 5`, `no smaller than "X"`
	if (/\bno$/i.test(found[0].slice(0, 2)) && /^\s*(?:smaller|larger|less|more|bigger)\b/i.test(between))
		return false;
	// A long way from the negation the string belongs to something else, unless it is a list of examples.
	if (between.length > 70 && !/\b(?:such as|like|saying|reading|next to|beside|word|text)\b/i.test(between))
		return false;
	return !/^\s*(?:should|must|has to|needs to) (?:appear|be shown|stay|remain)/i.test(tail);
}

function isTitleCase(text: string): boolean {
	return /^\p{Lu}/u.test(text.trim()) && !/[.!?]$/.test(text.trim());
}

function isScare(piece: QuotedPiece): boolean {
	const text = piece.inner.trim();
	if (jargon.test(text)) return true;
	return (
		/^[a-z][a-z' -]{2,24}$/.test(text) &&
		text.split(" ").length <= 3 &&
		/^\s+[a-z]+/.test(piece.tail) &&
		!/^\s+(?:sign|label|logo|sticker|button|badge|tag|banner|text|lettering|stamp|poster|note|letters|in|at|on|above|below|written|printed|across|under)\b/.test(
			piece.tail,
		)
	);
}

function looksLikeCode(text: string): boolean {
	return /[(){}[\]=;<>]|\w\.\w/.test(text);
}
