// Changes an earlier job's brief: whole fields, or single lines by their ids.
import * as z from "zod";
import { type Brief, type BriefInput, briefInputSchema } from "../brief/brief.ts";
import { normalizeBrief } from "../brief/normalize-brief.ts";
import type { CopyInput, CopyLine } from "../copy/copy.ts";
import { normalizeCopy } from "../copy/normalize.ts";
import { ToolError } from "../errors.ts";
import { advertiseAs } from "../json-schema.ts";

export const briefChangesSchema = briefInputSchema
	.partial()
	.extend({
		lines: z.record(z.string().max(64), z.union([z.string().min(1).max(2000), z.null()])).optional(),
	})
	.meta(advertiseAs({ type: "object" }))
	.describe('With job_id: brief fields to replace, and lines {"c3": "new words", "c4": null}');

export type BriefChanges = z.infer<typeof briefChangesSchema>;

/**
 * The brief with the changes made. `copy` replaces the lines that belong to no section, `sections` all
 * sections and their lines, `lines` single lines wherever they stand.
 * Throws ToolError `invalid_input` when an id is not in the brief.
 */
export function changeBrief(brief: Brief, changes: BriefChanges): Brief {
	const { lines, copy, sections, size, ...fields } = changes;
	const edited = editLines(brief, lines ?? {});
	const inSections = new Set(edited.sections.flatMap(({ headingId, factIds }) => [headingId, ...factIds]));
	// One pass through the same gate as any brief, so that changed fields are cleaned and checked alike.
	const { brief: checked } = normalizeBrief({
		...fields,
		kind: fields.kind ?? edited.kind,
		subject: fields.subject ?? edited.subject,
		size: size ?? { width: edited.size.widthPx, height: edited.size.heightPx },
		copy:
			copy ?? edited.copy.filter((line) => sections === undefined || !inSections.has(line.id)).map(asInput),
		sections,
	});
	const {
		kind: _kind,
		subject: _subject,
		copy: _copy,
		sections: _sections,
		size: _size,
		assets: _assets,
		// The asker's own words no longer say what the brief says.
		wording: _wording,
		...kept
	} = edited;
	const changed: Brief = {
		...kept,
		...checked,
		assets: fields.assets === undefined ? edited.assets : checked.assets,
	};
	if (sections !== undefined) return changed;
	if (copy === undefined) return { ...changed, copy: edited.copy, sections: edited.sections };
	return { ...changed, ...rejoin(checked.copy, edited, inSections) };
}

/** New lines beside the old sections' own; a new line never takes the id of a line that stays. */
function rejoin(copy: readonly CopyLine[], old: Brief, inSections: ReadonlySet<string>) {
	const staying = old.copy.filter((line) => inSections.has(line.id));
	const taken = new Set([...staying, ...copy].map((line) => line.id));
	let next = 1;
	const renamed = copy.map((line) => {
		if (!inSections.has(line.id)) return line;
		while (taken.has(`c${next}`)) next += 1;
		taken.add(`c${next}`);
		return { ...line, id: `c${next}` };
	});
	return { copy: [...renamed, ...staying], sections: old.sections };
}

function editLines(brief: Brief, lines: Readonly<Record<string, string | null>>): Brief {
	const known = new Set(brief.copy.map((line) => line.id));
	for (const id of Object.keys(lines)) {
		if (known.has(id)) continue;
		throw new ToolError({
			code: "invalid_input",
			message: `The brief has no line ${JSON.stringify(id.slice(0, 40))}.`,
			hint: `Its lines: ${[...known].slice(0, 60).join(", ")}.`,
			field: `changes.lines.${id.slice(0, 40)}`,
		});
	}
	const kept = brief.copy.flatMap((line) => {
		const words = lines[line.id];
		if (words === null) return [];
		if (words === undefined) return [line];
		// Reads the new words as new: a number that came in is locked, a number that went is not.
		const { locked: _old, ...rest } = asInput(line);
		return normalizeCopy([{ ...rest, text: words }], { field: `changes.lines.${line.id}` });
	});
	const left = new Set(kept.map((line) => line.id));
	const sections = brief.sections
		.filter((section) => left.has(section.headingId))
		.map((section) => ({ ...section, factIds: section.factIds.filter((id) => left.has(id)) }));
	const orphans = new Set(
		brief.sections.filter((section) => !left.has(section.headingId)).flatMap((section) => section.factIds),
	);
	return { ...brief, copy: kept.filter((line) => !orphans.has(line.id)), sections };
}

/** The brief as a caller could have written it; reading it again gives the same words. */
export function asBriefInput(brief: Brief): BriefInput {
	const words = new Map(brief.copy.map((line) => [line.id, line.text]));
	const inSections = new Set(brief.sections.flatMap(({ headingId, factIds }) => [headingId, ...factIds]));
	const { size, copy, sections, assets, ...rest } = brief;
	return {
		...rest,
		size: { width: size.widthPx, height: size.heightPx },
		copy: copy.filter((line) => !inSections.has(line.id)).map(asInput),
		sections: sections.map(({ headingId, factIds, illustration, chart }) => ({
			heading: words.get(headingId) ?? headingId,
			facts: factIds.map((id) => words.get(id) ?? id),
			...(illustration === undefined ? {} : { illustration }),
			...(chart === undefined ? {} : { chart }),
		})),
		assets: assets.map(({ tones: _measured, ...asset }) => asset),
	};
}

function asInput(line: CopyLine): Exclude<CopyInput, string> {
	const { id, text, role, count, locked, style, place } = line;
	return {
		id,
		text,
		role,
		count,
		locked,
		...(style === undefined ? {} : { style }),
		...(place === undefined ? {} : { place }),
	};
}
