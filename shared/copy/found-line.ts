// A string found in a prompt, before it becomes a copy line: where it stood, and how it was found.
import type { CopyRole } from "./copy.ts";
import type { LineWords } from "./line-words.ts";

/** No sheet shows more strings; the rest of such a prompt is not read for copy. */
export const mostStrings = 2000;

export interface FoundLine extends LineWords {
	text: string;
	/** Span in the prompt: marks included where there are any. */
	start: number;
	end: number;
	/** How many times this mention asks for it. */
	times: number;
	/** Words that tell its role: what stood before it, or the label of its line. */
	roleWords: string;
	role?: CopyRole;
	/** Number of the list of like strings that it stands in. */
	list?: number;
	/** Where it stood without quote marks. */
	unquoted?: true;
	/** Its words also say what the sheet is about: `a flyer for a dog show`. */
	about?: true;
}
