// Reads the icons' lines, which leave out what can be told from the rest: scripts/icons.mjs writes them.

/** A tag this late in an icon's list says little. */
export const loosestRank = 15;

/** How loosely an icon's word at `index` means it, its name having `parts` words: 5 and up. */
export function tagRank(index: number, parts: number): number {
	return index < parts ? 4 + parts : 10 + index;
}

/** One icon: a path on a 24-unit grid, to be stroked 2 units wide with round ends; and the words it answers to. */
export interface IconRow {
	name: string;
	d: string;
	/** In their places; blank where the name or another icon has the word. */
	tags: readonly string[];
}

/** Rows of `name|path|tags`. */
export function readIconRows(text: string): IconRow[] {
	return text.split("\n").map((line) => {
		const [name = "", short = "", tags = ""] = line.split("|");
		return { name, d: wholePath(short), tags: tags.split(" ") };
	});
}

/** Path data whose round arcs are told by a letter each (`g k n p`: small or large, against or with the clock). */
export function wholePath(short: string): string {
	return short
		.replace(/\.\d+(?=\.)/g, "$& ")
		.replace(
			/e(-?[\d.]+)([ -][\d.]+) ([\d.]+)/g,
			(_, x, y, r) => `M${x}${y}n${r} ${2 * Number(r)} 0n${r}-${2 * Number(r)} 0z`,
		)
		.replace(/[gknp]([\d.]+)/gi, (arc, r) => {
			const kind = "gknp".indexOf(arc.charAt(0).toLowerCase());
			return `${arc.charAt(0) < "a" ? "A" : "a"}${r} ${r} 0 ${kind >> 1} ${kind & 1}`;
		});
}
