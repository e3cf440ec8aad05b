// Renders a brief as the prompt for an image model: the guide's order, and every word to show in double quotes.
import { riskReasons } from "../copy/risk.ts";
import type { Brief } from "./brief.ts";
import { withChartsTold } from "./chart-copy.ts";
import { splitClauses } from "./clauses.ts";
import { copySentences, isChinese } from "./copy-sentences.ts";
import { sameCopy } from "./own-wording.ts";
import { plainWords, splitNegations } from "./plain-words.ts";

export interface WritePromptOptions {
	/** Model tokens the prompt may take. Default: no limit. */
	budgetTokens?: number;
	/** UTF-16 characters the prompt may take. Default: no limit. */
	budgetChars?: number;
	/** Counts the tokens of a text. */
	count: (text: string) => number;
	/** `art-only`: a picture free of text, with calm areas where type will be set. Default `full`. */
	mode?: "full" | "art-only";
	/** Where the calm areas of `art-only` are: "in the upper third". Default "": anywhere. */
	calm?: string;
}

export interface WrittenPrompt {
	prompt: string;
	/** Names of the parts left out to keep the budget, in the order they went. */
	shed: string[];
	/** Ids of lines that the model is likely to misspell. */
	riskyIds: string[];
	/** False when the prompt is over budget with nothing left to shed: copy is never shed. */
	fits: boolean;
}

/** The official rule of the Qwen prompt tools for a picture without words (QwenLM/Qwen-Image, read November 2026). */
export const noTextSentence = "The image contains no recognizable text.";

/** Clauses about lettering would make a model paint some. */
function withoutTypeTalk(words: string): string {
	const clauses = splitClauses(words);
	const kept = clauses.filter((clause) => !typeTalk.test(clause));
	return kept.length === clauses.length ? words : kept.join(/\p{Script=Han}/u.test(words) ? "，" : ", ");
}

const typeTalk =
	/\b(?:text|texts|label(?:s|ed)?|reads?|reading|says|saying|stat(?:es|ing)|titled?|headlines?|captions?|lettering|typography|fonts?|typeface|serif|sans-serif|letters|words|slogan|tagline|inscription|written|stamp|logo)\b|文字|标题|写着|印着|字体|标语|文案|字样/i;

/** For art that type will be set on. */
const calmAreas = (where: string) =>
	`Wide calm areas of even tone are left open${where === "" ? "" : ` ${where}`} for type to be set later.`;

/** Parts that may go, first to go first. Copy, subject and kind always stay. */
const shedOrder = [
	"details",
	"lighting",
	"composition",
	"scene",
	"illustrations",
	"copy places",
	"copy styles",
	"palette",
	"style",
] as const;
export type ShedPart = (typeof shedOrder)[number];

/** Never throws. Reading the result back gives the same copy, in the same order. */
export function writePrompt(brief: Brief, options: WritePromptOptions): WrittenPrompt {
	const fitsBudget = (prompt: string): boolean =>
		(options.budgetChars === undefined || prompt.length <= options.budgetChars) &&
		(options.budgetTokens === undefined || options.count(prompt) <= options.budgetTokens);
	let last: PromptDraft = { prompt: "", shed: [] };
	for (const draft of promptDrafts(brief, options.mode ?? "full", options.calm)) {
		last = draft;
		if (fitsBudget(draft.prompt)) return { ...draft, riskyIds: riskyIds(brief), fits: true };
	}
	return { ...last, riskyIds: riskyIds(brief), fits: false };
}

interface PromptDraft {
	prompt: string;
	shed: string[];
}

/** The asker's own words where there are any, then the whole brief told anew, then ever shorter in the stated order. */
export function* promptDrafts(brief: Brief, mode: "full" | "art-only", calm = ""): Generator<PromptDraft> {
	if (mode === "full" && brief.wording !== undefined && sameCopy(brief.wording, brief.copy))
		yield { prompt: ownPrompt(brief, brief.wording), shed: [] };
	const shed: ShedPart[] = [];
	const told = mode === "full" ? withChartsTold(brief) : brief;
	yield { prompt: render(told, mode, shed, calm), shed: [] };
	for (const part of shedOrder) {
		if (!holds(told, part)) continue;
		shed.push(part);
		yield { prompt: render(told, mode, shed, calm), shed: [...shed] };
	}
}

/** The asker's own words; a picture without copy says so. */
function ownPrompt({ copy }: Brief, wording: string): string {
	const closed = /[.!?。！？]$/.test(wording)
		? wording
		: `${wording}${/\p{Script=Han}\W*$/u.test(wording) ? "。" : "."}`;
	return copy.length === 0 ? `${closed} ${noTextSentence}` : closed;
}

function render(brief: Brief, mode: "full" | "art-only", shed: readonly ShedPart[], calm: string): string {
	const keep = (part: ShedPart): boolean => !shed.includes(part);
	const prose = [lead(brief)];
	// The guide's order: subject, style, scene, composition, lighting, details, then the words.
	for (const part of ["style", "scene", "composition", "lighting", "details"] as const) {
		const words = brief[part];
		if (words !== undefined && keep(part)) prose.push(words);
	}
	if (brief.palette && keep("palette")) prose.push(paletteSentence(brief));
	const told = (words: string, index: number): string => {
		const { kept } = splitNegations(words);
		return plainWords(mode === "art-only" && index > 0 ? withoutTypeTalk(kept) : kept);
	};
	const sentences = prose.map(told).filter((words) => words !== "");
	if (mode === "art-only") sentences.push(calmAreas(calm), noTextSentence);
	else if (brief.copy.length === 0) sentences.push(noTextSentence);
	else
		sentences.push(
			...copySentences(brief, {
				illustrations: keep("illustrations"),
				places: keep("copy places"),
				styles: keep("copy styles"),
			}),
		);
	const chinese = isChinese(brief);
	return sentences.map((words) => sentence(words, chinese)).join(chinese ? "" : " ");
}

const kindNames: Readonly<Record<Brief["kind"], string>> = {
	poster: "poster",
	infographic: "infographic",
	card: "card",
	slide: "presentation slide",
	cover: "cover",
	picture: "picture",
};

const chineseKinds: Readonly<Record<Brief["kind"], string>> = {
	poster: "海报",
	infographic: "信息图",
	card: "卡片",
	slide: "幻灯片",
	cover: "封面",
	picture: "图片",
};

const namesKind =
	/poster|flyer|infographic|chart|diagram|card|ticket|invitation|slide|presentation|cover|menu|banner|sign|picture|photo|illustration|海报|信息图|卡|封面|幻灯|图|画/i;

function lead(brief: Brief): string {
	if (brief.kind === "picture" || namesKind.test(brief.subject)) return brief.subject;
	if (isChinese(brief)) return `${chineseKinds[brief.kind]}：${brief.subject}`;
	const name = kindNames[brief.kind];
	return `${/^[aeiou]/.test(name) ? "An" : "A"} ${name}: ${brief.subject}`;
}

function paletteSentence({ palette = "" }: Brief): string {
	if (/palette|colou?r|tones|hues|scheme|色/i.test(palette)) return palette;
	return /\p{Script=Han}/u.test(palette) ? `配色：${palette}` : `Color palette: ${palette}`;
}

/** A stop inside a closing mark belongs to the words shown, so the sentence gets one of its own. */
function sentence(words: string, chinese: boolean): string {
	const text = words.trim();
	const first = text.charAt(0).toUpperCase() + text.slice(1);
	if (/[.!?。！？]$/.test(first)) return first;
	return `${first}${chinese ? "。" : "."}`;
}

function holds(brief: Brief, part: ShedPart): boolean {
	if (part === "illustrations") return brief.sections.some((section) => section.illustration !== undefined);
	if (part === "copy places") return brief.copy.some((line) => line.place !== undefined);
	if (part === "copy styles") return brief.copy.some((line) => line.style !== undefined);
	return brief[part] !== undefined;
}

function riskyIds(brief: Brief): string[] {
	return brief.copy.filter((line) => riskReasons(line, brief.copy.length).length > 0).map((line) => line.id);
}
