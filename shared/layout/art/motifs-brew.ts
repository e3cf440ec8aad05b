// Brewing gear and kitchen things, for how-to sheets about coffee, tea and cooking.
import { barPath as bar, roundPath as dot } from "./draw.ts";
import type { Motif } from "./motif.ts";

export const brewMotifs: Readonly<Record<string, Motif>> = {
	dripper: {
		width: 220,
		height: 280,
		parts: [
			{ d: "M38 14L182 14L134 104L86 104Z", tone: "paper" },
			{ d: "M38 14L182 14L176 26L44 26Z", tone: "shade", opacity: 0.6 },
			{ d: "M24 40L196 40L138 128L82 128Z", tone: "main" },
			{ d: "M24 40L84 40L104 128L82 128Z", tone: "light", opacity: 0.6 },
			{ d: "M74 48L100 122M110 48L110 124M146 48L120 122", tone: "shade", line: 4 },
			{ d: "M190 50C224 56 214 100 170 96", tone: "main", line: 11 },
			{ d: bar(62, 126, 96, 12, 6), tone: "shade" },
			{
				d: "M74 140L146 140C150 168 178 184 178 226C178 256 164 270 146 270L74 270C56 270 42 256 42 226C42 184 70 168 74 140Z",
				tone: "paper",
				opacity: 0.8,
			},
			{
				d: "M48 208L172 208C176 214 178 220 178 226C178 256 164 270 146 270L74 270C56 270 42 256 42 226C42 220 44 214 48 208Z",
				tone: "line",
			},
			{ d: "M110 142L110 200", tone: "line", line: 5 },
		],
	},
	frenchpress: {
		width: 220,
		height: 290,
		parts: [
			{ d: "M156 96C224 90 224 230 156 224", tone: "line", line: 14 },
			{ d: "M98 8L98 70", tone: "line", line: 7 },
			{ d: dot(98, 14, 13), tone: "accent" },
			{ d: "M46 62C60 46 136 46 150 62L156 76L30 76Z", tone: "main" },
			{ d: bar(40, 76, 116, 196, 6), tone: "paper", opacity: 0.82 },
			{ d: bar(40, 150, 116, 122, 6), tone: "line" },
			{ d: "M98 76L98 146", tone: "shade", line: 5 },
			{ d: bar(44, 142, 108, 12, 4), tone: "main" },
			{ d: "M40 84L20 74L40 106Z", tone: "main" },
			{ d: bar(34, 112, 128, 10, 4) + bar(34, 222, 128, 10, 4), tone: "main" },
			{ d: bar(30, 264, 136, 18, 6), tone: "main" },
			{ d: bar(52, 86, 12, 50, 6), tone: "light", opacity: 0.8 },
		],
	},
	portafilter: {
		width: 320,
		height: 220,
		parts: [
			{ d: "M128 56L288 40C304 40 312 52 310 64C308 74 300 80 288 78L128 86Z", tone: "line" },
			{ d: "M196 50L288 40C304 40 312 52 310 64L200 68Z", tone: "shade", opacity: 0.6 },
			{ d: bar(120, 54, 22, 34, 4), tone: "light" },
			{ d: bar(18, 30, 116, 22, 8), tone: "shade" },
			{ d: "M24 50L128 50L122 92C116 108 36 108 30 92Z", tone: "main" },
			{ d: "M24 50L56 50L58 102C44 102 32 98 30 92Z", tone: "light", opacity: 0.6 },
			{ d: "M52 102L100 102L96 118L82 118L82 128L70 128L70 118L56 118Z", tone: "shade" },
			{ d: "M64 128L64 158M88 128L88 158", tone: "line", line: 5 },
			{ d: "M30 154L122 154C122 188 110 206 96 208L56 208C42 206 30 188 30 154Z", tone: "paper" },
			{ d: "M34 160L118 160L116 174L36 174Z", tone: "line" },
			{ d: "M120 164C144 162 144 192 112 190", tone: "paper", line: 8 },
			{ d: bar(12, 206, 128, 10, 5), tone: "shade" },
		],
	},
	masonjar: {
		width: 200,
		height: 290,
		parts: [
			{ d: bar(46, 12, 108, 36, 6), tone: "main" },
			{ d: "M46 24L154 24M46 36L154 36", tone: "shade", line: 3 },
			{
				d: "M52 48L148 48C150 66 178 70 178 100L178 254C178 270 168 280 152 280L48 280C32 280 22 270 22 254L22 100C22 70 50 66 52 48Z",
				tone: "paper",
				opacity: 0.82,
			},
			{
				d: "M22 128L178 128L178 254C178 270 168 280 152 280L48 280C32 280 22 270 22 254Z",
				tone: "line",
			},
			{
				d: "M56 112L96 100L108 140L68 152ZM116 118L152 130L140 166L104 154ZM66 166L100 160L106 194L72 200Z",
				tone: "paper",
				opacity: 0.72,
			},
			{ d: bar(38, 84, 12, 110, 6), tone: "light", opacity: 0.8 },
			{ d: bar(62, 214, 76, 40, 4), tone: "accent" },
		],
	},
	kettle: {
		width: 300,
		height: 220,
		parts: [
			{ d: "M92 132C60 132 66 72 34 62L10 66L14 76C44 84 34 154 92 164Z", tone: "main" },
			{ d: "M196 70C262 30 300 120 214 176", tone: "line", line: 14 },
			{
				d: "M86 90L206 90L228 198C228 206 222 210 214 210L78 210C70 210 64 206 64 198Z",
				tone: "main",
			},
			{ d: "M86 90L122 90L106 210L78 210C70 210 64 206 64 198Z", tone: "light", opacity: 0.6 },
			{ d: "M96 90C100 62 192 62 196 90Z", tone: "shade" },
			{ d: dot(146, 60, 10), tone: "line" },
			{ d: bar(64, 196, 164, 14, 6), tone: "shade" },
		],
	},
	grinder: {
		width: 180,
		height: 290,
		parts: [
			{ d: "M92 40L150 24", tone: "line", line: 9 },
			{ d: dot(156, 22, 14), tone: "accent" },
			{ d: bar(82, 34, 18, 30), tone: "line" },
			{ d: "M28 74C36 54 146 54 152 74L134 150L46 150Z", tone: "shade" },
			{ d: "M28 74C36 54 146 54 152 74L150 84L30 84Z", tone: "light" },
			{ d: bar(30, 150, 120, 116, 6), tone: "main" },
			{ d: bar(30, 150, 36, 116, 6), tone: "light", opacity: 0.5 },
			{ d: bar(52, 192, 76, 46, 4), tone: "shade" },
			{ d: dot(90, 214, 7), tone: "accent" },
			{ d: bar(20, 262, 140, 16, 5), tone: "line" },
		],
	},
	pot: {
		width: 270,
		height: 200,
		parts: [
			{ d: "M18 92L2 92M252 92L268 92", tone: "line", line: 14 },
			{
				d: "M28 74L242 74L236 176C234 188 226 194 214 194L56 194C44 194 36 188 34 176Z",
				tone: "main",
			},
			{ d: "M28 74L84 74L88 194L56 194C44 194 36 188 34 176Z", tone: "light", opacity: 0.5 },
			{ d: "M20 70C34 34 236 34 250 70Z", tone: "shade" },
			{ d: bar(14, 66, 242, 14, 6), tone: "line" },
			{ d: dot(135, 34, 13), tone: "line" },
		],
	},
	drop: {
		width: 160,
		height: 220,
		stands: false,
		parts: [
			{
				d: "M80 8C120 70 148 104 148 144C148 186 118 212 80 212C42 212 12 186 12 144C12 104 40 70 80 8Z",
				tone: "main",
			},
			{
				d: "M80 8C120 70 148 104 148 144C148 186 118 212 80 212C116 196 118 120 80 8Z",
				tone: "shade",
				opacity: 0.5,
			},
			{ d: "M36 146C36 170 50 186 68 190", tone: "light", line: 8 },
		],
	},
	clock: {
		width: 200,
		height: 200,
		stands: false,
		parts: [
			{ d: dot(100, 100, 94), tone: "main" },
			{ d: dot(100, 100, 76), tone: "paper" },
			{ d: "M100 52L100 100L134 122", tone: "line", line: 9 },
			{ d: dot(100, 36, 5) + dot(164, 100, 5) + dot(100, 164, 5) + dot(36, 100, 5), tone: "shade" },
		],
	},
	sunny: {
		width: 220,
		height: 220,
		stands: false,
		parts: [
			{
				d: Array.from({ length: 12 }, (_, i) => {
					const at = (r: number, o: number) =>
						`${110 + r * Math.cos((i * Math.PI) / 6 + o)} ${110 + r * Math.sin((i * Math.PI) / 6 + o)}`;
					return `M${at(68, -0.13)}L${at(104, 0)}L${at(68, 0.13)}Z`;
				}).join(" "),
				tone: "accent",
			},
			{ d: dot(110, 110, 58), tone: "main" },
			{
				d: "M110 52C78 52 52 78 52 110C52 132 64 152 82 162C72 120 84 78 110 52Z",
				tone: "light",
				opacity: 0.6,
			},
		],
	},
};
