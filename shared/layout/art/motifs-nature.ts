// Animal and plant motifs.
import { barPath as bar, roundPath as dot } from "./draw.ts";
import type { Motif } from "./motif.ts";

const petal = (deg: number, inner: number, outer: number, wide: number): string => {
	const rad = (deg * Math.PI) / 180;
	const at = (along: number, across: number) =>
		`${100 + along * Math.sin(rad) + across * Math.cos(rad)} ${100 - along * Math.cos(rad) + across * Math.sin(rad)}`;
	return `M${at(inner, 0)}C${at(inner + 10, wide)} ${at(outer, wide)} ${at(outer, 0)}C${at(outer, -wide)} ${at(inner + 10, -wide)} ${at(inner, 0)}Z `;
};

const petals = (count: number, inner: number, outer: number, wide: number, turn = 0) =>
	Array.from({ length: count }, (_, i) => petal((360 / count) * i + turn, inner, outer, wide)).join("");

export const natureMotifs: Readonly<Record<string, Motif>> = {
	cat: {
		width: 200,
		height: 250,
		parts: [
			{ d: "M150 214C196 220 200 170 178 150C170 142 164 152 170 162", tone: "main", line: 15 },
			{ d: "M70 118C40 150 32 204 40 240L154 240C170 200 160 150 128 118Z", tone: "main" },
			{
				d: "M42 92L40 28L74 54C88 48 108 48 122 54L156 28L154 92C152 122 128 138 98 138C68 138 44 122 42 92Z",
				tone: "main",
			},
			{ d: "M50 44L68 58L52 72ZM146 44L128 58L144 72Z", tone: "accent" },
			{
				d: "M92 54L92 74M104 54L104 74M80 58L82 72M116 58L114 72M150 164L132 168M156 184L136 188M40 184L60 188M46 164L62 168",
				tone: "shade",
				line: 6,
			},
			{
				d: "M64 90C70 82 82 82 88 90C82 96 70 96 64 90ZM108 90C114 82 126 82 132 90C126 96 114 96 108 90Z",
				tone: "paper",
			},
			{ d: dot(76, 90, 4.5) + dot(120, 90, 4.5), tone: "line" },
			{ d: "M92 106L104 106L98 114Z", tone: "accent" },
			{ d: "M98 114C96 122 88 122 86 118M98 114C100 122 108 122 110 118", tone: "line", line: 3 },
			{
				d: "M70 238C66 214 70 196 80 188C92 196 94 220 90 240ZM108 240C104 220 106 196 118 188C128 196 130 220 126 240Z",
				tone: "light",
				opacity: 0.7,
			},
		],
	},
	dog: {
		width: 230,
		height: 250,
		parts: [
			{ d: "M160 220C204 216 214 184 204 164", tone: "main", line: 15 },
			{ d: "M70 126C44 156 38 210 44 240L168 240C176 200 160 150 132 126Z", tone: "main" },
			{ d: "M46 70C46 36 154 36 154 70C158 110 138 140 100 142C62 140 42 110 46 70Z", tone: "main" },
			{
				d: "M50 56C24 48 14 92 26 124C46 126 56 94 58 70ZM150 56C176 48 186 92 174 124C154 126 144 94 142 70Z",
				tone: "shade",
			},
			{ d: "M72 112C76 92 124 92 128 112C130 134 70 134 72 112Z", tone: "paper" },
			{ d: "M88 100C92 92 108 92 112 100C110 110 90 110 88 100Z", tone: "line" },
			{ d: dot(78, 80, 7) + dot(122, 80, 7), tone: "line" },
			{ d: "M78 240L80 190M124 240L122 190", tone: "shade", line: 6 },
			{ d: bar(62, 140, 78, 12, 6), tone: "accent" },
		],
	},
	bird: {
		width: 250,
		height: 190,
		stands: false,
		parts: [
			{ d: "M26 66L2 76L30 84Z", tone: "accent" },
			{
				d: "M24 72C24 40 54 26 80 38C120 46 160 74 244 84C206 132 130 160 84 142C48 130 26 104 24 72Z",
				tone: "main",
			},
			{ d: "M92 74C120 40 170 16 226 10C212 66 172 112 116 116C98 112 88 94 92 74Z", tone: "light" },
			{ d: "M104 80C134 56 170 38 204 32M110 96C140 78 168 64 190 58", tone: "shade", line: 4 },
			{ d: dot(54, 62, 6), tone: "line" },
			{ d: "M96 146L92 176M116 148L116 178", tone: "accent", line: 5 },
		],
	},
	crane: {
		width: 260,
		height: 300,
		parts: [
			{ d: "M118 206L110 292M142 206L146 292", tone: "line", line: 5 },
			{
				d: "M64 150C94 108 160 104 214 142L250 134C230 170 186 214 134 212C96 210 70 186 64 150Z",
				tone: "paper",
			},
			{ d: "M190 138L254 132C240 160 214 184 186 194Z", tone: "line" },
			{ d: "M84 152C40 130 112 88 70 44", tone: "paper", line: 17 },
			{ d: "M78 100C92 80 84 58 72 46", tone: "line", line: 17 },
			{ d: dot(66, 38, 15), tone: "paper" },
			{ d: "M54 30C58 20 74 20 80 30Z", tone: "accent" },
			{ d: "M54 36L4 42L54 48Z", tone: "shade" },
			{ d: dot(62, 38, 3), tone: "line" },
		],
	},
	whale: {
		width: 320,
		height: 200,
		stands: false,
		parts: [
			{
				d: "M250 98C262 66 250 46 228 30C254 22 276 38 284 60C294 40 310 34 318 40C318 70 296 92 276 112Z",
				tone: "main",
			},
			{
				d: "M10 108C10 56 70 40 120 48C176 58 220 110 280 96C262 160 190 188 120 184C56 180 10 158 10 108Z",
				tone: "main",
			},
			{
				d: "M12 124C60 140 130 156 216 160C186 178 150 186 120 184C62 180 18 162 12 124Z",
				tone: "paper",
			},
			{
				d: "M30 134C50 160 80 170 96 172M60 142C78 164 110 174 130 174M96 150C112 166 140 172 158 170",
				tone: "shade",
				line: 3,
			},
			{ d: dot(58, 108, 6), tone: "paper" },
			{ d: "M118 148C120 180 144 194 164 192C160 176 152 158 146 150Z", tone: "shade" },
			{ d: "M92 40C92 20 76 10 62 12M92 40C94 20 108 8 124 12", tone: "light", line: 7 },
		],
	},
	butterfly: {
		width: 240,
		height: 200,
		stands: false,
		parts: [
			{
				d: "M118 92C90 24 22 0 8 34C0 72 50 112 118 104ZM122 92C150 24 218 0 232 34C240 72 190 112 122 104Z",
				tone: "main",
			},
			{
				d: "M116 104C66 108 32 140 46 172C66 202 108 166 118 116ZM124 104C174 108 208 140 194 172C174 202 132 166 122 116Z",
				tone: "accent",
			},
			{ d: dot(52, 56, 15) + dot(188, 56, 15) + dot(72, 154, 10) + dot(168, 154, 10), tone: "paper" },
			{ d: "M120 70L120 160", tone: "line", line: 10 },
			{ d: "M118 72C110 46 98 36 88 34M122 72C130 46 142 36 152 34", tone: "line", line: 3.5 },
		],
	},
	bee: {
		width: 240,
		height: 190,
		stands: false,
		parts: [
			{
				d: "M118 82C82 66 70 12 104 8C134 6 140 52 130 82ZM134 82C128 48 150 2 180 14C208 30 176 78 144 88Z",
				tone: "paper",
				opacity: 0.85,
			},
			{
				d: "M34 120C34 84 80 72 126 74C186 78 220 104 226 126C214 158 170 176 118 174C70 172 34 156 34 120Z",
				tone: "main",
			},
			{
				d: "M96 76C86 106 88 144 100 173L126 174C114 144 112 106 122 74ZM150 76C142 106 144 144 154 170L178 164C168 140 166 108 174 82Z",
				tone: "line",
			},
			{ d: "M36 110C30 132 40 152 60 164C60 130 62 104 74 82C54 86 40 96 36 110Z", tone: "line" },
			{ d: dot(52, 118, 6), tone: "paper" },
			{ d: "M52 92C40 76 28 72 18 74M64 86C56 68 46 62 36 60", tone: "line", line: 4 },
		],
	},
	tree: {
		width: 220,
		height: 300,
		parts: [
			{ d: "M98 292L102 180L120 180L126 292Z", tone: "line" },
			{ d: "M110 220L144 184M108 200L84 172", tone: "line", line: 8 },
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
				d: "M80 4L126 96L104 96L142 174L114 174L156 260L4 260L46 174L18 174L56 96L34 96Z",
				tone: "main",
			},
			{ d: "M80 4L80 260L4 260L46 174L18 174L56 96L34 96Z", tone: "light", opacity: 0.45 },
		],
	},
	leaf: {
		width: 200,
		height: 260,
		stands: false,
		parts: [
			{ d: "M100 8C180 66 196 160 100 226C4 160 20 66 100 8Z", tone: "main" },
			{ d: "M100 8C20 66 4 160 100 226Z", tone: "light", opacity: 0.6 },
			{
				d: "M100 40L100 256M100 100L140 76M100 100L60 76M100 140L150 112M100 140L50 112M100 180L142 156M100 180L58 156",
				tone: "shade",
				line: 5,
			},
		],
	},
	flower: {
		width: 200,
		height: 330,
		parts: [
			{ d: "M100 120C104 190 98 260 100 326", tone: "accent2", line: 9 },
			{
				d: "M100 250C60 244 34 220 24 190C66 188 94 212 100 250ZM100 280C140 274 166 250 176 220C134 218 106 242 100 280Z",
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
			{ d: "M80 130C84 200 78 260 80 316", tone: "accent2", line: 9 },
			{
				d: "M80 300C30 260 20 210 30 164C66 196 82 246 80 300ZM80 316C126 286 142 240 134 196C100 222 82 262 80 316Z",
				tone: "accent2",
			},
			{
				d: "M80 148C34 148 18 100 26 20L54 56L80 8L106 56L134 20C142 100 126 148 80 148Z",
				tone: "main",
			},
			{ d: "M80 148C34 148 18 100 26 20L54 56C50 100 58 130 80 148Z", tone: "light", opacity: 0.6 },
		],
	},
	lavender: {
		width: 110,
		height: 330,
		parts: [
			{ d: "M56 320C52 220 60 140 56 40", tone: "accent2", line: 5 },
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
			{ d: "M55 270C30 250 20 226 22 200C44 218 54 244 55 270Z", tone: "accent2" },
		],
	},
	cactus: {
		width: 180,
		height: 280,
		parts: [
			{ d: bar(66, 20, 48, 256, 24), tone: "main" },
			{ d: "M84 178C30 180 26 150 28 112M98 148C150 150 154 120 152 84", tone: "main", line: 32 },
			{ d: "M80 44L80 262", tone: "light", line: 6, opacity: 0.6 },
			{ d: dot(90, 20, 11), tone: "accent" },
		],
	},
	mushroom: {
		width: 220,
		height: 220,
		parts: [
			{ d: "M82 110C86 150 70 190 66 210L156 210C150 190 134 150 138 110Z", tone: "paper" },
			{ d: "M10 122C6 60 58 10 110 10C162 10 214 60 210 122C190 138 30 138 10 122Z", tone: "main" },
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
			{ d: "M80 316C76 210 84 110 80 20", tone: "main", line: 5 },
			{
				d: [60, 108, 156, 204, 252]
					.map(
						(y) =>
							`M80 ${y}C50 ${y - 4} 24 ${y - 26} 14 ${y - 54}C50 ${y - 56} 74 ${y - 34} 80 ${y}ZM80 ${y - 14}C110 ${y - 18} 136 ${y - 40} 146 ${y - 68}C110 ${y - 70} 86 ${y - 48} 80 ${y - 14}Z`,
					)
					.join(" "),
				tone: "main",
			},
		],
	},
};
