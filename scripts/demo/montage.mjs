// Sheets as small pictures in rows on one grey ground, each shrunk by the mean of its pixels.

const gapPx = 14;
const ground = 118;

/** `edgePx` is the height of a row; rows are filled up to about the width of eight upright sheets. */
export function montage(pictures, edgePx) {
	const most = edgePx * 5.8;
	const rows = [[]];
	let used = 0;
	for (const picture of pictures) {
		const width = Math.round((picture.widthPx * edgePx) / picture.heightPx);
		if (used > 0 && used + width + gapPx > most) {
			rows.push([]);
			used = 0;
		}
		rows.at(-1).push({ picture, width });
		used += width + gapPx;
	}
	const widthPx =
		gapPx + Math.max(...rows.map((row) => row.reduce((sum, { width }) => sum + width + gapPx, 0)));
	const heightPx = gapPx + rows.length * (edgePx + gapPx);
	const rgba = new Uint8Array(widthPx * heightPx * 4).fill(ground);
	for (let i = 3; i < rgba.length; i += 4) rgba[i] = 255;
	let y = gapPx;
	for (const row of rows) {
		let x = gapPx;
		for (const { picture, width } of row) {
			shrinkInto(rgba, widthPx, { x, y, width, height: edgePx }, picture);
			x += width + gapPx;
		}
		y += edgePx + gapPx;
	}
	return { widthPx, heightPx, rgba };
}

function shrinkInto(rgba, stride, box, { widthPx, heightPx, rgba: from }) {
	for (let y = 0; y < box.height; y++) {
		const top = Math.floor((y * heightPx) / box.height);
		const bottom = Math.max(top + 1, Math.floor(((y + 1) * heightPx) / box.height));
		for (let x = 0; x < box.width; x++) {
			const left = Math.floor((x * widthPx) / box.width);
			const right = Math.max(left + 1, Math.floor(((x + 1) * widthPx) / box.width));
			const sum = [0, 0, 0];
			for (let py = top; py < bottom; py++)
				for (let px = left; px < right; px++)
					for (let c = 0; c < 3; c++) sum[c] += from[(py * widthPx + px) * 4 + c];
			const at = ((box.y + y) * stride + box.x + x) * 4;
			for (let c = 0; c < 3; c++) rgba[at + c] = Math.round(sum[c] / ((bottom - top) * (right - left)));
		}
	}
}
