// Finds the name that a caller most likely meant, for hints on unknown keys and values.

const squash = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Edits between two words: insert, delete, replace, swap of neighbours. */
export function editDistance(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const same = a[row - 1] === b[column - 1];
			let best = Math.min(
				(current[column - 1] ?? 0) + 1,
				(last[column] ?? 0) + 1,
				(last[column - 1] ?? 0) + (same ? 0 : 1),
			);
			const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (swapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
			current.push(best);
		}
		beforeLast = last;
		last = current;
	}
	return last[b.length] ?? 0;
}

/**
 * The closest of `known`, or null when none is close (more than a third of the letters differ).
 * Case, hyphens and underscores do not count, so `waitSeconds` finds `wait_seconds`.
 */
export function nearest(name: string, known: readonly string[]): string | null {
	const wanted = squash(name.slice(0, 64));
	if (wanted === "") return null;
	let best: { name: string; distance: number } | null = null;
	for (const candidate of known) {
		const distance = editDistance(wanted, squash(candidate));
		if (best === null || distance < best.distance) best = { name: candidate, distance };
	}
	if (best === null) return null;
	const limit = Math.max(1, Math.floor(Math.max(wanted.length, squash(best.name).length) / 3));
	return best.distance <= limit ? best.name : null;
}
