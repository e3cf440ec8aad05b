// The demo's sheets as briefs, and more prompts of our own: what layers are held against the draft for.
import { sheets } from "../../scripts/demo/sheets.mjs";
import type { Brief, BriefInput } from "../../shared/brief/brief.ts";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";

interface DemoSheet {
	slug: string;
	arguments: { prompt?: string; brief?: BriefInput; size?: BriefInput["size"]; seed?: number };
}

export interface NamedBrief {
	name: string;
	brief: Brief;
	seed: number;
}

const demo = (sheets as unknown as DemoSheet[]).map(({ slug, arguments: asked }): NamedBrief => {
	const options = asked.size === undefined ? {} : { size: asked.size };
	const { brief } = asked.brief
		? normalizeBrief(asked.brief, options)
		: readPrompt(asked.prompt ?? "", options);
	return { name: slug, brief, seed: asked.seed ?? 1 };
});

const prompts: [string, string][] = [
	[
		"bilingual",
		'Farmers market poster "周末农夫市集" "WEEKEND FARMERS MARKET" "每周六 8:00-13:00" "Every Saturday" "Riverside Square"',
	],
	["slide", 'Conference slide "The cost of waiting" "Latency by region" "p95 480 ms"'],
	["film", 'Sci-fi film poster "ECHO STATION" "In space, memory has gravity" "Coming this winter"'],
	["emoji", 'Birthday card "Happy 40th, Ana! 🎉" "Dinner at eight" "RSVP 555-0142"'],
	[
		"accents",
		'Affiche "Fête de la Musique" "Samedi 21 juin, dès 18 h" "Place de l’Église, Besançon" in elegant serif',
	],
	[
		"long",
		'Infographic "How to brew better coffee" "Grind just before brewing, because aroma fades within minutes of grinding" "Use water between 92 and 96 °C" "Sixty grams to the litre is a good place to begin" "Pour slowly, in circles, and let the bed drain" "Source: Home Barista Guild"',
	],
];

export const namedBriefs: NamedBrief[] = [
	...demo,
	...prompts.map(
		([name, prompt], index): NamedBrief => ({ name, brief: readPrompt(prompt).brief, seed: index + 3 }),
	),
];
