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

const palettes = ["navy and gold", "cream and rust", "sage and white"];

interface Words {
	names: readonly string[];
	tags: readonly string[];
	dates: readonly string[];
	places: readonly string[];
	prices: readonly string[];
	notes: readonly string[];
	subjects: readonly string[];
}

const english: Words = {
	names,
	tags,
	dates,
	places,
	prices,
	notes,
	subjects: ["a jazz night on the river", "a village fair", "an open art studio", "a market under lanterns"],
};

const chinese: Words = {
	names: [
		"月夜爵士",
		"秋日集市",
		"纸上的月亮",
		"开放画室",
		"冷萃俱乐部",
		"灯笼夜市",
		"天鹅绒时光",
		"江边晨跑",
	],
	tags: [
		"一个属于爵士乐的夜晚",
		"新鲜面包与好朋友",
		"天黑之后的故事",
		"亲手捏一件陶器",
		"六家烘焙同在一屋",
		"边走边尝边聊",
	],
	dates: ["6月14日 星期六", "10月12日至14日", "5月9日 晚7点", "三月每个周日"],
	places: ["老城文化中心", "市政厅广场", "七号码头", "玻璃温室", "椴树公园"],
	prices: ["门票25元", "免费入场", "12元起", "两张30元"],
	notes: ["六点开门", "欢迎携友前来", "老少皆宜", "风雨无阻", "仅限现金"],
	subjects: ["江上的爵士之夜", "乡村集市", "开放的画室", "灯笼下的夜市"],
};

/** Four to six lines on a poster, small enough to be read quickly. */
export function seededBrief(seed: number, words: Words = english): BriefInput {
	const chance = chanceOf(seed * 2654435761);
	const from = (items: readonly string[]) => pick(chance, items, items[0] ?? "");
	const copy = [from(words.names), from(words.tags), from(words.dates), from(words.places)];
	if (chance() < 0.6) copy.push(from(words.prices));
	if (chance() < 0.5) copy.push(from(words.notes));
	return {
		kind: "poster",
		subject: from(words.subjects),
		palette: from(palettes),
		copy,
		size: { width: 640, height: 960 },
	};
}

/** Sheet `number` of a proof, from 1: every third is Chinese. */
export function provenBrief(number: number, seed: number): { brief: BriefInput; isChinese: boolean } {
	const isChinese = number % 3 === 0;
	return { brief: seededBrief(seed, isChinese ? chinese : english), isChinese };
}

export const rated = (misspellRate: number, more: Partial<Slips> = {}): { generate: Slips; edit: Slips } => ({
	generate: { misspellRate, neighbourRate: 0, ...more },
	edit: { misspellRate: 0.2, neighbourRate: 0.1 },
});
