// Cuts a text into what a reader counts as characters, so that no cluster is ever split, drawn or judged in half.

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

// Nothing here joins with a neighbour: Latin to Cyrillic without marks, punctuation, Chinese, full-width forms.
const simple =
	/^[\u0020-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u0588\u1E00-\u200A\u2010-\u2027\u202F-\u205F\u2070-\u20CF\u2100-\u2138\u213A-\u2193\u2200-\u2319\u2460-\u24C1\u3000-\u3029\u3031-\u303C\u3041-\u3096\u309B-\u3296\u329A-\u9FFF\uFF01-\uFFEF]*$/;

/** Grapheme clusters in order; joined they are the text. */
export function graphemes(text: string): string[] {
	if (simple.test(text)) return text.split("");
	return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

// Soft hyphen, joiners, direction marks, variation selectors, byte order mark: they steer and are not seen.
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;

/** The cluster as it is drawn: composed where Unicode has the composed letter, without invisible characters. */
export function drawnForm(cluster: string): string {
	if (cluster.length === 1 && cluster < "\u0300" && cluster !== "\u00AD")
		return cluster < " " ? " " : cluster;
	return cluster
		.normalize("NFC")
		.replace(ignorable, "")
		.replace(/[\t\n\r\f\v]/g, " ");
}

/** Chinese, kana, bopomofo and their full-width punctuation: what a line may break on both sides of. */
export const isWide = (cluster: string): boolean =>
	/^[\u2E80-\u303F\u3041-\u33FF\u3400-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}]/u.test(
		cluster,
	);
