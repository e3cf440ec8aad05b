// Knows every bundled face's widths, kerning and vertical metrics; a family's tables are unpacked when first asked for.
import { packedFamilies } from "./font-metrics.generated.ts";
import type { FaceId } from "./layout.ts";
import {
	chineseWidths,
	type Kerning,
	type PackedFamily,
	readHan,
	readKerning,
	readLigatures,
	readWidths,
} from "./metrics-unpack.ts";

/** Everything that is known of a face's widths. All numbers are thousandths of an em. */
export interface FaceMetrics {
	/** Width of a code point, or of a ligature by its code; undefined: the face cannot show it. */
	advance(code: number): number | undefined;
	/** What the pair gains (negative: loses) when set side by side. Either may be a ligature's code. */
	kern(left: number, right: number): number;
	/** Two or three letters that are drawn joined -> the code that stands for them. */
	ligatures: ReadonlyMap<string, number>;
	/** Whether it draws Chinese. */
	chinese: boolean;
}

/** em fractions, as the drawing engine uses them for a line box. */
export interface VerticalMetrics {
	ascent: number;
	descent: number;
	capHeight: number;
	xHeight: number;
}

const hanSets = new Map<PackedFamily, ReadonlySet<number>>();

function hanOf(packed: PackedFamily): ReadonlySet<number> {
	const known = hanSets.get(packed);
	if (known) return known;
	const before = packedFamilies.slice(0, packedFamilies.indexOf(packed)).filter(({ chinese }) => chinese);
	const han = readHan(packed, before.map(hanOf));
	hanSets.set(packed, han);
	return han;
}

function unpack(packed: PackedFamily): Map<FaceId, FaceMetrics> {
	const widths = readWidths(packed);
	const chinese = packed.chinese ? chineseWidths(packed, hanOf(packed)) : new Map<number, number>();
	const ligatures = readLigatures(packed);
	let kerning: Kerning | undefined;
	return new Map(
		packed.faces.map(([id], index) => {
			const own = widths[index] ?? new Map<number, number>();
			const kern = (leftCode: number, rightCode: number): number => {
				kerning ??= readKerning(packed, own.keys());
				const row = kerning.left.get(leftCode);
				const column = kerning.right.get(rightCode);
				if (row === undefined || column === undefined) return 0;
				return kerning.tables[index]?.[row * kerning.columns + column] ?? 0;
			};
			const advance = (code: number) => own.get(code) ?? chinese.get(code);
			return [id, { advance, kern, ligatures, chinese: packed.chinese !== undefined }];
		}),
	);
}

const unpacked = new Map<FaceId, FaceMetrics>();
const vertical = new Map<FaceId, VerticalMetrics>(
	packedFamilies.flatMap(({ faces }) =>
		faces.map(([id, [ascent = 1, descent = 0.25, capHeight = 0.7, xHeight = 0.5]]) => [
			id,
			{ ascent, descent, capHeight, xHeight },
		]),
	),
);

/** Tables of a face. The first call for a family unpacks it (a few ms). Throws RangeError for an unknown id. */
export function metricsOf(id: FaceId): FaceMetrics {
	const known = unpacked.get(id);
	if (known) return known;
	const family = packedFamilies.find(({ faces }) => faces.some(([faceId]) => faceId === id));
	if (!family) throw new RangeError(`no metrics for face ${id}`);
	for (const [faceId, metrics] of unpack(family)) unpacked.set(faceId, metrics);
	return metricsOf(id);
}

/** Vertical metrics of a face; known without unpacking. Throws RangeError for an unknown id. */
export function verticalMetrics(id: FaceId): VerticalMetrics {
	const found = vertical.get(id);
	if (!found) throw new RangeError(`no metrics for face ${id}`);
	return found;
}
