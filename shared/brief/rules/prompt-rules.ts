// Advice on how a prompt is built: its subject, its length, what it says of each string, what it should not hold.

import { extractCopy } from "../../copy/extract.ts";
import { guideSource, ownSource, qwenSource } from "../../copy/finding.ts";
import { clauseTopic } from "../clause-topics.ts";
import { splitClauses } from "../clauses.ts";
import { splitNegations } from "../plain-words.ts";
import { nameLines, type Rule, when } from "./rule.ts";

const poster =
	'Concert poster for a jazz festival, "MIDNIGHT BRASS" in tall condensed serif at the top, a saxophone player in a smoky amber spotlight, "JUNE 14-16" in small caps below it, deep navy and warm gold.';
const quality =
	/^(?:ultra|highly|super|extremely|8k|4k|hd|uhd|masterpiece|best quality|high quality|award[- ]winning|trending)\b/i;
/** Longer than this the guide's "1-3 sentences" are passed in any case. */
const pictureWords = 90;
/** A sheet told in fewer words leaves its layout to chance. */
const sheetWords = 25;

export const promptRules: readonly Rule[] = [
	{
		id: "subject-first",
		severity: "warning",
		source: guideSource,
		good: { prompt: "A lighthouse on a cliff in a storm, cinematic lighting, film grain." },
		bad: {
			prompt: "Cinematic lighting, 8k, ultra detailed, film grain, a lighthouse on a cliff in a storm.",
		},
		check: ({ asked }) => {
			const first = splitClauses(asked ?? "")[0] ?? "";
			const topic = clauseTopic(first);
			const setup =
				topic === "lighting" || topic === "palette" || topic === "composition" || topic === "size";
			const buried =
				quality.test(first) || (setup && !/ of |\p{Script=Han}/u.test(first) && first.split(" ").length < 5);
			return when(asked !== null && buried && !first.includes('"'), {
				message: `The prompt opens with "${first.slice(0, 40)}" and not with its subject; what comes first weighs most.`,
				fix: "Put the subject first, then style, scene, composition, lighting, details, and the text last.",
			});
		},
	},
	{
		id: "missing-style",
		severity: "info",
		source: guideSource,
		good: { prompt: poster },
		bad: {
			prompt: 'Concert poster for a jazz festival, "MIDNIGHT BRASS" at the top, deep navy and warm gold.',
		},
		check: ({ brief }) => {
			const bare = brief.kind === "picture" ? [] : brief.copy.filter((line) => line.style === undefined);
			return when(bare.length > 0, {
				message: `Nothing says how ${nameLines(bare)} should look.`,
				fix: 'Give each string its own style: "GRAND OPENING" in bold sans-serif.',
			});
		},
	},
	{
		id: "missing-place",
		severity: "info",
		source: guideSource,
		good: { prompt: poster },
		bad: {
			prompt:
				'Concert poster for a jazz festival, "MIDNIGHT BRASS" in tall condensed serif, deep navy and warm gold.',
		},
		check: ({ brief }) => {
			const inSections = new Set(
				brief.sections.flatMap((section) => [section.headingId, ...section.factIds]),
			);
			const bare =
				brief.kind === "picture"
					? []
					: brief.copy.filter((line) => line.place === undefined && !inSections.has(line.id));
			return when(bare.length > 0, {
				message: `Nothing says where ${nameLines(bare)} should stand.`,
				fix: 'Give each string a place: "at the top", "below it in the lower left".',
			});
		},
	},
	{
		id: "picture-too-long",
		severity: "info",
		source: guideSource,
		good: { prompt: "A ceramic mug on a marble counter, morning light through a window, steam rising." },
		bad: {
			prompt:
				"A ceramic mug on a marble counter. Morning light comes in. Steam rises slowly. The counter is clean. A plant stands behind.",
		},
		check: ({ asked, brief }) => {
			const text = asked ?? "";
			const long = countSentences(text) > 3 || countWords(text) > pictureWords;
			return when(brief.kind === "picture" && brief.copy.length === 0 && long, {
				message: "For a picture without words 1 to 3 sentences work best.",
				fix: "Keep subject, style, scene, framing and light; drop what a viewer would not miss.",
			});
		},
	},
	{
		id: "sheet-too-short",
		severity: "info",
		source: guideSource,
		good: { prompt: poster },
		bad: { prompt: 'Jazz poster, "MIDNIGHT BRASS".' },
		check: ({ asked, brief, endpoint }) => {
			const words = asked === null ? Number.POSITIVE_INFINITY : countWords(asked);
			return when(brief.kind !== "picture" && brief.copy.length > 0 && words < sheetWords, {
				message: `${words} words leave the layout to chance; sheets may use up to ${endpoint.prompt.maxTokens ?? 1000} tokens.`,
				fix: "Say where each string stands, what the picture shows, and which colours carry it.",
			});
		},
	},
	{
		id: "token-budget",
		severity: "error",
		source: guideSource,
		good: { prompt: poster },
		bad: {
			brief: {
				subject: "A poster of rules",
				copy: Array.from(
					{ length: 60 },
					(_, index) =>
						`Rule ${index + 1}: please keep the workshop tidy, put every tool back where you found it, and sweep the floor before you go`,
				),
			},
		},
		check: ({ tokens, endpoint }) => {
			const most = endpoint.prompt.maxTokens;
			return when(most !== null && tokens > most, {
				message: `The prompt takes ${tokens} tokens with everything but the words left out; ${endpoint.title} reads ${most}, and may drop the rest unseen.`,
				fix: "Set part of the words in real type (finish: overlay or auto), shorten them, or make two sheets.",
			});
		},
	},
	{
		id: "negation-in-prompt",
		severity: "info",
		source: qwenSource,
		good: { prompt: "A quiet library at dusk, long shadows, warm lamps." },
		bad: { prompt: "A quiet library at dusk, long shadows, no people." },
		check: ({ brief }) => {
			const said = [brief.style, brief.scene, brief.composition, brief.lighting, brief.details].flatMap(
				(words) => (words === undefined ? [] : splitNegations(words).avoided),
			);
			const all = [...(brief.avoid === undefined ? [] : [brief.avoid]), ...said].filter(
				(words) => !words.startsWith("the text "),
			);
			return when(all.length > 0, {
				message: `Left out of the prompt and put in the negative prompt: ${all.join(", ")}. A model paints what a prompt names.`,
				fix: "Say what is there instead of what is not.",
			});
		},
	},
	{
		id: "quoted-outside-copy",
		severity: "warning",
		source: ownSource,
		good: { brief: { subject: "Poster for a jazz night", copy: ["BLUE HOUR"] } },
		bad: { brief: { subject: 'Poster for a jazz night called "BLUE HOUR"', copy: ["FRIDAY 8 PM"] } },
		check: ({ askedBrief, brief }) => {
			if (askedBrief === null) return [];
			const shown = new Set(brief.copy.map((line) => line.text));
			const fields = [
				askedBrief.subject,
				askedBrief.style,
				askedBrief.scene,
				askedBrief.composition,
				askedBrief.details,
			];
			const lost = fields
				.flatMap((words) => (words === undefined ? [] : extractCopy(words).copy))
				.filter((line) => !shown.has(line.text));
			return when(lost.length > 0, {
				message: `${nameLines(lost)} stands in the brief's own words, not in its copy, so it will not be shown.`,
				fix: "Add it to brief.copy if it is to be seen.",
			});
		},
	},
	{
		id: "unquoted-mark",
		severity: "info",
		source: ownSource,
		good: {
			prompt: 'Movie poster, "ECHO STATION" at the top, a small round stamp reading "IMAX" at the bottom.',
		},
		bad: { prompt: 'Movie poster, "ECHO STATION" at the top, IMAX format stamp at bottom.' },
		check: ({ brief }) => {
			const words = [brief.scene, brief.details, brief.composition, brief.style]
				.filter((part) => part !== undefined)
				.join(", ");
			const found =
				/\b([A-Z][A-Z0-9]{2,}(?: [A-Z0-9]{2,})*)\b[^,.]{0,24}\b(?:stamp|logo|badge|seal|label|sticker|sign|mark|emblem)\b/.exec(
					words,
				)?.[1];
			return when(found !== undefined, {
				message: `"${found}" may be painted as letters, and no check will look for it.`,
				fix: `Write it in double quotes if it is to be read: reading "${found}".`,
			});
		},
	},
];

function countSentences(text: string): number {
	return text.split(/[.!?。！？]+(?:\s|$)/).filter((part) => part.trim() !== "").length;
}

function countWords(text: string): number {
	const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
	return Math.round(han / 1.6) + (text.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0);
}
