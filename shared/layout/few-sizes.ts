// Holds a sheet to few sizes of type: neighbours that are nearly equal become one, and never more than five are left.
import type { Spec, TextSpec } from "./layout.ts";

const mostSizes = 5;
/** Closer than this two sizes look like a mistake. */
const nearly = 1.07;

function* textSpecs(spec: Spec): Generator<TextSpec> {
	if (spec.type === "text") yield spec;
	else if (spec.type === "frame") for (const child of spec.children) yield* textSpecs(child);
}

/** Larger words take their smaller neighbour's size, so that whatever fitted still fits. A title keeps its own. */
export function keepFewSizes(sheet: Spec): void {
	const bySize = new Map<number, TextSpec[]>();
	for (const text of textSpecs(sheet)) {
		const sizePx = Math.round(text.style.sizePx * 100) / 100;
		const same = bySize.get(sizePx);
		if (same) same.push(text);
		else bySize.set(sizePx, [text]);
	}
	const sizes = [...bySize.keys()].sort((a, b) => b - a);
	for (;;) {
		let closest = -1;
		let ratio = Number.POSITIVE_INFINITY;
		for (let i = 0; i < sizes.length - 1; i++) {
			const step = (sizes[i] ?? 1) / (sizes[i + 1] ?? 1);
			const titled = bySize.get(sizes[i] ?? 0)?.some(({ role }) => role === "title");
			if (step < ratio && !titled) [closest, ratio] = [i, step];
		}
		const [large, small] = [sizes[closest], sizes[closest + 1]];
		if (large === undefined || small === undefined || (sizes.length <= mostSizes && ratio >= nearly)) return;
		const moved = bySize.get(large) ?? [];
		for (const { style } of moved) {
			style.lineHeightPx = Math.round(style.lineHeightPx * (small / large) * 100) / 100;
			style.sizePx = small;
		}
		bySize.set(small, [...(bySize.get(small) ?? []), ...moved]);
		bySize.delete(large);
		sizes.splice(closest, 1);
	}
}
