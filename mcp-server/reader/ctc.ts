// How likely it is that a stretch of frames says exactly the asked string: the CTC forward pass over its odds.
import { leastOdds, type Reading } from "./reading.ts";

/** Frames `from` (included) to `to` (excluded) of a reading. */
export interface Stretch {
	reading: Reading;
	from: number;
	to: number;
}

/** A unit that may be anything, or nothing: stands for a character that the dictionary lacks. */
export const anyUnit = null;

/**
 * Natural logarithm of P(units | stretches read one after another). Spaces cost nothing anywhere.
 * -Infinity where the frames are too few for the units.
 */
export function logLikelihood(stretches: readonly Stretch[], units: readonly (string | null)[]): number {
	// States: filler, unit 1, filler, unit 2, … filler.
	const count = units.length * 2 + 1;
	let now = new Float64Array(count);
	let next = new Float64Array(count);
	now[0] = 1;
	let log = 0;
	let started = false;
	const step = (emitted: (state: number) => number) => {
		let sum = 0;
		for (let state = 0; state < count; state++) {
			let mass = now[state] ?? 0;
			if (started || state < 2) {
				if (state > 0 && (started || state === 1)) mass += now[state - 1] ?? 0;
				if (state > 1 && (state & 1) === 1) {
					const unit = units[(state - 1) / 2];
					if (unit === anyUnit || unit !== units[(state - 3) / 2]) mass += now[state - 2] ?? 0;
				} else if (state > 1 && units[(state - 2) / 2] === anyUnit) mass += now[state - 2] ?? 0;
			}
			const value = mass === 0 ? 0 : mass * emitted(state);
			next[state] = value;
			sum += value;
		}
		if (sum <= 0) return false;
		for (let state = 0; state < count; state++) next[state] = (next[state] ?? 0) / sum;
		log += Math.log(sum);
		[now, next] = [next, now];
		started = true;
		return true;
	};
	for (const [index, { reading, from, to }] of stretches.entries()) {
		// Between two stretches stands a break, so that a letter may repeat across it.
		if (index > 0 && !step((state) => ((state & 1) === 0 ? 1 : leastOdds))) return -Infinity;
		const columns = units.map((unit) => (unit === anyUnit ? undefined : reading.odds.get(unit)));
		for (let frame = from; frame < to; frame++) {
			const filler = reading.filler[frame] ?? leastOdds;
			const ok = step((state) => {
				if ((state & 1) === 0) return filler;
				const at = (state - 1) / 2;
				return units[at] === anyUnit ? Math.max(leastOdds, 1 - filler) : (columns[at]?.[frame] ?? leastOdds);
			});
			if (!ok) return -Infinity;
		}
	}
	const end = (now[count - 1] ?? 0) + (count > 1 ? (now[count - 2] ?? 0) : 0);
	const skipped = units.at(-1) === anyUnit && count > 2 ? (now[count - 3] ?? 0) : 0;
	return end + skipped > 0 ? log + Math.log(end + skipped) : -Infinity;
}
