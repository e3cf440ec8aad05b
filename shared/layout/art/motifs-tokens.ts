// Gifts, tools, studies, signs and weather.
import { barPath as bar, roundPath as dot } from "./draw.ts";
import type { Motif } from "./motif.ts";

export const tokenMotifs: Readonly<Record<string, Motif>> = {
	gift: {
		width: 220,
		height: 230,
		parts: [
			{
				d: "M110 70C70 70 50 20 80 12C104 10 110 50 110 70C110 50 116 10 140 12C170 20 150 70 110 70Z",
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
			{ d: "M18 50L74 100L130 20L186 100L242 50L222 160L38 160Z", tone: "main" },
			{ d: dot(18, 44, 13) + dot(130, 16, 14) + dot(242, 44, 13), tone: "accent" },
			{ d: bar(36, 140, 188, 28, 4), tone: "shade" },
		],
	},
	megaphone: {
		width: 290,
		height: 220,
		stands: false,
		parts: [
			{ d: "M62 126L84 210L122 210L104 126Z", tone: "shade" },
			{ d: "M40 72L120 72L236 10L236 190L120 132L40 132C16 132 16 72 40 72Z", tone: "main" },
			{
				d: "M40 72L120 72L236 10L236 60L120 96L24 96C24 84 30 72 40 72Z",
				tone: "light",
				opacity: 0.5,
			},
			{ d: bar(230, 4, 16, 192, 8), tone: "accent" },
			{ d: "M262 66L284 54M264 100L288 100M262 134L284 146", tone: "accent", line: 8 },
		],
	},
	paintbrush: {
		width: 300,
		height: 230,
		stands: false,
		parts: [
			{
				d: "M150 14C60 14 8 66 12 126C16 190 84 226 152 214C186 208 176 182 166 168C156 148 180 136 210 142C254 150 284 134 286 104C288 52 230 14 150 14Z",
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
			{ d: "M16 64L74 64L45 4Z", tone: "paper" },
			{ d: "M36 24L54 24L45 4Z", tone: "line" },
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
			{ d: "M66 96L66 148C90 180 190 180 214 148L214 96Z", tone: "shade" },
			{ d: "M140 14L272 76L140 138L8 76Z", tone: "main" },
			{ d: "M140 14L8 76L140 76Z", tone: "light", opacity: 0.4 },
			{ d: "M140 76L240 96L240 150", tone: "accent", line: 6 },
			{ d: "M230 148L250 148L254 184L226 184Z", tone: "accent" },
		],
	},
	flask: {
		width: 200,
		height: 250,
		parts: [
			{
				d: "M76 10L124 10L124 92L188 210C196 228 186 244 168 244L32 244C14 244 4 228 12 210L76 92Z",
				tone: "paper",
				opacity: 0.85,
			},
			{
				d: "M50 150C80 138 120 166 152 152L182 210C190 226 182 238 166 238L34 238C18 238 10 226 18 210Z",
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
				d: "M110 192C30 138 8 98 10 62C14 18 74 -6 110 46C146 -6 206 18 210 62C212 98 190 138 110 192Z",
				tone: "main",
			},
			{
				d: "M110 192C30 138 8 98 10 62C13 30 44 10 74 20C36 40 40 110 110 192Z",
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
				d: "M18 236L18 104C18 46 54 10 100 10C146 10 182 46 182 104L182 236C168 214 154 214 142 236C128 214 112 214 100 236C88 214 72 214 58 236C46 214 32 214 18 236Z",
				tone: "paper",
			},
			{ d: dot(72, 96, 12, 17) + dot(128, 96, 12, 17) + dot(100, 140, 11, 15), tone: "line" },
		],
	},
	bag: {
		width: 200,
		height: 240,
		parts: [
			{ d: "M62 84C62 16 138 16 138 84", tone: "line", line: 10 },
			{
				d: "M22 72L178 72L192 220C192 230 186 236 176 236L24 236C14 236 8 230 8 220Z",
				tone: "main",
			},
			{ d: "M22 72L74 72L66 236L24 236C14 236 8 230 8 220Z", tone: "light", opacity: 0.5 },
			{ d: dot(62, 96, 7) + dot(138, 96, 7), tone: "line" },
		],
	},
	moon: {
		width: 200,
		height: 200,
		stands: false,
		parts: [
			{
				d: "M128 12C66 18 24 74 40 132C54 182 114 206 164 176C112 180 72 144 72 96C72 58 94 26 128 12Z",
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
				d: "M60 138C14 138 4 84 46 74C46 24 116 8 140 48C168 22 220 36 220 76C270 76 280 138 226 138Z",
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
						return `M${at(-92, 0)}L${at(92, 0)}M${at(78, 22)}L${at(54, 0)}L${at(78, -22)}M${at(-78, 22)}L${at(-54, 0)}L${at(-78, -22)}`;
					})
					.join(" "),
				tone: "paper",
				line: 9,
			},
		],
	},
};
