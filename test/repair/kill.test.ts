// kill -9 in the middle of repairs, then a restart: each try is paid once, and the picture that was kept is there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { Postings, parseEntry } from "../../shared/jobs/ledger.ts";
import { chanceOf } from "../fal-server/chance.ts";
import { startFal } from "../paid/workbench.ts";
import { cases, recordFigures } from "../proof.ts";
import { freshFolder, resultOf, startServer, stopAll, type Wire } from "../server/raw-client.ts";

const points = cases(1, 25);

afterEach(stopAll);

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test(`${points} kills`, { timeout: 60_000 + points * 60_000 }, async () => {
	const chance = chanceOf(606);
	const figures = { kills: 0, "paid images": 0, "paid twice": 0 };
	for (let point = 0; point < points; point += 1) {
		// A flat picture holds no line: it is painted again, then edited, then set in type.
		const server = await startFal({ queueMs: 20, runMs: 60 });
		const env = { FAL_KEY: "dummy", BROADSIDE_FAL_ORIGIN: server.origin };
		const home = await freshFolder();
		const first = await startServer({ home, env });
		await first.open();
		const input = { prompt: 'A poster "BLUE HOUR", "Slow jazz"', size: "512x768", seed: 7, wait_seconds: 0 };
		const { jobId } = resultOf(await first.call("generate_image", input));
		const runs = 1 + Math.floor(chance() * 3);
		for (let look = 0; look < 4000 && server.accepted() < runs; look += 1) await later(5);
		await later(chance() * 400);
		const died = new Promise((resolve) => first.child.once("exit", resolve));
		first.child.kill("SIGKILL");
		await died;
		figures.kills += 1;
		const second = await startServer({ home, env });
		await second.open();
		let answer: Wire = await second.call("get_job", { job_id: jobId, wait_seconds: 60 });
		for (let ask = 0; ask < 3 && resultOf(answer).status === "working"; ask += 1)
			answer = await second.call("get_job", { job_id: jobId, wait_seconds: 60 });
		await second.end();
		const result = resultOf(answer);
		const place = `point ${point}: killed after ${runs} runs; ${answer.content?.[0]?.text}`;
		expect(result.status, place).toBe("completed");
		expect(result.images, place).toHaveLength(1);
		expect(server.accepted(), place).toBe(3);
		const steps = result.repairs.filter((repair: Wire) => repair.step !== null);
		expect(new Set(steps.map((repair: Wire) => repair.step)).size, place).toBe(steps.length);
		expect(result.costUsd, place).toBeCloseTo(0.035 * 3, 6);
		const postings = new Postings();
		for (const line of readFileSync(join(home, "ledger.jsonl"), "utf8").split("\n")) {
			const entry = line === "" ? null : parseEntry(line);
			if (entry !== null) postings.apply(entry);
		}
		const caps = { perCallMicroUsd: 500_000, perDayMicroUsd: 5_000_000 };
		expect(postings.summary(caps, Date.now()).byJob.get(jobId), place).toBe(105_000);
		figures["paid images"] += server.paidImages();
		figures["paid twice"] += Math.max(0, server.accepted() - 3);
		await server.close();
	}
	recordFigures("repair-kills", figures);
});
