// Many server processes on one home, many jobs each: caps are never passed, no job is lost, none is done twice.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { Postings, parseEntry } from "../../shared/jobs/ledger.ts";
import { cases, recordFigures } from "../proof.ts";
import { errorOf, freshFolder, resultOf, startServer, stopAll } from "../server/raw-client.ts";
import { startFal } from "./workbench.ts";

const processes = cases(3, 10);
const jobsEach = cases(4, 10);
const price = 35_000;

afterEach(stopAll);

test(`${processes} processes x ${jobsEach} jobs`, { timeout: 600_000 }, async () => {
	const all = processes * jobsEach;
	const affordable = Math.floor(all * 0.6);
	const capMicroUsd = affordable * price + 20_000;
	const server = await startFal({ queueMs: 10, runMs: 60 });
	const home = await freshFolder();
	const env = {
		FAL_KEY: "dummy",
		BROADSIDE_FAL_ORIGIN: server.origin,
		BROADSIDE_MAX_USD_PER_DAY: String(capMicroUsd / 1e6),
	};
	const clients = await Promise.all(Array.from({ length: processes }, () => startServer({ home, env })));
	await Promise.all(clients.map((client) => client.open()));
	const answers = await Promise.all(
		clients.flatMap((client, row) =>
			Array.from({ length: jobsEach }, (_, column) =>
				client.call("generate_image", {
					prompt: `A mug, number ${row} ${column}`,
					size: "512x512",
					// Money and jobs are what this is about: no picture more for words set in type.
					check: false,
					wait_seconds: 300,
				}),
			),
		),
	);
	const done = answers.filter((answer) => answer.isError === undefined);
	const refused = answers.filter((answer) => answer.isError === true);
	expect(refused.map((answer) => errorOf(answer).code)).toEqual(refused.map(() => "budget_exceeded"));
	// The budget is used up, and not by one step more.
	expect(done).toHaveLength(affordable);
	expect(server.accepted()).toBe(affordable);
	expect(server.paidImages()).toBe(affordable);
	expect(new Set(done.map((answer) => resultOf(answer).spent[0].requestId)).size).toBe(affordable);
	const images = readdirSync(join(home, "images")).filter((name) => name.endsWith(".png"));
	expect(images).toHaveLength(affordable);

	const postings = new Postings();
	let most = 0;
	const caps = { perCallMicroUsd: 500_000, perDayMicroUsd: capMicroUsd };
	for (const line of readFileSync(join(home, "ledger.jsonl"), "utf8").trim().split("\n")) {
		const entry = parseEntry(line);
		expect(entry).not.toBeNull();
		if (entry === null) continue;
		postings.apply(entry);
		most = Math.max(most, postings.summary(caps, Date.now()).spentMicroUsd);
	}
	expect(most).toBeLessThanOrEqual(capMicroUsd);
	expect(postings.summary(caps, Date.now())).toMatchObject({
		spentMicroUsd: affordable * price,
		openMicroUsd: 0,
	});
	for (const client of clients) expect((await client.end()).code).toBe(0);
	recordFigures("crowd", {
		processes,
		"jobs each": jobsEach,
		painted: done.length,
		refused: refused.length,
		"most ever counted, of the cap": (most / capMicroUsd).toFixed(3),
	});
});
