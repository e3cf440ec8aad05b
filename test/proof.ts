// The same proofs at two sizes: a seeded sample in `npm test`, the full count in `npm run prove`.
import { mkdirSync, writeFileSync } from "node:fs";
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
