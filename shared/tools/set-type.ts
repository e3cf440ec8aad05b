// Sets lines of a painted picture in real type, here and for nothing: patches are cleaned, contrast is measured on pixels.
import type { CopyLine } from "../copy/copy.ts";
import { cleaned, inkIn } from "../copy/repair-clean.ts";
import { hexOf, readableInk } from "../copy/repair-contrast.ts";
import { findRoom, mapRoom, type Room } from "../copy/repair-room.ts";
import {
	blocksOf,
	facesFor,
	fitInBox,
	layoutOver,
	letterBoxes,
	type PlacedType,
	pictureKey,
	placeBlock,
	plainFace,
} from "../copy/repair-type.ts";
import type { Box, HexColor, Layout } from "../layout/layout.ts";
import { uncovered } from "../layout/measure.ts";
import type { Pixels, Ports } from "../ports.ts";
import type { CopyCheck } from "../result.ts";

export interface TypeOrder {
	bytes: Uint8Array;
	/** Of those bytes: tells where lines stand. */
	check: CopyCheck;
	copy: readonly CopyLine[];
	/** Lines to set; the others are left alone. */
	lineIds: readonly string[];
	/** Text that nobody asked for, or that stands there too often, is cleaned away. Default true. */
	cleanExtra?: boolean;
	/** 0: in the likest face; 1: in the plainest. */
	attempt: number;
}

/** WCAG 2: small type and large type. */
const leastContrast = 4.5;
/** A place that varies more than this gets a plate under its type. */
const calm = 0.14;

export interface SetPicture {
	png: Uint8Array;
	/** The picture below, and the lines that were set on it. */
	layout: Layout;
}

/** The picture with the lines on it; null where there is nothing to do or no room for a line. */
export async function setType(
	order: TypeOrder,
	ports: Pick<Ports, "codec" | "rasterizer">,
): Promise<SetPicture | null> {
	const { check, copy, lineIds, cleanExtra = true, attempt } = order;
	// A character that no bundled face has would be drawn as a box: such a line is left as it was painted.
	const wanted = copy.filter(
		({ id, text }) => lineIds.includes(id) && uncovered(text, plainFace).length === 0,
	);
	const extras = cleanExtra ? tooMuch(check) : [];
	if (wanted.length === 0 && extras.length === 0) return null;
	const painted = await ports.codec.decode(order.bytes);
	const boxes = new Map(check.lines.map(({ copyId, box }) => [copyId, box]));
	const others = check.lines.flatMap(({ copyId, box }) => (box && !lineIds.includes(copyId) ? [box] : []));
	const patches = wanted.flatMap((line) => {
		const box = boxes.get(line.id);
		return box && line.count === 1 ? [{ line, box }] : [];
	});
	let ground = painted;
	for (const box of [...extras, ...patches.map((patch) => patch.box)])
		ground = cleaned(ground, box, others, { whole: attempt > 0 });
	const placed: Inked[] = [];
	const homeless: CopyLine[] = [];
	for (const line of wanted) {
		const box = patches.find((patch) => patch.line === line)?.box;
		const face = facesFor(line)[attempt] ?? facesFor(line)[0];
		const fitted = box && face ? fitInBox(line, face, widened(box, others, ground)) : null;
		if (box && fitted) placed.push({ ...fitted, wish: inkOf(painted, ground, box), plate: null });
		else homeless.push(line);
	}
	if (homeless.length > 0) {
		const stay = [...others, ...placed.map(({ box }) => box)];
		if (!cleanExtra) stay.push(...tooMuch(check));
		for (const { box } of check.others ?? []) if (box) stay.push(box);
		const block = roomFor(homeless, ground, stay, wishedY(check, homeless, ground), attempt > 0);
		if (block === null) return null;
		// The ink of the painted words beside it, where it can be read there.
		const [near] = others;
		const wish = near === undefined ? null : inkOf(painted, cleaned(painted, near), near);
		placed.push(...block.map((type) => ({ ...type, wish })));
	}
	return draw(placed, ground, ports);
}

function tooMuch({ extra, duplicates }: CopyCheck): Box[] {
	const doubled = duplicates.flatMap(({ boxes = [] }) => boxes);
	return [...extra.flatMap(({ box }) => (box ? [box] : [])), ...doubled];
}

interface Inked extends PlacedType {
	wish: HexColor | null;
	/** Drawn under it where the place is busy. */
	plate: Box | null;
}

/** A corrected line is often a letter longer than the wrong one: a little more room, where nothing stands. */
function widened(box: Box, others: readonly Box[], { widthPx }: Pixels): Box {
	const more = Math.min(box.width * 0.12, box.x - 4, widthPx - 4 - box.x - box.width);
	if (more <= 0) return box;
	const wide = { ...box, x: box.x - more, width: box.width + 2 * more };
	const meets = others.some(
		(other) =>
			other.x < wide.x + wide.width &&
			other.x + other.width > wide.x &&
			other.y < wide.y + wide.height &&
			other.y + other.height > wide.y,
	);
	return meets ? box : wide;
}

function inkOf(painted: Pixels, ground: Pixels, box: Box): HexColor | null {
	const ink = inkIn(painted, ground, box);
	return ink === null ? null : hexOf(ink);
}

/** Where lines that stand nowhere would stand in the order of the copy: its middle, px from the top. */
function wishedY(check: CopyCheck, lines: readonly CopyLine[], { heightPx }: Pixels): number {
	const first = check.lines.findIndex(({ copyId }) => copyId === lines[0]?.id);
	const middle = (index: number) => {
		const box = check.lines[index]?.box;
		return box ? box.y + box.height / 2 : null;
	};
	let before = 0;
	for (let index = 0; index < first; index++) before = Math.max(before, middle(index) ?? 0);
	let after = heightPx;
	for (let index = first + 1; index < check.lines.length; index++)
		after = Math.min(after, Math.max(before, middle(index) ?? heightPx));
	return (before + after) / 2;
}

/** The lines as one block in the calmest place, over a plate where no place is calm. */
function roomFor(
	lines: readonly CopyLine[],
	ground: Pixels,
	taken: readonly Box[],
	wished: number,
	alwaysPlate: boolean,
): Inked[] | null {
	const map = mapRoom(ground, taken);
	let found: { room: Room; placed: PlacedType[] } | null = null;
	for (const block of blocksOf(lines, ground)) {
		const room = findRoom(map, { width: block.width, height: block.height }, wished);
		if (room === null) continue;
		if (found === null || room.unrest < found.room.unrest - 0.05)
			found = { room, placed: placeBlock(block, room.box) };
		if (room.unrest <= calm) break;
	}
	if (found === null) return null;
	const { room, placed } = found;
	const pad = 10;
	const { x, y, width, height } = room.box;
	const plate = { x: x - pad, y: y - pad, width: width + 2 * pad, height: height + 2 * pad };
	return placed.map((type, index) => ({
		...type,
		wish: null,
		plate: index === 0 && (alwaysPlate || room.unrest > calm) ? plate : null,
	}));
}

async function draw(
	placed: readonly Inked[],
	ground: Pixels,
	{ codec, rasterizer }: Pick<Ports, "codec" | "rasterizer">,
): Promise<SetPicture> {
	const letters = letterBoxes(
		layoutOver(
			ground,
			placed.map((type) => ({ ...type, color: "#000000" as const })),
		),
	);
	const plates: { box: Box; color: HexColor }[] = [];
	const texts = placed.map((type) => {
		const own = letters.get(type.spec.copyId ?? "") ?? [type.box];
		const onPlate = plates.find(({ box }) => holds(box, type.box));
		if (onPlate) return { ...type, color: overPlate(onPlate.color) };
		const { colour, reached } = readableInk(ground, own, type.wish, leastContrast);
		if (type.plate === null && reached >= leastContrast) return { ...type, color: colour };
		const box = type.plate ?? { ...type.box, x: type.box.x - 6, width: type.box.width + 12 };
		const plate: HexColor = colour === "#ffffff" ? "#141414" : "#fafafa";
		plates.push({ box, color: plate });
		return { ...type, color: overPlate(plate) };
	});
	const picture = await codec.encode(ground, "png");
	const layout = layoutOver(ground, texts, plates);
	const images = new Map([[pictureKey, picture]]);
	return { png: await rasterizer.render(layout, { format: "png", images }), layout };
}

const overPlate = (plate: HexColor): HexColor => (plate === "#141414" ? "#ffffff" : "#141414");

const holds = (outer: Box, inner: Box) =>
	inner.x >= outer.x &&
	inner.y >= outer.y &&
	inner.x + inner.width <= outer.x + outer.width &&
	inner.y + inner.height <= outer.y + outer.height;
