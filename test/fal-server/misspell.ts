// Gets words wrong the way image models do: a letter lost, doubled, swapped or taken for its neighbour.
import { type Chance, pick } from "./chance.ts";

const lookAlikes: Record<string, string> = {
	a: "e",
	e: "c",
	i: "l",
	l: "i",
	o: "a",
	u: "v",
	v: "u",
	n: "m",
	m: "n",
	r: "v",
	s: "z",
	t: "f",
	g: "q",
	A: "R",
	E: "F",
	I: "L",
	O: "Q",
	S: "B",
	T: "Y",
	N: "M",
	R: "P",
	D: "O",
	C: "G",
	"1": "7",
	"2": "3",
	"3": "8",
	"5": "6",
	"6": "8",
	"8": "3",
	"9": "4",
	"0": "8",
	日: "曰",
	未: "末",
	末: "未",
	己: "已",
	大: "太",
	人: "入",
	天: "夭",
	免: "兔",
	茶: "荼",
	杯: "坏",
	开: "升",
	土: "士",
	士: "土",
	市: "币",
	乐: "东",
	夜: "液",
	月: "用",
	费: "贵",
	票: "栗",
	晚: "挽",
	点: "占",
	老: "考",
	城: "诚",
	场: "汤",
	河: "何",
	江: "汪",
	灯: "打",
	广: "厂",
	每: "母",
	周: "同",
	午: "牛",
	星: "皇",
	元: "无",
	无: "元",
	码: "妈",
	园: "圆",
	公: "分",
	中: "申",
	心: "必",
	室: "宝",
	宜: "宣",
	欢: "次",
	迎: "仰",
	友: "反",
	来: "束",
	冷: "玲",
	故: "放",
	放: "故",
	亲: "杂",
	手: "毛",
	陶: "掏",
	器: "哭",
	烘: "洪",
	面: "而",
	包: "句",
	爵: "嚼",
	画: "面",
	纸: "低",
	门: "问",
	少: "小",
	雨: "两",
	两: "雨",
	跑: "炮",
};

/** Always differs from `text`, unless it holds nothing that could be got wrong. */
export function misspell(text: string, chance: Chance): string {
	const letters = [...text];
	const spots = letters.flatMap((letter, at) => (/[\p{L}\p{N}]/u.test(letter) ? [at] : []));
	if (spots.length === 0) return text;
	for (let attempt = 0; attempt < 12; attempt++) {
		const at = pick(chance, spots, 0);
		const wrong = oneSlip(letters, at, chance);
		if (wrong !== text && wrong.trim() !== "") return wrong;
	}
	return `${text}${letters.at(-1) ?? ""}`;
}

function oneSlip(letters: readonly string[], at: number, chance: Chance): string {
	const made = [...letters];
	const letter = letters[at] ?? "";
	const kind = chance();
	if (kind < 0.35) made[at] = lookAlikes[letter] ?? `${letter}${letter}`;
	else if (kind < 0.6 && letters.length > 2) made.splice(at, 1);
	else if (kind < 0.8) made.splice(at, 0, letter);
	else {
		const next = letters[at + 1];
		if (next !== undefined) made.splice(at, 2, next, letter);
		else made.splice(at, 0, letter);
	}
	return made.join("");
}
