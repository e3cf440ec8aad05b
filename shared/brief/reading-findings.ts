// Says what a prompt spoke of that the brief could not take in.
import type { CopyLine } from "../copy/copy.ts";
import type { Extraction } from "../copy/extract.ts";
import { type Finding, ownSource } from "../copy/finding.ts";
import { lostFacts } from "../copy/stated-facts.ts";
import type { BriefKind } from "./brief.ts";

/** With explicit copy the prompt is not searched for text, but strings it names besides are told of. */
export function besideCopy(found: Extraction, copy: readonly CopyLine[]): Finding[] {
	const given = copy.map((line) => line.text.toLowerCase());
	const lost = found.copy.filter((line) => !given.some((text) => text.includes(line.text.toLowerCase())));
	if (lost.length === 0) return [];
	return [
		{
			rule: "text-beside-copy",
			severity: "warning",
			message: `The prompt also names ${lost
				.slice(0, 4)
				.map((line) => `“${line.text}”`)
				.join(", ")}, which \`copy\` does not hold, so it is not shown.`,
			fix: "Add it to `copy` if it is to be seen; `copy` wins over the prompt.",
			source: ownSource,
		},
	];
}

/** Days, prices and contacts that a sheet's prompt states, and that no string found holds. */
export function lostFactsFinding({ copy, masked }: Extraction, kind: BriefKind): Finding[] {
	const lost =
		kind === "picture"
			? []
			: lostFacts(masked).filter((fact) => !copy.some(({ text }) => text.includes(fact)));
	if (lost.length === 0) return [];
	const named = lost.map((words) => `“${words}”`).join(", ");
	return [
		{
			rule: "words-not-found",
			severity: "warning",
			message: `The prompt states ${named}, which no quoted string holds, so it is not shown.`,
			fix: "Put every string to be shown in straight double quotes, or give it in `copy`.",
			source: ownSource,
		},
	];
}

/** A picture of the asker's own that did not come with the prompt. */
export function assetFinding(asset: string): Finding {
	return {
		rule: "asset-not-given",
		severity: "warning",
		message: `The prompt speaks of your ${asset}, but no image of it was given.`,
		fix: `Give it in brief.assets (a path, a URL or an earlier image id); a model would invent a ${asset}.`,
		source: ownSource,
	};
}
