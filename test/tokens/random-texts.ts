// Texts to count tokens of: seeded, over the scripts and the mess that prompts hold.

const english =
	"a the poster of jazz night with bold condensed serif title reading GRAND OPENING at top below centered warm amber light over navy ground four sections each showing brew time don't it's we'll CAN'T rock'n'roll isn’t well-lit 3D antidisestablishmentarianism supercalifragilistic".split(
		" ",
	);
const chinese = [
	..."一张海报写着第十杯免费的茶馆会员卡片下方是毛笔字暖色调极简风格新年快乐营业时间每日现做龘靐齉囍鑫淼焱",
];
const accents = "café naïve Ångström Żółć Größe señor İstanbul ŀl ﬁne é ñ Ω μετρό Москва снег ёлка".split(
	" ",
);
const signs = [
	"$4.50",
	"€12,99",
	"20%",
	"10:30",
	"#1",
	"@brass.club",
	"https://ab.cd/e?f=g",
	"&",
	"—",
	"…",
	"“x”",
	"「例」",
	"【新】",
	"™",
	"½",
	'24"',
	"5'10\"",
	"()",
	"[]",
	"::",
	"///",
	"***",
	"→",
	"①",
];
const pictures = ["☕", "🎷", "👩‍🚀", "🇫🇷", "❤️", "🏳️‍🌈", "✅"];
const spaces = [" ", "  ", "\n", "\n\n", "\t", " \n ", "   \n", "\r\n", "\u00a0", "\u3000"];

/** One text of 1 to about 60 parts. */
export function randomText(random: () => number): string {
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? (list[0] as T);
	const chineseShare = random() < 0.4 ? 0.7 : 0.05;
	const parts = 1 + Math.floor(random() * 60);
	let text = "";
	for (let part = 0; part < parts; part += 1) {
		const dice = random();
		if (dice < chineseShare) for (let more = 0; more <= random() * 8; more += 1) text += pick(chinese);
		else if (dice < chineseShare + 0.05) text += pick(accents);
		else if (dice < chineseShare + 0.12) text += pick(signs);
		else if (dice < chineseShare + 0.15) text += pick(pictures);
		else if (dice < chineseShare + 0.19)
			text += String(Math.floor(random() * 10 ** (1 + Math.floor(random() * 9))));
		else if (dice < chineseShare + 0.2) text += String.fromCodePoint(0x20 + Math.floor(random() * 0x2fff));
		else text += random() < 0.15 ? pick(english).toUpperCase() : pick(english);
		text +=
			random() < 0.75
				? " "
				: random() < 0.4
					? pick([",", ".", ":", "，", "。", "：", "!", ";"])
					: random() < 0.5
						? pick(spaces)
						: "";
	}
	return text;
}
