// kill -9 at random points between submit and settle, then a restart: no paid image is lost, and none is paid for twice.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { Postings, parseEntry } from "../../shared/jobs/ledger.ts";
import { type Chance, chanceOf } from "../fal-server/chance.ts";
import { plainPng } from "../models/fixtures.ts";
import { cases, recordFigures } from "../proof.ts";
import {
	errorOf,
	freshFolder,
	jazz,
	resultOf,
	startServer,
	stopAll,
	type Wire,
} from "../server/raw-client.ts";
import { startFal } from "./workbench.ts";

const points = cases(6, 50);
const seed = 20261122;

afterEach(stopAll);

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function callOf(chance: Chance): [tool: string, input: object] {
	if (chance() < 0.5)
		return ["generate_image", { prompt: jazz, seed: 7, check: false, count: chance() < 0.3 ? 2 : 1 }];
	const image = `data:image/png;base64,${Buffer.from(plainPng(512, 512)).toString("base64")}`;
	return ["edit_image", { images: [image], instruction: "Make it night", seed: 7 }];
}

test(`${points} kills`, { timeout: 60_000 + points * 20_000 }, async () => {
	const chance = chanceOf(seed);
	const figures = { kills: 0, "kills after fal took the run": 0, "paid images": 0, lost: 0, "paid twice": 0 };
	for (let point = 0; point < points; point += 1) {
		const server = await startFal({ queueMs: 30, runMs: 90 });
		const env = { FAL_KEY: "dummy", BROADSIDE_FAL_ORIGIN: server.origin };
		const home = await freshFolder();
		const [tool, input] = callOf(chance);
		const first = await startServer({ home, env });
		await first.open();
		const { jobId } = resultOf(await first.call(tool, { ...input, wait_seconds: 0 }));
		// Somewhere from the first request to the last: a number of requests, and a moment after it.
		const afterRequests = 1 + Math.floor(chance() * 7);
		const afterMs = chance() * 60;
		for (let look = 0; look < 600 && server.seen.length < afterRequests; look += 1) await later(5);
		await later(afterMs);
		const died = new Promise((resolve) => first.child.once("exit", resolve));
		first.child.kill("SIGKILL");
		await died;
		figures.kills += 1;
		if (server.accepted() > 0) figures["kills after fal took the run"] += 1;

		const second = await startServer({ home, env });
		await second.open();
		let answer: Wire = await second.call("get_job", { job_id: jobId, wait_seconds: 30 });
		for (
			let ask = 0;
			ask < 5 && resultOf(answer).status === "working" && errorOf(answer) === undefined;
			ask += 1
		)
			answer = await second.call("get_job", { job_id: jobId, wait_seconds: 30 });
		await second.end();

		const result = resultOf(answer);
		const place = `point ${point}: after ${afterRequests} requests and ${Math.round(afterMs)} ms`;
		const posting = postingsOf(home).find({
			jobId,
			stepId: tool === "edit_image" ? "edit-1" : "paint-1",
		});
		figures["paid images"] += server.paidImages();
		figures.lost += Math.max(0, server.paidImages() - result.images.length);
		figures["paid twice"] += Math.max(0, server.accepted() - 1);
		expect(server.accepted(), place).toBeLessThanOrEqual(1);
		expect(result.images.length, place).toBe(server.paidImages());
		if (server.accepted() === 1) {
			expect(result.status, place).toBe("completed");
			// Half-written files may lie about; no image is there twice.
			const whole = readdirSync(join(home, "images")).filter((name) => name.endsWith(".png"));
			expect(whole, place).toHaveLength(server.paidImages());
			expect(posting, place).toMatchObject({
				state: "settled",
				amountMicroUsd: 35_000 * server.paidImages(),
			});
		} else {
			// Killed between writing the intent down and sending it: not known, not sent again, counted.
			expect(errorOf(answer)?.code, place).toBe("submit_unknown");
			expect(posting?.state, place).toBe("open");
		}
		await server.close();
	}
	recordFigures("kills", figures);
});

function postingsOf(home: string): Postings {
	const postings = new Postings();
	for (const line of readFileSync(join(home, "ledger.jsonl"), "utf8").split("\n")) {
		const entry = line === "" ? null : parseEntry(line);
		if (entry !== null) postings.apply(entry);
	}
	return postings;
}
