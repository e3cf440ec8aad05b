// MCP prompts: ready ways to ask, each one message that leads an agent through the right tools.

interface PromptArgument {
	name: string;
	description: string;
	required?: boolean;
}

export interface PromptDefinition {
	name: string;
	title: string;
	description: string;
	arguments: PromptArgument[];
	write(given: Readonly<Record<string, string>>): string;
}

const need = (name: string, description: string): PromptArgument => ({ name, description, required: true });
const may = (name: string, description: string): PromptArgument => ({ name, description });

/** ` Label: words.` for an argument that was given. */
const add = (label: string, words: string | undefined) =>
	words === undefined || words.trim() === "" ? "" : `\n${label}: ${words.trim()}`;

const draftFirst =
	'Make the draft with compose_poster (finish "draft", free). Show it, list any line that is not exact, and ask before anything that costs money.';

const edits: readonly [
	name: string,
	title: string,
	what: PromptArgument,
	pattern: (words: string) => string,
][] = [
	[
		"change_background",
		"Change the background",
		need("background", "The new place, with what is seen there"),
		(words) =>
			`Place the subject in ${words}. Keep the subject's pose, clothing and every word in the picture identical.`,
	],
	[
		"swap_outfit",
		"Swap an outfit",
		need("outfit", "The new clothes, piece by piece"),
		(words) =>
			`Change the person's clothing to ${words}. Keep face, hair, pose and background exactly as they are.`,
	],
	[
		"add_object",
		"Add an object",
		need("object", "What to add and where it stands"),
		(words) => `Add ${words}. Keep everything else exactly as it is.`,
	],
	[
		"remove_object",
		"Remove an object",
		need("object", "What to remove"),
		(words) =>
			`Remove ${words} and fill the place with what would be behind it. Keep everything else exactly as it is.`,
	],
	[
		"change_words",
		"Change words in a picture",
		need("words", 'Old and new: "OPEN DAILY" becomes "CLOSED TODAY"'),
		(words) =>
			`Replace the words: ${words}. Keep typeface, colour, size and place of the words, and everything else exactly as it is.`,
	],
];

export const prompts: readonly PromptDefinition[] = [
	{
		name: "poster",
		title: "Poster",
		description: "A poster from its words and a mood",
		arguments: [
			need("subject", "What it announces"),
			need("words", "Every line to show, separated by |"),
			may("style", "Look, mood, typefaces"),
			may("palette", "Colours"),
			may("size", "A3, 1024x1536, story …"),
		],
		write: (given) =>
			`Make a poster with Broadside.${add("Subject", given.subject)}${add("Words, one line each, verbatim", given.words)}${add("Style", given.style)}${add("Palette", given.palette)}${add("Size", given.size)}\nPut each line into brief.copy with its role (title, subtitle, date, contact …); change no letter. ${draftFirst}`,
	},
	{
		name: "infographic",
		title: "Infographic",
		description: "An infographic from notes: one question, sections, facts",
		arguments: [
			need("topic", "The question the sheet answers"),
			need("notes", "Facts and figures, as they are"),
			may("style", "Look and mood"),
			may("palette", "Colours"),
		],
		write: (given) =>
			`Make an infographic with Broadside.${add("Topic", given.topic)}${add("Notes", given.notes)}${add("Style", given.style)}${add("Palette", given.palette)}\nWrite a brief of kind "infographic": a title that answers the question, then 3 to 8 sections of like shape, each with a short heading, 2 to 4 facts of at most 8 words, and an illustration of one noun. Use only facts from the notes. ${draftFirst}`,
	},
	{
		name: "bilingual_card",
		title: "Card in two languages",
		description: "A card or poster in English and Chinese",
		arguments: [
			need("subject", "What the card is for"),
			need("english", "English lines, separated by |"),
			need("chinese", "Chinese lines in the same order, separated by |"),
			may("style", "Look and mood"),
		],
		write: (given) =>
			`Make a bilingual card with Broadside.${add("Subject", given.subject)}${add("English lines", given.english)}${add("Chinese lines", given.chinese)}${add("Style", given.style)}\nGive each pair of lines the same role, English first; change no character. ${draftFirst}`,
	},
	...edits.map(
		([name, title, what, pattern]): PromptDefinition => ({
			name,
			title,
			description: `${title}, with wording that the editor follows`,
			arguments: [need("image", "Path, https URL, or the id of an earlier image"), what],
			write: (given) =>
				`Edit an image with Broadside's edit_image.\nImage: ${given.image ?? ""}\nInstruction: ${pattern(given[what.name] ?? "")}\nList words that must stay in keep. Say the price first (estimate_only), then edit, then report any line that is not exact.`,
		}),
	),
];
