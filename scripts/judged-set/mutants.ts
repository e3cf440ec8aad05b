// Single-edit mistakes: what a painter gets wrong (drawn) and what a careless asker would ask (mutants).
import type { Chance } from "./random.ts";
import type { Language } from "./strings.ts";

/** Kept apart from the judge's own table on purpose: a test peer shares nothing with what it tests. */
const latinAlike: Record<string, string> = {
	a: "oe",
	b: "hd",
	c: "eo",
	d: "bcl",
	e: "ca",
	f: "t",
	g: "qy",
	h: "bn",
	i: "lj",
	j: "i",
	k: "h",
	l: "i1",
	m: "n",
	n: "mhu",
	o: "ac0",
	p: "q",
	q: "pg",
	r: "nv",
	s: "z",
	t: "fl",
	u: "vn",
	v: "uw",
	w: "v",
	x: "k",
	y: "gv",
	z: "s",
	A: "R",
	B: "8R",
	C: "GO",
	D: "O",
	E: "F",
	F: "EP",
	G: "C",
	H: "N",
	I: "lT",
	K: "X",
	L: "I",
	M: "N",
	N: "MH",
	O: "0Q",
	P: "R",
	Q: "O",
	R: "PK",
	S: "5",
	T: "I",
	U: "V",
	V: "U",
	W: "V",
	X: "K",
	Y: "V",
	Z: "2",
	0: "8O",
	1: "7l",
	2: "7",
	3: "8",
	4: "9",
	5: "6",
	6: "8",
	7: "1",
	8: "3",
	9: "4",
};

const hanziAlike = [
	"未末",
	"己已巳",
	"土士",
	"日目曰",
	"人入",
	"大太犬",
	"天夫无",
	"干千于",
	"木本术",
	"问间",
	"免兔",
	"现观",
	"面而",
	"馆管",
	"午牛",
	"今令",
	"王玉主",
	"力刀",
	"小少",
	"上土",
	"白自百",
	"田由甲",
	"夜液",
	"情清晴请",
	"时对",
	"会合",
	"活话",
	"买卖",
	"候侯",
	"光先",
	"新亲",
	"复夏",
	"材村",
	"州洲",
	"票漂",
	"园圆",
	"酒洒",
	"拉位",
	"乐东",
	"书节",
	"季李",
	"历厉",
	"折拆",
	"待侍",
	"折析",
	"贝见",
	"风凤",
	"鸟乌",
	"住往",
	"话语",
	"拔拨",
	"享亨",
	"微徵",
	"陈阵",
	"艺芝",
	"市巾",
	"手毛",
	"食良",
	"名各",
	"周同",
	"早旱",
	"古占",
	"右石",
	"左在",
	"万方",
	"元无",
	"月用",
	"号另",
	"楼搂",
	"层屋",
	"展屈",
	"音昔",
	"海悔",
	"读续",
	"茶荼",
	"鲜鱼",
	"豆亘",
	"半羊",
	"单里",
	"家象",
	"点占",
	"场扬",
	"课棵",
	"报极",
	"预项",
	"谢射",
	"冷玲",
	"热执",
	"牛生",
	"关美",
	"意竟",
	"设没",
	"计汁",
] as const;

const alikeOf = new Map<string, string>();
for (const group of hanziAlike)
	for (const char of group) alikeOf.set(char, (alikeOf.get(char) ?? "") + group.replaceAll(char, ""));

const isHanzi = (char: string) => /\p{Script=Han}/u.test(char);

function lookalike(char: string, dice: Chance): string | null {
	const known = latinAlike[char] ?? alikeOf.get(char);
	if (known !== undefined) return dice.pick([...known]);
	// Neighbours in Unicode share a radical: 馆 馈 馇.
	if (isHanzi(char)) return String.fromCodePoint((char.codePointAt(0) ?? 0x4e00) + dice.pick([-2, -1, 1, 2]));
	return null;
}

type Edit = "drop" | "double" | "swap" | "alike" | "any" | "insert" | "case";

function edit(
	kind: Edit,
	text: string,
	language: Language,
	dice: Chance,
	alphabet: readonly string[],
): string | null {
	const chars = [...text];
	const at = dice.below(chars.length);
	const char = chars[at] ?? "";
	if (char.trim() === "") return null;
	switch (kind) {
		case "drop":
			return chars.length < 2 ? null : chars.toSpliced(at, 1).join("");
		case "double":
			return chars.toSpliced(at, 0, char).join("");
		case "swap": {
			const next = chars[at + 1];
			return next === undefined || next.trim() === "" ? null : chars.toSpliced(at, 2, next, char).join("");
		}
		case "alike": {
			const other = lookalike(char, dice);
			return other === null ? null : chars.toSpliced(at, 1, other).join("");
		}
		case "any":
			return /[\p{L}\p{N}]/u.test(char) ? chars.toSpliced(at, 1, dice.pick(alphabet)).join("") : null;
		case "insert":
			return chars.toSpliced(at, 0, dice.pick(alphabet)).join("");
		case "case": {
			if (language !== "en") return null;
			const other = char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase();
			return chars.toSpliced(at, 1, other).join("");
		}
	}
}

const bare = (text: string) => text.normalize("NFKC").replaceAll(/\s/gu, "");

/** `count` different strings, each one edit away from `text`, none equal to it but for spaces. */
export function mutate(
	text: string,
	language: Language,
	count: number,
	dice: Chance,
	knows: (char: string) => boolean,
	kinds: readonly Edit[] = ["drop", "double", "swap", "alike", "alike", "any", "insert", "case"],
): string[] {
	const alphabet =
		language === "en"
			? [..."abcdefghijklmnopqrstuvwxyz"]
			: [
					..."的一是在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴切影",
				];
	const out = new Set<string>();
	for (let attempt = 0; attempt < count * 60 && out.size < count; attempt++) {
		const mutant = edit(dice.pick(kinds), text, language, dice, alphabet);
		if (mutant === null || bare(mutant) === bare(text) || bare(mutant) === "") continue;
		if (![...mutant].every((char) => char.trim() === "" || knows(char))) continue;
		out.add(mutant);
	}
	return [...out];
}

/** One drawn misspelling, of the kinds that image models make. */
export function misspell(
	text: string,
	language: Language,
	dice: Chance,
	knows: (char: string) => boolean,
): string {
	const [drawn] = mutate(text, language, 1, dice, knows, [
		"drop",
		"double",
		"swap",
		"alike",
		"alike",
		"alike",
		"any",
	]);
	if (drawn === undefined) throw new RangeError(`cannot misspell ${text}`);
	return drawn;
}
