// Every claim that has a full count, with the test file that holds it.

export const proofs = [
	{
		name: "kills",
		claim:
			"`kill -9` at random points between submit and settle, then a restart: no paid image lost, none paid twice",
		file: "test/paid/kill.test.ts",
	},
	{
		name: "crowd",
		claim: "many server processes, many jobs each, one home: caps are never passed and the budget is used up",
		file: "test/paid/crowd.test.ts",
	},
	{
		name: "faults",
		claim:
			"every fault, through the tools: at most one paid run, an image or one clear error, a ledger that agrees",
		file: "test/paid/faults.test.ts",
	},
	{
		name: "claims",
		claim:
			"processes that fight for the same jobs and are killed: never two inside one claim, none left locked",
		file: "test/server/claims.test.ts",
	},
	{
		name: "repair",
		claim:
			"sheets misspelled on 5, 15, 30 and 60 % of their lines, read by the real reader: strict after repair, never over the cap, never worse than before",
		file: "test/repair/proof.test.ts",
	},
	{
		name: "repair-kills",
		claim:
			"`kill -9` in the middle of repairs, then a restart: no try is paid twice, and the picture is there",
		file: "test/repair/kill.test.ts",
	},
	{
		name: "layouts",
		claim: "random briefs lay out cleanly or are refused by name",
		file: "test/compose/compose.test.ts",
	},
	{
		name: "measures",
		claim:
			"random briefs keep margins, at most five sizes and two families, and a poster's title 35 % of the width",
		file: "test/compose/measured.test.ts",
	},
	{
		name: "variety",
		claim:
			"24 prompts over 8 genres become at least 9 archetypes and 12 palettes, and no two genres look alike",
		file: "test/compose/variety.test.ts",
	},
	{
		name: "contrast",
		claim: "body text reaches 4.5 : 1 and display 3 : 1 on the pixels behind it",
		file: "test/compose/pixels.test.ts",
	},
	{
		name: "measurer",
		claim: "widths agree with fontkit and with what takumi draws, within 0.5 %",
		file: "test/fonts/measure.test.ts",
	},
	{
		name: "chaos",
		claim:
			"the canvas changes under the plugin at any await: no exception, no lost original, no orphan layer",
		file: "test/plugin/chaos.test.ts",
	},
	{
		name: "load",
		claim: "50 HTTP clients of both eras draft 20 sheets each at once: no error, each its own words",
		file: "test/http/load.test.ts",
	},
	{
		name: "soak",
		claim: "a server that drafts without a pause for 30 minutes keeps its memory",
		file: "test/http/soak.test.ts",
	},
	{
		name: "reader",
		claim:
			"the locked half of the judged set: true strings are exact (95 %, each stratum 90 %), misspellings and mutants are not",
		file: "test/reader/judged-set.test.ts",
	},
	{
		name: "read-drafts",
		claim:
			"drafts read from their pixels: demo sheets and 200 random briefs strict (98 %), the rest unproven, none false",
		file: "test/reader/drafts.test.ts",
	},
];
