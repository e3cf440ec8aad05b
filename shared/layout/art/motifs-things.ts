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
			{ d: "M 40 132 L 40 154 M 52 132 L 52 154 M 56 90 L 56 114 M 68 16 L 68 38", tone: "line", line: 4 },
		],
	},
	openbook: {
		width: 300,
		height: 180,
		parts: [
			{ d: "M 6 34 L 6 164 C 60 150 110 150 150 172 C 190 150 240 150 294 164 L 294 34 Z", tone: "main" },
			{ d: "M 16 24 C 64 8 116 10 150 34 L 150 160 C 116 140 64 138 16 150 Z", tone: "paper" },
			{ d: "M 284 24 C 236 8 184 10 150 34 L 150 160 C 184 140 236 138 284 150 Z", tone: "light" },
			{
				d: "M 36 50 C 68 40 104 42 130 56 M 36 76 C 68 66 104 68 130 82 M 36 102 C 68 92 104 94 130 108 M 264 50 C 232 40 196 42 170 56 M 264 76 C 232 66 196 68 170 82 M 264 102 C 232 92 196 94 170 108",
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
				d: "M 28 80 L 58 80 L 58 264 L 28 264 C 20 264 14 258 14 250 L 14 94 C 14 86 20 80 28 80 Z",
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
				d: "M 62 12 L 118 12 C 116 44 112 60 118 78 C 160 104 172 150 164 190 C 156 232 136 262 118 272 L 62 272 C 44 262 24 232 16 190 C 8 150 20 104 62 78 C 68 60 64 44 62 12 Z",
				tone: "main",
			},
			{
				d: "M 62 12 L 84 12 C 82 44 82 62 84 78 C 52 110 46 160 52 200 C 58 236 70 260 84 272 L 62 272 C 44 262 24 232 16 190 C 8 150 20 104 62 78 C 68 60 64 44 62 12 Z",
				tone: "light",
				opacity: 0.55,
			},
			{ d: "M 17 146 C 60 162 120 162 164 146 L 166 172 C 120 188 60 188 15 172 Z", tone: "accent" },
			{ d: bar(56, 6, 68, 12, 5), tone: "shade" },
		],
	},
	candle: {
		width: 100,
		height: 250,
		parts: [
			{ d: dot(50, 48, 46), tone: "accent", opacity: 0.22 },
			{ d: "M 50 8 C 76 44 70 76 50 78 C 30 76 24 44 50 8 Z", tone: "accent" },
			{ d: "M 50 36 C 62 56 60 72 50 74 C 40 72 38 56 50 36 Z", tone: "paper" },
			{ d: bar(20, 88, 60, 156, 6), tone: "paper" },
			{ d: bar(56, 88, 24, 156, 6), tone: "shade", opacity: 0.4 },
			{ d: "M 50 76 L 50 92", tone: "line", line: 4 },
		],
	},
	lantern: {
		width: 180,
		height: 300,
		stands: false,
		parts: [
			{ d: "M 90 0 L 90 40", tone: "accent2", line: 4 },
			{ d: "M 58 54 C -6 76 -6 170 58 192 L 122 192 C 186 170 186 76 122 54 Z", tone: "main" },
			{ d: "M 58 54 C -6 76 -6 170 58 192 L 72 192 C 30 170 30 76 72 54 Z", tone: "light", opacity: 0.5 },
			{
				d: "M 72 54 C 36 80 36 166 72 192 M 90 54 L 90 192 M 108 54 C 144 80 144 166 108 192",
				tone: "accent2",
				line: 3.5,
			},
			{ d: bar(52, 38, 76, 18, 4) + bar(52, 190, 76, 18, 4), tone: "accent2" },
			{ d: "M 78 208 L 74 292 M 90 208 L 90 298 M 102 208 L 106 292", tone: "accent", line: 5 },
		],
	},
	fan: {
		width: 300,
		height: 190,
		stands: false,
		parts: [
			{ d: "M 150 184 L 8 92 C 44 34 98 6 150 6 C 202 6 256 34 292 92 Z", tone: "main" },
			{ d: "M 150 184 L 74 134 C 92 108 120 96 150 96 C 180 96 208 108 226 134 Z", tone: "paper" },
			{
				d: "M 150 184 L 30 62 M 150 184 L 66 32 M 150 184 L 106 14 M 150 184 L 150 6 M 150 184 L 194 14 M 150 184 L 234 32 M 150 184 L 270 62",
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
				d: "M 80 0 L 80 40 M 80 160 L 80 190 M 70 190 L 66 292 M 80 190 L 80 298 M 90 190 L 94 292",
				tone: "main",
				line: 5,
			},
			{ d: "M 80 38 L 142 100 L 80 162 L 18 100 Z", tone: "main", line: 12 },
			{ d: "M 50 68 L 112 130 M 65 53 L 127 115 M 110 68 L 48 130 M 95 53 L 33 115", tone: "main", line: 8 },
			{ d: dot(18, 100, 12) + dot(142, 100, 12) + dot(80, 38, 10) + dot(80, 182, 10), tone: "accent" },
		],
	},
	house: {
		width: 260,
		height: 240,
		parts: [
			{ d: bar(182, 26, 28, 70), tone: "shade" },
			{ d: "M 36 112 L 224 112 L 224 234 L 36 234 Z", tone: "paper" },
			{
				d: "M 8 122 L 130 16 L 252 122 L 232 122 L 130 36 L 28 122 Z M 130 24 L 232 116 L 28 116 Z",
				tone: "main",
			},
			{ d: bar(108, 152, 46, 82, 22), tone: "accent" },
			{ d: bar(54, 142, 38, 38, 3) + bar(170, 142, 38, 38, 3), tone: "line" },
			{
				d: "M 73 142 L 73 180 M 54 161 L 92 161 M 189 142 L 189 180 M 170 161 L 208 161",
				tone: "paper",
				line: 4,
			},
		],
	},
	pagoda: {
		width: 260,
		height: 340,
		parts: [
			{ d: "M 130 0 L 130 40", tone: "line", line: 7 },
			{
				d: "M 78 74 C 100 66 120 50 130 28 C 140 50 160 66 182 74 L 196 66 C 186 92 166 90 130 90 C 94 90 74 92 64 66 Z",
				tone: "main",
			},
			{ d: bar(96, 90, 68, 52), tone: "paper" },
			{
				d: "M 54 164 C 84 158 100 146 106 132 L 154 132 C 160 146 176 158 206 164 L 222 154 C 210 184 184 180 130 180 C 76 180 50 184 38 154 Z",
				tone: "main",
			},
			{ d: bar(80, 180, 100, 56), tone: "paper" },
			{
				d: "M 28 262 C 62 256 82 242 90 226 L 170 226 C 178 242 198 256 232 262 L 252 250 C 240 284 204 280 130 280 C 56 280 20 284 8 250 Z",
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
			{ d: "M 48 90 L 102 90 L 124 334 L 26 334 Z", tone: "paper" },
			{ d: "M 44 136 L 106 136 L 111 186 L 39 186 Z M 35 236 L 115 236 L 120 286 L 30 286 Z", tone: "main" },
			{ d: "M 80 90 L 102 90 L 124 334 L 88 334 Z", tone: "shade", opacity: 0.3 },
			{ d: bar(34, 78, 82, 14, 3), tone: "line" },
			{ d: bar(52, 40, 46, 38), tone: "accent" },
			{ d: "M 44 42 C 50 14 100 14 106 42 Z", tone: "main" },
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
				d: "M 16 20 L 284 20 L 298 92 C 288 112 268 112 258 92 C 248 112 226 112 216 92 C 206 112 184 112 174 92 C 164 112 142 112 132 92 C 122 112 100 112 90 92 C 80 112 58 112 48 92 C 38 112 12 112 2 92 Z",
				tone: "paper",
			},
			{
				d: "M 16 20 L 62 20 L 48 92 C 38 112 12 112 2 92 Z M 108 20 L 152 20 L 132 92 C 122 112 100 112 90 92 Z M 196 20 L 240 20 L 216 92 L 216 92 C 206 112 184 112 174 92 Z",
				tone: "main",
			},
			{ d: bar(10, 8, 280, 16, 5), tone: "main" },
		],
	},
	tent: {
		width: 300,
		height: 200,
		parts: [
			{ d: "M 150 14 L 20 190 L 280 190 Z", tone: "main" },
			{ d: "M 150 14 L 20 190 L 110 190 Z", tone: "light", opacity: 0.5 },
			{ d: "M 150 60 L 112 190 L 192 190 Z", tone: "line" },
			{ d: "M 150 14 L 142 2 M 150 14 L 158 2", tone: "line", line: 5 },
		],
	},
	windmill: {
		width: 220,
		height: 340,
		parts: [
			{ d: "M 102 110 L 118 110 L 128 334 L 92 334 Z", tone: "paper" },
			{
				d: "M 110 104 C 92 70 98 30 112 2 C 124 30 124 70 114 104 Z M 114 112 C 152 110 186 132 206 158 C 176 160 138 148 112 118 Z M 104 112 C 82 144 46 158 14 156 C 30 130 66 112 104 106 Z",
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
			{ d: "M 84 36 L 104 10 L 166 10 L 186 36 Z", tone: "shade" },
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
				d: "M 30 122 L 54 92 L 86 92 L 62 122 Z M 94 122 L 118 92 L 150 92 L 126 122 Z M 158 122 L 182 92 L 214 92 L 190 122 Z",
				tone: "paper",
			},
			{ d: "M 14 78 L 232 16 L 240 44 L 22 106 Z", tone: "line" },
			{
				d: "M 44 70 L 76 60 L 92 86 L 60 96 Z M 104 52 L 136 43 L 152 69 L 120 78 Z M 164 35 L 196 26 L 212 52 L 180 61 Z",
				tone: "paper",
			},
			{ d: "M 38 160 L 222 160 M 38 190 L 150 190", tone: "light", line: 4, opacity: 0.6 },
		],
	},
	ball: {
		width: 220,
		height: 220,
		stands: false,
		parts: [
			{ d: dot(110, 110, 106), tone: "main" },
			{
				d: "M 110 4 C 60 20 50 200 110 216 M 4 110 C 80 80 140 80 216 110 M 34 36 C 80 70 140 70 186 36 M 34 184 C 80 150 140 150 186 184",
				tone: "line",
				line: 6,
			},
			{
				d: "M 110 4 C 50 4 4 52 4 110 C 4 168 50 216 110 216 C 66 190 48 150 48 110 C 48 66 70 26 110 4 Z",
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
			{ d: "M 170 92 L 132 180", tone: "main", line: 52 },
			{ d: "M 176 94 L 222 136 L 268 112", tone: "main", line: 23 },
			{ d: "M 156 92 L 96 92 L 64 142", tone: "main", line: 23 },
			{ d: "M 140 190 L 200 222 L 178 300", tone: "main", line: 31 },
			{ d: "M 124 184 L 92 250 L 22 262", tone: "main", line: 31 },
			{ d: "M 172 306 L 218 312 M 20 254 L 10 292", tone: "accent", line: 24 },
			{ d: "M 176 88 L 146 160", tone: "accent2", line: 30 },
		],
	},
	yoga: {
		width: 300,
		height: 300,
		parts: [
			{ d: dot(150, 56, 29), tone: "main" },
			{ d: "M 150 104 L 150 200", tone: "accent", line: 62 },
			{ d: "M 128 108 C 92 140 74 180 56 218 M 172 108 C 208 140 226 180 244 218", tone: "main", line: 20 },
			{
				d: "M 140 232 C 90 236 50 246 36 262 C 80 284 160 278 206 262 M 160 232 C 210 236 250 246 264 262 C 220 284 140 278 94 262",
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
			{ d: "M 130 84 L 126 150", tone: "line", line: 34 },
			{ d: "M 128 84 C 80 70 70 40 56 10 M 140 84 C 180 82 210 66 240 62", tone: "line", line: 13 },
			{ d: "M 124 196 L 128 344", tone: "line", line: 17 },
			{ d: "M 140 192 C 190 220 216 240 246 280", tone: "line", line: 17 },
			{
				d: "M 108 140 L 146 140 C 170 170 214 184 232 220 C 180 236 60 240 16 212 C 44 186 88 172 108 140 Z",
				tone: "main",
			},
			{
				d: "M 108 140 L 126 140 C 116 180 90 206 50 222 C 36 220 24 216 16 212 C 44 186 88 172 108 140 Z",
				tone: "light",
				opacity: 0.5,
			},
		],
	},
};
