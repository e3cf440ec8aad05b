// The fonts a sheet asks of Figma: each face as family and style, and families that can speak for it.
import { type FaceCategory, face } from "../../../shared/layout/faces.ts";
import type { FaceId } from "../../../shared/layout/layout.ts";
import type { FontWish } from "../../../shared/protocol.ts";

/** Google families, which Figma has for everyone; nearest in width and weight first. */
const standIns: Record<FaceCategory, readonly string[]> = {
	"condensed sans": [
		"Anton",
		"Bebas Neue",
		"League Gothic",
		"Oswald",
		"Barlow Condensed",
		"Roboto Condensed",
	],
	"condensed serif": ["Roboto Serif", "Abril Fatface", "Playfair Display", "Roboto Slab"],
	"display serif": ["Abril Fatface", "Playfair Display", "DM Serif Display"],
	"elegant serif": ["Instrument Serif", "Playfair Display", "Cormorant Garamond", "Lora"],
	"geometric sans": ["Outfit", "Poppins", "Montserrat"],
	"text sans": ["Inter", "Roboto", "Open Sans"],
	script: ["Great Vibes", "Lobster", "Pacifico", "Dancing Script"],
	brush: ["Caveat Brush", "Permanent Marker", "Kalam"],
	mono: ["JetBrains Mono", "Space Mono", "Roboto Mono"],
	tech: ["Space Grotesk", "Outfit"],
	deco: ["Poiret One", "Limelight", "Playfair Display"],
	"chinese sans": ["Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"],
	"chinese serif": ["Noto Serif SC", "Source Han Serif SC", "Songti SC", "SimSun", "Noto Sans SC"],
	"chinese brush": ["Ma Shan Zheng", "Zhi Mang Xing", "Noto Serif SC", "Noto Sans SC"],
	"chinese play": ["ZCOOL KuaiLe", "Noto Sans SC"],
	symbols: ["Noto Sans Symbols 2", "Noto Sans Symbols", "Noto Sans SC"],
};

/** Gathers the fonts of a plan, each once. */
export class FontWishes {
	readonly list: FontWish[] = [];
	readonly #index = new Map<FaceId, number>();

	/** Index of a face's font in the list. */
	of(id: FaceId): number {
		const known = this.#index.get(id);
		if (known !== undefined) return known;
		const { family, style, weight, italic, category, axes, figmaStyles } = face(id);
		const index = this.list.length;
		this.list.push({
			family,
			styles: figmaStyles ? [...figmaStyles] : [style],
			weight,
			italic,
			// Only a face that names styles to try needs its axes: the others' styles say it all.
			axes: figmaStyles && axes ? { ...axes } : null,
			stand_ins: standIns[category].filter((other) => other !== family),
		});
		this.#index.set(id, index);
		return index;
	}
}
