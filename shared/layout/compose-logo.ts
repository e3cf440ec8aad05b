// The person's logo: in a strip of its own at the head or foot of the sheet, where the asker wants it.
import type { BriefAsset } from "../brief/brief.ts";
import type { Kit } from "./compose-kit.ts";
import { readPlace } from "./compose-plan.ts";
import type { FrameSpec, ImageSpec } from "./layout.ts";

/** Height of the strip, px. */
export const logoStripPx = (shortSidePx: number): number => Math.round(shortSidePx * 0.12);

const shares = { left: 0, center: 0.5, right: 1 } as const;

/** The composed sheet with its logos put in; as it is when there is none. */
export function withLogo(kit: Kit, sheet: FrameSpec): FrameSpec {
	const logos = kit.brief.assets.filter(({ role }) => role === "logo");
	const first = logos[0];
	if (!first) return sheet;
	const { width, margin, U } = kit;
	const strip = logoStripPx(U);
	const top = readPlace(first.place).vertical === "top";
	const body: FrameSpec = { ...sheet, name: "Body", at: { x: 0, y: top ? strip : 0 } };
	const high = strip * 0.52;
	const wide = Math.min(U * 0.3, (width - 2 * margin) / logos.length);
	const y = (top ? 0 : kit.height) + (strip - high) / 2;
	const image = (logo: BriefAsset, index: number): ImageSpec => {
		const side =
			logos.length > 1 ? index / (logos.length - 1) : shares[readPlace(logo.place).horizontal ?? "left"];
		return {
			type: "image",
			name: "Logo",
			image: logo.image,
			fit: "contain",
			at: { x: margin + (width - 2 * margin - wide) * side, y },
			width: wide,
			height: high,
		};
	};
	return { ...sheet, height: kit.height + strip, children: [body, ...logos.map(image)] };
}
