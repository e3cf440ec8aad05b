// Says where on a sheet something stands, in the words an image model follows: "at the top left".
import type { PixelSize } from "../brief/brief.ts";
import type { Box } from "../layout/layout.ts";

/** Thirds of the sheet; a box that spans most of its width has no left or right. */
export function placeWords(box: Box, sheet: PixelSize): string {
	const x = (box.x + box.width / 2) / sheet.widthPx;
	const y = (box.y + box.height / 2) / sheet.heightPx;
	const down = y < 1 / 3 ? "top" : y > 2 / 3 ? "bottom" : "middle";
	const isWide = box.width > sheet.widthPx * 0.55;
	const across = isWide ? "" : x < 0.38 ? "left" : x > 0.62 ? "right" : "";
	if (down === "middle") return across === "" ? "in the middle" : `in the middle, on the ${across}`;
	return across === "" ? `at the ${down}` : `at the ${down} ${across}`;
}
