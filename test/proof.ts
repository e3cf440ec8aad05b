// The same proofs at two sizes: a seeded sample in `npm test`, the full count in `npm run prove`.
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const proofFolder = process.env.BROADSIDE_PROVE;

/** How many cases to run: `sample` in the test lane, `full` in the proof lane. */
export function cases(sample: number, full: number): number {
	return proofFolder ? full : sample;
}

/** Keeps measured figures for `docs/proof.md`; a no-op in the test lane. */
export function recordFigures(proof: string, figures: Record<string, string | number>): void {
	if (!proofFolder) return;
	mkdirSync(proofFolder, { recursive: true });
	writeFileSync(join(proofFolder, `${proof}.figures.json`), JSON.stringify(figures, null, "\t"));
}

/** Outcomes of single cases by a name for each. */
export interface KeptCases<Row> {
	get(name: string): Row | undefined;
	put(name: string, row: Row): void;
}

/**
 * Outcomes of a proof's cases, written down as they come, so that a proof that was stopped goes on where it was. Only
 * those of the same state of the tree count, as `scripts/prove.mjs` names it; in the test lane nothing is kept.
 */
export function keptCases<Row>(proof: string): KeptCases<Row> {
	const rows = new Map<string, Row>();
	const state = process.env.BROADSIDE_PROVE_STATE;
	const file =
		proofFolder === undefined || state === undefined ? null : join(proofFolder, `${proof}.cases.jsonl`);
	for (const line of file !== null && existsSync(file) ? readFileSync(file, "utf8").split("\n") : []) {
		const kept = parsed<Row>(line);
		if (kept !== null && kept.state === state) rows.set(kept.name, kept.row);
	}
	return {
		get: (name) => rows.get(name),
		put(name, row) {
			rows.set(name, row);
			// A line that a kill cut short must not take this one with it.
			if (file !== null) appendFileSync(file, `\n${JSON.stringify({ state, name, row })}\n`);
		},
	};
}

/** null for a line that a kill cut short. */
function parsed<Row>(line: string): { state: string; name: string; row: Row } | null {
	try {
		return JSON.parse(line) as { state: string; name: string; row: Row };
	} catch {
		return null;
	}
}
