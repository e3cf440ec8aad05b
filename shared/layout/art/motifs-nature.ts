// Animal and plant motifs.
import { barPath as bar, roundPath as dot } from "./draw.ts";
import type { Motif } from "./motif.ts";

const petal = (deg: number, inner: number, outer: number, wide: number): string => {
	const rad = (deg * Math.PI) / 180;
	const at = (along: number, across: number) =>
		`${100 + along * Math.sin(rad) + across * Math.cos(rad)} ${100 - along * Math.cos(rad) + across * Math.sin(rad)}`;
	return `M ${at(inner, 0)} C ${at(inner + 10, wide)} ${at(outer, wide)} ${at(outer, 0)} C ${at(outer, -wide)} ${at(inner + 10, -wide)} ${at(inner, 0)} Z `;
};

const petals = (count: number, inner: number, outer: number, wide: number, turn = 0) =>
	Array.from({ length: count }, (_, i) => petal((360 / count) * i + turn, inner, outer, wide)).join("");

export const natureMotifs: Readonly<Record<string, Motif>> = {
	cat: {
		width: 200,
		height: 250,
		parts: [
			{ d: "M 150 214 C 196 220 200 170 178 150 C 170 142 164 152 170 162", tone: "main", line: 15 },
			{ d: "M 70 118 C 40 150 32 204 40 240 L 154 240 C 170 200 160 150 128 118 Z", tone: "main" },
			{
				d: "M 42 92 L 40 28 L 74 54 C 88 48 108 48 122 54 L 156 28 L 154 92 C 152 122 128 138 98 138 C 68 138 44 122 42 92 Z",
				tone: "main",
			},
			{ d: "M 50 44 L 68 58 L 52 72 Z M 146 44 L 128 58 L 144 72 Z", tone: "accent" },
			{
				d: "M 92 54 L 92 74 M 104 54 L 104 74 M 80 58 L 82 72 M 116 58 L 114 72 M 150 164 L 132 168 M 156 184 L 136 188 M 40 184 L 60 188 M 46 164 L 62 168",
				tone: "shade",
				line: 6,
			},
			{
				d: "M 64 90 C 70 82 82 82 88 90 C 82 96 70 96 64 90 Z M 108 90 C 114 82 126 82 132 90 C 126 96 114 96 108 90 Z",
				tone: "paper",
			},
			{ d: dot(76, 90, 4.5) + dot(120, 90, 4.5), tone: "line" },
			{ d: "M 92 106 L 104 106 L 98 114 Z", tone: "accent" },
			{ d: "M 98 114 C 96 122 88 122 86 118 M 98 114 C 100 122 108 122 110 118", tone: "line", line: 3 },
			{
				d: "M 70 238 C 66 214 70 196 80 188 C 92 196 94 220 90 240 Z M 108 240 C 104 220 106 196 118 188 C 128 196 130 220 126 240 Z",
				tone: "light",
				opacity: 0.7,
			},
		],
	},
	dog: {
		width: 230,
		height: 250,
		parts: [
			{ d: "M 160 220 C 204 216 214 184 204 164", tone: "main", line: 15 },
			{ d: "M 70 126 C 44 156 38 210 44 240 L 168 240 C 176 200 160 150 132 126 Z", tone: "main" },
			{ d: "M 46 70 C 46 36 154 36 154 70 C 158 110 138 140 100 142 C 62 140 42 110 46 70 Z", tone: "main" },
			{
				d: "M 50 56 C 24 48 14 92 26 124 C 46 126 56 94 58 70 Z M 150 56 C 176 48 186 92 174 124 C 154 126 144 94 142 70 Z",
				tone: "shade",
			},
			{ d: "M 72 112 C 76 92 124 92 128 112 C 130 134 70 134 72 112 Z", tone: "paper" },
			{ d: "M 88 100 C 92 92 108 92 112 100 C 110 110 90 110 88 100 Z", tone: "line" },
			{ d: dot(78, 80, 7) + dot(122, 80, 7), tone: "line" },
			{ d: "M 78 240 L 80 190 M 124 240 L 122 190", tone: "shade", line: 6 },
			{ d: bar(62, 140, 78, 12, 6), tone: "accent" },
		],
	},
	bird: {
		width: 250,
		height: 190,
		stands: false,
		parts: [
			{ d: "M 26 66 L 2 76 L 30 84 Z", tone: "accent" },
			{
				d: "M 24 72 C 24 40 54 26 80 38 C 120 46 160 74 244 84 C 206 132 130 160 84 142 C 48 130 26 104 24 72 Z",
				tone: "main",
			},
			{ d: "M 92 74 C 120 40 170 16 226 10 C 212 66 172 112 116 116 C 98 112 88 94 92 74 Z", tone: "light" },
			{ d: "M 104 80 C 134 56 170 38 204 32 M 110 96 C 140 78 168 64 190 58", tone: "shade", line: 4 },
			{ d: dot(54, 62, 6), tone: "line" },
			{ d: "M 96 146 L 92 176 M 116 148 L 116 178", tone: "accent", line: 5 },
		],
	},
	crane: {
		width: 260,
		height: 300,
		parts: [
			{ d: "M 118 206 L 110 292 M 142 206 L 146 292", tone: "line", line: 5 },
			{
				d: "M 64 150 C 94 108 160 104 214 142 L 250 134 C 230 170 186 214 134 212 C 96 210 70 186 64 150 Z",
				tone: "paper",
			},
			{ d: "M 190 138 L 254 132 C 240 160 214 184 186 194 Z", tone: "line" },
			{ d: "M 84 152 C 40 130 112 88 70 44", tone: "paper", line: 17 },
			{ d: "M 78 100 C 92 80 84 58 72 46", tone: "line", line: 17 },
			{ d: dot(66, 38, 15), tone: "paper" },
			{ d: "M 54 30 C 58 20 74 20 80 30 Z", tone: "accent" },
			{ d: "M 54 36 L 4 42 L 54 48 Z", tone: "shade" },
			{ d: dot(62, 38, 3), tone: "line" },
		],
	},
	whale: {
		width: 320,
		height: 200,
		stands: false,
		parts: [
			{
				d: "M 250 98 C 262 66 250 46 228 30 C 254 22 276 38 284 60 C 294 40 310 34 318 40 C 318 70 296 92 276 112 Z",
				tone: "main",
			},
			{
				d: "M 10 108 C 10 56 70 40 120 48 C 176 58 220 110 280 96 C 262 160 190 188 120 184 C 56 180 10 158 10 108 Z",
				tone: "main",
			},
			{
				d: "M 12 124 C 60 140 130 156 216 160 C 186 178 150 186 120 184 C 62 180 18 162 12 124 Z",
				tone: "paper",
			},
			{
				d: "M 30 134 C 50 160 80 170 96 172 M 60 142 C 78 164 110 174 130 174 M 96 150 C 112 166 140 172 158 170",
				tone: "shade",
				line: 3,
			},
			{ d: dot(58, 108, 6), tone: "paper" },
			{ d: "M 118 148 C 120 180 144 194 164 192 C 160 176 152 158 146 150 Z", tone: "shade" },
			{ d: "M 92 40 C 92 20 76 10 62 12 M 92 40 C 94 20 108 8 124 12", tone: "light", line: 7 },
		],
	},
	butterfly: {
		width: 240,
		height: 200,
		stands: false,
		parts: [
			{
				d: "M 118 92 C 90 24 22 0 8 34 C 0 72 50 112 118 104 Z M 122 92 C 150 24 218 0 232 34 C 240 72 190 112 122 104 Z",
				tone: "main",
			},
			{
				d: "M 116 104 C 66 108 32 140 46 172 C 66 202 108 166 118 116 Z M 124 104 C 174 108 208 140 194 172 C 174 202 132 166 122 116 Z",
				tone: "accent",
			},
			{ d: dot(52, 56, 15) + dot(188, 56, 15) + dot(72, 154, 10) + dot(168, 154, 10), tone: "paper" },
			{ d: "M 120 70 L 120 160", tone: "line", line: 10 },
			{ d: "M 118 72 C 110 46 98 36 88 34 M 122 72 C 130 46 142 36 152 34", tone: "line", line: 3.5 },
		],
	},
	bee: {
		width: 240,
		height: 190,
		stands: false,
		parts: [
			{
				d: "M 118 82 C 82 66 70 12 104 8 C 134 6 140 52 130 82 Z M 134 82 C 128 48 150 2 180 14 C 208 30 176 78 144 88 Z",
				tone: "paper",
				opacity: 0.85,
			},
			{
				d: "M 34 120 C 34 84 80 72 126 74 C 186 78 220 104 226 126 C 214 158 170 176 118 174 C 70 172 34 156 34 120 Z",
				tone: "main",
			},
			{
				d: "M 96 76 C 86 106 88 144 100 173 L 126 174 C 114 144 112 106 122 74 Z M 150 76 C 142 106 144 144 154 170 L 178 164 C 168 140 166 108 174 82 Z",
				tone: "line",
			},
			{ d: "M 36 110 C 30 132 40 152 60 164 C 60 130 62 104 74 82 C 54 86 40 96 36 110 Z", tone: "line" },
			{ d: dot(52, 118, 6), tone: "paper" },
			{ d: "M 52 92 C 40 76 28 72 18 74 M 64 86 C 56 68 46 62 36 60", tone: "line", line: 4 },
		],
	},
	tree: {
		width: 220,
		height: 300,
		parts: [
			{ d: "M 98 292 L 102 180 L 120 180 L 126 292 Z", tone: "line" },
			{ d: "M 110 220 L 144 184 M 108 200 L 84 172", tone: "line", line: 8 },
			{ d: dot(110, 84, 76) + dot(54, 132, 48) + dot(168, 132, 48) + dot(110, 150, 52), tone: "main" },
			{ d: dot(86, 66, 44) + dot(44, 122, 28), tone: "light", opacity: 0.55 },
		],
	},
	pine: {
		width: 160,
		height: 300,
		parts: [
			{ d: bar(70, 250, 20, 46), tone: "line" },
			{
				d: "M 80 4 L 126 96 L 104 96 L 142 174 L 114 174 L 156 260 L 4 260 L 46 174 L 18 174 L 56 96 L 34 96 Z",
				tone: "main",
			},
			{ d: "M 80 4 L 80 260 L 4 260 L 46 174 L 18 174 L 56 96 L 34 96 Z", tone: "light", opacity: 0.45 },
		],
	},
	leaf: {
		width: 200,
		height: 260,
		stands: false,
		parts: [
			{ d: "M 100 8 C 180 66 196 160 100 226 C 4 160 20 66 100 8 Z", tone: "main" },
			{ d: "M 100 8 C 20 66 4 160 100 226 Z", tone: "light", opacity: 0.6 },
			{
				d: "M 100 40 L 100 256 M 100 100 L 140 76 M 100 100 L 60 76 M 100 140 L 150 112 M 100 140 L 50 112 M 100 180 L 142 156 M 100 180 L 58 156",
				tone: "shade",
				line: 5,
			},
		],
	},
	flower: {
		width: 200,
		height: 330,
		parts: [
			{ d: "M 100 120 C 104 190 98 260 100 326", tone: "accent2", line: 9 },
			{
				d: "M 100 250 C 60 244 34 220 24 190 C 66 188 94 212 100 250 Z M 100 280 C 140 274 166 250 176 220 C 134 218 106 242 100 280 Z",
				tone: "accent2",
			},
			{ d: petals(8, 14, 92, 30), tone: "main" },
			{ d: petals(8, 14, 66, 18, 22.5), tone: "light", opacity: 0.7 },
			{ d: dot(100, 100, 27), tone: "accent" },
			{ d: dot(94, 94, 12), tone: "light", opacity: 0.6 },
		],
	},
	tulip: {
		width: 160,
		height: 320,
		parts: [
			{ d: "M 80 130 C 84 200 78 260 80 316", tone: "accent2", line: 9 },
			{
				d: "M 80 300 C 30 260 20 210 30 164 C 66 196 82 246 80 300 Z M 80 316 C 126 286 142 240 134 196 C 100 222 82 262 80 316 Z",
				tone: "accent2",
			},
			{
				d: "M 80 148 C 34 148 18 100 26 20 L 54 56 L 80 8 L 106 56 L 134 20 C 142 100 126 148 80 148 Z",
				tone: "main",
			},
			{ d: "M 80 148 C 34 148 18 100 26 20 L 54 56 C 50 100 58 130 80 148 Z", tone: "light", opacity: 0.6 },
		],
	},
	lavender: {
		width: 110,
		height: 330,
		parts: [
			{ d: "M 56 320 C 52 220 60 140 56 40", tone: "accent2", line: 5 },
			{
				d: [30, 58, 86, 114, 142, 170]
					.map(
						(y, i) =>
							dot(40 - (i % 2) * 3, y + 8, 12, 15) +
							dot(72 + (i % 2) * 3, y + 8, 12, 15) +
							dot(56, y, 11, 15),
					)
					.join(""),
				tone: "main",
			},
			{
				d: [30, 58, 86, 114, 142, 170].map((y) => dot(50, y - 4, 5, 8)).join(""),
				tone: "light",
				opacity: 0.7,
			},
			{ d: "M 55 270 C 30 250 20 226 22 200 C 44 218 54 244 55 270 Z", tone: "accent2" },
		],
	},
	cactus: {
		width: 180,
		height: 280,
		parts: [
			{ d: bar(66, 20, 48, 256, 24), tone: "main" },
			{ d: "M 84 178 C 30 180 26 150 28 112 M 98 148 C 150 150 154 120 152 84", tone: "main", line: 32 },
			{ d: "M 80 44 L 80 262", tone: "light", line: 6, opacity: 0.6 },
			{ d: dot(90, 20, 11), tone: "accent" },
		],
	},
	mushroom: {
		width: 220,
		height: 220,
		parts: [
			{ d: "M 82 110 C 86 150 70 190 66 210 L 156 210 C 150 190 134 150 138 110 Z", tone: "paper" },
			{ d: "M 10 122 C 6 60 58 10 110 10 C 162 10 214 60 210 122 C 190 138 30 138 10 122 Z", tone: "main" },
			{
				d: dot(70, 62, 16) + dot(130, 46, 13) + dot(160, 92, 17) + dot(104, 98, 12) + dot(44, 106, 9),
				tone: "paper",
			},
		],
	},
	sprig: {
		width: 160,
		height: 320,
		stands: false,
		parts: [
			{ d: "M 80 316 C 76 210 84 110 80 20", tone: "main", line: 5 },
			{
				d: [60, 108, 156, 204, 252]
					.map(
						(y) =>
							`M 80 ${y} C 50 ${y - 4} 24 ${y - 26} 14 ${y - 54} C 50 ${y - 56} 74 ${y - 34} 80 ${y} Z M 80 ${y - 14} C 110 ${y - 18} 136 ${y - 40} 146 ${y - 68} C 110 ${y - 70} 86 ${y - 48} 80 ${y - 14} Z`,
					)
					.join(" "),
				tone: "main",
			},
		],
	},
};
