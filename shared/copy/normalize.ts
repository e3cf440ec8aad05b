// Turns copy as a caller writes it (bare strings or half-filled lines) into complete CopyLines.
import { ToolError } from "../errors.ts";
import type { CopyInput, CopyLine } from "./copy.ts";
import { guessRole, isLockedByDefault } from "./roles.ts";

interface NormalizeOptions {
	/** Path that errors name, for example `brief.copy`. Default `copy`. */
	field?: string;
}

// Line feeds stay (a line may be broken on purpose); every other control character cannot be drawn.
const controls = /(?!\n)\p{Cc}/gu;

/** Outer spaces and carriage returns go, tabs become spaces, the words stay as they are. */
export function cleanText(text: string): string {
	return text.replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(controls, "").trim().normalize("NFC");
}

/**
 * Ids `c1`, `c2`, … where the caller named none, roles guessed where absent, the same string twice
 * merged into one line with a higher count.
 * Throws ToolError `invalid_input` naming the field: empty text, or an id used for two texts.
 */
export function normalizeCopy(input: readonly CopyInput[], options: NormalizeOptions = {}): CopyLine[] {
	const field = options.field ?? "copy";
	const wanted = input.map((line) => (typeof line === "string" ? { text: line } : line));
	const taken = new Set<string>();
	for (const line of wanted) if (line.id !== undefined) taken.add(line.id);

	const lines: CopyLine[] = [];
	const byText = new Map<string, CopyLine>();
	const byId = new Map<string, string>();
	let next = 1;
	for (const [index, asked] of wanted.entries()) {
		const text = cleanText(asked.text);
		if (text === "") throw emptyLine(`${field}[${index}]`, typeof input[index] === "string");
		const same = byText.get(text);
		if (same !== undefined) {
			same.count += asked.count ?? 1;
			same.locked ||= asked.locked === true;
			if (asked.id !== undefined) rememberId(byId, asked.id, text, `${field}[${index}].id`);
			continue;
		}
		while (asked.id === undefined && taken.has(`c${next}`)) next += 1;
		const id = asked.id ?? `c${next}`;
		taken.add(id);
		rememberId(byId, id, text, `${field}[${index}].id`);
		const said = [asked.style, asked.place].filter((words) => words !== undefined).join(" ");
		const role = asked.role ?? guessRole({ text, index, total: wanted.length, words: said });
		const line: CopyLine = {
			id,
			text,
			role,
			count: asked.count ?? 1,
			locked: asked.locked ?? isLockedByDefault(text, role),
			...(asked.style ? { style: asked.style } : {}),
			...(asked.place ? { place: asked.place } : {}),
		};
		lines.push(line);
		byText.set(text, line);
	}
	return lines;
}

function rememberId(byId: Map<string, string>, id: string, text: string, field: string): void {
	const other = byId.get(id);
	if (other !== undefined && other !== text)
		throw new ToolError({
			code: "invalid_input",
			message: `Two copy lines share the id "${id}".`,
			hint: "Give each line an id of its own, or leave the ids out.",
			field,
		});
	byId.set(id, text);
}

function emptyLine(path: string, bare: boolean): ToolError {
	return new ToolError({
		code: "invalid_input",
		message: "A copy line holds no visible text.",
		hint: "Write the words to be shown, or leave the line out.",
		field: bare ? path : `${path}.text`,
	});
}
