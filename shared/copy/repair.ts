// From a judged image to the next step that could make its words right: an edit, a new seed, or real type.
import type { PixelSize } from "../brief/brief.ts";
import { addText, editInstruction, removeText, replaceText } from "../brief/edit-wording.ts";
import type { CopyCheck, LineCheck } from "../result.ts";
import type { CopyLine, CopyRole } from "./copy.ts";
import { foldText } from "./judge-fold.ts";
import { placeWords } from "./repair-place.ts";

export type EditTier = "standard" | "pro";

export interface RepairLimits {
	/** Paid repairs done so far, and how many there may be. */
	repairsDone: number;
	maxRepairs: number;
	/** What may still be spent, and what one call costs. */
	microUsdLeft: number;
	editMicroUsd: Record<EditTier, number>;
	paintMicroUsd: number;
	/** Longest instruction of each tier, characters; null where the endpoint names none. */
	instructionLimit: Record<EditTier, number | null>;
	/** Tiers that may edit: what was painted in Pro is not edited in Standard. Default both. */
	tiers?: readonly EditTier[];
	/** Whether the same prompt may be painted again. Default true. */
	mayReseed?: boolean;
	/** Whether lines may be set in type; false once that was tried. Default true. */
	maySet?: boolean;
}

export type RepairStep =
	/** One edit of the image; the whole sheet is judged again after it. */
	| { kind: "edit"; tier: EditTier; instruction: string; lineIds: string[]; costMicroUsd: number }
	/** The same prompt with another seed. */
	| { kind: "reseed"; lineIds: string[]; costMicroUsd: number }
	/**
	 * Set in real type here: over a cleaned patch where the line stands, in a calm place where it stands nowhere;
	 * text that nobody asked for, or that stands there too often, is cleaned away with it.
	 */
	| { kind: "type"; lineIds: string[]; costMicroUsd: 0 };

export interface RepairPlan {
	/** In the order to take them; after each the image is judged and a new plan made. Empty when nothing is at fault. */
	steps: RepairStep[];
	/** Why, for the person who pays. */
	because: string;
}

/** More than this share of the lines at fault: the picture is a bad throw, and another costs less than its edits. */
const badThrow = 0.4;

const weight: Record<CopyRole, number> = {
	title: 0,
	price: 1,
	date: 1,
	contact: 1,
	number: 1,
	subtitle: 2,
	heading: 3,
	label: 4,
	body: 5,
	footer: 6,
};

interface Change {
	sentence: string;
	lineIds: string[];
	order: number;
}

export const isFault = ({ verdict }: Pick<LineCheck, "verdict">): boolean =>
	verdict === "wrong" || verdict === "missing";

/** Where a line that stands nowhere would be looked for: beside the one before it in the copy, or after it. */
function neighbourPlace(check: CopyCheck, index: number, sheet: PixelSize): string | undefined {
	const before = check.lines.slice(0, index).reverse();
	const box = [...before, ...check.lines.slice(index + 1)].find((line) => line.box !== null)?.box;
	return box ? placeWords(box, sheet) : undefined;
}

function changesFor(check: CopyCheck, copy: readonly CopyLine[], sheet: PixelSize): Change[] {
	const byId = new Map(copy.map((line) => [line.id, line]));
	const changes: Change[] = [];
	for (const [index, { copyId, text, verdict, read, box }] of check.lines.entries()) {
		const line = byId.get(copyId);
		if (!line || (verdict !== "wrong" && verdict !== "missing")) continue;
		const place = line.place ?? (box ? placeWords(box, sheet) : neighbourPlace(check, index, sheet));
		const isThere = verdict === "wrong" && foldText(read) !== "";
		const sentence = isThere
			? replaceText(read, text, place)
			: addText(text, { ...(line.style ? { style: line.style } : {}), ...(place ? { place } : {}) });
		changes.push({ sentence, lineIds: [copyId], order: weight[line.role] });
	}
	for (const { copyId, boxes = [] } of check.duplicates) {
		const line = byId.get(copyId);
		const [box] = boxes;
		const place = box ? `${placeWords(box, sheet)}, ` : "";
		if (line)
			changes.push({
				sentence: removeText(line.text, `${place}where it stands once too often`),
				lineIds: [copyId],
				order: 7,
			});
	}
	for (const { text, box } of check.extra)
		changes.push({
			sentence: removeText(text, box ? placeWords(box, sheet) : undefined),
			lineIds: [],
			order: 8,
		});
	return changes.sort((a, b) => a.order - b.order);
}

const length = (changes: readonly Change[]) =>
	editInstruction(changes.map(({ sentence }) => sentence)).length;

/** Packs the changes, in order, into as few instructions as the limit allows; one too long for it gets none. */
function pack(changes: readonly Change[], limit: number | null): Change[][] {
	const parts: Change[][] = [];
	for (const change of changes) {
		if (limit !== null && length([change]) > limit) continue;
		const last = parts.at(-1);
		if (last && (limit === null || length([...last, change]) <= limit)) last.push(change);
		else parts.push([change]);
	}
	return parts;
}

function editSteps(changes: readonly Change[], limits: RepairLimits): RepairStep[] {
	const tries = (limits.tiers ?? ["standard", "pro"]).map((tier) => {
		const parts = pack(changes, limits.instructionLimit[tier]);
		const missed = changes.length - parts.flat().length;
		return { tier, parts, missed, cost: parts.length * limits.editMicroUsd[tier] };
	});
	const left = limits.maxRepairs - limits.repairsDone;
	const payable = tries.filter(
		({ parts, tier }) => parts.length > 0 && limits.editMicroUsd[tier] <= limits.microUsdLeft,
	);
	// All changes in the repairs left and the money left, cheapest first; else whichever gets most done now.
	payable.sort((a, b) => {
		const whole = (one: typeof a) =>
			one.missed === 0 && one.parts.length <= left && one.cost <= limits.microUsdLeft;
		if (whole(a) !== whole(b)) return whole(a) ? -1 : 1;
		return whole(a)
			? a.cost - b.cost
			: (b.parts[0]?.length ?? 0) - (a.parts[0]?.length ?? 0) || a.cost - b.cost;
	});
	const chosen = payable[0];
	if (!chosen) return [];
	const affordable = Math.floor(limits.microUsdLeft / Math.max(1, limits.editMicroUsd[chosen.tier]));
	return chosen.parts.slice(0, Math.min(left, affordable)).map((part) => ({
		kind: "edit",
		tier: chosen.tier,
		instruction: editInstruction(part.map(({ sentence }) => sentence)),
		lineIds: [...new Set(part.flatMap(({ lineIds }) => lineIds))],
		costMicroUsd: limits.editMicroUsd[chosen.tier],
	}));
}

/**
 * The plan for an image as it was judged. Lines that are merely not proven (`uncertain`, `unreadable`) cost nothing:
 * they are told, not edited.
 */
export function planRepair(
	check: CopyCheck,
	copy: readonly CopyLine[],
	sheet: PixelSize,
	limits: RepairLimits,
): RepairPlan {
	const faults = check.lines.filter(isFault);
	const others = check.extra.length + check.duplicates.length;
	if (faults.length === 0 && others === 0)
		return { steps: [], because: "Nothing is wrong, missing, extra or doubled." };
	const { mayReseed = true, maySet = true, paintMicroUsd, microUsdLeft } = limits;
	const lineIds = faults.map(({ copyId }) => copyId);
	const isCleanable = check.extra.length > 0 || check.duplicates.some(({ boxes = [] }) => boxes.length > 0);
	const settable = faults.length > 0 || isCleanable;
	const set: RepairStep[] = maySet && settable ? [{ kind: "type", lineIds, costMicroUsd: 0 }] : [];
	const told = faults.length === 1 ? "1 line is" : `${faults.length} lines are`;
	if (limits.repairsDone >= limits.maxRepairs)
		return {
			steps: set,
			because: `After ${limits.repairsDone} paid repairs ${told} still wrong: what the model cannot spell is set in type.`,
		};
	if (
		mayReseed &&
		faults.length > check.lines.length * badThrow &&
		faults.length > 1 &&
		paintMicroUsd <= microUsdLeft
	)
		return {
			steps: [{ kind: "reseed", lineIds, costMicroUsd: paintMicroUsd }],
			because: `${told} wrong of ${check.lines.length}: painting again with another seed costs less than mending so many.`,
		};
	const steps = editSteps(changesFor(check, copy, sheet), limits);
	if (steps.length > 0)
		return {
			steps,
			because: `${faults.length + others} faults, each named with what is there and what was asked.`,
		};
	return { steps: set, because: "No paid repair fits into what may still be spent." };
}
