// Palettes by genre, for briefs that name no colour: ground, accent, second accent, chosen by eye.
import type { HexColor } from "./layout.ts";

/** ground, accent, second accent, and the ink when the derived one is not wanted. */
export type MoodPalette = readonly [ground: HexColor, accent: HexColor, accent2: HexColor, ink?: HexColor];

export const moodPalettes: Readonly<Record<string, readonly [MoodPalette, ...MoodPalette[]]>> = {
	jazz: [
		["#111a33", "#e3a437", "#b4552d", "#f6ead0"],
		["#2a0f1c", "#f0a94b", "#c2433a", "#fbe9d2"],
		["#0f2b2c", "#e8b04a", "#d9663f", "#f4ecd8"],
	],
	rock: [
		["#15130f", "#e8391c", "#f2c230", "#f4efe4"],
		["#f1e9d8", "#d5281e", "#1b1a19"],
		["#201147", "#ff4d6d", "#ffc233", "#fdf3e7"],
	],
	electronic: [
		["#0b0b1e", "#ff3d8b", "#33e0ff", "#f3f0ff"],
		["#14063b", "#9dff3c", "#ff5bd1", "#f5f1ff"],
		["#e9ff5a", "#1d1bd8", "#ff4fa0", "#12103b"],
	],
	classical: [
		["#f3ead9", "#7a1f2b", "#b98a3c", "#23191a"],
		["#1d1c26", "#c9a45c", "#7f2f3a", "#f3ecdf"],
	],
	scifi: [
		["#173b42", "#e0763a", "#8fc1bd", "#f5eadb"],
		["#120f2a", "#f25f4c", "#7ac6d6", "#f5efe6"],
		["#e9dcc7", "#c8452c", "#24545b", "#1c2426"],
	],
	noir: [
		["#141414", "#d9372b", "#8c8c88", "#f1eee6"],
		["#ece6da", "#b3261e", "#3b3a38", "#151413"],
	],
	film: [
		["#1b1a2e", "#f3b23c", "#d8503f", "#f7eedd"],
		["#f4e3c3", "#c9402a", "#1f4e55", "#20242b"],
	],
	theatre: [
		["#4a0d18", "#efb54a", "#d9583f", "#fbeeda"],
		["#1c1420", "#d94436", "#e9b44c", "#f6ecdf"],
	],
	coffee: [
		["#e9dcc6", "#8a4526", "#c98b43", "#2b1c13"],
		["#2b1c15", "#d9924a", "#c8b08a", "#f5e9d6"],
		["#d9c3a0", "#6b2f1a", "#54684f", "#2a1b12"],
	],
	tea: [
		["#f1ecda", "#5f7f5c", "#b9895a", "#2b3a2d"],
		["#39513f", "#e8d9a9", "#c78a56", "#f4efdf"],
	],
	bakery: [
		["#f8e8d2", "#c65a2e", "#e0a63a", "#3b2218"],
		["#f3d9c6", "#8e3b2f", "#d98d3d", "#331c17"],
	],
	restaurant: [
		["#b3261c", "#f6c64a", "#fbe7cc", "#fff4e2"],
		["#f6ead5", "#b8321f", "#2f4a3c", "#2a1c17"],
		["#1e2b27", "#e2873b", "#d9c79a", "#f6eddb"],
	],
	market: [
		["#f5ead2", "#d2502b", "#4f7a3e", "#28301f"],
		["#2f5a3d", "#f2b63a", "#e86b45", "#fbf1dc"],
		["#fbd66b", "#d94a2b", "#2d6a4f", "#2a2413"],
	],
	tech: [
		["#0e1430", "#5ad1ff", "#7a6bff", "#eef3ff"],
		["#f2f3ee", "#2b4bff", "#ff6a3d", "#11131c"],
		["#0d2423", "#6df2b5", "#f2e86d", "#ecf7f1"],
	],
	business: [
		["#f4f1ea", "#17507a", "#e08a3c", "#14202b"],
		["#12263a", "#f0b44c", "#5fb3b3", "#f4f1e8"],
		["#e8eef0", "#c94f3d", "#24506b", "#17242d"],
	],
	science: [
		["#f3f1e7", "#21639a", "#e0693e", "#16242f"],
		["#101f3c", "#7fd1c7", "#f3a64c", "#eef2ee"],
	],
	health: [
		["#eef4ec", "#1f7a6c", "#f08a5d", "#16302c"],
		["#fdeee4", "#d8553f", "#2d7d7a", "#2b1e1d"],
		["#0f4a4a", "#ffc857", "#f2845c", "#f3f6ee"],
	],
	sport: [
		["#f25a1c", "#14171f", "#fbe9d3", "#14171f"],
		["#101a2b", "#c6f135", "#3fa7ff", "#f2f5ea"],
		["#e7e9e4", "#d9201e", "#14346b", "#13171d"],
	],
	nature: [
		["#e9ecd8", "#3c6b45", "#d98a3a", "#1f2d22"],
		["#1f3d34", "#e7c35a", "#d9784a", "#f1f0df"],
		["#d5e3df", "#21574f", "#e0914e", "#172b29"],
	],
	sea: [
		["#0f3b57", "#f4a259", "#7fc8c2", "#f4efe2"],
		["#e8f1ee", "#1a6f8a", "#f0764f", "#12303a"],
		["#fce8c8", "#0f7c8c", "#f26b4e", "#12353c"],
	],
	travel: [
		["#f6dfb8", "#d9532f", "#1f6f78", "#20313a"],
		["#174a5a", "#f6b84b", "#ef7155", "#f8efdd"],
	],
	city: [
		["#1a2340", "#f4b34a", "#e06a54", "#f3eee2"],
		["#e8e4da", "#e2502f", "#28456b", "#17202e"],
	],
	kids: [
		["#ffd75e", "#ef4d3c", "#2a8fbd", "#1f2a44"],
		["#bfe6e8", "#f2643d", "#f7c531", "#1e2f4d"],
		["#fbe5ee", "#e84a7a", "#37a6a0", "#33214a"],
	],
	books: [
		["#f2e8d5", "#8c2f2b", "#c68a3d", "#241f1d"],
		["#1f2e3a", "#e6a94a", "#b9543c", "#f4ead7"],
	],
	exhibition: [
		["#efece4", "#e23d24", "#1e3fa8", "#141414"],
		["#f2c230", "#1a1a1a", "#d9381e", "#161616"],
		["#1e3fa8", "#f6d24a", "#f08a6a", "#f5f1e6"],
	],
	fashion: [
		["#e9e2da", "#1b1918", "#a4684b", "#1b1918"],
		["#d8c9bd", "#5b2333", "#8f7a6c", "#211a1a"],
		["#1a1718", "#c9a98b", "#8c5a55", "#f2eae2"],
	],
	luxury: [
		["#f4eee3", "#9a7a3f", "#5d6b57", "#26221c"],
		["#15231f", "#cfae6d", "#8aa08a", "#f3ecdc"],
		["#f5e9e6", "#8d4a55", "#b79a6a", "#2f2226"],
	],
	retro: [
		["#f3ddb3", "#d1472c", "#1d6a6b", "#2c2119"],
		["#1f5a63", "#f3a63b", "#e5603c", "#f9ecd0"],
		["#6b2436", "#f0a03c", "#f3d9a4", "#fbeed6"],
	],
	halloween: [
		["#1d1230", "#f4791f", "#8ac43f", "#f6ead6"],
		["#f28a1c", "#23122f", "#fbe3b0", "#23122f"],
	],
	winter: [
		["#12352c", "#d8392f", "#e6c06a", "#f6f0e1"],
		["#8f1d22", "#f2d08a", "#2f6b4f", "#fdf3e2"],
		["#dfe9ee", "#22577a", "#c9473f", "#16293a"],
	],
	lunar: [
		["#b3201c", "#f4c553", "#f6e3c0", "#fff3dc"],
		["#f6e7cc", "#bf2a20", "#c9973a", "#3a1512"],
		["#1c2c4f", "#e9b94c", "#d8433a", "#f8eedb"],
	],
	education: [
		["#f4efe2", "#2d5aa0", "#f0a43a", "#1a2540"],
		["#1f4d4a", "#f5c34f", "#f08a62", "#f5f1e3"],
	],
	community: [
		["#f7e9d0", "#d9522f", "#2c6e7f", "#26282e"],
		["#2d3f7b", "#ffc145", "#ff7f5c", "#f8f1e4"],
	],
	environment: [
		["#e6eedd", "#2c7050", "#e8a23a", "#173023"],
		["#123f3a", "#b9e07a", "#f4b45a", "#eef5e6"],
	],
	sale: [
		["#ffd23f", "#e4311f", "#1d1b1a", "#1d1b1a"],
		["#e4311f", "#ffd84a", "#fff0dc", "#fff5e8"],
	],
	plain: [
		["#f3eee3", "#d5492a", "#274c77", "#1b1d22"],
		["#16283c", "#f2b84b", "#e8704f", "#f4eee0"],
		["#e7e4db", "#1f5f5b", "#e0813f", "#192423"],
		["#f6d7c3", "#7b2d43", "#d9703b", "#2b1a20"],
		["#25302a", "#e9c46a", "#e07a4f", "#f2eee0"],
		["#eceae4", "#3b3bd1", "#f26a4b", "#15151d"],
	],
};
