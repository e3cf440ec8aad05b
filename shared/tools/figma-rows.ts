// Layers of a file as lines for a reader: what each is, where, what it says, and what of it is mixed.
import { asData } from "../as-data.ts";
import type { LayerRow } from "../link/figma-methods.ts";

export interface FrameCopyLine {
	/** The text layer that says it. */
	nodeId: string;
	text: string;
	/** Of the line that Broadside set here. */
	copyId?: string;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** One line a layer, indented by its depth. Names and words are quoted; nothing of theirs can begin a line. */
export function describeRows(rows: readonly LayerRow[]): string[] {
	const depths = new Map<string, number>();
	return rows.map((row) => {
		const depth = row.parentId === null ? 0 : (depths.get(row.parentId) ?? -1) + 1;
		depths.set(row.id, depth);
		return `${"  ".repeat(depth)}${describeRow(row)}`;
	});
}

function describeRow(row: LayerRow): string {
	const { text, flow, box } = row;
	const parts = [`${row.id} ${row.type} ${asData(row.name)}`];
	if (text !== undefined) parts.push(`says ${asData(text.characters, 2000)}`, describeType(text));
	if (box !== null) parts.push(`${round(box.width)}x${round(box.height)} at ${round(box.x)},${round(box.y)}`);
	if (flow) {
		const padding = flow.paddingPx.some((px) => px !== 0)
			? ` padding ${flow.paddingPx.map(round).join(" ")}`
			: "";
		const wrap = flow.wrap ? " wrap" : "";
		parts.push(
			`${flow.direction}${wrap} gap ${round(flow.gapPx)}${padding} align ${word(flow.align)} ${word(flow.crossAlign)}`,
		);
	}
	if (row.fill !== undefined) parts.push(`fill ${row.fill}`);
	if (row.opacity !== undefined) parts.push(`opacity ${round(row.opacity)}`);
	if (row.rotationDeg !== undefined) parts.push(`turned ${round(row.rotationDeg)}°`);
	if (row.hidden) parts.push("hidden");
	if (row.locked) parts.push("locked");
	if (row.copy !== undefined) parts.push(`copy ${asData(row.copy.id ?? "", 40)} ${word(row.copy.role)}`);
	if (row.provenance !== undefined)
		parts.push(`made by Broadside (${row.provenance.kind}, job ${asData(row.provenance.jobId, 64)})`);
	if (row.leftOut !== undefined && row.leftOut > 0) parts.push(`${row.leftOut} layers inside not shown`);
	return parts.join("; ");
}

function describeType(text: NonNullable<LayerRow["text"]>): string {
	const size = text.sizePx === "mixed" ? "mixed sizes" : `${round(text.sizePx)}px`;
	const color = text.color === "mixed" ? "mixed colours" : (text.color ?? "no solid colour");
	const parts = (text.parts ?? []).map(
		(part) =>
			`[${part.start}-${part.end}: ${asData(`${part.family} ${part.style}`, 60)} ${round(part.sizePx)}px ${part.color ?? "no solid colour"}]`,
	);
	return [
		`${asData(`${text.family} ${text.style}`, 60)} ${size} ${color} ${word(text.align)}`,
		...(text.missingFont ? ["font missing"] : []),
		...parts,
	].join(" ");
}

/** A word of a fixed list, which came from outside all the same. */
const word = (text: string): string => text.toLowerCase().replace(/[^a-z_-]/g, "");

/** What the shown layers say, in layer order; hidden words are not copy. */
export function copyOf(rows: readonly LayerRow[]): FrameCopyLine[] {
	const hidden = new Set<string>();
	const lines: FrameCopyLine[] = [];
	for (const row of rows) {
		if (row.hidden || (row.parentId !== null && hidden.has(row.parentId))) {
			hidden.add(row.id);
			continue;
		}
		if (row.text === undefined || row.text.characters.trim() === "") continue;
		lines.push({
			nodeId: row.id,
			text: row.copy?.text ?? row.text.characters,
			...(row.copy?.id === undefined || row.copy.id === null ? {} : { copyId: row.copy.id }),
		});
	}
	return lines;
}
