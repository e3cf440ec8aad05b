// Cuts a line of prose into clauses at commas and stops.

const stops = "。！？；，;";

/** In order, trimmed, none empty. One pass; the line's strings must be hidden, so that none is cut. */
export function splitClauses(line: string): string[] {
	const clauses: string[] = [];
	let start = 0;
	const cut = (end: number): void => {
		const text = line.slice(start, end).trim();
		if (text !== "") clauses.push(text);
		start = end + 1;
	};
	for (let at = 0; at < line.length; at += 1) {
		const character = line.charAt(at);
		const after = line.charAt(at + 1);
		const ends =
			stops.includes(character) || (/[.!?,]/.test(character) && (after === "" || /[\s!?]/.test(after)));
		if (ends) cut(at);
	}
	cut(line.length);
	return clauses;
}
