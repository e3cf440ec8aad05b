// How far two strings are apart, and which edits lead from one to the other.

export type Unit = string | null;

/** Least number of insertions, deletions and substitutions. Strings are compared by code point. */
export function editDistance(from: string | readonly Unit[], to: string | readonly Unit[]): number {
	const a = typeof from === "string" ? [...from] : from;
	const b = typeof to === "string" ? [...to] : to;
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next[j] = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

/** Edits over the length of what was asked: 0 is right, 1 is nothing right, above 1 is worse than nothing. */
export function characterErrorRate(asked: string, read: string): number {
	const length = [...asked].length;
	if (length === 0) return read === "" ? 0 : 1;
	return editDistance(read, asked) / length;
}

/** One step from `asked` to `read`: kept, read as another, not read, or read though not asked. */
export interface Edit {
	asked: string;
	read: string;
}

/** The steps of one cheapest way; equal characters come back as equal pairs. */
export function edits(asked: string, read: string): Edit[] {
	const a = [...asked];
	const b = [...read];
	const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
	for (let i = 1; i <= a.length; i++) {
		const above = rows[i - 1] ?? [];
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			row[j] = Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
		}
		rows.push(row);
	}
	const steps: Edit[] = [];
	let i = a.length;
	let j = b.length;
	while (i > 0 || j > 0) {
		const here = rows[i]?.[j] ?? 0;
		const from = a[i - 1] ?? "";
		const to = b[j - 1] ?? "";
		if (i > 0 && j > 0 && here === (rows[i - 1]?.[j - 1] ?? 0) + (from === to ? 0 : 1)) {
			steps.push({ asked: from, read: to });
			i--;
			j--;
		} else if (i > 0 && here === (rows[i - 1]?.[j] ?? 0) + 1) {
			steps.push({ asked: from, read: "" });
			i--;
		} else {
			steps.push({ asked: "", read: to });
			j--;
		}
	}
	return steps.reverse();
}
