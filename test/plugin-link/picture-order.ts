// A plan of the smallest sheet: a frame with one picture in it, of this size.
const planOf = (width: number, height: number) => ({
	root: {
		type: "frame",
		name: "Sheet",
		x: 0,
		y: 0,
		width,
		height,
		sizeX: "fixed",
		sizeY: "fixed",
		absolute: true,
		rotationDeg: 0,
		opacity: 1,
		direction: "none",
		wrap: false,
		gapPx: 0,
		crossGapPx: 0,
		padding: [0, 0, 0, 0],
		align: "MIN",
		crossAlign: "MIN",
		fills: [],
		stroke: null,
		radiusPx: 0,
		clip: true,
		kids: [
			{
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
			},
		],
	},
	fonts: [],
});

/** For `placeLayers`; bytes, provenance and place are the test's own. */
export const pictureOrder = (width: number, height: number) => ({ plan: planOf(width, height) });
