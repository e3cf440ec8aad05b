// Section headings and facts are shown, so they are copy: this adds them to the list and keeps their ids.
import type { CopyLine, CopyRole } from "../copy/copy.ts";
import { cleanText } from "../copy/normalize.ts";
import { guessRole, isLockedByDefault } from "../copy/roles.ts";
import { ToolError } from "../errors.ts";
import type { BriefInput, BriefSection } from "./brief.ts";

type SectionInput = NonNullable<BriefInput["sections"]>[number];

/**
 * A heading or fact that already stands in `lines` is that line, not a second one; the same words in two
 * sections are one line with a higher count. New lines go before closing footer and contact lines.
 * Throws ToolError `invalid_input` for an empty heading or fact.
 */
export function addSectionCopy(
	lines: readonly CopyLine[],
	sections: readonly SectionInput[],
): { copy: CopyLine[]; sections: BriefSection[] } {
	const closing = closingFrom(lines);
	const head = lines.slice(0, closing).map((line) => ({ ...line }));
	const tail = lines.slice(closing).map((line) => ({ ...line }));
	const byText = new Map([...head, ...tail].map((line) => [line.text, line]));
	const taken = new Set(lines.map((line) => line.id));
	const uses = new Map<string, number>();
	let next = 1;

	const show = (raw: string, role: CopyRole | null, field: string): string => {
		const text = cleanText(raw);
		if (text === "")
			throw new ToolError({
				code: "invalid_input",
				message: `\`${field}\` holds no visible text.`,
				hint: "Write the words to be shown, or leave it out.",
				field,
			});
		const used = (uses.get(text) ?? 0) + 1;
		uses.set(text, used);
		const same = byText.get(text);
		if (same !== undefined) {
			same.count = Math.max(same.count, used);
			return same.id;
		}
		while (taken.has(`c${next}`)) next += 1;
		const id = `c${next}`;
		taken.add(id);
		const guessed = role ?? guessRole({ text, index: 2, total: 3 });
		const line: CopyLine = { id, text, role: guessed, count: 1, locked: isLockedByDefault(text, guessed) };
		head.push(line);
		byText.set(text, line);
		return id;
	};

	const shown = sections.map((section, index): BriefSection => {
		const field = `brief.sections[${index}]`;
		const headingId = show(section.heading, "heading", `${field}.heading`);
		const factIds = (section.facts ?? []).map((fact, at) => show(fact, null, `${field}.facts[${at}]`));
		return {
			headingId,
			factIds,
			...(section.illustration === undefined ? {} : { illustration: section.illustration }),
			...(section.chart === undefined ? {} : { chart: section.chart }),
		};
	});
	return { copy: [...head, ...tail], sections: shown };
}

/** Index from which only footer and contact lines follow. */
function closingFrom(lines: readonly CopyLine[]): number {
	let index = lines.length;
	while (index > 0) {
		const role = lines[index - 1]?.role;
		if (role !== "footer" && role !== "contact") break;
		index -= 1;
	}
	return index;
}
