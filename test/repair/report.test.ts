// The report of a bench, on a picture at fault in ways that its lines do not tell.
import { expect, test } from "vitest";
import { type BenchRow, summarise } from "../../mcp-server/cli/bench-figures.ts";
import { writeHtml } from "../../mcp-server/cli/bench-html.ts";
import { faultsOf } from "../../mcp-server/cli/bench-markdown.ts";
import { normalizeCopy } from "../../shared/copy/normalize.ts";
import { checkOf } from "./checks.ts";

const boxes = [{ x: 64, y: 480, width: 320, height: 48 }];
const row: BenchRow = {
	id: "twice",
	key: "k",
	prompt: 'A poster "ONE"',
	texts: ["ONE"],
	language: "en",
	error: null,
	jobId: null,
	model: "draft",
	picture: "images/twice.png",
	widthPx: 640,
	heightPx: 960,
	check: {
		...checkOf(normalizeCopy(["ONE"]), ["exact"], {
			duplicates: [{ copyId: "c1", seen: 2, wanted: 1, boxes }],
		}),
		isPartial: true,
	},
	repairs: 0,
	longText: { matched: 1, total: 1 },
	cvtg: { matched: 1, total: 1, nedSum: 1 },
	oneIg: { matched: 1, total: 1, ed: 0, cr: 1 },
	costUsd: 0,
	seconds: 1,
};

test("text that stands there twice has its box, and a reading in part is told", () => {
	const [doubled, partial] = faultsOf(row);
	expect(doubled).toBe("c1 2 times, wanted 1");
	expect(partial).toMatch(/^Read in part: /);
	const page = writeHtml(summarise([row], { set: "s", model: "draft", asked: 1, maxRepairs: 0 }));
	expect(page).toContain(
		'<i class="double" title="c1: 2 times, wanted 1" style="left:10.00%;top:50.00%;width:50.00%;height:5.00%"></i>',
	);
});
