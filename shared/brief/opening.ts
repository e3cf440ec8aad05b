// Reads the first words of a prompt: takes off the asking, and tells the medium from what it shows.

const asking =
	/^(?:please|pls|ok(?:ay)?|so|hi|hey|hello|can you|could you|would you|i need|i want|i(?:'|’)?d like|i would like|we need|we want|make|create|design|generate|draw|produce|render|give me|help me|build|compose|illustrate|show me|mock up|me|us|to see|to have|to)[\s,:!.]+/i;
const imageOf =
	/^(?:an?\s+)?(?:high-resolution\s+|high-quality\s+)?(?:image|picture)\s+(?:of|showing|that shows)\s+/i;
const askingChinese =
	/^(?:请|麻烦你?|帮我|帮忙|给我(?!们)|我想要?|我需要|生成图像|生成一张图片|生成|设计|制作|绘制|画|做|来|创建|一下|个|一幅画[：:]|[：:，,\s])/;

/** `please create a …` without the asking, its first letter raised. */
export function withoutAsking(words: string): string {
	let text = words.trim();
	for (let turn = 0; turn < 8; turn += 1) {
		const shorter = text.replace(asking, "").replace(askingChinese, "");
		if (shorter === text || shorter === "") break;
		text = shorter;
	}
	const plain = text.replace(imageOf, "");
	const kept = plain === "" ? text : plain;
	return kept.charAt(0).toUpperCase() + kept.slice(1);
}

const medium =
	/^((?:an?\s+)?(?:[\p{L}\d'-]+\s+){0,5}?(?:illustrations?|painting|photograph|photo|watercolou?r|sketch|drawing|render(?:ing)?|linocut|woodcut|engraving|collage|shot|screenshot|still life|artwork))\s+of\s+(.+)$/iu;

/** `Ink and gouache illustration of a narrow alley` -> the alley, in ink and gouache. */
export function splitMedium(words: string): { subject: string; style?: string } {
	const found = medium.exec(words);
	const subject = found?.[2];
	if (found === null || subject === undefined) return { subject: words };
	return {
		subject: subject.charAt(0).toUpperCase() + subject.slice(1),
		style: (found[1] ?? "").replace(/^an?\s+/i, ""),
	};
}
