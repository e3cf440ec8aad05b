// The ledger as one file of JSON lines that every process on this machine appends to, and counts, one at a time.
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import { type Caps, type Ledger, type LedgerEntry, Postings, parseEntry } from "../../shared/jobs/ledger.ts";
import type { Clock } from "../../shared/ports.ts";
import { exclusively } from "./exclusive.ts";

export interface LedgerFileOptions {
	/** `<home>/ledger.jsonl`. Made when first written. */
	path: string;
	caps: Caps;
	clock: Pick<Clock, "now">;
}

const newline = 0x0a;

/** Opens nothing until first used. Methods throw ToolError, or what the file system throws. */
export function createLedgerFile({ path, caps, clock }: LedgerFileOptions): Ledger {
	let postings = new Postings();
	/** How much of the file is counted already, up to the end of a whole line. */
	let countedBytes = 0;
	let countedFile = 0;

	/** Counts what has been appended since, by whichever process. */
	function catchUp(file: number): { endsWhole: boolean } {
		const { size, ino } = fstatSync(file);
		// Another file under the name, or one cut short: begin again.
		if (ino !== countedFile || size < countedBytes) {
			postings = new Postings();
			countedBytes = 0;
			countedFile = ino;
		}
		const fresh = Buffer.alloc(size - countedBytes);
		let got = 0;
		while (got < fresh.length) {
			const read = readSync(file, fresh, got, fresh.length - got, countedBytes + got);
			if (read === 0) break;
			got += read;
		}
		const end = fresh.subarray(0, got).lastIndexOf(newline) + 1;
		for (const line of fresh.subarray(0, end).toString("utf8").split("\n")) {
			const entry = line === "" ? null : parseEntry(line);
			if (entry !== null) postings.apply(entry);
		}
		countedBytes += end;
		return { endsWhole: end === got };
	}

	function append(file: number, endsWhole: boolean, entry: LedgerEntry) {
		// A line that a crash has torn is closed off first, so that it spoils no line but itself.
		const line = Buffer.from(`${endsWhole ? "" : "\n"}${JSON.stringify(entry)}\n`);
		let done = 0;
		while (done < line.length) done += writeSync(file, line, done);
		fsyncSync(file);
	}

	/** `entryOf` looks at the counted ledger and answers what to append, or null for nothing. */
	function change(entryOf: () => Omit<LedgerEntry, "at"> | null): Promise<void> {
		return exclusively(`${path}.lock`, () => {
			const file = openSync(path, "a+", 0o600);
			try {
				const { endsWhole } = catchUp(file);
				const entry = entryOf();
				if (entry === null) return;
				append(file, endsWhole, { at: new Date(clock.now()).toISOString(), ...entry });
				catchUp(file);
			} finally {
				closeSync(file);
			}
		});
	}

	return {
		check: (ask) =>
			change(() => {
				postings.check(ask, caps, clock.now());
				return null;
			}),
		reserve: (ask) =>
			change(() => {
				const known = postings.find(ask);
				if (known !== null && known.state !== "released") return null;
				postings.check(ask, caps, clock.now());
				return { type: "reserve", ...pick(ask), amountMicroUsd: ask.amountMicroUsd, model: ask.model };
			}),
		settle: (step) =>
			change(() => {
				const known = postings.find(step);
				if (known?.state === "settled") return null;
				return {
					type: "settle",
					...pick(step),
					amountMicroUsd: step.amountMicroUsd,
					model: known?.model ?? "",
				};
			}),
		release: (step) =>
			change(() => {
				const known = postings.find(step);
				if (known?.state !== "open") return null;
				return { type: "release", ...pick(step), amountMicroUsd: known.amountMicroUsd, model: known.model };
			}),
		async summary() {
			await change(() => null);
			return postings.summary(caps, clock.now());
		},
	};
}

const pick = (step: { jobId: string; stepId: string }) => ({ jobId: step.jobId, stepId: step.stepId });
