// How much of a picture an edit changed outside the places that it was asked to change.
import { changedOutside } from "../copy/repair-accept.ts";
import type { Box } from "../layout/layout.ts";
import type { Ports } from "../ports.ts";
import type { CopyCheck, ResultImage } from "../result.ts";

interface Judged {
	image: ResultImage;
	check: CopyCheck;
}

/** Share of the picture, 0 … 1; 1 where one of them cannot be opened. `lineIds`: lines that the edit named. */
export async function changedBy(
	before: Judged,
	after: Judged,
	lineIds: readonly string[],
	{ images, codec }: Pick<Ports, "images" | "codec">,
): Promise<number> {
	try {
		const [old, now] = await Promise.all(
			[before, after].map(async ({ image }) => codec.decode((await images.load(image.id)).bytes)),
		);
		if (!old || !now) return 1;
		return changedOutside(old, now, [...placesOf(before.check, lineIds), ...placesOf(after.check, lineIds)]);
	} catch {
		return 1;
	}
}

/** Boxes of the named lines, and of text that nobody asked for. */
function placesOf({ lines, extra }: CopyCheck, lineIds: readonly string[]): Box[] {
	const named = lines.filter(({ copyId }) => lineIds.includes(copyId));
	return [...named, ...extra].flatMap(({ box }) => (box ? [box] : []));
}
