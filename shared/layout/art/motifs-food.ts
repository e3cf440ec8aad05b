// Food and drink motifs.
import { barPath as bar, roundPath as dot } from "./draw.ts";
import type { Motif } from "./motif.ts";

const steam = "M 84 60 C 66 40 102 30 84 6 M 116 60 C 98 40 134 30 116 6";

export const foodMotifs: Readonly<Record<string, Motif>> = {
	cup: {
		width: 250,
		height: 240,
		parts: [
			{ d: steam, tone: "paper", line: 7, opacity: 0.75 },
			{ d: "M 172 104 C 222 92 232 156 162 166", tone: "main", line: 16 },
			{ d: "M 22 80 L 180 80 C 180 150 160 206 130 208 L 72 208 C 42 206 22 150 22 80 Z", tone: "main" },
			{
				d: "M 22 80 L 70 80 C 66 140 74 190 92 208 L 72 208 C 42 206 22 150 22 80 Z",
				tone: "light",
				opacity: 0.7,
			},
			{ d: "M 22 80 C 22 68 180 68 180 80 C 180 92 22 92 22 80 Z", tone: "line" },
			{ d: "M 2 214 L 200 214 C 194 230 176 236 156 236 L 46 236 C 26 236 8 230 2 214 Z", tone: "shade" },
		],
	},
	mug: {
		width: 230,
		height: 250,
		parts: [
			{ d: steam, tone: "paper", line: 7, opacity: 0.75 },
			{ d: "M 164 112 C 220 104 220 196 164 192", tone: "main", line: 18 },
			{ d: bar(26, 78, 142, 164, 14), tone: "main" },
			{ d: bar(26, 78, 46, 164, 14), tone: "light", opacity: 0.6 },
			{ d: "M 26 84 C 30 72 164 72 168 84 C 164 96 30 96 26 84 Z", tone: "line" },
			{ d: bar(26, 156, 142, 26), tone: "accent", opacity: 0.9 },
		],
	},
	teapot: {
		width: 300,
		height: 220,
		parts: [
			{ d: "M 224 92 C 286 76 296 172 210 176", tone: "main", line: 15 },
			{ d: "M 72 128 C 44 128 44 92 22 72 L 8 78 C 18 112 28 168 80 172 Z", tone: "main" },
			{
				d: "M 66 110 C 70 74 106 60 148 60 C 190 60 226 74 230 110 C 236 162 204 206 172 206 L 124 206 C 92 206 60 162 66 110 Z",
				tone: "main",
			},
			{
				d: "M 66 110 C 70 74 106 60 148 60 C 110 76 98 112 102 146 C 104 174 112 194 124 206 C 92 206 60 162 66 110 Z",
				tone: "light",
				opacity: 0.6,
			},
			{ d: "M 96 66 C 110 44 186 44 200 66 C 180 76 116 76 96 66 Z", tone: "shade" },
			{ d: dot(148, 40, 11), tone: "shade" },
			{ d: bar(112, 204, 72, 10, 5), tone: "shade" },
		],
	},
	teacup: {
		width: 200,
		height: 170,
		parts: [
			{
				d: "M 84 52 C 70 36 98 26 84 4 M 112 52 C 98 36 126 26 112 4",
				tone: "paper",
				line: 6,
				opacity: 0.75,
			},
			{ d: "M 30 66 L 170 66 C 170 116 144 150 122 152 L 78 152 C 56 150 30 116 30 66 Z", tone: "main" },
			{
				d: "M 30 66 L 74 66 C 74 110 82 140 96 152 L 78 152 C 56 150 30 116 30 66 Z",
				tone: "light",
				opacity: 0.6,
			},
			{ d: "M 30 66 C 40 56 160 56 170 66 C 160 78 40 78 30 66 Z", tone: "accent2" },
			{ d: bar(72, 152, 56, 12, 4), tone: "shade" },
		],
	},
	beans: {
		width: 220,
		height: 150,
		parts: [
			{
				d: "M 30 96 C 16 62 44 30 78 36 C 112 44 118 86 92 108 C 70 126 40 122 30 96 Z M 128 120 C 112 92 130 60 160 58 C 196 58 210 96 192 122 C 176 144 142 144 128 120 Z",
				tone: "main",
			},
			{ d: "M 42 50 C 74 58 58 92 92 104 M 140 72 C 168 78 156 114 188 122", tone: "line", line: 7 },
			{
				d: "M 30 96 C 16 62 44 30 78 36 C 50 44 40 74 52 112 C 42 110 34 106 30 96 Z",
				tone: "light",
				opacity: 0.45,
			},
		],
	},
	winebottle: {
		width: 100,
		height: 330,
		parts: [
			{
				d: "M 38 10 L 62 10 L 62 96 C 64 124 88 130 88 164 L 88 306 C 88 316 82 322 72 322 L 28 322 C 18 322 12 316 12 306 L 12 164 C 12 130 36 124 38 96 Z",
				tone: "main",
			},
			{
				d: "M 38 30 L 48 30 L 48 100 C 46 130 28 132 28 168 L 28 322 C 18 322 12 316 12 306 L 12 164 C 12 130 36 124 38 96 Z",
				tone: "light",
				opacity: 0.45,
			},
			{ d: bar(34, 4, 32, 40, 4), tone: "accent" },
			{ d: bar(12, 196, 76, 78), tone: "paper" },
			{ d: dot(50, 228, 15), tone: "accent2" },
			{ d: "M 28 258 L 72 258", tone: "line", line: 3 },
		],
	},
	wineglass: {
		width: 140,
		height: 260,
		parts: [
			{ d: "M 24 10 L 116 10 C 128 80 112 130 70 132 C 28 130 12 80 24 10 Z", tone: "paper", opacity: 0.55 },
			{ d: "M 18 62 C 44 52 96 72 122 60 C 120 106 104 130 70 132 C 36 130 20 106 18 62 Z", tone: "accent" },
			{ d: "M 70 130 L 70 244", tone: "paper", line: 7 },
			{ d: "M 26 250 C 40 238 100 238 114 250 Z", tone: "paper" },
			{ d: "M 36 20 C 30 60 34 92 48 112", tone: "light", line: 5, opacity: 0.7 },
		],
	},
	cocktail: {
		width: 200,
		height: 270,
		parts: [
			{ d: "M 10 30 L 190 30 L 100 132 Z", tone: "paper", opacity: 0.5 },
			{ d: "M 34 56 L 166 56 L 100 131 Z", tone: "accent" },
			{ d: "M 34 56 L 100 56 L 100 131 Z", tone: "light", opacity: 0.4 },
			{ d: "M 100 130 L 100 250", tone: "paper", line: 7 },
			{ d: "M 52 262 C 70 246 130 246 148 262 Z", tone: "paper" },
			{ d: "M 84 76 L 160 6", tone: "line", line: 4 },
			{ d: dot(120, 44, 15), tone: "accent2" },
			{ d: dot(120, 44, 5), tone: "line" },
		],
	},
	noodles: {
		width: 280,
		height: 220,
		parts: [
			{ d: "M 150 10 L 246 88 M 176 2 L 258 80", tone: "line", line: 7 },
			{ d: "M 70 50 C 52 34 88 22 70 2 M 104 50 C 86 34 122 22 104 2", tone: "paper", line: 6, opacity: 0.7 },
			{ d: "M 36 96 C 44 66 84 56 140 58 C 200 58 238 70 246 96 Z", tone: "accent2" },
			{
				d: "M 60 92 C 70 70 100 70 108 92 M 96 92 C 106 66 138 66 148 92 M 138 92 C 148 68 178 68 188 92 M 176 92 C 186 72 210 74 218 92",
				tone: "paper",
				line: 6,
			},
			{ d: dot(88, 74, 18), tone: "paper" },
			{ d: dot(88, 74, 8), tone: "accent" },
			{ d: "M 14 94 L 266 94 C 262 156 220 198 176 202 L 104 202 C 60 198 18 156 14 94 Z", tone: "main" },
			{
				d: "M 14 94 L 80 94 C 82 146 98 186 124 202 L 104 202 C 60 198 18 156 14 94 Z",
				tone: "light",
				opacity: 0.5,
			},
			{ d: "M 20 124 C 100 140 190 140 260 124", tone: "accent", line: 7 },
			{ d: bar(100, 202, 80, 14, 3), tone: "shade" },
		],
	},
	dumpling: {
		width: 280,
		height: 190,
		parts: [
			{ d: "M 22 136 C 20 66 84 26 140 26 C 196 26 260 66 258 136 C 252 158 28 158 22 136 Z", tone: "paper" },
			{
				d: "M 22 136 C 20 66 84 26 140 26 C 92 50 70 96 74 150 C 44 148 24 144 22 136 Z",
				tone: "light",
				opacity: 0.6,
			},
			{
				d: "M 140 28 C 134 52 136 64 146 76 M 112 34 C 100 56 98 70 104 84 M 170 34 C 182 56 184 70 178 84 M 86 50 C 74 66 70 80 74 94 M 196 50 C 208 66 212 80 208 94",
				tone: "shade",
				line: 5,
			},
			{ d: bar(4, 150, 272, 34, 10), tone: "main" },
			{
				d: "M 40 152 L 40 182 M 90 152 L 90 182 M 140 152 L 140 182 M 190 152 L 190 182 M 240 152 L 240 182",
				tone: "line",
				line: 3,
			},
		],
	},
	bread: {
		width: 280,
		height: 170,
		parts: [
			{
				d: "M 16 104 C 16 50 80 20 140 20 C 200 20 264 50 264 104 C 264 140 240 152 210 152 L 70 152 C 40 152 16 140 16 104 Z",
				tone: "main",
			},
			{
				d: "M 16 104 C 16 50 80 20 140 20 C 90 40 60 80 70 152 C 40 152 16 140 16 104 Z",
				tone: "light",
				opacity: 0.5,
			},
			{
				d: "M 84 46 C 104 66 104 86 96 108 M 136 36 C 156 58 156 84 148 110 M 188 44 C 208 64 208 86 200 108",
				tone: "paper",
				line: 9,
			},
			{ d: bar(0, 150, 280, 14, 7), tone: "line" },
		],
	},
	croissant: {
		width: 300,
		height: 190,
		parts: [
			{
				d: "M 12 150 C 8 84 66 22 150 20 C 234 22 292 84 288 150 C 284 172 258 172 248 152 C 236 118 200 104 150 104 C 100 104 64 118 52 152 C 42 172 16 172 12 150 Z",
				tone: "main",
			},
			{
				d: "M 108 26 C 92 56 92 84 104 108 L 74 122 C 56 96 58 60 74 40 Z M 192 26 C 208 56 208 84 196 108 L 226 122 C 244 96 242 60 226 40 Z",
				tone: "light",
				opacity: 0.7,
			},
			{
				d: "M 108 26 C 92 56 92 84 104 108 M 192 26 C 208 56 208 84 196 108 M 60 54 C 44 84 44 106 56 140 M 240 54 C 256 84 256 106 244 140",
				tone: "shade",
				line: 6,
			},
		],
	},
	cake: {
		width: 240,
		height: 250,
		parts: [
			{ d: bar(114, 26, 12, 50, 3), tone: "accent" },
			{ d: "M 120 2 C 132 14 132 26 120 28 C 108 26 108 14 120 2 Z", tone: "light" },
			{ d: bar(40, 76, 160, 70, 10), tone: "main" },
			{
				d: "M 40 90 C 40 78 50 74 60 74 L 180 74 C 192 74 200 80 200 92 L 200 104 C 190 120 178 120 170 104 C 160 128 146 126 138 106 C 128 124 112 124 104 106 C 94 126 80 124 72 104 C 62 120 48 120 40 104 Z",
				tone: "paper",
			},
			{ d: bar(16, 146, 208, 86, 10), tone: "accent2" },
			{
				d: "M 16 158 C 40 184 62 184 86 158 C 108 184 132 184 154 158 C 178 184 202 184 224 158 L 224 150 L 16 150 Z",
				tone: "paper",
			},
			{ d: bar(0, 232, 240, 14, 7), tone: "line" },
		],
	},
	icecream: {
		width: 160,
		height: 300,
		stands: false,
		parts: [
			{ d: "M 34 140 L 126 140 L 80 296 Z", tone: "accent2" },
			{
				d: "M 50 146 L 104 222 M 76 146 L 116 190 M 110 146 L 58 222 M 84 146 L 44 190",
				tone: "line",
				line: 3,
				opacity: 0.6,
			},
			{ d: dot(52, 104, 42) + dot(108, 104, 42), tone: "main" },
			{ d: dot(80, 58, 46), tone: "paper" },
			{
				d: "M 80 12 C 54 14 36 34 34 58 C 34 74 42 90 54 98 C 50 60 60 30 80 12 Z",
				tone: "light",
				opacity: 0.7,
			},
			{ d: bar(26, 128, 108, 20, 10), tone: "shade" },
			{ d: dot(88, 14, 12), tone: "accent" },
		],
	},
	pizza: {
		width: 240,
		height: 260,
		stands: false,
		parts: [
			{ d: "M 14 50 C 70 0 170 0 226 50 L 214 72 C 160 34 80 34 26 72 Z", tone: "shade" },
			{ d: "M 26 70 C 80 34 160 34 214 70 L 120 254 Z", tone: "main" },
			{ d: dot(92, 92, 20) + dot(146, 116, 20) + dot(112, 168, 18), tone: "accent" },
			{ d: dot(150, 74, 6) + dot(112, 124, 5) + dot(76, 126, 5) + dot(136, 154, 6), tone: "line" },
		],
	},
	burger: {
		width: 260,
		height: 200,
		parts: [
			{ d: "M 18 86 C 18 34 74 10 130 10 C 186 10 242 34 242 86 Z", tone: "main" },
			{
				d: "M 80 44 L 90 40 M 120 32 L 130 30 M 160 44 L 170 48 M 104 62 L 112 58 M 188 64 L 196 68",
				tone: "paper",
				line: 6,
			},
			{
				d: "M 12 96 C 40 84 50 112 76 100 C 100 88 110 114 136 100 C 160 88 172 112 196 100 C 216 90 230 108 248 96 L 248 112 L 12 112 Z",
				tone: "accent2",
			},
			{ d: bar(16, 112, 228, 34, 12), tone: "line" },
			{ d: "M 30 112 L 230 112 L 196 134 L 180 112 Z", tone: "accent" },
			{ d: "M 18 150 L 242 150 C 242 180 226 190 206 190 L 54 190 C 34 190 18 180 18 150 Z", tone: "main" },
		],
	},
	apple: {
		width: 200,
		height: 220,
		parts: [
			{
				d: "M 100 56 C 70 34 16 46 14 112 C 14 170 56 214 84 208 C 96 204 104 204 116 208 C 144 214 186 170 186 112 C 184 46 130 34 100 56 Z",
				tone: "main",
			},
			{
				d: "M 100 56 C 70 34 16 46 14 112 C 14 160 42 200 68 208 C 44 160 50 90 100 56 Z",
				tone: "light",
				opacity: 0.5,
			},
			{ d: "M 100 58 C 98 40 102 24 112 10", tone: "line", line: 8 },
			{ d: "M 108 40 C 118 12 150 8 168 18 C 156 42 132 50 108 40 Z", tone: "accent2" },
		],
	},
	lemon: {
		width: 200,
		height: 200,
		stands: false,
		parts: [
			{ d: dot(100, 100, 94), tone: "main" },
			{ d: dot(100, 100, 80), tone: "paper" },
			{
				d: Array.from({ length: 8 }, (_, i) => {
					const at = (r: number, deg: number) =>
						`${100 + r * Math.cos((deg * Math.PI) / 180)} ${100 + r * Math.sin((deg * Math.PI) / 180)}`;
					const a = i * 45;
					return `M ${at(12, a + 22)} L ${at(70, a + 5)} Q ${at(80, a + 22)} ${at(70, a + 40)} Z`;
				}).join(" "),
				tone: "accent",
			},
		],
	},
	carrot: {
		width: 120,
		height: 290,
		stands: false,
		parts: [
			{
				d: "M 60 80 C 40 60 30 30 40 6 C 56 20 62 50 60 80 C 56 50 64 20 84 4 C 92 30 80 60 60 80 Z M 58 80 C 40 74 20 56 10 34 C 36 36 52 58 58 80 Z M 62 80 C 80 74 100 56 110 34 C 84 36 68 58 62 80 Z",
				tone: "accent2",
			},
			{ d: "M 20 96 C 30 74 90 74 100 96 C 100 150 76 240 60 286 C 44 240 20 150 20 96 Z", tone: "main" },
			{
				d: "M 20 96 C 24 82 40 78 56 78 C 44 120 46 200 58 280 C 42 236 20 150 20 96 Z",
				tone: "light",
				opacity: 0.5,
			},
			{ d: "M 92 128 L 70 134 M 30 156 L 48 162 M 80 186 L 64 190", tone: "shade", line: 5 },
		],
	},
	pumpkin: {
		width: 260,
		height: 220,
		parts: [
			{ d: "M 122 46 C 118 26 128 12 146 6 L 156 18 C 144 24 140 34 142 48 Z", tone: "accent2" },
			{
				d: "M 70 50 C 20 46 4 96 10 134 C 16 180 46 206 84 204 Z M 190 50 C 240 46 256 96 250 134 C 244 180 214 206 176 204 Z",
				tone: "shade",
			},
			{
				d: "M 130 44 C 76 34 48 70 48 128 C 48 182 84 212 130 210 C 176 212 212 182 212 128 C 212 70 184 34 130 44 Z",
				tone: "main",
			},
			{
				d: "M 130 44 C 100 50 88 90 88 128 C 88 170 104 206 130 210 C 156 206 172 170 172 128 C 172 90 160 50 130 44 Z",
				tone: "light",
				opacity: 0.4,
			},
		],
	},
	fish: {
		width: 300,
		height: 160,
		stands: false,
		parts: [
			{ d: "M 214 80 L 290 24 C 276 60 276 100 290 136 Z", tone: "accent" },
			{ d: "M 10 84 C 50 24 150 10 228 80 C 150 152 50 142 10 84 Z", tone: "main" },
			{ d: "M 10 84 C 50 24 150 10 228 80 C 150 60 60 60 10 84 Z", tone: "light", opacity: 0.55 },
			{ d: "M 84 40 C 100 66 100 104 84 128", tone: "shade", line: 6 },
			{ d: "M 112 34 C 130 6 160 4 176 12 C 170 26 160 36 150 40 Z", tone: "accent" },
			{ d: dot(50, 74, 9), tone: "paper" },
			{ d: dot(50, 74, 4.5), tone: "line" },
		],
	},
};
