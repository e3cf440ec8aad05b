// Style words to faces, and the pairings each genre may wear; faces exist in Figma under the same names.
import type { FaceId } from "./layout.ts";

export type TextFamily =
	| "inter"
	| "outfit"
	| "poppins"
	| "grotesk"
	| "mono"
	| "serif"
	| "playfair"
	| "instrument";

/** The cuts of a text family by what they are for. */
export const textFamilies: Readonly<
	Record<TextFamily, { light: FaceId; regular: FaceId; medium: FaceId; bold: FaceId; heavy: FaceId }>
> = {
	inter: {
		light: "inter-300",
		regular: "inter-400",
		medium: "inter-500",
		bold: "inter-700",
		heavy: "inter-900",
	},
	outfit: {
		light: "outfit-300",
		regular: "outfit-400",
		medium: "outfit-400",
		bold: "outfit-600",
		heavy: "outfit-800",
	},
	poppins: {
		light: "poppins-400",
		regular: "poppins-400",
		medium: "poppins-500",
		bold: "poppins-600",
		heavy: "poppins-800",
	},
	grotesk: {
		light: "space-grotesk-500",
		regular: "space-grotesk-500",
		medium: "space-grotesk-500",
		bold: "space-grotesk-700",
		heavy: "space-grotesk-700",
	},
	mono: {
		light: "space-mono-400",
		regular: "space-mono-400",
		medium: "space-mono-400",
		bold: "space-mono-700",
		heavy: "space-mono-700",
	},
	serif: {
		light: "roboto-serif-condensed-500",
		regular: "roboto-serif-condensed-500",
		medium: "roboto-serif-condensed-500",
		bold: "roboto-serif-condensed-500",
		heavy: "roboto-serif-condensed-900",
	},
	playfair: {
		light: "playfair-display-400",
		regular: "playfair-display-400",
		medium: "playfair-display-400",
		bold: "playfair-display-700",
		heavy: "playfair-display-900",
	},
	instrument: {
		light: "instrument-serif-400",
		regular: "instrument-serif-400",
		medium: "instrument-serif-400",
		bold: "instrument-serif-400",
		heavy: "instrument-serif-400",
	},
};

export type Pairing = readonly [display: FaceId, text: TextFamily];

/** [pattern, faces to choose from by seed]. First match wins, so the narrow meanings stand first. */
export const styleFaces: readonly (readonly [RegExp, readonly [FaceId, ...FaceId[]]])[] = [
	[
		/(?:condensed|narrow|tall|compressed|slim)[\w\s,-]*serif(?!\s*-?free)(?<!sans[- ]serif)|slab|western|wood type/,
		["roboto-serif-condensed-900"],
	],
	[/type ?writer|mono(?:space)?|terminal|\bcode\b|打字机|等宽/, ["space-mono-700", "jetbrains-mono-700"]],
	[/(?:retro|vintage|diner|bold|chunky|baseball) script|lobster/, ["lobster-400"]],
	[/calligraph|copperplate|flowing|花体/, ["great-vibes-400"]],
	// Lobster, not Great Vibes: its capitals are read as what they are.
	[/script|cursive|手写体/, ["lobster-400"]],
	[/hand[- ]?(?:painted|lettered|drawn|written)|brush|chalk|crayon|手绘|手写/, ["caveat-brush-400"]],
	[/marker|graffiti|grunge|spray|涂鸦/, ["permanent-marker-400"]],
	[/(?:thin|light|hairline|delicate|fine)[\w\s,-]*deco|poiret/, ["poiret-one-400"]],
	[/art[- ]deco|\bdeco\b|gatsby|1920|marquee|theatrical|装饰艺术/, ["limelight-400"]],
	[/(?:condensed|narrow|compressed|tall|slim)/, ["league-gothic-400", "bebas-neue-400", "anton-400"]],
	[
		/(?:thin|light|hairline|ultralight|airy|delicate|细)[\w\s,-]*(?:sans|体|$)|thin|hairline|细体/,
		["outfit-200"],
	],
	[/futur|sci-?fi|tech|cyber|space|digital|robotic|未来|科技/, ["space-grotesk-700"]],
	[
		/fat ?face|didone|high[- ]contrast|fashion serif|bold serif|heavy serif/,
		["abril-fatface-400", "playfair-display-900"],
	],
	[
		/(?:italic|oblique)[\w\s,-]*serif(?<!sans[- ]serif)|serif italic|italic|斜体/,
		["playfair-display-700-italic", "instrument-serif-400-italic"],
	],
	[
		/(?:elegant|classic|refined|literary|old[- ]style|editorial|delicate)[\w\s,-]*serif(?<!sans[- ]serif)|典雅/,
		["playfair-display-700", "instrument-serif-400"],
	],
	[/(?<!sans[- ])serif|宋体|衬线(?<!无衬线)/, ["playfair-display-900", "abril-fatface-400"]],
	[/rounded|friendly|geometric|bubbly|playful|圆|可爱/, ["poppins-800", "outfit-800"]],
	[
		/(?:bold|heavy|black|chunky|strong|ultra|fat|impact|poster|粗)[\w\s,-]*|黑体/,
		["anton-400", "poppins-800", "inter-900"],
	],
	[/sans|grotesk|grotesque|helvetica|swiss|clean|modern|无衬线/, ["inter-700", "poppins-600", "outfit-600"]],
];

/** The same for lines in Chinese. */
export const styleFacesChinese: readonly (readonly [RegExp, FaceId])[] = [
	[/brush|calligraph|ink|毛笔|书法|楷|行书|hand[- ]?(?:painted|written)|手写/, "ma-shan-zheng-400"],
	[/playful|cute|cartoon|rounded|kids|bubbly|可爱|卡通|童趣|圆体|快乐/, "zcool-kuaile-400"],
	[/thin|light|hairline|细/, "noto-sans-sc-300"],
	[/(?:bold|heavy|black)[\w\s,-]*(?<!sans[- ])serif|粗宋/, "noto-serif-sc-900"],
	[/(?<!sans[- ])serif|song|ming|宋|明体|典雅|elegant/, "noto-serif-sc-700"],
	[/bold|heavy|black|sans|粗|黑体/, "noto-sans-sc-900"],
];

export const genrePairings: Readonly<Record<string, readonly [Pairing, ...Pairing[]]>> = {
	jazz: [
		["roboto-serif-condensed-900", "outfit"],
		["limelight-400", "outfit"],
		["league-gothic-400", "outfit"],
	],
	rock: [
		["anton-400", "inter"],
		["permanent-marker-400", "inter"],
		["league-gothic-400", "mono"],
	],
	electronic: [
		["space-grotesk-700", "mono"],
		["anton-400", "mono"],
		["inter-900", "inter"],
	],
	classical: [
		["playfair-display-900", "inter"],
		["instrument-serif-400", "inter"],
		["abril-fatface-400", "outfit"],
	],
	scifi: [
		["space-grotesk-700", "grotesk"],
		["bebas-neue-400", "outfit"],
		["poppins-800", "outfit"],
	],
	noir: [
		["league-gothic-400", "serif"],
		["bebas-neue-400", "inter"],
	],
	film: [
		["bebas-neue-400", "outfit"],
		["abril-fatface-400", "outfit"],
		["anton-400", "inter"],
	],
	theatre: [
		["limelight-400", "outfit"],
		["abril-fatface-400", "outfit"],
	],
	coffee: [
		["roboto-serif-condensed-900", "serif"],
		["abril-fatface-400", "outfit"],
		["poppins-800", "poppins"],
	],
	tea: [
		["instrument-serif-400", "inter"],
		["playfair-display-700", "inter"],
		["poppins-700", "poppins"],
	],
	bakery: [
		["lobster-400", "outfit"],
		["abril-fatface-400", "outfit"],
		["playfair-display-900", "inter"],
	],
	restaurant: [
		["anton-400", "inter"],
		["abril-fatface-400", "outfit"],
		["bebas-neue-400", "outfit"],
	],
	market: [
		["anton-400", "inter"],
		["caveat-brush-400", "outfit"],
		["abril-fatface-400", "outfit"],
	],
	tech: [
		["space-grotesk-700", "inter"],
		["poppins-700", "inter"],
		["inter-900", "mono"],
	],
	business: [
		["poppins-700", "inter"],
		["inter-900", "inter"],
		["instrument-serif-400", "inter"],
	],
	science: [
		["space-grotesk-700", "inter"],
		["outfit-800", "outfit"],
	],
	health: [
		["poppins-700", "poppins"],
		["outfit-800", "outfit"],
		["abril-fatface-400", "outfit"],
	],
	sport: [
		["anton-400", "inter"],
		["league-gothic-400", "inter"],
		["bebas-neue-400", "outfit"],
	],
	nature: [
		["abril-fatface-400", "outfit"],
		["poppins-800", "outfit"],
		["league-gothic-400", "outfit"],
	],
	sea: [
		["bebas-neue-400", "outfit"],
		["playfair-display-900", "inter"],
		["poppins-800", "poppins"],
	],
	travel: [
		["bebas-neue-400", "outfit"],
		["abril-fatface-400", "outfit"],
		["lobster-400", "outfit"],
	],
	city: [
		["league-gothic-400", "inter"],
		["anton-400", "mono"],
	],
	kids: [
		["caveat-brush-400", "outfit"],
		["poppins-800", "poppins"],
		["lobster-400", "outfit"],
	],
	books: [
		["playfair-display-900", "inter"],
		["instrument-serif-400", "inter"],
		["roboto-serif-condensed-900", "serif"],
	],
	exhibition: [
		["inter-900", "inter"],
		["poppins-800", "inter"],
		["space-grotesk-700", "inter"],
	],
	fashion: [
		["playfair-display-400", "outfit"],
		["abril-fatface-400", "outfit"],
		["instrument-serif-400", "outfit"],
	],
	luxury: [
		["playfair-display-400", "outfit"],
		["instrument-serif-400", "outfit"],
		["poiret-one-400", "outfit"],
	],
	retro: [
		["limelight-400", "outfit"],
		["abril-fatface-400", "outfit"],
		["lobster-400", "outfit"],
	],
	halloween: [
		["permanent-marker-400", "outfit"],
		["league-gothic-400", "outfit"],
	],
	winter: [
		["playfair-display-900", "inter"],
		["lobster-400", "outfit"],
		["abril-fatface-400", "outfit"],
	],
	lunar: [
		["playfair-display-900", "inter"],
		["abril-fatface-400", "outfit"],
	],
	education: [
		["poppins-700", "poppins"],
		["outfit-800", "outfit"],
		["space-grotesk-700", "inter"],
	],
	community: [
		["poppins-800", "poppins"],
		["anton-400", "inter"],
		["caveat-brush-400", "outfit"],
	],
	environment: [
		["outfit-800", "outfit"],
		["poppins-800", "inter"],
		["league-gothic-400", "outfit"],
	],
	sale: [
		["anton-400", "inter"],
		["poppins-800", "poppins"],
	],
	plain: [
		["anton-400", "inter"],
		["abril-fatface-400", "outfit"],
		["poppins-800", "poppins"],
		["playfair-display-900", "inter"],
		["space-grotesk-700", "inter"],
		["league-gothic-400", "outfit"],
	],
};

/** Chinese display faces by genre; others take the Latin face's partner. */
export const genreChinese: Readonly<Record<string, readonly [FaceId, ...FaceId[]]>> = {
	tea: ["ma-shan-zheng-400", "noto-serif-sc-900"],
	lunar: ["ma-shan-zheng-400", "noto-serif-sc-900"],
	books: ["noto-serif-sc-900", "ma-shan-zheng-400"],
	kids: ["zcool-kuaile-400"],
	bakery: ["zcool-kuaile-400", "noto-serif-sc-900"],
	theatre: ["noto-serif-sc-900", "ma-shan-zheng-400"],
	classical: ["noto-serif-sc-900"],
	luxury: ["noto-serif-sc-700"],
	fashion: ["noto-serif-sc-700"],
	market: ["zcool-kuaile-400", "noto-sans-sc-900"],
};
