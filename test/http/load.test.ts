// Many clients of both eras at once: each gets its own, and none an error.
import { expect, test } from "vitest";
import { cases, recordFigures } from "../proof.ts";
import { at, draft, openClient, rssMb } from "./drafting-clients.ts";
import { startHttp } from "./start-http.ts";

test("many clients draft at once, each gets its own, and none an error", async () => {
	const people = cases(6, 50);
	const each = cases(2, 20);
	const server = await startHttp();
	const before = await rssMb(server);
	const startedAt = performance.now();
	const times = await Promise.all(
		Array.from({ length: people }, async (_, person) => {
			const client = await openClient(server, person);
			const own: number[] = [];
			for (let sheet = 0; sheet < each; sheet += 1)
				own.push(await draft(client, `BREAD ${person} OF ${sheet}`, person * 1000 + sheet));
			return own;
		}),
	);
	const sorted = times.flat().sort((a, b) => a - b);
	expect(sorted).toHaveLength(people * each);
	recordFigures("load", {
		"clients x drafts": `${people} x ${each}`,
		errors: 0,
		"p50 ms": Math.round(at(sorted, 0.5)),
		"p95 ms": Math.round(at(sorted, 0.95)),
		"drafts a second": (sorted.length / ((performance.now() - startedAt) / 1000)).toFixed(1),
		"RSS MB before and after": `${Math.round(before)}, ${Math.round(await rssMb(server))}`,
	});
	await server.stop();
});
