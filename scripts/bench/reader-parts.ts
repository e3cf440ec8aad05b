// What the reader's bench and its sheet need of the product, under one roof so that it is bundled once.
import { firstManner, type SheetPlan } from "../judged-set/sheet-plan.ts";

export { openPixelReader } from "../../mcp-server/reader/pixel-reader.ts";
export { readerFiles } from "../../mcp-server/reader/reader-files.ts";
export { judge } from "../../shared/copy/judge.ts";
export { normalizeCopy } from "../../shared/copy/normalize.ts";
export { drawSheet } from "../judged-set/sheet.ts";

/** One sheet for all times, drawn as the judged set draws; what is misspelt on it is asked for as it stands. */
export const benchSheet: SheetPlan = {
	id: "tuning-en-plain-2",
	language: "en",
	stratum: "plain",
	manner: firstManner,
	strings: [
		"WHAT IS LEFT OF THE GLACIER",
		"ueadow & Lighthouse Social Club",
		"Call 44 7858 9860",
		"Wild Coast Fjlm Festival",
		"Silver House Red",
		"Doors open at six, the first band plays at seven sharp.",
		"Salt, Smoke & Stone",
		"Terms and conditions appiy",
		"Room 215, Workshop House",
		"Ak for the Wine List",
		"Key Findings",
		"Room 545, Orchard House",
		"6:45 pm - 7:30 am",
	].map((text) => ({ text, drawn: text })),
};
