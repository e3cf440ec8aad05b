// Music and stage motifs.
import { barPath as bar, roundPath as dot } from "./draw.ts";
import type { Motif } from "./motif.ts";

const saxBody =
	"M 92 48 L 104 206 C 108 262 142 288 170 268 C 194 250 192 214 200 164 L 212 146 L 146 146 C 152 168 153 188 150 208 C 147 224 137 224 134 208 L 113 46 Z";

export const musicMotifs: Readonly<Record<string, Motif>> = {
	saxophone: {
		width: 220,
		height: 290,
		parts: [
			{ d: "M 102 50 C 98 20 72 14 56 32", tone: "main", line: 13 },
			{ d: "M 60 28 L 38 56", tone: "line", line: 13 },
			{ d: saxBody, tone: "main" },
			{ d: "M 146 146 L 212 146 C 204 156 156 158 146 146 Z", tone: "shade" },
			{
				d: "M 92 48 L 104 206 C 107 240 122 264 142 273 C 122 250 118 220 116 190 L 103 47 Z",
				tone: "light",
				opacity: 0.7,
			},
			{
				d: dot(112, 88, 7) + dot(115, 114, 7) + dot(118, 140, 8) + dot(121, 168, 8) + dot(126, 196, 9),
				tone: "line",
			},
			{ d: "M 124 84 L 136 180", tone: "line", line: 3 },
			{ d: "M 168 190 L 182 192 M 164 214 L 180 218", tone: "line", line: 4 },
		],
	},
	saxophonist: {
		width: 250,
		height: 420,
		parts: [
			// far leg, near leg, shoes
			{ d: "M 70 236 L 52 398 L 78 400 L 112 262 Z", tone: "line" },
			{ d: "M 98 232 C 118 280 124 340 134 400 L 162 400 C 160 330 152 276 138 228 Z", tone: "line" },
			{
				d: "M 48 394 L 80 394 L 94 408 C 96 413 92 416 88 416 L 46 416 Z M 132 394 L 164 394 L 184 408 C 187 413 183 416 178 416 L 130 416 Z",
				tone: "line",
			},
			// coat
			{
				d: "M 84 100 C 62 106 52 140 52 178 C 52 210 48 240 42 262 C 70 274 112 276 146 262 C 150 220 146 180 140 150 C 136 122 126 100 108 96 Z",
				tone: "line",
			},
			// head and hat
			{ d: "M 90 86 L 116 84 L 118 106 L 86 108 Z", tone: "line" },
			{
				d: "M 84 58 C 84 40 122 36 130 56 L 132 64 L 140 76 L 132 80 C 132 92 122 98 110 97 C 94 96 84 80 84 58 Z",
				tone: "line",
			},
			{
				d: "M 62 60 C 74 52 88 50 92 46 C 92 28 98 16 112 18 C 118 12 130 18 132 38 C 140 38 152 40 160 46 C 142 54 92 66 62 60 Z",
				tone: "line",
			},
			{ d: "M 92 46 C 104 46 122 42 132 38 L 133 44 C 122 50 104 53 92 53 Z", tone: "main" },
			// saxophone
			{ d: "M 140 84 C 150 76 164 78 166 94", tone: "main", line: 8 },
			{
				d: "M 160 94 L 172 92 C 178 140 184 178 190 214 C 193 226 201 226 203 214 C 206 198 206 186 202 170 L 246 166 L 240 180 C 236 220 238 246 222 260 C 202 276 174 262 170 224 Z",
				tone: "main",
			},
			{ d: "M 202 170 L 246 166 C 240 176 212 178 202 170 Z", tone: "accent2" },
			{
				d: "M 160 94 L 166 93 C 172 150 176 190 184 232 C 186 246 194 258 204 264 C 184 262 172 248 170 224 Z",
				tone: "light",
				opacity: 0.65,
			},
			{ d: dot(176, 130, 4) + dot(179, 150, 4.5) + dot(182, 190, 5), tone: "line" },
			// arms over it
			{ d: "M 104 124 L 136 176 L 178 202", tone: "line", line: 25 },
			{ d: "M 112 118 L 148 150 L 172 122", tone: "line", line: 20 },
			{ d: dot(180, 203, 13) + dot(173, 120, 11), tone: "line" },
			// light on the back
			{
				d: "M 84 102 C 64 108 55 140 55 178 C 55 210 51 240 45 260 L 52 262 C 60 236 60 200 62 176 C 64 146 70 118 88 106 Z",
				tone: "main",
				opacity: 0.85,
			},
			{ d: "M 70 262 L 54 392 L 60 392 L 78 268 Z", tone: "main", opacity: 0.55 },
		],
	},
	trumpet: {
		width: 300,
		height: 130,
		stands: false,
		parts: [
			{
				d: "M 14 50 L 200 50 C 240 48 262 30 286 8 L 286 106 C 262 84 240 66 200 64 L 14 64 Z",
				tone: "main",
			},
			{ d: "M 286 8 C 298 30 298 84 286 106 C 276 84 276 30 286 8 Z", tone: "shade" },
			{
				d: "M 14 50 L 200 50 C 240 48 262 30 286 8 L 280 26 C 256 50 236 56 200 56 L 14 56 Z",
				tone: "light",
				opacity: 0.7,
			},
			{ d: bar(2, 44, 14, 26, 5), tone: "main" },
			{ d: "M 90 64 C 60 64 60 116 90 116 L 180 116 C 210 116 210 64 180 64", tone: "main", line: 10 },
			{ d: bar(108, 34, 16, 76, 4) + bar(130, 34, 16, 76, 4) + bar(152, 34, 16, 76, 4), tone: "shade" },
			{ d: bar(111, 22, 10, 14) + bar(133, 22, 10, 14) + bar(155, 22, 10, 14), tone: "line" },
			{ d: bar(105, 16, 22, 8, 4) + bar(127, 16, 22, 8, 4) + bar(149, 16, 22, 8, 4), tone: "light" },
		],
	},
	guitar: {
		width: 150,
		height: 360,
		parts: [
			{ d: bar(64, 40, 22, 190), tone: "shade" },
			{ d: "M 60 8 L 90 8 L 86 48 L 64 48 Z", tone: "line" },
			{ d: dot(56, 16, 5) + dot(56, 30, 5) + dot(94, 16, 5) + dot(94, 30, 5), tone: "light" },
			{
				d: "M 75 168 C 46 160 26 176 30 202 C 33 222 40 226 28 246 C 8 276 10 350 75 352 C 140 350 142 276 122 246 C 110 226 117 222 120 202 C 124 176 104 160 75 168 Z",
				tone: "main",
			},
			{
				d: "M 75 168 C 46 160 26 176 30 202 C 33 222 40 226 28 246 C 8 276 10 350 75 352 C 40 340 26 300 44 258 C 56 236 44 222 44 204 C 44 184 56 170 75 168 Z",
				tone: "light",
				opacity: 0.55,
			},
			{ d: dot(75, 250, 24), tone: "line" },
			{ d: bar(48, 304, 54, 12, 3), tone: "line" },
			{ d: "M 68 12 L 68 308 M 75 12 L 75 308 M 82 12 L 82 308", tone: "paper", line: 1.4 },
			{ d: "M 64 70 L 86 70 M 64 94 L 86 94 M 64 118 L 86 118 M 64 142 L 86 142", tone: "light", line: 2 },
		],
	},
	vinyl: {
		width: 240,
		height: 240,
		stands: false,
		parts: [
			{ d: dot(120, 120, 118), tone: "line" },
			{ d: dot(120, 120, 104), tone: "light", line: 1.2, opacity: 0.35 },
			{ d: dot(120, 120, 92), tone: "light", line: 1.2, opacity: 0.35 },
			{ d: dot(120, 120, 80), tone: "light", line: 1.2, opacity: 0.35 },
			{ d: dot(120, 120, 68), tone: "light", line: 1.2, opacity: 0.35 },
			{
				d: "M 120 120 L 60 18 C 82 4 106 1 120 2 Z M 120 120 L 180 222 C 158 236 134 239 120 238 Z",
				tone: "light",
				opacity: 0.16,
			},
			{ d: dot(120, 120, 48), tone: "main" },
			{ d: dot(120, 120, 36), tone: "paper", line: 1.6 },
			{ d: dot(120, 120, 7), tone: "paper" },
		],
	},
	microphone: {
		width: 130,
		height: 300,
		parts: [
			{ d: bar(58, 168, 14, 116), tone: "shade" },
			{ d: "M 20 292 C 20 278 40 274 65 274 C 90 274 110 278 110 292 Z", tone: "shade" },
			{ d: bar(24, 8, 82, 150, 41), tone: "main" },
			{
				d: "M 24 49 C 24 24 40 8 65 8 C 52 20 46 40 46 60 L 46 110 C 46 134 52 148 62 158 C 40 158 24 140 24 117 Z",
				tone: "light",
				opacity: 0.7,
			},
			{ d: "M 24 50 L 106 50 M 24 66 L 106 66 M 24 82 L 106 82 M 24 98 L 106 98", tone: "line", line: 4 },
			{ d: bar(16, 112, 98, 14, 5), tone: "line" },
			{ d: "M 10 118 C 10 160 36 182 65 182 C 94 182 120 160 120 118", tone: "shade", line: 7 },
		],
	},
	piano: {
		width: 320,
		height: 120,
		parts: [
			{ d: bar(0, 0, 320, 120, 4), tone: "paper" },
			{
				d: "M 40 0 L 40 120 M 80 0 L 80 120 M 120 0 L 120 120 M 160 0 L 160 120 M 200 0 L 200 120 M 240 0 L 240 120 M 280 0 L 280 120",
				tone: "line",
				line: 2,
			},
			{
				d:
					bar(28, 0, 24, 74, 3) +
					bar(68, 0, 24, 74, 3) +
					bar(148, 0, 24, 74, 3) +
					bar(188, 0, 24, 74, 3) +
					bar(228, 0, 24, 74, 3),
				tone: "line",
			},
			{ d: bar(120, 0, 40, 120), tone: "main", opacity: 0.85 },
			{ d: bar(108, 0, 24, 0.5), tone: "line" },
		],
	},
	headphones: {
		width: 240,
		height: 230,
		parts: [
			{
				d: "M 34 160 L 34 118 C 34 62 74 22 120 22 C 166 22 206 62 206 118 L 206 160",
				tone: "line",
				line: 18,
			},
			{ d: bar(12, 130, 54, 92, 22) + bar(174, 130, 54, 92, 22), tone: "main" },
			{ d: bar(12, 130, 22, 92, 11) + bar(174, 130, 22, 92, 11), tone: "light", opacity: 0.6 },
			{ d: "M 46 70 C 62 44 90 30 120 30", tone: "light", line: 5 },
		],
	},
	mask: {
		width: 240,
		height: 250,
		stands: false,
		parts: [
			{ d: "M 20 26 C 70 44 170 44 220 26 C 232 130 196 226 120 246 C 44 226 8 130 20 26 Z", tone: "main" },
			{
				d: "M 20 26 C 50 38 86 42 120 42 C 84 90 80 190 120 246 C 44 226 8 130 20 26 Z",
				tone: "light",
				opacity: 0.5,
			},
			{
				d: "M 54 100 C 66 78 92 78 102 102 C 88 94 70 94 54 100 Z M 138 102 C 148 78 174 78 186 100 C 170 94 152 94 138 102 Z",
				tone: "line",
			},
			{ d: "M 66 150 C 90 206 150 206 174 150 C 150 172 90 172 66 150 Z", tone: "line" },
			{ d: dot(62, 138, 14) + dot(178, 138, 14), tone: "accent", opacity: 0.7 },
		],
	},
	crowd: {
		width: 400,
		height: 110,
		parts: [
			{
				d: `M 0 110 L 0 70 C 10 60 20 60 26 66 ${[40, 92, 146, 198, 252, 304, 356]
					.map(
						(x, i) =>
							`C ${x - 10} ${66 - (i % 3) * 6} ${x - 12} ${40 - (i % 2) * 8} ${x} ${40 - (i % 2) * 8} C ${x + 12} ${40 - (i % 2) * 8} ${x + 10} ${66 - (i % 3) * 6} ${x + 26} 68`,
					)
					.join(" ")} L 400 72 L 400 110 Z`,
				tone: "line",
			},
			{ d: "M 66 70 L 58 14 M 224 70 L 236 8 M 330 72 L 324 18", tone: "line", line: 12 },
		],
	},
};
