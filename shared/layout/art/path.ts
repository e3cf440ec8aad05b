// Path data in the few absolute commands that Figma, SVG and the rasteriser all take: M L C Q Z.

type Command = "M" | "L" | "C" | "Q" | "Z";

export interface Segment {
	command: Command;
	/** x, y pairs in order. */
	points: number[];
}

export interface Bounds {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

const argumentCount: Readonly<Record<string, number>> = {
	M: 2,
	L: 2,
	H: 1,
	V: 1,
	C: 6,
	S: 4,
	Q: 4,
	T: 2,
	A: 7,
	Z: 0,
};

/** Reads any SVG path; relative, shorthand and arc commands become absolute lines and curves. */
export function readPath(d: string): Segment[] {
	const tokens = d.match(/[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? [];
	const out: Segment[] = [];
	let x = 0;
	let y = 0;
	let startX = 0;
	let startY = 0;
	let controlX = 0;
	let controlY = 0;
	let last = "";
	let letter = "";
	let i = 0;
	while (i < tokens.length) {
		const token = tokens[i] ?? "";
		if (/[a-zA-Z]/.test(token)) {
			letter = token;
			i++;
		} else if (letter === "M") letter = "L";
		else if (letter === "m") letter = "l";
		const command = letter.toUpperCase();
		const relative = letter !== command;
		const count = argumentCount[command] ?? 0;
		const args = tokens.slice(i, i + count).map(Number);
		i += count;
		const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0, k = 0] = args;
		const dx = relative ? x : 0;
		const dy = relative ? y : 0;
		const put = (name: Command, points: number[]) => {
			out.push({ command: name, points });
			x = points.at(-2) ?? x;
			y = points.at(-1) ?? y;
		};
		const mirrored = (group: string): [number, number] =>
			group.includes(last) && last !== "" ? [2 * x - controlX, 2 * y - controlY] : [x, y];
		switch (command) {
			case "M":
				put("M", [a + dx, b + dy]);
				startX = x;
				startY = y;
				break;
			case "L":
				put("L", [a + dx, b + dy]);
				break;
			case "H":
				put("L", [a + dx, y]);
				break;
			case "V":
				put("L", [x, a + dy]);
				break;
			case "C":
				[controlX, controlY] = [c + dx, e + dy];
				put("C", [a + dx, b + dy, controlX, controlY, f + dx, g + dy]);
				break;
			case "S": {
				const [mx, my] = mirrored("CS");
				[controlX, controlY] = [a + dx, b + dy];
				put("C", [mx, my, controlX, controlY, c + dx, e + dy]);
				break;
			}
			case "Q":
				[controlX, controlY] = [a + dx, b + dy];
				put("Q", [controlX, controlY, c + dx, e + dy]);
				break;
			case "T":
				[controlX, controlY] = mirrored("QT");
				put("Q", [controlX, controlY, a + dx, b + dy]);
				break;
			case "A":
				for (const cubic of arcCurves(x, y, a, b, c, e !== 0, f !== 0, g + dx, k + dy)) put("C", cubic);
				break;
			case "Z":
				out.push({ command: "Z", points: [] });
				[x, y] = [startX, startY];
				break;
			default:
				throw new Error(`path command ${letter} is not known`);
		}
		last = command;
	}
	return out;
}

/** An elliptical arc as cubics of at most a quarter turn (SVG 2, appendix B.2, "Conversion from endpoint"). */
function arcCurves(
	x1: number,
	y1: number,
	rxIn: number,
	ryIn: number,
	turnDeg: number,
	large: boolean,
	sweep: boolean,
	x2: number,
	y2: number,
): number[][] {
	if (rxIn === 0 || ryIn === 0) return [[x1, y1, x2, y2, x2, y2]];
	const turn = (turnDeg * Math.PI) / 180;
	const cos = Math.cos(turn);
	const sin = Math.sin(turn);
	const hx = (x1 - x2) / 2;
	const hy = (y1 - y2) / 2;
	const px = cos * hx + sin * hy;
	const py = -sin * hx + cos * hy;
	const stretch = Math.sqrt(Math.max(1, (px / rxIn) ** 2 + (py / ryIn) ** 2));
	const rx = Math.abs(rxIn) * stretch;
	const ry = Math.abs(ryIn) * stretch;
	const under = (rx * py) ** 2 + (ry * px) ** 2;
	const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - under) / under));
	const cx0 = (factor * rx * py) / ry;
	const cy0 = (-factor * ry * px) / rx;
	const cx = cos * cx0 - sin * cy0 + (x1 + x2) / 2;
	const cy = sin * cx0 + cos * cy0 + (y1 + y2) / 2;
	const from = Math.atan2((py - cy0) / ry, (px - cx0) / rx);
	let span = Math.atan2((-py - cy0) / ry, (-px - cx0) / rx) - from;
	if (sweep && span < 0) span += 2 * Math.PI;
	if (!sweep && span > 0) span -= 2 * Math.PI;
	const parts = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-6));
	const step = span / parts;
	const reach = (4 / 3) * Math.tan(step / 4);
	const at = (ux: number, uy: number): [number, number] => [
		cx + cos * rx * ux - sin * ry * uy,
		cy + sin * rx * ux + cos * ry * uy,
	];
	return Array.from({ length: parts }, (_, part) => {
		const a = from + part * step;
		const b = a + step;
		return [
			...at(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
			...at(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
			...(part === parts - 1 ? [x2, y2] : at(Math.cos(b), Math.sin(b))),
		];
	});
}

/** Scales about the origin, turns about the origin, then moves. Scales may be negative to mirror. */
export interface Placing {
	scaleX: number;
	scaleY: number;
	turnDeg?: number;
	dx: number;
	dy: number;
}

export function placed(path: readonly Segment[], to: Placing): Segment[] {
	const turn = ((to.turnDeg ?? 0) * Math.PI) / 180;
	const cos = Math.cos(turn);
	const sin = Math.sin(turn);
	return path.map(({ command, points }) => {
		const moved: number[] = [];
		for (let i = 0; i < points.length; i += 2) {
			const x = (points[i] ?? 0) * to.scaleX;
			const y = (points[i + 1] ?? 0) * to.scaleY;
			moved.push(cos * x - sin * y + to.dx, sin * x + cos * y + to.dy);
		}
		return { command, points: moved };
	});
}

/** Bounds of all points and handles: never smaller than the drawn path. */
export function boundsOf(path: readonly Segment[]): Bounds {
	const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
	for (const { points } of path) {
		for (let i = 0; i < points.length; i += 2) {
			const x = points[i] ?? 0;
			const y = points[i + 1] ?? 0;
			if (x < bounds.left) bounds.left = x;
			if (x > bounds.right) bounds.right = x;
			if (y < bounds.top) bounds.top = y;
			if (y > bounds.bottom) bounds.bottom = y;
		}
	}
	return bounds;
}

const tenth = (v: number) => String(Math.round(v * 10) / 10);

/** Path data with spaces only, a tenth of a unit fine. */
export function writePath(path: readonly Segment[]): string {
	return path.map(({ command, points }) => [command, ...points.map(tenth)].join(" ")).join(" ");
}
