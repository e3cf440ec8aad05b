// Brewing gear and kitchen things, for how-to sheets about coffee, tea and cooking.
import { barPath as bar, roundPath as dot } from "./draw.ts";
import type { Motif } from "./motif.ts";

export const brewMotifs: Readonly<Record<string, Motif>> = {
	dripper: {
		width: 220,
		height: 280,
		parts: [
			{ d: "M 38 14 L 182 14 L 134 104 L 86 104 Z", tone: "paper" },
			{ d: "M 38 14 L 182 14 L 176 26 L 44 26 Z", tone: "shade", opacity: 0.6 },
			{ d: "M 24 40 L 196 40 L 138 128 L 82 128 Z", tone: "main" },
			{ d: "M 24 40 L 84 40 L 104 128 L 82 128 Z", tone: "light", opacity: 0.6 },
			{ d: "M 74 48 L 100 122 M 110 48 L 110 124 M 146 48 L 120 122", tone: "shade", line: 4 },
			{ d: "M 190 50 C 224 56 214 100 170 96", tone: "main", line: 11 },
			{ d: bar(62, 126, 96, 12, 6), tone: "shade" },
			{
				d: "M 74 140 L 146 140 C 150 168 178 184 178 226 C 178 256 164 270 146 270 L 74 270 C 56 270 42 256 42 226 C 42 184 70 168 74 140 Z",
				tone: "paper",
				opacity: 0.8,
			},
			{
				d: "M 48 208 L 172 208 C 176 214 178 220 178 226 C 178 256 164 270 146 270 L 74 270 C 56 270 42 256 42 226 C 42 220 44 214 48 208 Z",
				tone: "line",
			},
			{ d: "M 110 142 L 110 200", tone: "line", line: 5 },
		],
	},
	frenchpress: {
		width: 220,
		height: 290,
		parts: [
			{ d: "M 156 96 C 224 90 224 230 156 224", tone: "line", line: 14 },
			{ d: "M 98 8 L 98 70", tone: "line", line: 7 },
			{ d: dot(98, 14, 13), tone: "accent" },
			{ d: "M 46 62 C 60 46 136 46 150 62 L 156 76 L 30 76 Z", tone: "main" },
			{ d: bar(40, 76, 116, 196, 6), tone: "paper", opacity: 0.82 },
			{ d: bar(40, 150, 116, 122, 6), tone: "line" },
			{ d: "M 98 76 L 98 146", tone: "shade", line: 5 },
			{ d: bar(44, 142, 108, 12, 4), tone: "main" },
			{ d: "M 40 84 L 20 74 L 40 106 Z", tone: "main" },
			{ d: bar(34, 112, 128, 10, 4) + bar(34, 222, 128, 10, 4), tone: "main" },
			{ d: bar(30, 264, 136, 18, 6), tone: "main" },
			{ d: bar(52, 86, 12, 50, 6), tone: "light", opacity: 0.8 },
		],
	},
	portafilter: {
		width: 320,
		height: 220,
		parts: [
			{ d: "M 128 56 L 288 40 C 304 40 312 52 310 64 C 308 74 300 80 288 78 L 128 86 Z", tone: "line" },
			{ d: "M 196 50 L 288 40 C 304 40 312 52 310 64 L 200 68 Z", tone: "shade", opacity: 0.6 },
			{ d: bar(120, 54, 22, 34, 4), tone: "light" },
			{ d: bar(18, 30, 116, 22, 8), tone: "shade" },
			{ d: "M 24 50 L 128 50 L 122 92 C 116 108 36 108 30 92 Z", tone: "main" },
			{ d: "M 24 50 L 56 50 L 58 102 C 44 102 32 98 30 92 Z", tone: "light", opacity: 0.6 },
			{ d: "M 52 102 L 100 102 L 96 118 L 82 118 L 82 128 L 70 128 L 70 118 L 56 118 Z", tone: "shade" },
			{ d: "M 64 128 L 64 158 M 88 128 L 88 158", tone: "line", line: 5 },
			{ d: "M 30 154 L 122 154 C 122 188 110 206 96 208 L 56 208 C 42 206 30 188 30 154 Z", tone: "paper" },
			{ d: "M 34 160 L 118 160 L 116 174 L 36 174 Z", tone: "line" },
			{ d: "M 120 164 C 144 162 144 192 112 190", tone: "paper", line: 8 },
			{ d: bar(12, 206, 128, 10, 5), tone: "shade" },
		],
	},
	masonjar: {
		width: 200,
		height: 290,
		parts: [
			{ d: bar(46, 12, 108, 36, 6), tone: "main" },
			{ d: "M 46 24 L 154 24 M 46 36 L 154 36", tone: "shade", line: 3 },
			{
				d: "M 52 48 L 148 48 C 150 66 178 70 178 100 L 178 254 C 178 270 168 280 152 280 L 48 280 C 32 280 22 270 22 254 L 22 100 C 22 70 50 66 52 48 Z",
				tone: "paper",
				opacity: 0.82,
			},
			{
				d: "M 22 128 L 178 128 L 178 254 C 178 270 168 280 152 280 L 48 280 C 32 280 22 270 22 254 Z",
				tone: "line",
			},
			{
				d: "M 56 112 L 96 100 L 108 140 L 68 152 Z M 116 118 L 152 130 L 140 166 L 104 154 Z M 66 166 L 100 160 L 106 194 L 72 200 Z",
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
			{ d: "M 92 132 C 60 132 66 72 34 62 L 10 66 L 14 76 C 44 84 34 154 92 164 Z", tone: "main" },
			{ d: "M 196 70 C 262 30 300 120 214 176", tone: "line", line: 14 },
			{
				d: "M 86 90 L 206 90 L 228 198 C 228 206 222 210 214 210 L 78 210 C 70 210 64 206 64 198 Z",
				tone: "main",
			},
			{ d: "M 86 90 L 122 90 L 106 210 L 78 210 C 70 210 64 206 64 198 Z", tone: "light", opacity: 0.6 },
			{ d: "M 96 90 C 100 62 192 62 196 90 Z", tone: "shade" },
			{ d: dot(146, 60, 10), tone: "line" },
			{ d: bar(64, 196, 164, 14, 6), tone: "shade" },
		],
	},
	grinder: {
		width: 180,
		height: 290,
		parts: [
			{ d: "M 92 40 L 150 24", tone: "line", line: 9 },
			{ d: dot(156, 22, 14), tone: "accent" },
			{ d: bar(82, 34, 18, 30), tone: "line" },
			{ d: "M 28 74 C 36 54 146 54 152 74 L 134 150 L 46 150 Z", tone: "shade" },
			{ d: "M 28 74 C 36 54 146 54 152 74 L 150 84 L 30 84 Z", tone: "light" },
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
			{ d: "M 18 92 L 2 92 M 252 92 L 268 92", tone: "line", line: 14 },
			{
				d: "M 28 74 L 242 74 L 236 176 C 234 188 226 194 214 194 L 56 194 C 44 194 36 188 34 176 Z",
				tone: "main",
			},
			{ d: "M 28 74 L 84 74 L 88 194 L 56 194 C 44 194 36 188 34 176 Z", tone: "light", opacity: 0.5 },
			{ d: "M 20 70 C 34 34 236 34 250 70 Z", tone: "shade" },
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
				d: "M 80 8 C 120 70 148 104 148 144 C 148 186 118 212 80 212 C 42 212 12 186 12 144 C 12 104 40 70 80 8 Z",
				tone: "main",
			},
			{
				d: "M 80 8 C 120 70 148 104 148 144 C 148 186 118 212 80 212 C 116 196 118 120 80 8 Z",
				tone: "shade",
				opacity: 0.5,
			},
			{ d: "M 36 146 C 36 170 50 186 68 190", tone: "light", line: 8 },
		],
	},
	clock: {
		width: 200,
		height: 200,
		stands: false,
		parts: [
			{ d: dot(100, 100, 94), tone: "main" },
			{ d: dot(100, 100, 76), tone: "paper" },
			{ d: "M 100 52 L 100 100 L 134 122", tone: "line", line: 9 },
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
					return `M ${at(68, -0.13)} L ${at(104, 0)} L ${at(68, 0.13)} Z`;
				}).join(" "),
				tone: "accent",
			},
			{ d: dot(110, 110, 58), tone: "main" },
			{
				d: "M 110 52 C 78 52 52 78 52 110 C 52 132 64 152 82 162 C 72 120 84 78 110 52 Z",
				tone: "light",
				opacity: 0.6,
			},
		],
	},
};
