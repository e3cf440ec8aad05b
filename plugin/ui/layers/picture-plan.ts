// A painted picture as layers: the image in a frame, and its words kept as a hidden text, to be found, read and repainted.
import type { LayerPlan, PlanImage, PlanText } from "../../../shared/protocol.ts";

/** The whole of a frame of this size, filled with the first image that comes along. */
export const pictureLayer = (width: number, height: number): PlanImage => ({
	type: "image",
	name: "Art",
	image: 0,
	fit: "FILL",
	radiusPx: 0,
	x: 0,
	y: 0,
	width,
	height,
	sizeX: "fixed",
	sizeY: "fixed",
	absolute: true,
	rotationDeg: 0,
	opacity: 1,
});

/** `copy`: what stands on the picture, line by line; empty where that is not known. */
export function picturePlan(
	name: string,
	size: { width: number; height: number },
	copy: readonly string[],
): LayerPlan {
	const art = pictureLayer(size.width, size.height);
	const words = copy.join("\n");
	const text: PlanText = {
		...art,
		type: "text",
		name: "Copy (hidden)",
		copyId: null,
		role: "body",
		text: words,
		characters: words,
		lines: words.split("\n"),
		font: 0,
		ranges: [],
		sizePx: 16,
		lineHeightPx: 24,
		trackingPercent: 0,
		untracked: [],
		color: { r: 0, g: 0, b: 0 },
		alignText: "LEFT",
		sizeX: "hug",
		sizeY: "hug",
		hidden: true,
	};
	return {
		root: {
			...art,
			type: "frame",
			name,
			direction: "none",
			wrap: false,
			gapPx: 0,
			crossGapPx: 0,
			padding: [0, 0, 0, 0],
			align: "MIN",
			crossAlign: "MIN",
			fills: [],
			stroke: null,
			clip: true,
			kids: words === "" ? [art] : [art, text],
		},
		fonts: [
			{
				family: "Inter",
				styles: ["Regular"],
				weight: 400,
				italic: false,
				axes: null,
				stand_ins: ["Noto Sans SC"],
			},
		],
	};
}
