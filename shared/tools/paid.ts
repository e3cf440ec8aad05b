// What every spending tool asks first: is there a key, can a job be kept, is there budget.
import { ToolError } from "../errors.ts";
import { newId } from "../jobs/job.ts";
import type { ImageModel } from "../models/image-model.ts";
import type { Ports } from "../ports.ts";

/** Where a person makes a key (fal.ai, read November 2026). */
export const keyPage = "https://fal.ai/dashboard/keys";

/** Throws ToolError `no_key`. */
export function needModel({ model }: Pick<Ports, "model">, what = "This"): ImageModel {
	if (model !== null) return model;
	throw noKey(what);
}

export function noKey(what: string): ToolError {
	return new ToolError({
		code: "no_key",
		message: `${what} is painted by a paid model, and no fal key is set.`,
		hint: `Make a key at ${keyPage} and start the server with FAL_KEY set; or use compose_poster with finish "draft", which is free.`,
	});
}

/**
 * Refuses before a job is made what would be refused in it. Throws ToolError `no_key`, `forbidden_path` (jobs
 * cannot be kept on disk) or `budget_exceeded`. A call whose key has its job already is not asked again.
 */
export async function checkPayable(
	{ costMicroUsd, idempotencyKey }: { costMicroUsd: number; idempotencyKey: string | undefined },
	ports: Ports,
): Promise<void> {
	if (idempotencyKey !== undefined && (await ports.jobs.ownerOf(idempotencyKey)) !== null) return;
	if (!(await ports.jobs.isDurable())) {
		throw new ToolError({
			code: "forbidden_path",
			message: "Jobs cannot be written to disk here, so nothing is paid for: a crash would lose it.",
			hint: "Set BROADSIDE_HOME to a folder that can be written; drafts work without one.",
		});
	}
	await readLedger(() =>
		ports.ledger.check({ jobId: newId("job"), stepId: "all", model: "", amountMicroUsd: costMicroUsd }),
	);
}

/** Runs something on the ledger; a ledger that cannot be read or written is told in our own words. */
export async function readLedger<Value>(ask: () => Promise<Value>): Promise<Value> {
	try {
		return await ask();
	} catch (cause) {
		if (cause instanceof ToolError) throw cause;
		throw new ToolError(
			{
				code: "forbidden_path",
				message: "The ledger cannot be written, so nothing was spent.",
				hint: "Set BROADSIDE_HOME to a folder that can be written; drafts work without one.",
			},
			{ cause },
		);
	}
}
