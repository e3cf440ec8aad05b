// Food and drink motifs.
import { barPath as bar, roundPath as dot } from "./draw.ts";
import type { Motif } from "./motif.ts";

const steam = "M84 60C66 40 102 30 84 6M116 60C98 40 134 30 116 6";

export const foodMotifs: Readonly<Record<string, Motif>> = {
	cup: {
		width: 250,
		height: 240,
		parts: [
			{ d: steam, tone: "paper", line: 7, opacity: 0.75 },
			{ d: "M172 104C222 92 232 156 162 166", tone: "main", line: 16 },
			{ d: "M22 80L180 80C180 150 160 206 130 208L72 208C42 206 22 150 22 80Z", tone: "main" },
			{
				d: "M22 80L70 80C66 140 74 190 92 208L72 208C42 206 22 150 22 80Z",
				tone: "light",
				opacity: 0.7,
			},
			{ d: "M22 80C22 68 180 68 180 80C180 92 22 92 22 80Z", tone: "line" },
			{ d: "M2 214L200 214C194 230 176 236 156 236L46 236C26 236 8 230 2 214Z", tone: "shade" },
		],
	},
	mug: {
		width: 230,
		height: 250,
		parts: [
			{ d: steam, tone: "paper", line: 7, opacity: 0.75 },
			{ d: "M164 112C220 104 220 196 164 192", tone: "main", line: 18 },
			{ d: bar(26, 78, 142, 164, 14), tone: "main" },
			{ d: bar(26, 78, 46, 164, 14), tone: "light", opacity: 0.6 },
			{ d: "M26 84C30 72 164 72 168 84C164 96 30 96 26 84Z", tone: "line" },
			{ d: bar(26, 156, 142, 26), tone: "accent", opacity: 0.9 },
		],
	},
	teapot: {
		width: 300,
		height: 220,
		parts: [
			{ d: "M224 92C286 76 296 172 210 176", tone: "main", line: 15 },
			{ d: "M72 128C44 128 44 92 22 72L8 78C18 112 28 168 80 172Z", tone: "main" },
			{
				d: "M66 110C70 74 106 60 148 60C190 60 226 74 230 110C236 162 204 206 172 206L124 206C92 206 60 162 66 110Z",
				tone: "main",
			},
			{
				d: "M66 110C70 74 106 60 148 60C110 76 98 112 102 146C104 174 112 194 124 206C92 206 60 162 66 110Z",
				tone: "light",
				opacity: 0.6,
			},
			{ d: "M96 66C110 44 186 44 200 66C180 76 116 76 96 66Z", tone: "shade" },
			{ d: dot(148, 40, 11), tone: "shade" },
			{ d: bar(112, 204, 72, 10, 5), tone: "shade" },
		],
	},
	teacup: {
		width: 200,
		height: 170,
		parts: [
			{
				d: "M84 52C70 36 98 26 84 4M112 52C98 36 126 26 112 4",
				tone: "paper",
				line: 6,
				opacity: 0.75,
			},
			{ d: "M30 66L170 66C170 116 144 150 122 152L78 152C56 150 30 116 30 66Z", tone: "main" },
			{
				d: "M30 66L74 66C74 110 82 140 96 152L78 152C56 150 30 116 30 66Z",
				tone: "light",
				opacity: 0.6,
			},
			{ d: "M30 66C40 56 160 56 170 66C160 78 40 78 30 66Z", tone: "accent2" },
			{ d: bar(72, 152, 56, 12, 4), tone: "shade" },
		],
	},
	beans: {
		width: 220,
		height: 150,
		parts: [
			{
				d: "M30 96C16 62 44 30 78 36C112 44 118 86 92 108C70 126 40 122 30 96ZM128 120C112 92 130 60 160 58C196 58 210 96 192 122C176 144 142 144 128 120Z",
				tone: "main",
			},
			{ d: "M42 50C74 58 58 92 92 104M140 72C168 78 156 114 188 122", tone: "line", line: 7 },
			{
				d: "M30 96C16 62 44 30 78 36C50 44 40 74 52 112C42 110 34 106 30 96Z",
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
				d: "M38 10L62 10L62 96C64 124 88 130 88 164L88 306C88 316 82 322 72 322L28 322C18 322 12 316 12 306L12 164C12 130 36 124 38 96Z",
				tone: "main",
			},
			{
				d: "M38 30L48 30L48 100C46 130 28 132 28 168L28 322C18 322 12 316 12 306L12 164C12 130 36 124 38 96Z",
				tone: "light",
				opacity: 0.45,
			},
			{ d: bar(34, 4, 32, 40, 4), tone: "accent" },
			{ d: bar(12, 196, 76, 78), tone: "paper" },
			{ d: dot(50, 228, 15), tone: "accent2" },
			{ d: "M28 258L72 258", tone: "line", line: 3 },
		],
	},
	wineglass: {
		width: 140,
		height: 260,
		parts: [
			{ d: "M24 10L116 10C128 80 112 130 70 132C28 130 12 80 24 10Z", tone: "paper", opacity: 0.55 },
			{ d: "M18 62C44 52 96 72 122 60C120 106 104 130 70 132C36 130 20 106 18 62Z", tone: "accent" },
			{ d: "M70 130L70 244", tone: "paper", line: 7 },
			{ d: "M26 250C40 238 100 238 114 250Z", tone: "paper" },
			{ d: "M36 20C30 60 34 92 48 112", tone: "light", line: 5, opacity: 0.7 },
		],
	},
	cocktail: {
		width: 200,
		height: 270,
		parts: [
			{ d: "M10 30L190 30L100 132Z", tone: "paper", opacity: 0.5 },
			{ d: "M34 56L166 56L100 131Z", tone: "accent" },
			{ d: "M34 56L100 56L100 131Z", tone: "light", opacity: 0.4 },
			{ d: "M100 130L100 250", tone: "paper", line: 7 },
			{ d: "M52 262C70 246 130 246 148 262Z", tone: "paper" },
			{ d: "M84 76L160 6", tone: "line", line: 4 },
			{ d: dot(120, 44, 15), tone: "accent2" },
			{ d: dot(120, 44, 5), tone: "line" },
		],
	},
	noodles: {
		width: 280,
		height: 220,
		parts: [
			{ d: "M150 10L246 88M176 2L258 80", tone: "line", line: 7 },
			{ d: "M70 50C52 34 88 22 70 2M104 50C86 34 122 22 104 2", tone: "paper", line: 6, opacity: 0.7 },
			{ d: "M36 96C44 66 84 56 140 58C200 58 238 70 246 96Z", tone: "accent2" },
			{
				d: "M60 92C70 70 100 70 108 92M96 92C106 66 138 66 148 92M138 92C148 68 178 68 188 92M176 92C186 72 210 74 218 92",
				tone: "paper",
				line: 6,
			},
			{ d: dot(88, 74, 18), tone: "paper" },
			{ d: dot(88, 74, 8), tone: "accent" },
			{ d: "M14 94L266 94C262 156 220 198 176 202L104 202C60 198 18 156 14 94Z", tone: "main" },
			{
				d: "M14 94L80 94C82 146 98 186 124 202L104 202C60 198 18 156 14 94Z",
				tone: "light",
				opacity: 0.5,
			},
			{ d: "M20 124C100 140 190 140 260 124", tone: "accent", line: 7 },
			{ d: bar(100, 202, 80, 14, 3), tone: "shade" },
		],
	},
	dumpling: {
		width: 280,
		height: 190,
		parts: [
			{ d: "M22 136C20 66 84 26 140 26C196 26 260 66 258 136C252 158 28 158 22 136Z", tone: "paper" },
			{
				d: "M22 136C20 66 84 26 140 26C92 50 70 96 74 150C44 148 24 144 22 136Z",
				tone: "light",
				opacity: 0.6,
			},
			{
				d: "M140 28C134 52 136 64 146 76M112 34C100 56 98 70 104 84M170 34C182 56 184 70 178 84M86 50C74 66 70 80 74 94M196 50C208 66 212 80 208 94",
				tone: "shade",
				line: 5,
			},
			{ d: bar(4, 150, 272, 34, 10), tone: "main" },
			{
				d: "M40 152L40 182M90 152L90 182M140 152L140 182M190 152L190 182M240 152L240 182",
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
				d: "M16 104C16 50 80 20 140 20C200 20 264 50 264 104C264 140 240 152 210 152L70 152C40 152 16 140 16 104Z",
				tone: "main",
			},
			{
				d: "M16 104C16 50 80 20 140 20C90 40 60 80 70 152C40 152 16 140 16 104Z",
				tone: "light",
				opacity: 0.5,
			},
			{
				d: "M84 46C104 66 104 86 96 108M136 36C156 58 156 84 148 110M188 44C208 64 208 86 200 108",
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
				d: "M12 150C8 84 66 22 150 20C234 22 292 84 288 150C284 172 258 172 248 152C236 118 200 104 150 104C100 104 64 118 52 152C42 172 16 172 12 150Z",
				tone: "main",
			},
			{
				d: "M108 26C92 56 92 84 104 108L74 122C56 96 58 60 74 40ZM192 26C208 56 208 84 196 108L226 122C244 96 242 60 226 40Z",
				tone: "light",
				opacity: 0.7,
			},
			{
				d: "M108 26C92 56 92 84 104 108M192 26C208 56 208 84 196 108M60 54C44 84 44 106 56 140M240 54C256 84 256 106 244 140",
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
			{ d: "M120 2C132 14 132 26 120 28C108 26 108 14 120 2Z", tone: "light" },
			{ d: bar(40, 76, 160, 70, 10), tone: "main" },
			{
				d: "M40 90C40 78 50 74 60 74L180 74C192 74 200 80 200 92L200 104C190 120 178 120 170 104C160 128 146 126 138 106C128 124 112 124 104 106C94 126 80 124 72 104C62 120 48 120 40 104Z",
				tone: "paper",
			},
			{ d: bar(16, 146, 208, 86, 10), tone: "accent2" },
			{
				d: "M16 158C40 184 62 184 86 158C108 184 132 184 154 158C178 184 202 184 224 158L224 150L16 150Z",
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
			{ d: "M34 140L126 140L80 296Z", tone: "accent2" },
			{
				d: "M50 146L104 222M76 146L116 190M110 146L58 222M84 146L44 190",
				tone: "line",
				line: 3,
				opacity: 0.6,
			},
			{ d: dot(52, 104, 42) + dot(108, 104, 42), tone: "main" },
			{ d: dot(80, 58, 46), tone: "paper" },
			{
				d: "M80 12C54 14 36 34 34 58C34 74 42 90 54 98C50 60 60 30 80 12Z",
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
			{ d: "M14 50C70 0 170 0 226 50L214 72C160 34 80 34 26 72Z", tone: "shade" },
			{ d: "M26 70C80 34 160 34 214 70L120 254Z", tone: "main" },
			{ d: dot(92, 92, 20) + dot(146, 116, 20) + dot(112, 168, 18), tone: "accent" },
			{ d: dot(150, 74, 6) + dot(112, 124, 5) + dot(76, 126, 5) + dot(136, 154, 6), tone: "line" },
		],
	},
	burger: {
		width: 260,
		height: 200,
		parts: [
			{ d: "M18 86C18 34 74 10 130 10C186 10 242 34 242 86Z", tone: "main" },
			{
				d: "M80 44L90 40M120 32L130 30M160 44L170 48M104 62L112 58M188 64L196 68",
				tone: "paper",
				line: 6,
			},
			{
				d: "M12 96C40 84 50 112 76 100C100 88 110 114 136 100C160 88 172 112 196 100C216 90 230 108 248 96L248 112L12 112Z",
				tone: "accent2",
			},
			{ d: bar(16, 112, 228, 34, 12), tone: "line" },
			{ d: "M30 112L230 112L196 134L180 112Z", tone: "accent" },
			{ d: "M18 150L242 150C242 180 226 190 206 190L54 190C34 190 18 180 18 150Z", tone: "main" },
		],
	},
	apple: {
		width: 200,
		height: 220,
		parts: [
			{
				d: "M100 56C70 34 16 46 14 112C14 170 56 214 84 208C96 204 104 204 116 208C144 214 186 170 186 112C184 46 130 34 100 56Z",
				tone: "main",
			},
			{
				d: "M100 56C70 34 16 46 14 112C14 160 42 200 68 208C44 160 50 90 100 56Z",
				tone: "light",
				opacity: 0.5,
			},
			{ d: "M100 58C98 40 102 24 112 10", tone: "line", line: 8 },
			{ d: "M108 40C118 12 150 8 168 18C156 42 132 50 108 40Z", tone: "accent2" },
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
					return `M${at(12, a + 22)}L${at(70, a + 5)}Q${at(80, a + 22)} ${at(70, a + 40)}Z`;
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
				d: "M60 80C40 60 30 30 40 6C56 20 62 50 60 80C56 50 64 20 84 4C92 30 80 60 60 80ZM58 80C40 74 20 56 10 34C36 36 52 58 58 80ZM62 80C80 74 100 56 110 34C84 36 68 58 62 80Z",
				tone: "accent2",
			},
			{ d: "M20 96C30 74 90 74 100 96C100 150 76 240 60 286C44 240 20 150 20 96Z", tone: "main" },
			{
				d: "M20 96C24 82 40 78 56 78C44 120 46 200 58 280C42 236 20 150 20 96Z",
				tone: "light",
				opacity: 0.5,
			},
			{ d: "M92 128L70 134M30 156L48 162M80 186L64 190", tone: "shade", line: 5 },
		],
	},
	pumpkin: {
		width: 260,
		height: 220,
		parts: [
			{ d: "M122 46C118 26 128 12 146 6L156 18C144 24 140 34 142 48Z", tone: "accent2" },
			{
				d: "M70 50C20 46 4 96 10 134C16 180 46 206 84 204ZM190 50C240 46 256 96 250 134C244 180 214 206 176 204Z",
				tone: "shade",
			},
			{
				d: "M130 44C76 34 48 70 48 128C48 182 84 212 130 210C176 212 212 182 212 128C212 70 184 34 130 44Z",
				tone: "main",
			},
			{
				d: "M130 44C100 50 88 90 88 128C88 170 104 206 130 210C156 206 172 170 172 128C172 90 160 50 130 44Z",
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
			{ d: "M214 80L290 24C276 60 276 100 290 136Z", tone: "accent" },
			{ d: "M10 84C50 24 150 10 228 80C150 152 50 142 10 84Z", tone: "main" },
			{ d: "M10 84C50 24 150 10 228 80C150 60 60 60 10 84Z", tone: "light", opacity: 0.55 },
			{ d: "M84 40C100 66 100 104 84 128", tone: "shade", line: 6 },
			{ d: "M112 34C130 6 160 4 176 12C170 26 160 36 150 40Z", tone: "accent" },
			{ d: dot(50, 74, 9), tone: "paper" },
			{ d: dot(50, 74, 4.5), tone: "line" },
		],
	},
};
