// One of several processes that reserve from the same ledger: run by the test, never by itself.
import { createLedgerFile } from "../../mcp-server/money/ledger-file.ts";

const [path = "", name = "", count = "0", perDay = "0"] = process.argv.slice(2);
const ledger = createLedgerFile({
	path,
	caps: { perCallMicroUsd: 200_000, perDayMicroUsd: Number(perDay) },
	clock: { now: () => Date.now() },
});

let taken = 0;
for (let index = 0; index < Number(count); index++) {
	const step = { jobId: `job_${name}`, stepId: `paint-${index}` };
	try {
		await ledger.reserve({ ...step, model: "m", amountMicroUsd: 35_000 });
	} catch {
		continue;
	}
	taken += 1;
	// A third of them turn out to be free, and give the money to whoever asks next.
	if (index % 3 === 0) await ledger.release(step);
	else await ledger.settle({ ...step, amountMicroUsd: 35_000 });
}
process.stdout.write(String(taken));
