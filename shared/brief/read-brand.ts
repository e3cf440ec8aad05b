// Finds brand colours and named typefaces in a prompt, and pictures that it speaks of but does not give.

const hex = /#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/gi;
const typefaces =
	/\b(?:Helvetica(?: Neue)?|Futura|Garamond|Bodoni|Didot|Baskerville|Gotham|Avenir|Montserrat|Poppins|Roboto(?: Serif| Mono)?|Inter|Playfair Display|Open Sans|Lato|Oswald|Bebas Neue|Anton|Comic Sans|Times New Roman|Arial|Cooper Black|Courier(?: New)?|Georgia|Gill Sans|Univers|Akzidenz[- ]Grotesk|Space (?:Grotesk|Mono)|Noto (?:Sans|Serif)|Source Han (?:Sans|Serif)|Lobster|Outfit|DM Sans|Caslon|Rockwell|Impact)\b|思源(?:黑体|宋体)|方正\p{Script=Han}{1,4}|阿里巴巴普惠体/gu;
const owned =
	/\b(?:our|my|the (?:attached|company|client'?s|brand'?s)|attached|provided)\s+(?:company\s+|brand\s+)?(logo|photo|picture|image|headshot|product shot)\b|(?:我们的|我的|附件的?|提供的)(logo|标志|照片|图片)/gi;

export interface BrandWords {
	colors: string[];
	fonts: string[];
	/** `logo`, `photo`: spoken of as the asker's own. */
	assets: string[];
}

/** In the order of the prompt, each once. */
export function readBrand(prose: string): BrandWords {
	return {
		colors: unique((prose.match(hex) ?? []).map((color) => color.toUpperCase())),
		fonts: unique(prose.match(typefaces) ?? []),
		assets: unique([...prose.matchAll(owned)].map((match) => (match[1] ?? match[2] ?? "").toLowerCase())),
	};
}

function unique(words: readonly string[]): string[] {
	return [...new Set(words)];
}
