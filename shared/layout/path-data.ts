// Reading and moving SVG path data, so that a path drawn in its own units can be written in the sheet's pixels:
// strokes then keep their width where a shape is stretched, and Figma gets vector paths at their true size.

interface PathStep {
	/** As written: lower case is relative to the pen. */
	command: string;
	/** Of one repetition: as many as the command takes. */
	values: number[];
}

const valuesTaken: Readonly<Record<string, number>> = {
	m: 2,
	l: 2,
	h: 1,
	v: 1,
	c: 6,
	s: 4,
	q: 4,
	t: 2,
	a: 7,
	z: 0,
};

/** Steps of a path, repetitions written out. Stops at the first thing that is no path data, as browsers do. */
export function parsePath(d: string): PathStep[] {
	const steps: PathStep[] = [];
	const space = /[\s,]*/y;
	const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
	const flag = /[01]/y;
	const letter = /[a-zA-Z]/y;
	let at = 0;
	const take = (pattern: RegExp): string | null => {
		pattern.lastIndex = at;
		const found = pattern.exec(d);
		if (!found) return null;
		at = pattern.lastIndex;
		return found[0];
	};
	let command = "";
	for (;;) {
		take(space);
		const next = take(letter);
		if (next !== null) command = next;
		else if (command === "" || at >= d.length || command.toLowerCase() === "z") return steps;
		const taken = valuesTaken[command.toLowerCase()];
		if (taken === undefined) return steps;
		const values: number[] = [];
		for (let index = 0; index < taken; index++) {
			take(space);
			// An arc's two flags may be written without a space behind them.
			const isFlag = taken === 7 && (index === 3 || index === 4);
			const value = take(isFlag ? flag : number);
			if (value === null) return steps;
			values.push(Number(value));
		}
		steps.push({ command, values });
		// Pairs after a move are lines.
		if (command === "m") command = "l";
		if (command === "M") command = "L";
	}
}

/** Shortest writing of steps at `digits` decimals. */
export function formatPath(steps: readonly PathStep[], digits: number): string {
	let d = "";
	for (const { command, values } of steps) {
		let written = command;
		values.forEach((value, index) => {
			const text = shortNumber(value, digits);
			written += index > 0 && !text.startsWith("-") ? ` ${text}` : text;
		});
		d += written;
	}
	return d;
}

/** A number at most `digits` decimals long, without a zero before its point and never `-0`. */
export function shortNumber(value: number, digits: number): string {
	const rounded = Number(value.toFixed(digits));
	if (Object.is(rounded, -0) || rounded === 0) return "0";
	return String(rounded).replace(/^(-?)0\./, "$1.");
}

/**
 * The path scaled by `sx`, `sy` and moved by `x`, `y` px. Exact but for one case that no drawing here has:
 * an arc turned on its axis under unequal scales keeps its turn and takes the mean scale.
 */
export function placePath(d: string, sx: number, sy: number, x: number, y: number, digits = 2): string {
	const steps = parsePath(d).map(({ command, values }, index) => {
		// A path's first move counts from the origin, however it is written.
		const from = command === command.toUpperCase() || index === 0 ? { x, y } : { x: 0, y: 0 };
		return { command: index === 0 ? command.toUpperCase() : command, values: placed(command, values, from) };
	});
	return formatPath(steps, digits);

	function placed(command: string, values: readonly number[], from: { x: number; y: number }): number[] {
		const kind = command.toLowerCase();
		if (kind === "h") return values.map((value) => value * sx + from.x);
		if (kind === "v") return values.map((value) => value * sy + from.y);
		if (kind === "a") {
			const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, endX = 0, endY = 0] = values;
			const mean = Math.sqrt(Math.abs(sx * sy));
			const [scaleX, scaleY] = turn % 180 === 0 ? [sx, sy] : [mean, mean];
			return [rx * scaleX, ry * scaleY, turn, large, sweep, endX * sx + from.x, endY * sy + from.y];
		}
		return values.map((value, index) => (index % 2 === 0 ? value * sx + from.x : value * sy + from.y));
	}
}

interface PathPoint {
	x: number;
	y: number;
}

/**
 * A box that holds all of a path, px or units as in `d`. Curves count by their control points and arcs by
 * their radii, so it may be larger than what is drawn. null for a path that draws nothing.
 */
export function pathBounds(d: string): { x: number; y: number; width: number; height: number } | null {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	let pen = { x: 0, y: 0 };
	let start = pen;
	/** The last curve's control point, which a smooth curve mirrors. */
	let control: PathPoint | null = null;
	const reach = (x: number, y: number, byPx = 0) => {
		left = Math.min(left, x - byPx);
		right = Math.max(right, x + byPx);
		top = Math.min(top, y - byPx);
		bottom = Math.max(bottom, y + byPx);
	};
	for (const { command, values } of parsePath(d)) {
		const kind = command.toLowerCase();
		const from = command === kind ? pen : { x: 0, y: 0 };
		const [a = 0, b = 0] = values;
		let bend: PathPoint | null = null;
		if (kind === "z") pen = start;
		else if (kind === "h") pen = { x: from.x + a, y: pen.y };
		else if (kind === "v") pen = { x: pen.x, y: from.y + a };
		else {
			// An arc stays within its longer diameter of its start.
			if (kind === "a") reach(pen.x, pen.y, 2 * Math.max(Math.abs(a), Math.abs(b)));
			const points: PathPoint[] = [];
			const pairs = kind === "a" ? values.slice(5) : values;
			for (let index = 0; index + 1 < pairs.length; index += 2) {
				points.push({ x: from.x + (pairs[index] ?? 0), y: from.y + (pairs[index + 1] ?? 0) });
			}
			const mirrored: PathPoint = { x: 2 * pen.x - (control ?? pen).x, y: 2 * pen.y - (control ?? pen).y };
			if (kind === "s" || kind === "t") reach(mirrored.x, mirrored.y);
			for (const { x, y } of points) reach(x, y);
			if (kind === "t") bend = mirrored;
			else if (kind === "c" || kind === "s" || kind === "q") bend = points.at(-2) ?? null;
			pen = points.at(-1) ?? pen;
			if (kind === "m") start = pen;
		}
		control = bend;
		if (kind !== "z") reach(pen.x, pen.y);
	}
	return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}
