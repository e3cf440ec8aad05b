// One server that is used for a long time: its memory stays where it was.
import { expect, test } from "vitest";
import { cases, recordFigures } from "../proof.ts";
import { draft, median, openClient, rssMb } from "./drafting-clients.ts";
import { startHttp } from "./start-http.ts";

/** Only in `npm run prove`; `BROADSIDE_SOAK_MINUTES` for another length. */
const minutes = Number(process.env.BROADSIDE_SOAK_MINUTES ?? cases(0, 30));

test.skipIf(minutes === 0)("a server that is used all the time keeps its memory", async () => {
	const server = await startHttp();
	const until = Date.now() + minutes * 60_000;
	const samples: number[] = [];
	let drafts = 0;
	const work = async (person: number) => {
		for (let sheet = 0; Date.now() < until; sheet += 1) {
			// Sessions come and go, some without a word.
			const client = await openClient(server, person + sheet);
			for (let again = 0; again < 5 && Date.now() < until; again += 1) {
				await draft(client, `LOAF ${person}`, sheet * 10 + again);
				drafts += 1;
			}
			if (sheet % 2 === 0) await client.close();
		}
	};
	const watch = async () => {
		while (Date.now() < until) {
			samples.push(await rssMb(server));
			await new Promise((resolve) => setTimeout(resolve, Math.min(10_000, minutes * 1000)));
		}
	};
	await Promise.all([watch(), work(1), work(2)]);
	// The first third is warming up: engines, fonts and caches are opened then.
	const third = Math.floor(samples.length / 3);
	const middle = median(samples.slice(third, 2 * third));
	const end = median(samples.slice(2 * third));
	recordFigures("soak", {
		minutes,
		drafts,
		"RSS MB, median of the second and last third": `${Math.round(middle)}, ${Math.round(end)}`,
		"most RSS MB": Math.round(Math.max(...samples)),
	});
	expect(end, samples.map(Math.round).join(" ")).toBeLessThan(middle * 1.15 + 20);
	await server.stop();
});
