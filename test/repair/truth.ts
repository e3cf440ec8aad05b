// A reader that needs no eyes: it knows what the emulated model painted, by the bytes; for tests that count steps and money.
import { createHash } from "node:crypto";
import type { CopyLine } from "../../shared/copy/copy.ts";
import type { TextReader } from "../../shared/ports.ts";
import type { CopyCheck, LineCheck } from "../../shared/result.ts";
import { setLine } from "../fal-server/faces.ts";
import type { Scene, SceneLine } from "../fal-server/scene.ts";
import type { FalServer } from "../fal-server/server.ts";

/** Of the packed pixels alone, as a host may write other chunks beside them. */
function pixelsOf(png: Uint8Array): string {
	const bytes = Buffer.from(png);
	const hash = createHash("sha256");
	for (let at = 8; at + 8 <= bytes.length; ) {
		const length = bytes.readUInt32BE(at);
		if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
			hash.update(bytes.subarray(at + 8, at + 8 + length));
		at += length + 12;
	}
	return hash.digest("hex");
}

function boxOf({ rows, face, sizePx, centreXPx, baselinePx }: SceneLine) {
	const width = Math.max(...rows.map((row) => setLine(row, face).width)) * sizePx;
	const height = rows.length * sizePx;
	return { x: centreXPx - width / 2, y: baselinePx - sizePx * 0.8, width, height };
}

const alike = (a: string, b: string) => {
	const pairs = (text: string) => new Set([...text].map((letter, at, all) => letter + (all[at + 1] ?? "")));
	const [one, other] = [pairs(a), pairs(b)];
	return [...one].filter((pair) => other.has(pair)).length / Math.max(1, one.size, other.size);
};

/** Every line as it stands in the scene; what was not painted by the model is read as all right. */
export function checkScene(scene: Scene, copy: readonly CopyLine[]): CopyCheck {
	const left = [...scene.lines];
	const take = (index: number) => (index < 0 ? undefined : left.splice(index, 1)[0]);
	const exact = new Map(
		copy.map((line) => [line.id, take(left.findIndex(({ text }) => text === line.text))]),
	);
	const lines = copy.map((line): LineCheck => {
		const base = { copyId: line.id, text: line.text, role: line.role };
		const found = exact.get(line.id);
		if (found) return { ...base, verdict: "exact", read: line.text, cer: 0, box: boxOf(found) };
		const likeness = left.map(({ text }) => alike(text, line.text));
		const best = Math.max(0, ...likeness);
		const close = best > 0.4 ? take(likeness.indexOf(best)) : undefined;
		if (!close) return { ...base, verdict: "missing", read: "", cer: 1, box: null };
		return { ...base, verdict: "wrong", read: close.text, cer: 0.1, box: boxOf(close) };
	});
	const extra = left.map((line) => ({ text: line.text, box: boxOf(line) }));
	const strict = extra.length === 0 && lines.every(({ verdict }) => verdict === "exact");
	return { strict, by: "ocr", lines, extra, duplicates: [] };
}

export interface TruthReader extends TextReader {
	/** Copies that were asked for, in order. */
	asked: (readonly CopyLine[])[];
	/** Pictures that the model did not paint: type was set on them here. */
	foreign: number;
}

export function truthReader(server: FalServer): TruthReader {
	const truth: TruthReader = {
		asked: [],
		foreign: 0,
		async check(image, copy) {
			truth.asked.push(copy);
			const wanted = pixelsOf(image);
			for (const { painted } of server.queue.requests.values())
				for (const { bytes, scene } of painted)
					if (scene !== null && pixelsOf(bytes) === wanted) return checkScene(scene, copy);
			truth.foreign += 1;
			return {
				strict: true,
				by: "ocr",
				lines: copy.map((line) => ({
					copyId: line.id,
					text: line.text,
					role: line.role,
					verdict: "exact",
					read: line.text,
					cer: 0,
					box: null,
				})),
				extra: [],
				duplicates: [],
			};
		},
	};
	return truth;
}
