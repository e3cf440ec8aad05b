// Says a Result in words: what was made, where it is, what it cost, what is not exact, and the next step.
import { asData } from "./as-data.ts";
import type { CopyCheck, LineCheck, PlacedInFigma, Result, ResultImage } from "./result.ts";
import { describeError } from "./run-tool.ts";

interface TextOptions {
	/** Whether painted finishes can be offered. */
	hasKey: boolean;
}

const mostFaults = 40;
/** The whole prompt stands in the data. */
const longestPrompt = 1500;

/** A text that stands alone; at most about 15,000 characters. */
export function describeResult(result: Result, options: TextOptions): string {
	const parts = [headline(result)];
	for (const image of result.images) parts.push(describeImage(image));
	parts.push(
		`Job: ${result.jobId}${result.parentJobId === undefined ? "" : ` (from ${result.parentJobId})`}`,
	);
	if (result.error !== undefined) parts.push(describeError(result.error));
	parts.push(describeSentPrompt(result));
	const copy = describeCopy(result);
	if (copy !== "") parts.push(copy);
	const wrong = result.images.flatMap((image) => faults(image, result.images.length > 1));
	parts.push(...wrong.slice(0, mostFaults));
	if (wrong.length > mostFaults) parts.push(`And ${wrong.length - mostFaults} more that are not exact.`);
	parts.push(...describeRepairs(result));
	if (result.placed !== undefined) parts.push(describePlaced(result.placed));
	for (const { message } of result.warnings.slice(0, 20)) parts.push(`Note: ${message}`);
	parts.push(nextStep(result, options));
	return parts.filter((part) => part !== "").join("\n");
}

/** New layers in Figma by id, place and size; their names are the file's and ours, and so quoted. */
export function describePlaced({ fileId, fileName, layers, notes, hardToRead }: PlacedInFigma): string {
	const rows = layers.map(({ id, name, box }) => {
		const at = `${Math.round(box.x)},${Math.round(box.y)}`;
		return `Layer ${id} ${asData(name)}: ${Math.round(box.width)} x ${Math.round(box.height)} px at ${at}`;
	});
	return [
		`Placed in Figma file ${asData(fileName)} (${fileId}):`,
		...rows,
		...notes.slice(0, 20).map((note) => `Note of the plugin: ${asData(note)}`),
		...(hardToRead.length === 0
			? []
			: [
					`Hard to read on its new ground: ${hardToRead.slice(0, 20).map(asData).join(", ")}. The plugin offers a cure.`,
				]),
	].join("\n");
}

function headline(result: Result): string {
	const cost = `Cost: ${dollars(result.costUsd)}.`;
	switch (result.status) {
		case "working": {
			const part = result.progress === undefined ? "" : ` (${Math.round(result.progress * 100)} %)`;
			return `Status: working. Now: ${result.stage}${part}. ${cost}`;
		}
		case "failed":
			return `Status: failed. ${cost}`;
		case "cancelled":
			return `Status: cancelled. ${cost}`;
		case "completed": {
			const what =
				result.finish === "draft" || result.model === "draft"
					? "Draft (laid out, not painted)"
					: `Painted by ${result.model}`;
			return `Status: completed. ${what}. ${cost}`;
		}
	}
}

function describeImage(image: ResultImage): string {
	const facts = [
		image.path ?? "(kept in memory only)",
		`${image.widthPx} x ${image.heightPx} px`,
		image.id,
		...(image.seed === null ? [] : [`seed ${image.seed}`]),
		...(image.copyCheck === null ? [] : [describeCheck(image.copyCheck)]),
	];
	return `File: ${facts.join(", ")}`;
}

function describeCheck(check: CopyCheck): string {
	if (check.lines.length === 0) return "no copy to show";
	const exact = check.lines.filter((line) => line.verdict === "exact").length;
	const how = check.by === "layout" ? "set in type" : "read from the pixels";
	return `${exact} of ${check.lines.length} copy lines exact (${how})`;
}

/** What went to the model, so that a reader can judge it and ask for it again. */
function describeSentPrompt({ status, prompt, sent }: Result): string {
	if (sent === undefined || status !== "completed") return "";
	const { size, settings } = sent;
	const { asked } = size;
	const other =
		asked !== null && (asked.widthPx !== size.sent?.widthPx || asked.heightPx !== size.sent.heightPx);
	const facts = [
		...(other ? [`asked ${asked.widthPx} x ${asked.heightPx} px`] : []),
		...(size.sent === null
			? ["size as the last input image"]
			: [`size ${size.sent.widthPx} x ${size.sent.heightPx} px`]),
		...Object.entries(settings).map(([name, value]) => `${name} ${String(value)}`),
		`prompt expansion ${sent.promptExpansion ? "on" : "off"}`,
		...(sent.negativePrompt === undefined ? [] : [`negative prompt ${quote(sent.negativePrompt)}`]),
	];
	const letters = [...prompt];
	const words = letters.length > longestPrompt ? `${letters.slice(0, longestPrompt).join("")}…` : prompt;
	return `Sent: ${facts.join(", ")}. Prompt: ${words}`;
}

/** The words and their ids, so that a reader can check them and ask for changes. */
function describeCopy(result: Result): string {
	const lines = result.brief?.copy ?? [];
	if (lines.length === 0 || result.error !== undefined) return "";
	const shown = lines
		.slice(0, 60)
		.map((line) => `${line.id} ${quote(line.text)}${line.count > 1 ? ` x${line.count}` : ""}`);
	const more = lines.length > shown.length ? `; and ${lines.length - shown.length} more` : "";
	return `Copy: ${shown.join("; ")}${more}`;
}

/** What was done about wrong words, try by try and line by line. */
function describeRepairs({ repairs = [], images }: Result): string[] {
	return repairs
		.slice(0, mostFaults)
		.map(({ variant, kind, step, model, costUsd, outcome, told, from }, index) => {
			const what =
				kind === "edit"
					? `edit by ${model}`
					: kind === "reseed"
						? `painted again with another seed by ${model}`
						: kind === "type"
							? "set in real type here"
							: "finished as overlay: all words set in real type on the picture, which was cleaned of its own";
			const of = images.length > 1 ? ` of picture ${variant + 1}` : "";
			const cost = costUsd === 0 ? "free" : dollars(costUsd);
			const lines = told.length === 0 ? "" : `: ${told.slice(0, 12).join("; ")}`;
			const before = step === null && outcome === "kept" ? `; as it was painted it is ${from}` : "";
			return `Repair ${index + 1}${of}: ${what} (${cost}), ${outcome}${lines}${before}`;
		});
}

function faults(image: ResultImage, several: boolean): string[] {
	const check = image.copyCheck;
	if (check === null) return [];
	const at = several ? ` in ${image.id}` : "";
	const lines = check.lines.filter((line) => line.verdict !== "exact").map((line) => describeFault(line, at));
	const extra = check.extra.map(({ text }) => `Extra text${at}: ${quote(text)}`);
	const doubled = check.duplicates.map(
		({ copyId, seen, wanted }) => `Wrong count${at}: ${copyId} is there ${seen} times, wanted ${wanted}`,
	);
	return [...lines, ...extra, ...doubled, ...describeShortfall(check, at)];
}

/** How the reading fell short of the whole picture, for people. `at`: in which of several pictures. */
export function describeShortfall({ isPartial, isShrunk }: CopyCheck, at = ""): string[] {
	return [
		...(isPartial
			? [
					`Read in part${at}: the picture holds more text than is read at most, or the time was up. Check a smaller picture, or a part of it.`,
				]
			: []),
		...(isShrunk ? [`Read smaller${at}: the picture is huge, so its small print may be misread.`] : []),
	];
}

function describeFault(line: LineCheck, at: string): string {
	const read = line.verdict === "missing" || line.read === "" ? "" : `, read ${quote(line.read)}`;
	return `Not exact${at}: ${line.copyId} ${quote(line.text)} is ${line.verdict}${read}`;
}

function nextStep(result: Result, { hasKey }: TextOptions): string {
	const id = JSON.stringify(result.jobId);
	switch (result.status) {
		case "working":
			return result.error === undefined
				? `Next: call get_job {"job_id": ${id}} to wait for it; cancel_job stops it. Do not start it again.`
				: `Next: get_job {"job_id": ${id}} takes it up again, also later; cancel_job gives it up. Do not start it again.`;
		case "failed":
		case "cancelled":
			return "";
		case "completed": {
			if (result.model !== "draft") return afterPainting(result);
			const first = result.brief?.copy[0]?.id;
			const change =
				first === undefined ? '{"palette": "sage and cream"}' : `{"lines": {"${first}": "new words"}}`;
			const next = `Next: to change it, compose_poster {"job_id": ${id}, "changes": ${change}}`;
			return hasKey
				? `${next}.`
				: `${next}. A painted finish needs a fal key (https://fal.ai/dashboard/keys) in FAL_KEY.`;
		}
	}
}

function afterPainting(result: Result): string {
	const id = JSON.stringify(result.jobId);
	const parts: string[] = [];
	if (result.warnings.some(({ code }) => code === "not_read"))
		parts.push("Look at each word: nobody has read them.");
	const again =
		result.brief === undefined ? "" : `To change it, compose_poster {"job_id": ${id}, "changes": …}.`;
	if (again !== "") parts.push(again);
	if (!/\/pro\//.test(result.model)) parts.push(`In Pro at 2K: finish_job {"job_id": ${id}}.`);
	return parts.length === 0 ? "" : `Next: ${parts.join(" ")}`;
}

/** `$0.075`, `$0.00`: micro-USD kept where they matter. */
export function dollars(usd: number): string {
	const cents = usd.toFixed(2);
	return `$${Math.abs(Number(cents) - usd) < 1e-9 ? cents : usd.toFixed(4).replace(/0$/, "")}`;
}

/** A string as data, on one line and cut at 60 characters. */
function quote(text: string): string {
	const letters = [...text];
	return JSON.stringify(letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : text);
}
