// Space, machine and travel motifs.
import { barPath as bar, roundPath as dot } from "./draw.ts";
import type { Motif } from "./motif.ts";

export const machineMotifs: Readonly<Record<string, Motif>> = {
	astronaut: {
		width: 170,
		height: 330,
		parts: [
			{ d: bar(34, 92, 102, 104, 16), tone: "shade" },
			{ d: "M46 196L36 300L74 300L86 212L98 300L136 300L126 196Z", tone: "paper" },
			{
				d: "M30 298L76 298L76 322L22 322C22 310 26 304 30 298ZM96 298L142 298C146 304 150 310 150 322L96 322Z",
				tone: "shade",
			},
			{
				d: "M48 98C36 104 34 130 36 160L40 208L132 208L136 160C138 130 136 104 124 98Z",
				tone: "paper",
			},
			{ d: "M44 108C24 116 16 150 14 186M128 108C148 116 156 150 158 186", tone: "paper", line: 26 },
			{ d: dot(14, 194, 13) + dot(156, 194, 13), tone: "shade" },
			{ d: dot(86, 56, 48), tone: "paper" },
			{ d: "M54 58C54 34 118 34 118 58C118 86 54 86 54 58Z", tone: "line" },
			{ d: "M62 56C64 44 82 40 92 42C78 46 70 54 70 66C66 64 62 62 62 56Z", tone: "accent" },
			{ d: bar(62, 132, 48, 34, 5), tone: "shade" },
			{ d: dot(74, 144, 4.5) + bar(86, 140, 18, 7, 3), tone: "accent" },
			{
				d: "M86 8C116 8 134 30 134 56C134 84 112 104 86 104C106 92 114 70 112 48C110 30 100 16 86 8ZM112 98C134 98 138 130 136 160L132 208L112 208ZM108 208L130 208L136 300L118 300Z",
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
			{ d: "M48 190L8 250L14 284L54 252ZM112 190L152 250L146 284L106 252Z", tone: "accent" },
			{ d: "M80 4C122 48 132 128 116 262L44 262C28 128 38 48 80 4Z", tone: "paper" },
			{ d: "M80 4C122 48 132 128 116 262L84 262C104 150 102 60 80 4Z", tone: "shade", opacity: 0.55 },
			{ d: "M80 4C100 26 112 54 118 84L42 84C48 54 60 26 80 4Z", tone: "accent" },
			{ d: dot(80, 130, 22), tone: "main" },
			{ d: dot(80, 130, 14), tone: "line" },
			{ d: bar(50, 262, 60, 14, 3), tone: "line" },
			{ d: "M56 278C50 304 70 310 80 328C90 310 110 304 104 278Z", tone: "accent2" },
			{ d: "M68 278C66 296 76 300 80 312C84 300 94 296 92 278Z", tone: "light" },
		],
	},
	planet: {
		width: 300,
		height: 200,
		stands: false,
		parts: [
			{ d: "M24 138C-10 160 60 170 150 132C240 96 310 46 276 40", tone: "light", line: 9 },
			{ d: dot(150, 100, 78), tone: "main" },
			{
				d: "M150 22C196 22 228 58 228 100C228 144 194 178 150 178C186 160 200 130 196 96C192 62 176 38 150 22Z",
				tone: "shade",
				opacity: 0.55,
			},
			{ d: "M78 72C110 86 170 78 214 56L222 70C176 96 110 102 74 92Z", tone: "light", opacity: 0.5 },
			{ d: "M24 138C0 156 40 168 118 146M276 40C300 46 270 78 222 102", tone: "light", line: 9 },
			{ d: "M118 146C160 134 200 114 222 102", tone: "light", line: 9 },
		],
	},
	satellite: {
		width: 260,
		height: 150,
		stands: false,
		parts: [
			{ d: bar(4, 46, 86, 56, 3) + bar(170, 46, 86, 56, 3), tone: "main" },
			{
				d: "M32 46L32 102M61 46L61 102M4 74L90 74M199 46L199 102M228 46L228 102M170 74L256 74",
				tone: "line",
				line: 2,
			},
			{ d: bar(100, 34, 60, 82, 8), tone: "paper" },
			{ d: bar(132, 34, 28, 82, 8), tone: "shade", opacity: 0.5 },
			{ d: bar(90, 70, 80, 8), tone: "line" },
			{ d: "M104 34C104 10 156 10 156 34Z", tone: "accent" },
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
			{ d: "M84 184L94 172L104 180L116 166", tone: "accent", line: 5 },
			{ d: "M46 156C22 164 20 190 26 210M154 156C178 164 180 190 174 210", tone: "shade", line: 16 },
			{ d: bar(66, 230, 26, 26, 6) + bar(108, 230, 26, 26, 6), tone: "line" },
		],
	},
	laptop: {
		width: 300,
		height: 190,
		parts: [
			{ d: bar(46, 8, 208, 144, 10), tone: "line" },
			{ d: bar(56, 18, 188, 124, 4), tone: "main" },
			{ d: "M56 18L150 18L96 142L56 142Z", tone: "light", opacity: 0.4 },
			{ d: "M84 52L68 68L84 84M116 52L132 68L116 84", tone: "paper", line: 6 },
			{ d: "M150 68L220 68M150 90L200 90M84 112L180 112", tone: "paper", line: 6, opacity: 0.8 },
			{
				d: "M18 152L282 152L296 174C296 180 292 182 286 182L14 182C8 182 4 180 4 174Z",
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
				d: "M90 8C40 8 10 46 12 90C14 128 44 146 52 186L128 186C136 146 166 128 168 90C170 46 140 8 90 8Z",
				tone: "accent",
			},
			{
				d: "M90 8C40 8 10 46 12 90C14 128 44 146 52 186L80 186C76 140 48 128 44 88C42 50 60 22 90 8Z",
				tone: "light",
				opacity: 0.6,
			},
			{ d: "M72 184L62 104L78 118L90 102L102 118L118 104L108 184", tone: "line", line: 5 },
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
				d: "M76 138L120 62L218 62L150 142ZM120 62L150 142M254 138L214 40",
				tone: "main",
				line: 9,
			},
			{ d: "M214 40L206 22C220 16 238 18 240 30M112 46L120 62", tone: "line", line: 8 },
			{ d: bar(92, 34, 48, 12, 6), tone: "line" },
		],
	},
	car: {
		width: 320,
		height: 150,
		parts: [
			{
				d: "M10 112C8 84 20 74 50 70L92 64C112 30 130 20 166 20L200 20C230 20 246 42 262 66L292 72C308 76 314 90 312 112Z",
				tone: "main",
			},
			{
				d: "M108 64C122 42 134 34 158 34L160 66ZM174 34L198 34C218 34 230 48 240 66L174 66Z",
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
				d: "M20 170L20 40C20 20 30 10 50 10L180 10C240 12 280 70 288 140C290 160 280 170 262 170Z",
				tone: "main",
			},
			{
				d: "M20 120L285 120C287 128 288 134 288 140C290 160 280 170 262 170L20 170Z",
				tone: "shade",
			},
			{
				d: `${bar(44, 40, 50, 48, 8)}${bar(110, 40, 50, 48, 8)}M178 40L196 40C220 44 240 64 252 88L178 88Z`,
				tone: "paper",
			},
			{ d: bar(20, 104, 262, 8), tone: "accent" },
			{ d: dot(268, 142, 9), tone: "light" },
			{ d: bar(4, 180, 292, 8, 4), tone: "line" },
			{
				d: "M40 196L40 206M90 196L90 206M140 196L140 206M190 196L190 206M240 196L240 206",
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
			{ d: "M150 84L118 14L142 12L206 82Z", tone: "shade" },
			{ d: "M34 92L14 34L40 34L74 86Z", tone: "accent" },
			{
				d: "M20 96C60 80 220 76 270 84C300 90 312 104 306 112C296 124 240 128 180 128C100 128 40 120 20 96Z",
				tone: "paper",
			},
			{
				d: "M20 96C60 108 240 118 308 106C302 122 240 128 180 128C100 128 40 120 20 96Z",
				tone: "main",
			},
			{ d: "M138 112L90 180L118 180L202 114Z", tone: "accent" },
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
				d: "M110 6C46 6 8 54 10 112C12 168 62 208 84 246L136 246C158 208 208 168 210 112C212 54 174 6 110 6Z",
				tone: "main",
			},
			{
				d: "M110 6C74 10 58 60 60 112C62 168 84 212 96 246L124 246C136 212 158 168 160 112C162 60 146 10 110 6Z",
				tone: "accent2",
			},
			{
				d: "M110 6C94 20 88 70 88 112C88 168 98 212 104 246L116 246C122 212 132 168 132 112C132 70 126 20 110 6Z",
				tone: "paper",
			},
			{
				d: "M110 6C174 6 212 54 210 112C208 168 158 208 136 246L120 246C150 180 180 150 178 104C176 60 150 20 110 6Z",
				tone: "shade",
				opacity: 0.3,
			},
			{ d: "M86 248L92 276M134 248L128 276", tone: "line", line: 3 },
			{ d: bar(84, 274, 52, 38, 8), tone: "line" },
			{ d: bar(84, 274, 52, 10, 4), tone: "accent" },
		],
	},
	sailboat: {
		width: 260,
		height: 280,
		parts: [
			{ d: bar(120, 10, 7, 214), tone: "line" },
			{ d: "M132 16C190 70 220 140 228 200L132 200Z", tone: "paper" },
			{ d: "M132 16C160 70 172 140 172 200L132 200Z", tone: "light", opacity: 0.6 },
			{ d: "M114 44C84 100 58 150 34 200L114 200Z", tone: "accent" },
			{ d: "M14 222L246 222C236 256 214 272 186 272L78 272C46 272 24 252 14 222Z", tone: "main" },
			{ d: "M14 222L246 222L242 234L19 234Z", tone: "light" },
		],
	},
};
