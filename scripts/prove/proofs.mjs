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
];
