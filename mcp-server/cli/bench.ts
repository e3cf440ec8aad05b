// bench: prompts with the texts they should show, through a model, read and scored; stopped and started again at will.
import { createHash } from "node:crypto";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import * as z from "zod";
import { hasEnded } from "../../shared/jobs/job.ts";
import type { Result } from "../../shared/result.ts";
import { runTool } from "../../shared/run-tool.ts";
import { composePoster } from "../../shared/tools/compose-poster.ts";
import { generateImage } from "../../shared/tools/generate-image.ts";
import { answerOf } from "../../shared/tools/job-answer.ts";
import { needModel } from "../../shared/tools/paid.ts";
import type { Workshop } from "../workshop.ts";
import { type BenchRow, benchRowSchema, rowFrom, summarise } from "./bench-figures.ts";
import { writeHtml } from "./bench-html.ts";
import { writeMarkdown } from "./bench-markdown.ts";
import { type CommandContext, type CommandRun, type FlagValues, numberFlag, stringFlag } from "./command.ts";
import { exit, UsageError } from "./terminal.ts";
import { untilEnded } from "./until-ended.ts";

const promptSchema = z.looseObject({
	id: z.union([z.string().min(1), z.number()]).transform(String),
	prompt: z.string().min(1),
	texts: z.array(z.string().min(1)).min(1),
});
type Prompt = z.infer<typeof promptSchema>;

interface Plan {
	model: string;
	maxRepairs: number;
	capUsd: number;
	/** As the tools take them. */
	wishes: Record<string, unknown>;
	finish: string | undefined;
}

/** Cost of a set where the caller names no cap. */
const defaultCapUsd = 1;

export const bench: CommandRun = async (flags, words, context) => {
	const [path, ...more] = words;
	if (path === undefined) throw new UsageError("bench needs a set: broadside bench set.jsonl.");
	if (more.length > 0) throw new UsageError("bench takes one set.");
	const plan = readPlan(flags);
	const limit = numberFlag(flags, "limit") ?? Number.POSITIVE_INFINITY;
	const prompts = (await readSet(path)).slice(0, limit);
	const workshop = await context.workshop();
	const folder = resolve(
		stringFlag(flags, "output") ??
			`bench-${basename(path, extname(path))}-${plan.model.replaceAll("/", "-")}`,
	);
	if (flags["dry-run"] === true) return dryRun(prompts, plan, workshop, context);
	await mkdir(join(folder, "images"), { recursive: true });
	const kept = join(folder, "rows.jsonl");
	const { finished, failures, lostUsd } = await readKept(kept);
	const rows: BenchRow[] = [];
	let spentUsd = lostUsd;
	let left = 0;
	let paused = 0;
	for (const [index, prompt] of prompts.entries()) {
		const key = keyOf(prompt, plan);
		const earlier = finished.get(key);
		if (earlier !== undefined) {
			rows.push(earlier);
			spentUsd += earlier.costUsd;
			continue;
		}
		if (context.signal.aborted) break;
		// Without a key generate_image drafts: the figures would be the draft engine's under the model's name.
		if (plan.model !== "draft") needModel(workshop.ports, `A bench of ${plan.model}`);
		context.terminal.progress({ stage: `${prompt.id} (${index + 1} of ${prompts.length})` });
		const most = await mostCostUsd(prompt, plan, workshop, context);
		if (spentUsd + most > plan.capUsd + 1e-9) {
			left += 1;
			continue;
		}
		const attempt = { key, jobKey: `${key}-${failures.get(key) ?? 0}` };
		const row = await runOne(prompt, attempt, plan, folder, workshop, context);
		if (row === null) {
			paused += 1;
			// What it will have cost is not known yet.
			spentUsd += most;
			continue;
		}
		await appendFile(kept, `${JSON.stringify(row)}\n`);
		if (context.signal.aborted) break;
		spentUsd += row.costUsd;
		rows.push(row);
	}
	const report = summarise(rows, {
		set: basename(path),
		model: plan.model,
		asked: prompts.length,
		maxRepairs: plan.maxRepairs,
	});
	await writeFile(join(folder, "report.json"), `${JSON.stringify(report, null, "\t")}\n`);
	await writeFile(join(folder, "report.md"), writeMarkdown(report));
	await writeFile(join(folder, "report.html"), writeHtml(report));
	const told = [
		writeMarkdown({ ...report, rows: [] }).trim(),
		...(left === 0
			? []
			: [
					`${left} prompts were left out: the cap of $${plan.capUsd} would be passed. Raise --max-usd and run it again to go on.`,
				]),
		...(paused === 0
			? []
			: [
					`${paused} prompts are still on their way at fal. Run it again to fetch them; nothing is paid twice.`,
				]),
		`Report: ${join(folder, "report.html")}`,
	];
	context.terminal.out(flags.json === true ? JSON.stringify(report, null, 2) : told.join("\n"));
	if (context.signal.aborted || paused > 0) return exit.failed;
	return rows.some(({ error }) => error !== null) ? exit.failed : exit.ok;
};

function readPlan(flags: FlagValues): Plan {
	const model = stringFlag(flags, "model") ?? "draft";
	const seed = numberFlag(flags, "seed");
	const named = (name: string) => stringFlag(flags, name);
	const finish = named("finish");
	if (model === "draft" && finish !== undefined && finish !== "draft")
		throw new UsageError("--finish needs a --model that paints.");
	return {
		model,
		finish,
		maxRepairs: numberFlag(flags, "max-repairs") ?? 0,
		capUsd: numberFlag(flags, "max-usd") ?? defaultCapUsd,
		wishes: {
			...(named("size") === undefined ? {} : { size: named("size") }),
			...(seed === undefined ? {} : { seed }),
			...(named("tier") === undefined ? {} : { tier: named("tier") }),
		},
	};
}

async function readSet(path: string): Promise<Prompt[]> {
	let text: string;
	try {
		text = await readFile(path, "utf8");
	} catch {
		throw new UsageError(`the set ${path} cannot be read.`);
	}
	const prompts: Prompt[] = [];
	const ids = new Set<string>();
	for (const [index, line] of text
		.replace(/^\uFEFF/, "")
		.split(/\r?\n/)
		.entries()) {
		if (line.trim() === "") continue;
		const parsed = promptSchema.safeParse(parse(line));
		if (!parsed.success)
			throw new UsageError(`line ${index + 1} of ${path} is not {"id", "prompt", "texts": ["…"]}.`);
		if (ids.has(parsed.data.id))
			throw new UsageError(`line ${index + 1} of ${path}: id ${parsed.data.id} came before.`);
		ids.add(parsed.data.id);
		prompts.push(parsed.data);
	}
	if (prompts.length === 0) throw new UsageError(`the set ${path} holds no prompts.`);
	return prompts;
}

function parse(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}

/** Rows that an earlier run finished, and how often each key failed: what failed is tried again, as another job. */
async function readKept(path: string) {
	const text = await readFile(path, "utf8").catch(() => "");
	const finished = new Map<string, BenchRow>();
	const failures = new Map<string, number>();
	let lostUsd = 0;
	for (const line of text.split("\n")) {
		const { data: row } = benchRowSchema.safeParse(parse(line));
		if (row === undefined) continue;
		if (row.error === null) finished.set(row.key, row);
		else {
			failures.set(row.key, (failures.get(row.key) ?? 0) + 1);
			lostUsd += row.costUsd;
		}
	}
	return { finished, failures, lostUsd };
}

/** The same prompt through the same model in the same way has the same key: its row, and its job, are found again. */
function keyOf({ id, prompt, texts }: Prompt, { model, maxRepairs, wishes, finish }: Plan): string {
	const asked = JSON.stringify([id, prompt, texts, model, maxRepairs, wishes, finish ?? null]);
	return `bench-${createHash("sha256").update(asked).digest("hex").slice(0, 24)}`;
}

function callOf({ prompt, texts }: Prompt, { model, maxRepairs, wishes, finish }: Plan) {
	const common = { prompt, copy: texts, ...wishes, check: true };
	if (model === "draft") return { tool: composePoster, input: { ...common, finish: "draft" } };
	const painted = { ...common, model, max_repairs: maxRepairs };
	return finish === undefined
		? { tool: generateImage, input: painted }
		: { tool: composePoster, input: { ...painted, finish } };
}

/** What a prompt may cost at most, repairs included. Throws as the tool does. */
async function mostCostUsd(prompt: Prompt, plan: Plan, workshop: Workshop, context: CommandContext) {
	if (plan.model === "draft") return 0;
	const { tool, input } = callOf(prompt, plan);
	const quiet = { ...workshop, signal: context.signal, progress() {} };
	const answer = await runTool(tool, { ...input, estimate_only: true }, quiet);
	const costUsd = Number(Reflect.get(answer.data, "costUsd") ?? 0);
	// An edit in Pro is the dearest repair.
	return costUsd + plan.maxRepairs * Math.max(costUsd, 0.075);
}

async function dryRun(prompts: readonly Prompt[], plan: Plan, workshop: Workshop, context: CommandContext) {
	let sumUsd = 0;
	for (const prompt of prompts) sumUsd += await mostCostUsd(prompt, plan, workshop, context);
	context.terminal.out(
		`Nothing was made. ${prompts.length} prompts through ${plan.model}: at most $${sumUsd.toFixed(3)} (cap $${plan.capUsd}).`,
	);
	return exit.ok;
}

/**
 * Throws nothing that a tool answers: a prompt that fails is a row that says so. null where the job cannot go on for
 * now: the next run asks for the same job, where a row would make it ask, and pay, for another.
 */
async function runOne(
	prompt: Prompt,
	{ key, jobKey }: { key: string; jobKey: string },
	plan: Plan,
	folder: string,
	workshop: Workshop,
	context: CommandContext,
): Promise<BenchRow | null> {
	const startedAt = performance.now();
	const { tool, input } = callOf(prompt, plan);
	const first = await runTool(
		tool,
		{ ...input, idempotency_key: jobKey, wait_seconds: 0 },
		{ ...workshop, signal: context.signal, progress: context.terminal.progress },
	);
	const jobId: unknown = Reflect.get(first.data, "jobId");
	const seconds = () => (performance.now() - startedAt) / 1000;
	if (typeof jobId !== "string")
		return rowFrom({
			...prompt,
			key,
			seconds: seconds(),
			error: first.error?.message ?? first.text,
			result: null,
			picture: null,
		});
	const job = await untilEnded(jobId, workshop, context);
	if (!hasEnded(job)) return null;
	const answer = answerOf(job, workshop);
	const result = answer.data;
	const picture = await keepPicture(prompt.id, result, folder, workshop);
	const error = answer.error?.message ?? (result.images.length === 0 ? "it made no picture" : null);
	return rowFrom({ ...prompt, key, seconds: seconds(), error, result, picture });
}

/** A copy beside the report, so that it can be moved and looked at anywhere. */
async function keepPicture(id: string, { images }: Result, folder: string, { ports }: Workshop) {
	const [image] = images;
	if (image === undefined) return null;
	const ending = image.mediaType === "image/jpeg" ? "jpg" : image.mediaType === "image/webp" ? "webp" : "png";
	const name = `images/${id.replaceAll(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, 80)}-${image.id.slice(-6)}.${ending}`;
	await writeFile(join(folder, name), (await ports.images.load(image.id)).bytes);
	return name;
}
