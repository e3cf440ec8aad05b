// The text that public benchmarks compare: what was asked and what was read, cleaned by their rules.
//
// Rules as published: LongText-Bench (X-Omni), OneIG-Bench scripts/text, both read November 2026.

/** Every character outside this set is deleted before anything is compared: all punctuation, kana, hangul, other accents. */
const dropped = /[^一-龥a-zA-Z0-9\sàâäéèêëîïôöùûüçÀÂÄÉÈÊËÎÏÔÖÙÛÜÇ]/gu;
const hanzi = /[一-龥]/u;

export type MetricLanguage = "en" | "zh";

/** The Chinese rule holds as soon as the wanted text has one hanzi. */
export function languageOf(wanted: readonly string[]): MetricLanguage {
	return wanted.some((text) => hanzi.test(text)) ? "zh" : "en";
}

/** English: spaces collapsed. Chinese: spaces dropped. Case stays. */
export function cleaned(text: string, language: MetricLanguage): string {
	const kept = text.replaceAll(dropped, "");
	return language === "zh" ? kept.replaceAll(/\s+/gu, "") : kept.replaceAll(/\s+/gu, " ").trim();
}

/** What is counted: English words, Chinese characters. */
export function unitsOf(text: string, language: MetricLanguage): string[] {
	if (language === "zh") return [...text];
	return text.split(" ").filter((word) => word !== "");
}

/** How many of the wanted units are found, each read unit used once. */
export function matchedUnits(wanted: readonly string[], read: readonly string[]): number {
	const left = new Map<string, number>();
	for (const unit of read) left.set(unit, (left.get(unit) ?? 0) + 1);
	let matched = 0;
	for (const unit of wanted) {
		const count = left.get(unit) ?? 0;
		if (count === 0) continue;
		matched++;
		left.set(unit, count - 1);
	}
	return matched;
}
