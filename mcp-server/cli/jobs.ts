// jobs: the latest jobs and what was spent, one job in full, or the clearing away of old ones.
import { hasEnded } from "../../shared/jobs/job.ts";
import { describeResult } from "../../shared/result-text.ts";
import { describeJobs } from "../../shared/tools/get-job.ts";
import { describeSpend, spendOf } from "../../shared/tools/spend.ts";
import { type CommandContext, type CommandRun, type FlagValues, stringFlag } from "./command.ts";
import { saidAtTerminal } from "./next-step.ts";
import { exit, UsageError } from "./terminal.ts";
import { untilEnded } from "./until-ended.ts";

const listed = 50;
const keptDays = 30;
const dayMs = 24 * 60 * 60_000;

export const jobs: CommandRun = async (flags, words, context) => {
	const [id, ...more] = words;
	if (more.length > 0) throw new UsageError("jobs takes at most one job id.");
	if (flags.prune === true) return prune(flags, context);
	return id === undefined ? list(flags, context) : show(id, flags, context);
};

async function list(flags: FlagValues, { workshop, terminal }: CommandContext): Promise<number> {
	const { ports } = await workshop();
	const { text, data } = describeJobs(await ports.jobs.list(listed));
	const spend = await spendOf(ports);
	if (flags.json === true) terminal.out(JSON.stringify({ ...data, spend }, null, 2));
	else terminal.out(`${text}\n${describeSpend(spend)}`);
	return exit.ok;
}

async function show(id: string, flags: FlagValues, context: CommandContext): Promise<number> {
	const { ports, jobs: runner } = await context.workshop();
	let job = await ports.jobs.load(id);
	if (job === null) {
		context.terminal.err(`There is no job ${id}. Run broadside jobs to list those that are kept.`);
		return exit.failed;
	}
	if (flags.wait === true && !hasEnded(job)) job = await untilEnded(id, { jobs: runner }, context);
	const text = saidAtTerminal(describeResult(job.result, { hasKey: ports.hasKey }), job.result);
	context.terminal.out(flags.json === true ? JSON.stringify(job.result, null, 2) : text);
	return exit.ok;
}

async function prune(flags: FlagValues, { config, terminal }: CommandContext): Promise<number> {
	const days = Number(stringFlag(flags, "days") ?? keptDays);
	if (!Number.isFinite(days) || days < 0) throw new UsageError("--days must be a number of days, 0 or more.");
	const folders = { home: config.home.value, outputDir: config.outputDir.value };
	const { pruneHome } = await import("../files/prune.ts");
	const pruned = await pruneHome(folders, { keepMs: days * dayMs, nowMs: Date.now() });
	terminal.out(
		flags.json === true
			? JSON.stringify(pruned, null, 2)
			: `Removed ${pruned.jobs} jobs that ended more than ${days} days ago, ${pruned.inputs} copies of images they were given, ${pruned.leftovers} leftovers. Finished images and the ledger stay.`,
	);
	return exit.ok;
}
