// Title and foot of sheets that carry sections: the title answers the question, the foot names the source.
import type { CopyLine } from "../../copy/copy.ts";
import { type Block, inkOn, type Kit } from "../compose-kit.ts";
import type { HexColor } from "../layout.ts";
import { type Align, footBlock, titleGroup } from "./zones.ts";

export interface Masthead {
	head: Block | null;
	foot: Block | null;
	/** Where sections may stand, px. */
	top: number;
	bottom: number;
	headY: number;
	footY: number;
}

export interface MastheadLook {
	on: HexColor;
	align?: Align;
	/** Of the sheet's height, what the title alone may take. */
	share?: number;
	color?: HexColor;
	deck?: readonly CopyLine[];
	foot?: readonly CopyLine[];
	maxLines?: number;
	width?: number;
}

export function masthead(kit: Kit, look: MastheadLook): Masthead {
	const { width, height, margin, plan, portrait } = kit;
	const measure = look.width ?? width - 2 * margin;
	const share = look.share ?? (portrait ? 0.12 : 0.15);
	const group = titleGroup(kit, {
		width: measure,
		height: height * share * (0.62 + 0.38 * kit.scale),
		on: look.on,
		align: look.align ?? "left",
		color: look.color ?? inkOn(kit.palette, look.on),
		maxLines: look.maxLines ?? 3,
		...(look.deck ? { deck: look.deck } : {}),
	});
	const head = group?.block ?? null;
	const foot = footBlock(
		{ ...kit, sizes: { ...kit.sizes, head: kit.sizes.body, sub: kit.sizes.body } },
		look.foot ?? plan.foot,
		look.on,
		measure,
		"left",
	);
	const headY = margin - (head?.inkTop ?? 0);
	const footY = foot ? height - margin * 0.85 - foot.height + foot.inkBottom : height;
	return {
		head,
		foot,
		headY,
		footY,
		top: head ? headY + head.height - head.inkBottom + kit.s * 3.2 : margin,
		bottom: foot ? footY - kit.s * 2.4 : height - margin,
	};
}
