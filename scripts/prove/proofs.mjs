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
		name: "layouts",
		claim: "random briefs lay out cleanly or are refused by name",
		file: "test/compose/compose.test.ts",
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
];
