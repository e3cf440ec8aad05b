// Briefs for property tests: seeded, in English, Chinese and both, with the awkward strings that people show.
import type { BriefInput } from "../../shared/brief/brief.ts";

type Random = () => number;

function pick<Item>(random: Random, list: readonly [Item, ...Item[]]): Item {
	return list[Math.floor(random() * list.length)] ?? list[0];
}

const englishWords =
	"Night Market Harvest river OPEN grand fresh coffee Sunday the of and garden LIVE music for all club slow BREAD winter Swim north light studio hands made local don't we'll Joe's & tea 50% off".split(
		" ",
	) as [string, ...string[]];
const chineseWords =
	"夏日 开放 市集 新鲜 咖啡 周末 音乐 花园 手作 读书会 第十杯 免费 欢迎 光临 远方 慢生活 限时 优惠".split(
		" ",
	) as [string, ...string[]];
const exact = [
	"$4.50",
	"JUNE 14-16",
	"Fri 21 Nov, 8PM",
	"www.brass.example",
	"+44 7700 900123",
	"¥12",
	"3月22日 10:00",
	"No. 004512",
	"2.4M",
	'24" vinyl',
	"5'10\"",
	"Wi-Fi: BEANS_GUEST",
	"#runnow",
	"50¢",
] as [string, ...string[]];
const awkward = [
	"GRAND\nOPENING",
	'He said "yes"',
	"Stop,",
	"Start before you're ready.",
	"Mayor: 'I slept'",
	"EAT & SLEEP",
	"（新品）",
	"What? Why not!",
	"ROSIE'S DINER",
	"“Be bold”",
	"A",
	"囍",
	"do not disturb",
	"title: none",
	"慢一点，再慢一点。",
] as [string, ...string[]];
const styles = [
	"bold condensed sans",
	"tall serif",
	"italic script",
	"small caps",
	"thin grey type",
	"brush-style Chinese",
	"毛笔字",
	"烫金宋体",
] as [string, ...string[]];
const places = [
	"at the top",
	"centered below",
	"in the lower left corner",
	"along the bottom edge",
	"on the wooden sign",
	"顶部",
	"右下角",
] as [string, ...string[]];
const subjects = [
	"a jazz night by the river",
	"Poster for a farmers' market",
	"how bread rises",
	"新茶上市海报",
	"一场读书会",
	"A tea house loyalty card",
] as [string, ...string[]];
const scenes = [
	"a lone swimmer in a frozen lake, steam over the water",
	"paper lanterns above a narrow street, no people",
	"远山与一叶小舟",
	'a table with "props" on it',
] as [string, ...string[]];
const pictures = ["a V60 dripper illustration", "two hands", "a small leaf icon", "一个茶壶"] as [
	string,
	...string[],
];

function text(random: Random): string {
	const dice = random();
	if (dice < 0.12) return pick(random, awkward);
	if (dice < 0.3) return pick(random, exact);
	const words = dice < 0.6 ? englishWords : chineseWords;
	const count = 1 + Math.floor(random() * (random() < 0.1 ? 24 : 5));
	return Array.from({ length: count }, () => pick(random, words)).join(
		words === englishWords ? " " : random() < 0.3 ? " " : "",
	);
}

/** A brief as a caller could write it. */
export function randomBrief(random: Random): BriefInput {
	const lines = Array.from({ length: Math.floor(random() * 14) }, () => ({
		text: text(random),
		...(random() < 0.6 ? { style: pick(random, styles) } : {}),
		...(random() < 0.5 ? { place: pick(random, places) } : {}),
		...(random() < 0.1 ? { count: 2 + Math.floor(random() * 3) } : {}),
	}));
	const sections = Array.from({ length: random() < 0.4 ? Math.floor(random() * 6) : 0 }, () => ({
		heading: text(random),
		...(random() < 0.5 ? { illustration: pick(random, pictures) } : {}),
		facts: Array.from({ length: Math.floor(random() * 4) }, () => text(random)),
	}));
	return {
		kind: pick(random, ["poster", "infographic", "card", "slide", "cover", "picture"]),
		subject: pick(random, subjects),
		...(random() < 0.6 ? { style: "flat vector style, muted" } : {}),
		...(random() < 0.7 ? { scene: pick(random, scenes) } : {}),
		...(random() < 0.4 ? { lighting: "soft morning light" } : {}),
		...(random() < 0.4
			? { details: "kraft paper texture, thin rules, grain ".repeat(1 + Math.floor(random() * 40)) }
			: {}),
		...(random() < 0.5 ? { palette: "navy and warm gold" } : {}),
		...(random() < 0.3 ? { avoid: "clutter" } : {}),
		copy: lines,
		sections,
	};
}
