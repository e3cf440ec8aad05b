// The file's own colours and type: where a value of the sheet is one of them, the layer is bound to it.
import type { PlanText } from "../../shared/protocol.ts";

export interface FileStyles {
	/** A solid paint bound to the file's colour variable of the same value, where there is one. */
	bindPaint(paint: Paint): Paint;
	/** Notes a layer whose paint or type a local style matches; `apply` does the work. */
	noteFill(node: SceneNode & MinimalFillsMixin): void;
	noteText(node: TextNode, plan: PlanText): void;
	/** Binds what was noted. Styles can only be set asynchronously: everything is asked for at once. */
	apply(): Promise<void>;
}

/** One part in 255 is a rounding. */
const near = (a: RGB, b: RGB): boolean =>
	Math.abs(a.r - b.r) < 0.003 && Math.abs(a.g - b.g) < 0.003 && Math.abs(a.b - b.b) < 0.003;

/** The one plain solid paint of a list; null for anything else. */
function plainColor(paints: readonly Paint[]): RGB | null {
	const [paint] = paints;
	if (paints.length !== 1 || !paint || paint.type !== "SOLID" || paint.visible === false) return null;
	return paint.opacity === undefined || paint.opacity === 1 ? paint.color : null;
}

interface ColorVariable {
	variable: Variable;
	color: RGB;
}

/** Styles and variables are a courtesy: an editor that has none does not stop the sheet. */
async function orNone<T>(read: () => Promise<T[]>): Promise<T[]> {
	try {
		return await read();
	} catch (_notInThisEditor) {
		return [];
	}
}

async function colorVariables(): Promise<ColorVariable[]> {
	const found: ColorVariable[] = [];
	for (const variable of await orNone(() => figma.variables.getLocalVariablesAsync("COLOR"))) {
		const value = Object.values(variable.valuesByMode)[0];
		if (typeof value === "object" && "r" in value && (!("a" in value) || value.a === 1))
			found.push({ variable, color: { r: value.r, g: value.g, b: value.b } });
	}
	return found;
}

const sameNumber = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;

/** The style's own look is the planned one, or it is named for the role: `Broadside/title`. */
function suits(style: TextStyle, font: FontName, plan: PlanText): boolean {
	if (style.name.toLowerCase() === `broadside/${plan.role}`) return true;
	const { lineHeight, letterSpacing } = style;
	return (
		style.fontName.family === font.family &&
		style.fontName.style === font.style &&
		sameNumber(style.fontSize, plan.sizePx) &&
		lineHeight.unit === "PIXELS" &&
		sameNumber(lineHeight.value, plan.lineHeightPx) &&
		letterSpacing.unit === "PERCENT" &&
		sameNumber(letterSpacing.value, plan.trackingPercent)
	);
}

/** Reads the file's local styles and variables, with the fonts of its text styles loaded where they can be. */
export async function readFileStyles(): Promise<FileStyles> {
	const variables = await colorVariables();
	const paints = await orNone(() => figma.getLocalPaintStylesAsync());
	const types: TextStyle[] = [];
	for (const style of await orNone(() => figma.getLocalTextStylesAsync())) {
		try {
			await figma.loadFontAsync(style.fontName);
			types.push(style);
		} catch (_fontIsMissing) {
			// A style in a font that is not there would only spoil the sheet.
		}
	}
	const work: (() => Promise<void>)[] = [];
	return {
		bindPaint(paint) {
			const color = plainColor([paint]);
			const match = color ? variables.find((row) => near(row.color, color)) : undefined;
			return match && paint.type === "SOLID"
				? figma.variables.setBoundVariableForPaint(paint, "color", match.variable)
				: paint;
		},
		noteFill(node) {
			const color = node.fills === figma.mixed ? null : plainColor(node.fills);
			if (!color || variables.some((row) => near(row.color, color))) return;
			const match = paints.find((style) => {
				const own = plainColor(style.paints);
				return own !== null && near(own, color);
			});
			if (match) work.push(() => node.setFillStyleIdAsync(match.id));
		},
		noteText(node, plan) {
			const font = node.fontName;
			if (font === figma.mixed || plan.untracked.length > 0) return;
			const match = types.find((style) => suits(style, font, plan));
			if (match) work.push(() => node.setTextStyleIdAsync(match.id));
		},
		async apply() {
			// A layer that was deleted meanwhile refuses; the others are bound all the same.
			await Promise.all(work.map((bind) => bind().catch(() => undefined)));
		},
	};
}
