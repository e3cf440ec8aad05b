// Loyalty card: the offer across the top in both voices, a grid of stamps, a small drawing in the corner.
import { path } from "../art/draw.ts";
import { drawMotif } from "../art/motif.ts";
import { tonesOn } from "../art/setting.ts";
import { mix } from "../colour.ts";
import { inkOn, type Kit, placed } from "../compose-kit.ts";
import type { Spec } from "../layout.ts";
import type { Archetype, Built } from "./archetype.ts";
import { footBlock, titleGroup } from "./zones.ts";

const stampWords =
	/loyalty|punch card|stamp card|reward card|stamps? (?:in|on) |集章|印章|盖章|积分|集点|会员卡|打卡卡/i;
const figures: Readonly<Record<string, number>> = {
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	twelve: 12,
	一: 1,
	两: 2,
	二: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
	十: 10,
	十二: 12,
};
const figure =
	"(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|十二|[一两二三四五六七八九十])";

const numberOf = (word: string | undefined): number | null =>
	word === undefined ? null : (figures[word] ?? (/^\d+$/.test(word) ? Number(word) : null));

/** How many stamps the brief speaks of, and how many are filled. */
function stampsAsked(words: string): { total: number; filled: number } {
	const text = words.toLowerCase();
	const total = new RegExp(
		`${figure}\\s*(?:个|枚|格)?\\s*(?:small |round |circular |empty |圆形|小)*\\s*(?:circle |round )?(?:stamps?|circles?|spots?|slots?|dots?|印章|圆圈|圆|章|格)`,
	).exec(text)?.[1];
	const filled = new RegExp(
		`${figure}\\s*(?:个|枚)?\\s*(?:already |are |of them |已)*(?:filled|stamped|punched|盖|填)`,
	).exec(text)?.[1];
	const count = Math.min(20, Math.max(4, numberOf(total) ?? 10));
	return { total: count, filled: Math.min(count, numberOf(filled) ?? 0) };
}

const wordsOf = ({ brief }: Kit): string =>
	[brief.subject, brief.scene, brief.composition, brief.details, brief.palette, brief.style]
		.filter(Boolean)
		.join(". ");

function build(kit: Kit): Built | null {
	const { width, height, margin, palette, plan, s, U, portrait } = kit;
	const ground = palette.ground;
	const measure = width - 2 * margin;
	const foot = footBlock(kit, plan.foot, ground, measure, "left", false);
	const { total, filled } = stampsAsked(wordsOf(kit));
	const columns = portrait
		? total <= 6
			? 2
			: total % 3 === 0
				? 3
				: total % 4 === 0
					? 4
					: total <= 10
						? total % 2 === 0 && total > 8
							? 5
							: 4
						: 5
		: Math.ceil(total / (total > 12 ? 3 : total > 5 ? 2 : 1));
	const rows = Math.ceil(total / columns);
	const group = titleGroup(kit, {
		width: measure,
		height: height * (portrait ? 0.2 : 0.24),
		on: ground,
		align: "left",
		maxLines: portrait ? 3 : 1,
	});
	if (!group) return null;
	const top = margin - group.block.inkTop;
	const gridTop = top + group.block.height + s * 3;
	const gridEnd = foot ? height - margin - foot.height - s * 2 : height - margin;
	const gap = s * 1.8;
	const wants = measure * (portrait ? 1 : 0.74);
	const side = Math.min(
		(wants - gap * (columns - 1)) / columns,
		(gridEnd - gridTop - gap * (rows - 1)) / rows,
		U * 0.225,
	);
	if (side < U * 0.05) return null;
	const gridHeight = rows * side + (rows - 1) * gap;
	const y0 = gridEnd - gridHeight;
	const stamp = palette.accent;
	const inkTones = tonesOn(stamp, palette);
	const children: Spec[] = [];
	const thick = Math.max(1.5, U * 0.004);
	const icon = kit.scene.emblems[0];
	for (let i = 0; i < total; i++) {
		const x = margin + (i % columns) * (side + gap);
		const y = y0 + Math.floor(i / columns) * (side + gap);
		const full = i < filled;
		const ring: Spec = {
			type: "shape",
			shape: "ellipse",
			name: full ? "Stamp, filled" : "Stamp",
			at: { x, y },
			width: side,
			height: side,
			...(full
				? { fill: { type: "solid", color: stamp } }
				: {
						stroke: {
							color: mix(stamp, ground, 0.15),
							widthPx: thick,
							dashPx: i === total - 1 ? [side * 0.001 + 1000] : [side * 0.07, side * 0.05],
						},
					}),
		};
		children.push(ring);
		if (full && icon)
			children.push(
				drawMotif(
					icon.name,
					{ ...icon.motif, stands: false },
					{ x: x + side * 0.22, y: y + side * 0.22, width: side * 0.56, height: side * 0.56 },
					inkTones,
				),
			);
		// The last one is the gift: a star tells it without a word.
		if (i === total - 1 && !full) children.push(star(x + side / 2, y + side / 2, side * 0.24, stamp));
	}
	const gridWidth = columns * side + (columns - 1) * gap;
	const free = measure - gridWidth - s * 4;
	if (icon && free > U * 0.16) {
		const size = Math.min(free, gridHeight * 1.02);
		children.push(
			drawMotif(
				icon.name,
				icon.motif,
				{ x: width - margin - size, y: y0 + gridHeight - size, width: size, height: size },
				tonesOn(ground, palette),
				{ alignX: 1 },
			),
		);
	}
	children.push(placed(group.block, margin, top));
	if (foot) children.push(placed(foot, margin, height - margin - foot.height + foot.inkBottom));
	// A slim border, as a card has that is kept in a purse.
	children.unshift({
		type: "shape",
		shape: "rect",
		name: "Border",
		at: { x: margin * 0.42, y: margin * 0.42 },
		width: width - margin * 0.84,
		height: height - margin * 0.84,
		radiusPx: margin * 0.4,
		stroke: { color: mix(inkOn(palette, ground), ground, 0.62), widthPx: Math.max(1, U * 0.002) },
	});
	return { variant: `${columns}x${rows}`, ground, children };
}

function star(cx: number, cy: number, r: number, color: `#${string}`): Spec {
	const points = Array.from({ length: 10 }, (_, i) => {
		const radius = i % 2 === 0 ? r : r * 0.45;
		const turn = (i * Math.PI) / 5;
		return `${i === 0 ? "M" : "L"} ${cx + radius * Math.sin(turn)} ${cy - radius * Math.cos(turn)}`;
	});
	return path("Star", `${points.join(" ")} Z`, { fill: color });
}

export const stamps: Archetype = {
	name: "stamps",
	fits: (kit) =>
		kit.plan.title &&
		kit.plan.groups.length === 0 &&
		kit.plan.letters < 300 &&
		(kit.brief.kind === "card" || /loyalty|punch card|stamp card|集章|集点/i.test(wordsOf(kit))) &&
		stampWords.test(wordsOf(kit))
			? 1.8
			: 0,
	build,
};
