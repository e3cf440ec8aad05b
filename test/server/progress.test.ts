// Progress: a heartbeat while nothing happens, values that only grow, silence without a token and after the end.
import type { ServerContext } from "@modelcontextprotocol/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createProgressReporter } from "../../mcp-server/progress.ts";

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

function context(progressToken?: string) {
	const sent: { progress: number; message: string }[] = [];
	const mcpReq = {
		_meta: progressToken === undefined ? {} : { progressToken },
		notify: async ({ params }: { params: { progress: number; message: string } }) => {
			sent.push(params);
		},
	};
	return { sent, ctx: { mcpReq } as unknown as ServerContext };
}

test("beats at least every 10 s, also when the work says nothing", async () => {
	const { sent, ctx } = context("t");
	const reporter = createProgressReporter(ctx);
	reporter.update({ stage: "waiting at fal" });
	for (let second = 0; second < 60; second += 10) {
		const before = sent.length;
		await vi.advanceTimersByTimeAsync(10_000);
		expect(sent.length).toBeGreaterThan(before);
	}
	await reporter.stop();
	const values = sent.map(({ progress }) => progress);
	expect(values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0))).toBe(true);
	expect(Math.max(...values)).toBeLessThan(1);
	expect(sent.at(-1)?.message).toMatch(/waiting at fal \(\d+ s\)/);
});

test("says nothing after stop, and nothing at all without a token", async () => {
	const told = context("t");
	const reporter = createProgressReporter(told.ctx);
	await reporter.stop();
	const before = told.sent.length;
	reporter.update({ stage: "late", fraction: 0.9 });
	await vi.advanceTimersByTimeAsync(60_000);
	expect(told.sent.length).toBe(before);
	const untold = context();
	createProgressReporter(untold.ctx).update({ stage: "x", fraction: 0.5 });
	await vi.advanceTimersByTimeAsync(60_000);
	expect(untold.sent).toEqual([]);
});
