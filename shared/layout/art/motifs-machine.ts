// Space, machine and travel motifs.
import { barPath as bar, roundPath as dot } from "./draw.ts";
import type { Motif } from "./motif.ts";

export const machineMotifs: Readonly<Record<string, Motif>> = {
	astronaut: {
		width: 170,
		height: 330,
		parts: [
			{ d: bar(34, 92, 102, 104, 16), tone: "shade" },
			{ d: "M 46 196 L 36 300 L 74 300 L 86 212 L 98 300 L 136 300 L 126 196 Z", tone: "paper" },
			{
				d: "M 30 298 L 76 298 L 76 322 L 22 322 C 22 310 26 304 30 298 Z M 96 298 L 142 298 C 146 304 150 310 150 322 L 96 322 Z",
				tone: "shade",
			},
			{
				d: "M 48 98 C 36 104 34 130 36 160 L 40 208 L 132 208 L 136 160 C 138 130 136 104 124 98 Z",
				tone: "paper",
			},
			{ d: "M 44 108 C 24 116 16 150 14 186 M 128 108 C 148 116 156 150 158 186", tone: "paper", line: 26 },
			{ d: dot(14, 194, 13) + dot(156, 194, 13), tone: "shade" },
			{ d: dot(86, 56, 48), tone: "paper" },
			{ d: "M 54 58 C 54 34 118 34 118 58 C 118 86 54 86 54 58 Z", tone: "line" },
			{ d: "M 62 56 C 64 44 82 40 92 42 C 78 46 70 54 70 66 C 66 64 62 62 62 56 Z", tone: "accent" },
			{ d: bar(62, 132, 48, 34, 5), tone: "shade" },
			{ d: dot(74, 144, 4.5) + bar(86, 140, 18, 7, 3), tone: "accent" },
			{
				d: "M 86 8 C 116 8 134 30 134 56 C 134 84 112 104 86 104 C 106 92 114 70 112 48 C 110 30 100 16 86 8 Z M 112 98 C 134 98 138 130 136 160 L 132 208 L 112 208 Z M 108 208 L 130 208 L 136 300 L 118 300 Z",
				tone: "shade",
				opacity: 0.45,
			},
		],
	},
	rocket: {
		width: 160,
		height: 330,
		stands: false,
		parts: [
			{ d: "M 48 190 L 8 250 L 14 284 L 54 252 Z M 112 190 L 152 250 L 146 284 L 106 252 Z", tone: "accent" },
			{ d: "M 80 4 C 122 48 132 128 116 262 L 44 262 C 28 128 38 48 80 4 Z", tone: "paper" },
			{ d: "M 80 4 C 122 48 132 128 116 262 L 84 262 C 104 150 102 60 80 4 Z", tone: "shade", opacity: 0.55 },
			{ d: "M 80 4 C 100 26 112 54 118 84 L 42 84 C 48 54 60 26 80 4 Z", tone: "accent" },
			{ d: dot(80, 130, 22), tone: "main" },
			{ d: dot(80, 130, 14), tone: "line" },
			{ d: bar(50, 262, 60, 14, 3), tone: "line" },
			{ d: "M 56 278 C 50 304 70 310 80 328 C 90 310 110 304 104 278 Z", tone: "accent2" },
			{ d: "M 68 278 C 66 296 76 300 80 312 C 84 300 94 296 92 278 Z", tone: "light" },
		],
	},
	planet: {
		width: 300,
		height: 200,
		stands: false,
		parts: [
			{ d: "M 24 138 C -10 160 60 170 150 132 C 240 96 310 46 276 40", tone: "light", line: 9 },
			{ d: dot(150, 100, 78), tone: "main" },
			{
				d: "M 150 22 C 196 22 228 58 228 100 C 228 144 194 178 150 178 C 186 160 200 130 196 96 C 192 62 176 38 150 22 Z",
				tone: "shade",
				opacity: 0.55,
			},
			{ d: "M 78 72 C 110 86 170 78 214 56 L 222 70 C 176 96 110 102 74 92 Z", tone: "light", opacity: 0.5 },
			{ d: "M 24 138 C 0 156 40 168 118 146 M 276 40 C 300 46 270 78 222 102", tone: "light", line: 9 },
			{ d: "M 118 146 C 160 134 200 114 222 102", tone: "light", line: 9 },
		],
	},
	satellite: {
		width: 260,
		height: 150,
		stands: false,
		parts: [
			{ d: bar(4, 46, 86, 56, 3) + bar(170, 46, 86, 56, 3), tone: "main" },
			{
				d: "M 32 46 L 32 102 M 61 46 L 61 102 M 4 74 L 90 74 M 199 46 L 199 102 M 228 46 L 228 102 M 170 74 L 256 74",
				tone: "line",
				line: 2,
			},
			{ d: bar(100, 34, 60, 82, 8), tone: "paper" },
			{ d: bar(132, 34, 28, 82, 8), tone: "shade", opacity: 0.5 },
			{ d: bar(90, 70, 80, 8), tone: "line" },
			{ d: "M 104 34 C 104 10 156 10 156 34 Z", tone: "accent" },
		],
	},
	robot: {
		width: 200,
		height: 260,
		parts: [
			{ d: bar(96, 6, 8, 34), tone: "line" },
			{ d: dot(100, 10, 10), tone: "accent" },
			{ d: bar(40, 36, 120, 96, 26), tone: "main" },
			{ d: bar(40, 36, 46, 96, 23), tone: "light", opacity: 0.5 },
			{ d: bar(58, 62, 84, 44, 20), tone: "line" },
			{ d: bar(68, 78, 64, 13, 6), tone: "accent" },
			{ d: bar(24, 68, 14, 36, 7) + bar(162, 68, 14, 36, 7), tone: "shade" },
			{ d: bar(52, 142, 96, 88, 16), tone: "main" },
			{ d: bar(78, 160, 44, 32, 6), tone: "paper" },
			{ d: "M 84 184 L 94 172 L 104 180 L 116 166", tone: "accent", line: 5 },
			{ d: "M 46 156 C 22 164 20 190 26 210 M 154 156 C 178 164 180 190 174 210", tone: "shade", line: 16 },
			{ d: bar(66, 230, 26, 26, 6) + bar(108, 230, 26, 26, 6), tone: "line" },
		],
	},
	laptop: {
		width: 300,
		height: 190,
		parts: [
			{ d: bar(46, 8, 208, 144, 10), tone: "line" },
			{ d: bar(56, 18, 188, 124, 4), tone: "main" },
			{ d: "M 56 18 L 150 18 L 96 142 L 56 142 Z", tone: "light", opacity: 0.4 },
			{ d: "M 84 52 L 68 68 L 84 84 M 116 52 L 132 68 L 116 84", tone: "paper", line: 6 },
			{ d: "M 150 68 L 220 68 M 150 90 L 200 90 M 84 112 L 180 112", tone: "paper", line: 6, opacity: 0.8 },
			{
				d: "M 18 152 L 282 152 L 296 174 C 296 180 292 182 286 182 L 14 182 C 8 182 4 180 4 174 Z",
				tone: "shade",
			},
		],
	},
	lightbulb: {
		width: 180,
		height: 270,
		stands: false,
		parts: [
			{
				d: "M 90 8 C 40 8 10 46 12 90 C 14 128 44 146 52 186 L 128 186 C 136 146 166 128 168 90 C 170 46 140 8 90 8 Z",
				tone: "accent",
			},
			{
				d: "M 90 8 C 40 8 10 46 12 90 C 14 128 44 146 52 186 L 80 186 C 76 140 48 128 44 88 C 42 50 60 22 90 8 Z",
				tone: "light",
				opacity: 0.6,
			},
			{ d: "M 72 184 L 62 104 L 78 118 L 90 102 L 102 118 L 118 104 L 108 184", tone: "line", line: 5 },
			{ d: bar(54, 190, 72, 16, 8) + bar(58, 212, 64, 16, 8) + bar(68, 234, 44, 18, 9), tone: "line" },
		],
	},
	gear: {
		width: 200,
		height: 200,
		stands: false,
		parts: [
			{
				d: `${Array.from({ length: 8 }, (_, i) => {
					const a = (i * Math.PI) / 4;
					const at = (r: number, o: number) => `${100 + r * Math.cos(a + o)} ${100 + r * Math.sin(a + o)}`;
					return `${i === 0 ? "M" : "L"} ${at(70, -0.3)} L ${at(96, -0.19)} L ${at(96, 0.19)} L ${at(70, 0.3)}`;
				}).join(" ")} Z`,
				tone: "main",
			},
			{ d: dot(100, 100, 72), tone: "main" },
			{ d: dot(100, 100, 52), tone: "light", opacity: 0.5 },
			{ d: dot(100, 100, 30), tone: "line" },
		],
	},
	bicycle: {
		width: 330,
		height: 210,
		parts: [
			{ d: dot(76, 138, 64) + dot(254, 138, 64), tone: "line", line: 8 },
			{ d: dot(76, 138, 7) + dot(254, 138, 7) + dot(150, 142, 12), tone: "line" },
			{
				d: "M 76 138 L 120 62 L 218 62 L 150 142 Z M 120 62 L 150 142 M 254 138 L 214 40",
				tone: "main",
				line: 9,
			},
			{ d: "M 214 40 L 206 22 C 220 16 238 18 240 30 M 112 46 L 120 62", tone: "line", line: 8 },
			{ d: bar(92, 34, 48, 12, 6), tone: "line" },
		],
	},
	car: {
		width: 320,
		height: 150,
		parts: [
			{
				d: "M 10 112 C 8 84 20 74 50 70 L 92 64 C 112 30 130 20 166 20 L 200 20 C 230 20 246 42 262 66 L 292 72 C 308 76 314 90 312 112 Z",
				tone: "main",
			},
			{
				d: "M 108 64 C 122 42 134 34 158 34 L 160 66 Z M 174 34 L 198 34 C 218 34 230 48 240 66 L 174 66 Z",
				tone: "paper",
			},
			{ d: bar(10, 98, 302, 16, 6), tone: "shade" },
			{ d: dot(80, 114, 32) + dot(248, 114, 32), tone: "line" },
			{ d: dot(80, 114, 14) + dot(248, 114, 14), tone: "light" },
			{ d: dot(300, 86, 7), tone: "accent" },
		],
	},
	train: {
		width: 300,
		height: 210,
		parts: [
			{
				d: "M 20 170 L 20 40 C 20 20 30 10 50 10 L 180 10 C 240 12 280 70 288 140 C 290 160 280 170 262 170 Z",
				tone: "main",
			},
			{
				d: "M 20 120 L 285 120 C 287 128 288 134 288 140 C 290 160 280 170 262 170 L 20 170 Z",
				tone: "shade",
			},
			{
				d:
					bar(44, 40, 50, 48, 8) +
					bar(110, 40, 50, 48, 8) +
					"M 178 40 L 196 40 C 220 44 240 64 252 88 L 178 88 Z",
				tone: "paper",
			},
			{ d: bar(20, 104, 262, 8), tone: "accent" },
			{ d: dot(268, 142, 9), tone: "light" },
			{ d: bar(4, 180, 292, 8, 4), tone: "line" },
			{
				d: "M 40 196 L 40 206 M 90 196 L 90 206 M 140 196 L 140 206 M 190 196 L 190 206 M 240 196 L 240 206",
				tone: "line",
				line: 7,
			},
		],
	},
	airplane: {
		width: 320,
		height: 190,
		stands: false,
		parts: [
			{ d: "M 150 84 L 118 14 L 142 12 L 206 82 Z", tone: "shade" },
			{ d: "M 34 92 L 14 34 L 40 34 L 74 86 Z", tone: "accent" },
			{
				d: "M 20 96 C 60 80 220 76 270 84 C 300 90 312 104 306 112 C 296 124 240 128 180 128 C 100 128 40 120 20 96 Z",
				tone: "paper",
			},
			{
				d: "M 20 96 C 60 108 240 118 308 106 C 302 122 240 128 180 128 C 100 128 40 120 20 96 Z",
				tone: "main",
			},
			{ d: "M 138 112 L 90 180 L 118 180 L 202 114 Z", tone: "accent" },
			{
				d: dot(120, 96, 5) + dot(144, 95, 5) + dot(168, 94, 5) + dot(192, 94, 5) + dot(216, 95, 5),
				tone: "line",
			},
		],
	},
	balloon: {
		width: 220,
		height: 320,
		stands: false,
		parts: [
			{
				d: "M 110 6 C 46 6 8 54 10 112 C 12 168 62 208 84 246 L 136 246 C 158 208 208 168 210 112 C 212 54 174 6 110 6 Z",
				tone: "main",
			},
			{
				d: "M 110 6 C 74 10 58 60 60 112 C 62 168 84 212 96 246 L 124 246 C 136 212 158 168 160 112 C 162 60 146 10 110 6 Z",
				tone: "accent2",
			},
			{
				d: "M 110 6 C 94 20 88 70 88 112 C 88 168 98 212 104 246 L 116 246 C 122 212 132 168 132 112 C 132 70 126 20 110 6 Z",
				tone: "paper",
			},
			{
				d: "M 110 6 C 174 6 212 54 210 112 C 208 168 158 208 136 246 L 120 246 C 150 180 180 150 178 104 C 176 60 150 20 110 6 Z",
				tone: "shade",
				opacity: 0.3,
			},
			{ d: "M 86 248 L 92 276 M 134 248 L 128 276", tone: "line", line: 3 },
			{ d: bar(84, 274, 52, 38, 8), tone: "line" },
			{ d: bar(84, 274, 52, 10, 4), tone: "accent" },
		],
	},
	sailboat: {
		width: 260,
		height: 280,
		parts: [
			{ d: bar(120, 10, 7, 214), tone: "line" },
			{ d: "M 132 16 C 190 70 220 140 228 200 L 132 200 Z", tone: "paper" },
			{ d: "M 132 16 C 160 70 172 140 172 200 L 132 200 Z", tone: "light", opacity: 0.6 },
			{ d: "M 114 44 C 84 100 58 150 34 200 L 114 200 Z", tone: "accent" },
			{ d: "M 14 222 L 246 222 C 236 256 214 272 186 272 L 78 272 C 46 272 24 252 14 222 Z", tone: "main" },
			{ d: "M 14 222 L 246 222 L 242 234 L 19 234 Z", tone: "light" },
		],
	},
};
