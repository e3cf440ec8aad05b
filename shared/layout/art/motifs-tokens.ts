// Gifts, tools, studies, signs and weather.
import { barPath as bar, roundPath as dot } from "./draw.ts";
import type { Motif } from "./motif.ts";

export const tokenMotifs: Readonly<Record<string, Motif>> = {
	gift: {
		width: 220,
		height: 230,
		parts: [
			{
				d: "M 110 70 C 70 70 50 20 80 12 C 104 10 110 50 110 70 C 110 50 116 10 140 12 C 170 20 150 70 110 70 Z",
				tone: "accent",
				line: 12,
			},
			{ d: bar(22, 108, 176, 116, 5), tone: "main" },
			{ d: bar(8, 70, 204, 42, 5), tone: "light" },
			{ d: bar(92, 70, 36, 154), tone: "accent" },
		],
	},
	crown: {
		width: 260,
		height: 180,
		parts: [
			{ d: "M 18 50 L 74 100 L 130 20 L 186 100 L 242 50 L 222 160 L 38 160 Z", tone: "main" },
			{ d: dot(18, 44, 13) + dot(130, 16, 14) + dot(242, 44, 13), tone: "accent" },
			{ d: bar(36, 140, 188, 28, 4), tone: "shade" },
		],
	},
	megaphone: {
		width: 290,
		height: 220,
		stands: false,
		parts: [
			{ d: "M 62 126 L 84 210 L 122 210 L 104 126 Z", tone: "shade" },
			{ d: "M 40 72 L 120 72 L 236 10 L 236 190 L 120 132 L 40 132 C 16 132 16 72 40 72 Z", tone: "main" },
			{
				d: "M 40 72 L 120 72 L 236 10 L 236 60 L 120 96 L 24 96 C 24 84 30 72 40 72 Z",
				tone: "light",
				opacity: 0.5,
			},
			{ d: bar(230, 4, 16, 192, 8), tone: "accent" },
			{ d: "M 262 66 L 284 54 M 264 100 L 288 100 M 262 134 L 284 146", tone: "accent", line: 8 },
		],
	},
	paintbrush: {
		width: 300,
		height: 230,
		stands: false,
		parts: [
			{
				d: "M 150 14 C 60 14 8 66 12 126 C 16 190 84 226 152 214 C 186 208 176 182 166 168 C 156 148 180 136 210 142 C 254 150 284 134 286 104 C 288 52 230 14 150 14 Z",
				tone: "paper",
			},
			{ d: dot(88, 76, 22), tone: "main" },
			{ d: dot(152, 58, 22), tone: "accent" },
			{ d: dot(214, 82, 20), tone: "accent2" },
			{ d: dot(66, 136, 20), tone: "shade" },
			{ d: dot(104, 176, 15), tone: "line" },
		],
	},
	pencil: {
		width: 90,
		height: 320,
		stands: false,
		parts: [
			{ d: "M 16 64 L 74 64 L 45 4 Z", tone: "paper" },
			{ d: "M 36 24 L 54 24 L 45 4 Z", tone: "line" },
			{ d: bar(16, 64, 58, 200), tone: "main" },
			{ d: bar(16, 64, 20, 200), tone: "light", opacity: 0.7 },
			{ d: bar(16, 264, 58, 18), tone: "shade" },
			{ d: bar(16, 280, 58, 34, 12), tone: "accent" },
		],
	},
	gradcap: {
		width: 280,
		height: 190,
		stands: false,
		parts: [
			{ d: "M 66 96 L 66 148 C 90 180 190 180 214 148 L 214 96 Z", tone: "shade" },
			{ d: "M 140 14 L 272 76 L 140 138 L 8 76 Z", tone: "main" },
			{ d: "M 140 14 L 8 76 L 140 76 Z", tone: "light", opacity: 0.4 },
			{ d: "M 140 76 L 240 96 L 240 150", tone: "accent", line: 6 },
			{ d: "M 230 148 L 250 148 L 254 184 L 226 184 Z", tone: "accent" },
		],
	},
	flask: {
		width: 200,
		height: 250,
		parts: [
			{
				d: "M 76 10 L 124 10 L 124 92 L 188 210 C 196 228 186 244 168 244 L 32 244 C 14 244 4 228 12 210 L 76 92 Z",
				tone: "paper",
				opacity: 0.85,
			},
			{
				d: "M 50 150 C 80 138 120 166 152 152 L 182 210 C 190 226 182 238 166 238 L 34 238 C 18 238 10 226 18 210 Z",
				tone: "main",
			},
			{ d: dot(84, 190, 12) + dot(122, 206, 8) + dot(108, 168, 7), tone: "light" },
			{ d: bar(66, 4, 68, 14, 6), tone: "line" },
		],
	},
	heart: {
		width: 220,
		height: 200,
		stands: false,
		parts: [
			{
				d: "M 110 192 C 30 138 8 98 10 62 C 14 18 74 -6 110 46 C 146 -6 206 18 210 62 C 212 98 190 138 110 192 Z",
				tone: "main",
			},
			{
				d: "M 110 192 C 30 138 8 98 10 62 C 13 30 44 10 74 20 C 36 40 40 110 110 192 Z",
				tone: "light",
				opacity: 0.5,
			},
		],
	},
	ghost: {
		width: 200,
		height: 250,
		stands: false,
		parts: [
			{
				d: "M 18 236 L 18 104 C 18 46 54 10 100 10 C 146 10 182 46 182 104 L 182 236 C 168 214 154 214 142 236 C 128 214 112 214 100 236 C 88 214 72 214 58 236 C 46 214 32 214 18 236 Z",
				tone: "paper",
			},
			{ d: dot(72, 96, 12, 17) + dot(128, 96, 12, 17) + dot(100, 140, 11, 15), tone: "line" },
		],
	},
	bag: {
		width: 200,
		height: 240,
		parts: [
			{ d: "M 62 84 C 62 16 138 16 138 84", tone: "line", line: 10 },
			{
				d: "M 22 72 L 178 72 L 192 220 C 192 230 186 236 176 236 L 24 236 C 14 236 8 230 8 220 Z",
				tone: "main",
			},
			{ d: "M 22 72 L 74 72 L 66 236 L 24 236 C 14 236 8 230 8 220 Z", tone: "light", opacity: 0.5 },
			{ d: dot(62, 96, 7) + dot(138, 96, 7), tone: "line" },
		],
	},
	moon: {
		width: 200,
		height: 200,
		stands: false,
		parts: [
			{
				d: "M 128 12 C 66 18 24 74 40 132 C 54 182 114 206 164 176 C 112 180 72 144 72 96 C 72 58 94 26 128 12 Z",
				tone: "accent",
			},
		],
	},
	cloud: {
		width: 280,
		height: 150,
		stands: false,
		parts: [
			{
				d: "M 60 138 C 14 138 4 84 46 74 C 46 24 116 8 140 48 C 168 22 220 36 220 76 C 270 76 280 138 226 138 Z",
				tone: "paper",
			},
		],
	},
	snowflake: {
		width: 200,
		height: 200,
		stands: false,
		parts: [
			{
				d: [0, 60, 120]
					.map((deg) => {
						const at = (r: number, side: number) => {
							const a = (deg * Math.PI) / 180;
							return `${100 + r * Math.cos(a) - side * Math.sin(a)} ${100 + r * Math.sin(a) + side * Math.cos(a)}`;
						};
						return `M ${at(-92, 0)} L ${at(92, 0)} M ${at(78, 22)} L ${at(54, 0)} L ${at(78, -22)} M ${at(-78, 22)} L ${at(-54, 0)} L ${at(-78, -22)}`;
					})
					.join(" "),
				tone: "paper",
				line: 9,
			},
		],
	},
};
