// Music and stage motifs.
import { barPath as bar, roundPath as dot } from "./draw.ts";
import type { Motif } from "./motif.ts";

const saxBody =
	"M92 48L104 206C108 262 142 288 170 268C194 250 192 214 200 164L212 146L146 146C152 168 153 188 150 208C147 224 137 224 134 208L113 46Z";

export const musicMotifs: Readonly<Record<string, Motif>> = {
	saxophone: {
		width: 220,
		height: 290,
		parts: [
			{ d: "M102 50C98 20 72 14 56 32", tone: "main", line: 13 },
			{ d: "M60 28L38 56", tone: "line", line: 13 },
			{ d: saxBody, tone: "main" },
			{ d: "M146 146L212 146C204 156 156 158 146 146Z", tone: "shade" },
			{
				d: "M92 48L104 206C107 240 122 264 142 273C122 250 118 220 116 190L103 47Z",
				tone: "light",
				opacity: 0.7,
			},
			{
				d: dot(112, 88, 7) + dot(115, 114, 7) + dot(118, 140, 8) + dot(121, 168, 8) + dot(126, 196, 9),
				tone: "line",
			},
			{ d: "M124 84L136 180", tone: "line", line: 3 },
			{ d: "M168 190L182 192M164 214L180 218", tone: "line", line: 4 },
		],
	},
	saxophonist: {
		width: 250,
		height: 420,
		parts: [
			// far leg, near leg, shoes
			{ d: "M70 236L52 398L78 400L112 262Z", tone: "line" },
			{ d: "M98 232C118 280 124 340 134 400L162 400C160 330 152 276 138 228Z", tone: "line" },
			{
				d: "M48 394L80 394L94 408C96 413 92 416 88 416L46 416ZM132 394L164 394L184 408C187 413 183 416 178 416L130 416Z",
				tone: "line",
			},
			// coat
			{
				d: "M84 100C62 106 52 140 52 178C52 210 48 240 42 262C70 274 112 276 146 262C150 220 146 180 140 150C136 122 126 100 108 96Z",
				tone: "line",
			},
			// head and hat
			{ d: "M90 86L116 84L118 106L86 108Z", tone: "line" },
			{
				d: "M84 58C84 40 122 36 130 56L132 64L140 76L132 80C132 92 122 98 110 97C94 96 84 80 84 58Z",
				tone: "line",
			},
			{
				d: "M62 60C74 52 88 50 92 46C92 28 98 16 112 18C118 12 130 18 132 38C140 38 152 40 160 46C142 54 92 66 62 60Z",
				tone: "line",
			},
			{ d: "M92 46C104 46 122 42 132 38L133 44C122 50 104 53 92 53Z", tone: "main" },
			// saxophone
			{ d: "M140 84C150 76 164 78 166 94", tone: "main", line: 8 },
			{
				d: "M160 94L172 92C178 140 184 178 190 214C193 226 201 226 203 214C206 198 206 186 202 170L246 166L240 180C236 220 238 246 222 260C202 276 174 262 170 224Z",
				tone: "main",
			},
			{ d: "M202 170L246 166C240 176 212 178 202 170Z", tone: "accent2" },
			{
				d: "M160 94L166 93C172 150 176 190 184 232C186 246 194 258 204 264C184 262 172 248 170 224Z",
				tone: "light",
				opacity: 0.65,
			},
			{ d: dot(176, 130, 4) + dot(179, 150, 4.5) + dot(182, 190, 5), tone: "line" },
			// arms over it
			{ d: "M104 124L136 176L178 202", tone: "line", line: 25 },
			{ d: "M112 118L148 150L172 122", tone: "line", line: 20 },
			{ d: dot(180, 203, 13) + dot(173, 120, 11), tone: "line" },
			// light on the back
			{
				d: "M84 102C64 108 55 140 55 178C55 210 51 240 45 260L52 262C60 236 60 200 62 176C64 146 70 118 88 106Z",
				tone: "main",
				opacity: 0.85,
			},
			{ d: "M70 262L54 392L60 392L78 268Z", tone: "main", opacity: 0.55 },
		],
	},
	trumpet: {
		width: 300,
		height: 130,
		stands: false,
		parts: [
			{
				d: "M14 50L200 50C240 48 262 30 286 8L286 106C262 84 240 66 200 64L14 64Z",
				tone: "main",
			},
			{ d: "M286 8C298 30 298 84 286 106C276 84 276 30 286 8Z", tone: "shade" },
			{
				d: "M14 50L200 50C240 48 262 30 286 8L280 26C256 50 236 56 200 56L14 56Z",
				tone: "light",
				opacity: 0.7,
			},
			{ d: bar(2, 44, 14, 26, 5), tone: "main" },
			{ d: "M90 64C60 64 60 116 90 116L180 116C210 116 210 64 180 64", tone: "main", line: 10 },
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
			{ d: "M60 8L90 8L86 48L64 48Z", tone: "line" },
			{ d: dot(56, 16, 5) + dot(56, 30, 5) + dot(94, 16, 5) + dot(94, 30, 5), tone: "light" },
			{
				d: "M75 168C46 160 26 176 30 202C33 222 40 226 28 246C8 276 10 350 75 352C140 350 142 276 122 246C110 226 117 222 120 202C124 176 104 160 75 168Z",
				tone: "main",
			},
			{
				d: "M75 168C46 160 26 176 30 202C33 222 40 226 28 246C8 276 10 350 75 352C40 340 26 300 44 258C56 236 44 222 44 204C44 184 56 170 75 168Z",
				tone: "light",
				opacity: 0.55,
			},
			{ d: dot(75, 250, 24), tone: "line" },
			{ d: bar(48, 304, 54, 12, 3), tone: "line" },
			{ d: "M68 12L68 308M75 12L75 308M82 12L82 308", tone: "paper", line: 1.4 },
			{ d: "M64 70L86 70M64 94L86 94M64 118L86 118M64 142L86 142", tone: "light", line: 2 },
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
				d: "M120 120L60 18C82 4 106 1 120 2ZM120 120L180 222C158 236 134 239 120 238Z",
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
			{ d: "M20 292C20 278 40 274 65 274C90 274 110 278 110 292Z", tone: "shade" },
			{ d: bar(24, 8, 82, 150, 41), tone: "main" },
			{
				d: "M24 49C24 24 40 8 65 8C52 20 46 40 46 60L46 110C46 134 52 148 62 158C40 158 24 140 24 117Z",
				tone: "light",
				opacity: 0.7,
			},
			{ d: "M24 50L106 50M24 66L106 66M24 82L106 82M24 98L106 98", tone: "line", line: 4 },
			{ d: bar(16, 112, 98, 14, 5), tone: "line" },
			{ d: "M10 118C10 160 36 182 65 182C94 182 120 160 120 118", tone: "shade", line: 7 },
		],
	},
	piano: {
		width: 320,
		height: 120,
		parts: [
			{ d: bar(0, 0, 320, 120, 4), tone: "paper" },
			{
				d: "M40 0L40 120M80 0L80 120M120 0L120 120M160 0L160 120M200 0L200 120M240 0L240 120M280 0L280 120",
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
				d: "M34 160L34 118C34 62 74 22 120 22C166 22 206 62 206 118L206 160",
				tone: "line",
				line: 18,
			},
			{ d: bar(12, 130, 54, 92, 22) + bar(174, 130, 54, 92, 22), tone: "main" },
			{ d: bar(12, 130, 22, 92, 11) + bar(174, 130, 22, 92, 11), tone: "light", opacity: 0.6 },
			{ d: "M46 70C62 44 90 30 120 30", tone: "light", line: 5 },
		],
	},
	mask: {
		width: 240,
		height: 250,
		stands: false,
		parts: [
			{ d: "M20 26C70 44 170 44 220 26C232 130 196 226 120 246C44 226 8 130 20 26Z", tone: "main" },
			{
				d: "M20 26C50 38 86 42 120 42C84 90 80 190 120 246C44 226 8 130 20 26Z",
				tone: "light",
				opacity: 0.5,
			},
			{
				d: "M54 100C66 78 92 78 102 102C88 94 70 94 54 100ZM138 102C148 78 174 78 186 100C170 94 152 94 138 102Z",
				tone: "line",
			},
			{ d: "M66 150C90 206 150 206 174 150C150 172 90 172 66 150Z", tone: "line" },
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
			{ d: "M66 70L58 14M224 70L236 8M330 72L324 18", tone: "line", line: 12 },
		],
	},
};
