// What saving as JPEG does to a picture: 8 x 8 blocks rounded off in frequency, colour at half size.

/** Annex K of ITU-T T.81, the tables that encoders scale by quality. */
const lumaTable = [
	16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22,
	29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103,
	121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];
const colourTable = [
	17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99,
	99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
	99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
];

/** libjpeg's scaling. `quality` 1 … 100. */
const scaled = (table: readonly number[], quality: number) => {
	const percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
	return table.map((step) => Math.max(1, Math.min(255, Math.floor((step * percent + 50) / 100))));
};

const basis = Array.from({ length: 64 }, (_, index) => {
	const [frequency, at] = [index >> 3, index & 7];
	return (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * at + 1) * frequency * Math.PI) / 16);
});

/** Multiplies an 8 x 8 block with the basis along one axis; `back` undoes it. */
function along(block: Float64Array, acrossRows: boolean, back: boolean): Float64Array {
	const out = new Float64Array(64);
	for (let fixed = 0; fixed < 8; fixed++)
		for (let to = 0; to < 8; to++) {
			let sum = 0;
			for (let from = 0; from < 8; from++)
				sum +=
					(block[acrossRows ? from * 8 + fixed : fixed * 8 + from] ?? 0) *
					(basis[back ? from * 8 + to : to * 8 + from] ?? 0);
			out[acrossRows ? to * 8 + fixed : fixed * 8 + to] = sum;
		}
	return out;
}

function lossy(plane: Float64Array, width: number, height: number, steps: readonly number[]): void {
	const block = new Float64Array(64);
	for (let top = 0; top < height; top += 8)
		for (let left = 0; left < width; left += 8) {
			const at = (index: number) =>
				Math.min(height - 1, top + (index >> 3)) * width + Math.min(width - 1, left + (index & 7));
			for (let index = 0; index < 64; index++) block[index] = (plane[at(index)] ?? 0) - 128;
			const waves = along(along(block, false, false), true, false);
			for (let index = 0; index < 64; index++) {
				const step = steps[index] ?? 1;
				waves[index] = Math.round((waves[index] ?? 0) / step) * step;
			}
			const seen = along(along(waves, true, true), false, true);
			for (let index = 0; index < 64; index++) plane[at(index)] = (seen[index] ?? 0) + 128;
		}
}

/** Changes the pixels in place; alpha stays. */
export function loseAsJpeg(
	{ widthPx, heightPx, rgba }: { widthPx: number; heightPx: number; rgba: Uint8Array },
	quality: number,
): void {
	const [halfWidth, halfHeight] = [(widthPx + 1) >> 1, (heightPx + 1) >> 1];
	const luma = new Float64Array(widthPx * heightPx);
	const blue = new Float64Array(halfWidth * halfHeight);
	const red = new Float64Array(halfWidth * halfHeight);
	for (let y = 0, from = 0, at = 0; y < heightPx; y++)
		for (let x = 0; x < widthPx; x++, from += 4, at++) {
			const [r, g, b] = [rgba[from] ?? 0, rgba[from + 1] ?? 0, rgba[from + 2] ?? 0];
			luma[at] = 0.299 * r + 0.587 * g + 0.114 * b;
			const half = (y >> 1) * halfWidth + (x >> 1);
			blue[half] = (blue[half] ?? 0) + (128 - 0.168736 * r - 0.331264 * g + 0.5 * b) / 4;
			red[half] = (red[half] ?? 0) + (128 + 0.5 * r - 0.418688 * g - 0.081312 * b) / 4;
		}
	lossy(luma, widthPx, heightPx, scaled(lumaTable, quality));
	lossy(blue, halfWidth, halfHeight, scaled(colourTable, quality));
	lossy(red, halfWidth, halfHeight, scaled(colourTable, quality));
	const byte = (value: number) => Math.max(0, Math.min(255, Math.round(value)));
	for (let y = 0, to = 0, at = 0; y < heightPx; y++)
		for (let x = 0; x < widthPx; x++, to += 4, at++) {
			const half = (y >> 1) * halfWidth + (x >> 1);
			const [light, cb, cr] = [luma[at] ?? 0, (blue[half] ?? 128) - 128, (red[half] ?? 128) - 128];
			rgba[to] = byte(light + 1.402 * cr);
			rgba[to + 1] = byte(light - 0.344136 * cb - 0.714136 * cr);
			rgba[to + 2] = byte(light + 1.772 * cb);
		}
}
