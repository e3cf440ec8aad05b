// Draws one judged picture in its stratum's way, with fontkit outlines and resvg: not the product's own renderer.
import { Resvg } from "@resvg/resvg-js";
import { leading, type PlacedBlock, placeBlocks } from "./blocks.ts";
import {
	blend,
	contrast,
	type Ground,
	gradient,
	inkAt,
	luminance,
	photo,
	type Rgb,
	texture,
} from "./ground.ts";
import { loseAsJpeg } from "./jpeg-loss.ts";
import { type Chance, chance } from "./random.ts";
import type { Manner, SheetPlan } from "./sheet-plan.ts";
import { type Corners, seenFromTheSide } from "./warp.ts";

export interface Picture {
	widthPx: number;
	heightPx: number;
	rgba: Uint8Array;
}

const css = ([r, g, b]: Rgb) => `rgb(${Math.round(r)},${Math.round(g)},${Math.round(b)})`;

const someColour = (dice: Chance, low: number, high: number): Rgb => [
	dice.between(low, high),
	dice.between(low, high),
	dice.between(low, high),
];

function inkFor(plan: SheetPlan, ground: Rgb, dice: Chance): Rgb {
	const tint = someColour(dice, 0, 255);
	const dark = luminance(ground) < 0.18;
	if (plan.stratum === "low-contrast") return inkAt(ground, dice.between(1.35, 2.2), dark, tint);
	const best = contrast(ground, dark ? [255, 255, 255] : [0, 0, 0]);
	return inkAt(ground, Math.min(best * 0.95, dice.between(4.5, 12)), dark, tint);
}

/** `align`: 0 left, 0.5 centre, 1 right. */
function markup(
	{ block, cx, cy, angleDeg, scale }: PlacedBlock,
	ink: Rgb,
	align: number,
	effect: Manner["effect"],
): string {
	const paths = block.lines.map((line, index) => {
		const x = -block.widthPx / 2 + (block.widthPx - line.widthPx) * align;
		const y = -block.heightPx / 2 + block.sizePx * (1 + index * leading);
		return `<path transform="translate(${x.toFixed(2)} ${y.toFixed(2)})" d="${line.d}"/>`;
	});
	const place = `translate(${cx.toFixed(2)} ${cy.toFixed(2)}) rotate(${angleDeg.toFixed(2)}) scale(${scale.toFixed(4)})`;
	const inked = `<g fill="${css(ink)}" transform="${place}">${paths.join("")}</g>`;
	const counter = luminance(ink) > 0.3 ? "black" : "white";
	const em = block.sizePx;
	switch (effect) {
		case "none":
			return inked;
		case "shadow":
			return `<g fill="${counter}" fill-opacity="0.4" transform="translate(${(em * 0.05).toFixed(2)} ${(em * 0.06).toFixed(2)}) ${place}">${paths.join("")}</g>${inked}`;
		case "outline":
			return `<g fill="none" stroke="${counter}" stroke-width="${(em * 0.09).toFixed(2)}" stroke-linejoin="round" transform="${place}">${paths.join("")}</g>${inked}`;
	}
}

function panelBehind({ block, cx, cy, scale }: PlacedBlock, fill: Rgb, radius: number): string {
	const width = block.widthPx * scale + 44;
	const height = block.heightPx * scale + 6;
	return `<rect x="${cx - width / 2}" y="${cy - height / 2}" width="${width}" height="${height}" rx="${radius}" fill="${css(fill)}"/>`;
}

/** Lines and dots in the gutter, as sheets have them. */
function trimmings(
	dice: Chance,
	ink: Rgb,
	{ widthPx: sheetWidthPx, heightPx: sheetHeightPx }: Manner,
): string {
	const parts: string[] = [];
	if (dice.next() < 0.5)
		parts.push(
			`<rect x="16" y="16" width="${sheetWidthPx - 32}" height="${sheetHeightPx - 32}" fill="none" stroke="${css(ink)}" stroke-width="${dice.between(1, 5).toFixed(1)}"/>`,
		);
	if (dice.next() < 0.4) parts.push(`<circle cx="${sheetWidthPx}" cy="0" r="38" fill="${css(ink)}"/>`);
	return parts.join("");
}

function flat(svg: string, { widthPx: sheetWidthPx, heightPx: sheetHeightPx }: Manner): Picture {
	const image = new Resvg(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${sheetWidthPx}" height="${sheetHeightPx}">${svg}</svg>`,
		{ font: { loadSystemFonts: false } },
	).render();
	return { widthPx: image.width, heightPx: image.height, rgba: new Uint8Array(image.pixels) };
}

/** Lays premultiplied ink over a ground, with a little sensor noise. */
function over(picture: Picture, ground: Ground, dice: Chance, noise: number): Picture {
	const rgba = new Uint8Array(picture.rgba.length);
	for (let y = 0, at = 0; y < picture.heightPx; y++)
		for (let x = 0; x < picture.widthPx; x++, at += 4) {
			const see = 1 - (picture.rgba[at + 3] ?? 0) / 255;
			const below = ground(x, y);
			const jitter = noise * (dice.next() + dice.next() - 1);
			for (let band = 0; band < 3; band++) {
				const value = (picture.rgba[at + band] ?? 0) + see * (below[band] ?? 0) + jitter;
				rgba[at + band] = Math.max(0, Math.min(255, Math.round(value)));
			}
			rgba[at + 3] = 255;
		}
	return { ...picture, rgba };
}

function corners(dice: Chance, { widthPx: w, heightPx: h }: Manner): Corners {
	const shift = (share: number, of: number) => dice.next() * share * of;
	const near = dice.below(4); // which side leans away
	const strong = (side: number) => (side === near ? 0.16 : 0.03);
	return [
		[shift(strong(0), w) + 8, shift(strong(3), h) + 8],
		[w - 8 - shift(strong(0), w), shift(strong(1), h) + 8],
		[w - 8 - shift(strong(2), w), h - 8 - shift(strong(1), h)],
		[shift(strong(2), w) + 8, h - 8 - shift(strong(3), h)],
	];
}

/** The same plan gives the same pixels. */
export async function drawSheet(plan: SheetPlan): Promise<Picture> {
	const dice = chance(`sheet ${plan.id}`);
	const placed = await placeBlocks(plan, dice);
	const dark = plan.stratum === "reversed" || (plan.stratum !== "plain" && dice.next() < 0.35);
	const ground = dark ? someColour(dice, 0, 90) : someColour(dice, 165, 255);
	const align = plan.manner.narrow > 0 ? 0.5 : dice.pick([0, 0.5, 1]);
	const marks: string[] = [];
	for (const item of placed) {
		let behind = ground;
		if (plan.stratum === "reversed" && dice.next() < 0.5) {
			behind = someColour(dice, 0, 150);
			marks.push(panelBehind(item, behind, dice.between(0, 20)));
		}
		marks.push(markup(item, inkFor(plan, behind, dice), align, plan.manner.effect));
	}
	const ink = inkFor(plan, ground, dice);
	const { manner } = plan;
	const picture = flat(trimmings(dice, ink, manner) + marks.join(""), manner);
	const busy = plan.stratum === "texture";
	const other = blend(ground, someColour(dice, 0, 255), dark ? 0.45 : 0.4);
	const below = busy ? texture(dice, ground, other) : groundOf(manner, ground, other, dice);
	const sheet = over(picture, below, dice, busy ? 14 : 4);
	const seen =
		plan.stratum === "perspective"
			? { ...sheet, rgba: seenFromTheSide(sheet, corners(dice, manner), someColour(dice, 60, 200)) }
			: sheet;
	if (manner.jpegQuality !== null) loseAsJpeg(seen, manner.jpegQuality);
	return seen;
}

function groundOf(manner: Manner, ground: Rgb, other: Rgb, dice: Chance): Ground {
	switch (manner.ground) {
		case "even":
			return () => ground;
		case "gradient":
			return gradient(dice, ground, blend(ground, other, 0.7), manner);
		case "photo":
			return photo(dice, ground, blend(ground, other, 0.7));
	}
}
