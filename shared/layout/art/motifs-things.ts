// Household things, buildings, and figures.
import { barPath as bar, roundPath as dot } from "./draw.ts";
import type { Motif } from "./motif.ts";

const books = (x: number, y: number, width: number, height: number) => bar(x, y, width, height, 5);

export const thingMotifs: Readonly<Record<string, Motif>> = {
	books: {
		width: 260,
		height: 170,
		parts: [
			{ d: books(20, 122, 226, 42), tone: "main" },
			{ d: books(36, 82, 200, 40), tone: "accent2" },
			{ d: books(8, 44, 208, 38), tone: "accent" },
			{ d: books(48, 10, 170, 34), tone: "light" },
			{
				d: bar(204, 128, 42, 30) + bar(196, 88, 40, 28) + bar(8, 50, 30, 26) + bar(184, 16, 34, 22),
				tone: "paper",
			},
			{ d: "M40 132L40 154M52 132L52 154M56 90L56 114M68 16L68 38", tone: "line", line: 4 },
		],
	},
	openbook: {
		width: 300,
		height: 180,
		parts: [
			{ d: "M6 34L6 164C60 150 110 150 150 172C190 150 240 150 294 164L294 34Z", tone: "main" },
			{ d: "M16 24C64 8 116 10 150 34L150 160C116 140 64 138 16 150Z", tone: "paper" },
			{ d: "M284 24C236 8 184 10 150 34L150 160C184 140 236 138 284 150Z", tone: "light" },
			{
				d: "M36 50C68 40 104 42 130 56M36 76C68 66 104 68 130 82M36 102C68 92 104 94 130 108M264 50C232 40 196 42 170 56M264 76C232 66 196 68 170 82M264 102C232 92 196 94 170 108",
				tone: "shade",
				line: 4,
				opacity: 0.6,
			},
		],
	},
	perfume: {
		width: 180,
		height: 270,
		parts: [
			{ d: bar(62, 6, 56, 56, 5), tone: "line" },
			{ d: bar(62, 6, 18, 56, 5), tone: "light", opacity: 0.35 },
			{ d: bar(74, 62, 32, 18), tone: "accent" },
			{ d: bar(14, 80, 152, 184, 14), tone: "line" },
			{
				d: "M28 80L58 80L58 264L28 264C20 264 14 258 14 250L14 94C14 86 20 80 28 80Z",
				tone: "light",
				opacity: 0.28,
			},
			{ d: bar(148, 92, 6, 160, 3), tone: "light", opacity: 0.4 },
			{ d: bar(62, 146, 62, 62), tone: "accent", line: 2.5 },
		],
	},
	vase: {
		width: 180,
		height: 280,
		parts: [
			{
				d: "M62 12L118 12C116 44 112 60 118 78C160 104 172 150 164 190C156 232 136 262 118 272L62 272C44 262 24 232 16 190C8 150 20 104 62 78C68 60 64 44 62 12Z",
				tone: "main",
			},
			{
				d: "M62 12L84 12C82 44 82 62 84 78C52 110 46 160 52 200C58 236 70 260 84 272L62 272C44 262 24 232 16 190C8 150 20 104 62 78C68 60 64 44 62 12Z",
				tone: "light",
				opacity: 0.55,
			},
			{ d: "M17 146C60 162 120 162 164 146L166 172C120 188 60 188 15 172Z", tone: "accent" },
			{ d: bar(56, 6, 68, 12, 5), tone: "shade" },
		],
	},
	candle: {
		width: 100,
		height: 250,
		parts: [
			{ d: dot(50, 48, 46), tone: "accent", opacity: 0.22 },
			{ d: "M50 8C76 44 70 76 50 78C30 76 24 44 50 8Z", tone: "accent" },
			{ d: "M50 36C62 56 60 72 50 74C40 72 38 56 50 36Z", tone: "paper" },
			{ d: bar(20, 88, 60, 156, 6), tone: "paper" },
			{ d: bar(56, 88, 24, 156, 6), tone: "shade", opacity: 0.4 },
			{ d: "M50 76L50 92", tone: "line", line: 4 },
		],
	},
	lantern: {
		width: 180,
		height: 300,
		stands: false,
		parts: [
			{ d: "M90 0L90 40", tone: "accent2", line: 4 },
			{ d: "M58 54C-6 76 -6 170 58 192L122 192C186 170 186 76 122 54Z", tone: "main" },
			{ d: "M58 54C-6 76 -6 170 58 192L72 192C30 170 30 76 72 54Z", tone: "light", opacity: 0.5 },
			{
				d: "M72 54C36 80 36 166 72 192M90 54L90 192M108 54C144 80 144 166 108 192",
				tone: "accent2",
				line: 3.5,
			},
			{ d: bar(52, 38, 76, 18, 4) + bar(52, 190, 76, 18, 4), tone: "accent2" },
			{ d: "M78 208L74 292M90 208L90 298M102 208L106 292", tone: "accent", line: 5 },
		],
	},
	fan: {
		width: 300,
		height: 190,
		stands: false,
		parts: [
			{ d: "M150 184L8 92C44 34 98 6 150 6C202 6 256 34 292 92Z", tone: "main" },
			{ d: "M150 184L74 134C92 108 120 96 150 96C180 96 208 108 226 134Z", tone: "paper" },
			{
				d: "M150 184L30 62M150 184L66 32M150 184L106 14M150 184L150 6M150 184L194 14M150 184L234 32M150 184L270 62",
				tone: "line",
				line: 3,
			},
			{ d: dot(150, 180, 8), tone: "accent" },
		],
	},
	knot: {
		width: 160,
		height: 300,
		stands: false,
		parts: [
			{
				d: "M80 0L80 40M80 160L80 190M70 190L66 292M80 190L80 298M90 190L94 292",
				tone: "main",
				line: 5,
			},
			{ d: "M80 38L142 100L80 162L18 100Z", tone: "main", line: 12 },
			{ d: "M50 68L112 130M65 53L127 115M110 68L48 130M95 53L33 115", tone: "main", line: 8 },
			{ d: dot(18, 100, 12) + dot(142, 100, 12) + dot(80, 38, 10) + dot(80, 182, 10), tone: "accent" },
		],
	},
	house: {
		width: 260,
		height: 240,
		parts: [
			{ d: bar(182, 26, 28, 70), tone: "shade" },
			{ d: "M36 112L224 112L224 234L36 234Z", tone: "paper" },
			{
				d: "M8 122L130 16L252 122L232 122L130 36L28 122ZM130 24L232 116L28 116Z",
				tone: "main",
			},
			{ d: bar(108, 152, 46, 82, 22), tone: "accent" },
			{ d: bar(54, 142, 38, 38, 3) + bar(170, 142, 38, 38, 3), tone: "line" },
			{
				d: "M73 142L73 180M54 161L92 161M189 142L189 180M170 161L208 161",
				tone: "paper",
				line: 4,
			},
		],
	},
	pagoda: {
		width: 260,
		height: 340,
		parts: [
			{ d: "M130 0L130 40", tone: "line", line: 7 },
			{
				d: "M78 74C100 66 120 50 130 28C140 50 160 66 182 74L196 66C186 92 166 90 130 90C94 90 74 92 64 66Z",
				tone: "main",
			},
			{ d: bar(96, 90, 68, 52), tone: "paper" },
			{
				d: "M54 164C84 158 100 146 106 132L154 132C160 146 176 158 206 164L222 154C210 184 184 180 130 180C76 180 50 184 38 154Z",
				tone: "main",
			},
			{ d: bar(80, 180, 100, 56), tone: "paper" },
			{
				d: "M28 262C62 256 82 242 90 226L170 226C178 242 198 256 232 262L252 250C240 284 204 280 130 280C56 280 20 284 8 250Z",
				tone: "main",
			},
			{ d: bar(62, 280, 136, 56), tone: "paper" },
			{ d: bar(112, 292, 36, 44, 18) + bar(118, 98, 24, 30, 12) + bar(116, 190, 28, 34, 14), tone: "line" },
			{
				d: bar(74, 286, 10, 50) + bar(176, 286, 10, 50) + bar(90, 184, 8, 50) + bar(162, 184, 8, 50),
				tone: "accent",
			},
		],
	},
	lighthouse: {
		width: 150,
		height: 340,
		parts: [
			{ d: "M48 90L102 90L124 334L26 334Z", tone: "paper" },
			{ d: "M44 136L106 136L111 186L39 186ZM35 236L115 236L120 286L30 286Z", tone: "main" },
			{ d: "M80 90L102 90L124 334L88 334Z", tone: "shade", opacity: 0.3 },
			{ d: bar(34, 78, 82, 14, 3), tone: "line" },
			{ d: bar(52, 40, 46, 38), tone: "accent" },
			{ d: "M44 42C50 14 100 14 106 42Z", tone: "main" },
			{ d: bar(66, 300, 18, 34, 9), tone: "line" },
		],
	},
	stall: {
		width: 300,
		height: 270,
		parts: [
			{ d: bar(26, 70, 12, 194) + bar(262, 70, 12, 194), tone: "line" },
			{ d: bar(14, 176, 272, 88, 5), tone: "shade" },
			{ d: bar(6, 164, 288, 18, 4), tone: "line" },
			{
				d: dot(62, 146, 20) + dot(98, 148, 18) + dot(80, 126, 17),
				tone: "accent",
			},
			{ d: dot(142, 148, 18) + dot(176, 148, 18) + dot(159, 128, 17), tone: "accent2" },
			{ d: dot(216, 146, 20) + dot(248, 150, 15) + dot(232, 126, 16), tone: "light" },
			{
				d: "M16 20L284 20L298 92C288 112 268 112 258 92C248 112 226 112 216 92C206 112 184 112 174 92C164 112 142 112 132 92C122 112 100 112 90 92C80 112 58 112 48 92C38 112 12 112 2 92Z",
				tone: "paper",
			},
			{
				d: "M16 20L62 20L48 92C38 112 12 112 2 92ZM108 20L152 20L132 92C122 112 100 112 90 92ZM196 20L240 20L216 92L216 92C206 112 184 112 174 92Z",
				tone: "main",
			},
			{ d: bar(10, 8, 280, 16, 5), tone: "main" },
		],
	},
	tent: {
		width: 300,
		height: 200,
		parts: [
			{ d: "M150 14L20 190L280 190Z", tone: "main" },
			{ d: "M150 14L20 190L110 190Z", tone: "light", opacity: 0.5 },
			{ d: "M150 60L112 190L192 190Z", tone: "line" },
			{ d: "M150 14L142 2M150 14L158 2", tone: "line", line: 5 },
		],
	},
	windmill: {
		width: 220,
		height: 340,
		parts: [
			{ d: "M102 110L118 110L128 334L92 334Z", tone: "paper" },
			{
				d: "M110 104C92 70 98 30 112 2C124 30 124 70 114 104ZM114 112C152 110 186 132 206 158C176 160 138 148 112 118ZM104 112C82 144 46 158 14 156C30 130 66 112 104 106Z",
				tone: "main",
			},
			{ d: dot(110, 110, 12), tone: "line" },
		],
	},
	filmreel: {
		width: 240,
		height: 240,
		stands: false,
		parts: [
			{ d: dot(120, 120, 116), tone: "main" },
			{ d: dot(120, 120, 104), tone: "light", line: 3, opacity: 0.6 },
			{
				d: [0, 72, 144, 216, 288]
					.map((deg) =>
						dot(120 + 64 * Math.sin((deg * Math.PI) / 180), 120 - 64 * Math.cos((deg * Math.PI) / 180), 29),
					)
					.join(""),
				tone: "line",
			},
			{ d: dot(120, 120, 17), tone: "line" },
			{ d: dot(120, 120, 6), tone: "light" },
		],
	},
	camera: {
		width: 270,
		height: 200,
		parts: [
			{ d: "M84 36L104 10L166 10L186 36Z", tone: "shade" },
			{ d: bar(10, 34, 250, 156, 18), tone: "main" },
			{ d: bar(10, 66, 250, 22), tone: "line" },
			{ d: dot(135, 116, 62), tone: "paper" },
			{ d: dot(135, 116, 50), tone: "line" },
			{ d: dot(135, 116, 32), tone: "shade" },
			{ d: dot(122, 102, 10), tone: "light" },
			{ d: bar(26, 46, 36, 12, 4), tone: "accent" },
			{ d: dot(232, 52, 8), tone: "accent" },
		],
	},
	clapper: {
		width: 260,
		height: 230,
		parts: [
			{ d: bar(14, 92, 232, 132, 8), tone: "main" },
			{ d: bar(14, 92, 232, 30, 4), tone: "line" },
			{
				d: "M30 122L54 92L86 92L62 122ZM94 122L118 92L150 92L126 122ZM158 122L182 92L214 92L190 122Z",
				tone: "paper",
			},
			{ d: "M14 78L232 16L240 44L22 106Z", tone: "line" },
			{
				d: "M44 70L76 60L92 86L60 96ZM104 52L136 43L152 69L120 78ZM164 35L196 26L212 52L180 61Z",
				tone: "paper",
			},
			{ d: "M38 160L222 160M38 190L150 190", tone: "light", line: 4, opacity: 0.6 },
		],
	},
	ball: {
		width: 220,
		height: 220,
		stands: false,
		parts: [
			{ d: dot(110, 110, 106), tone: "main" },
			{
				d: "M110 4C60 20 50 200 110 216M4 110C80 80 140 80 216 110M34 36C80 70 140 70 186 36M34 184C80 150 140 150 186 184",
				tone: "line",
				line: 6,
			},
			{
				d: "M110 4C50 4 4 52 4 110C4 168 50 216 110 216C66 190 48 150 48 110C48 66 70 26 110 4Z",
				tone: "light",
				opacity: 0.35,
			},
		],
	},
	runner: {
		width: 290,
		height: 330,
		parts: [
			{ d: dot(196, 40, 29), tone: "main" },
			{ d: "M170 92L132 180", tone: "main", line: 52 },
			{ d: "M176 94L222 136L268 112", tone: "main", line: 23 },
			{ d: "M156 92L96 92L64 142", tone: "main", line: 23 },
			{ d: "M140 190L200 222L178 300", tone: "main", line: 31 },
			{ d: "M124 184L92 250L22 262", tone: "main", line: 31 },
			{ d: "M172 306L218 312M20 254L10 292", tone: "accent", line: 24 },
			{ d: "M176 88L146 160", tone: "accent2", line: 30 },
		],
	},
	yoga: {
		width: 300,
		height: 300,
		parts: [
			{ d: dot(150, 56, 29), tone: "main" },
			{ d: "M150 104L150 200", tone: "accent", line: 62 },
			{ d: "M128 108C92 140 74 180 56 218M172 108C208 140 226 180 244 218", tone: "main", line: 20 },
			{
				d: "M140 232C90 236 50 246 36 262C80 284 160 278 206 262M160 232C210 236 250 246 264 262C220 284 140 278 94 262",
				tone: "main",
				line: 28,
			},
		],
	},
	dancer: {
		width: 260,
		height: 360,
		parts: [
			{ d: dot(136, 46, 23), tone: "line" },
			{ d: dot(146, 22, 12), tone: "line" },
			{ d: "M130 84L126 150", tone: "line", line: 34 },
			{ d: "M128 84C80 70 70 40 56 10M140 84C180 82 210 66 240 62", tone: "line", line: 13 },
			{ d: "M124 196L128 344", tone: "line", line: 17 },
			{ d: "M140 192C190 220 216 240 246 280", tone: "line", line: 17 },
			{
				d: "M108 140L146 140C170 170 214 184 232 220C180 236 60 240 16 212C44 186 88 172 108 140Z",
				tone: "main",
			},
			{
				d: "M108 140L126 140C116 180 90 206 50 222C36 220 24 216 16 212C44 186 88 172 108 140Z",
				tone: "light",
				opacity: 0.5,
			},
		],
	},
};
