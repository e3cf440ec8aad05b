// Advice that comes out of reading a prompt: where text begins and ends, and what was asked for without being given.
import { guideSource, ownSource, qwenSource } from "../../copy/finding.ts";
import type { Rule, RuleExample } from "./rule.ts";

/** A rule whose findings the reader of prompts has made already. */
function noticed(
	id: string,
	severity: Rule["severity"],
	source: string,
	good: RuleExample,
	bad: RuleExample,
): Rule {
	return {
		id,
		severity,
		source,
		good,
		bad,
		check: (facts) => facts.noticed.filter((finding) => finding.rule === id),
	};
}

export const readingRules: readonly Rule[] = [
	noticed(
		"unquoted-text",
		"warning",
		guideSource,
		{ prompt: 'A neon sign that says "OPEN ALL NIGHT" above a noodle bar.' },
		{ prompt: "A neon sign that says OPEN ALL NIGHT above a noodle bar." },
	),
	noticed(
		"words-not-found",
		"warning",
		ownSource,
		{ prompt: 'Poster reading "PLANT SWAP", "Saturday 12 June" below it.' },
		{ prompt: 'Poster reading "PLANT SWAP", on Saturday 12 June.' },
	),
	noticed(
		"single-quotes",
		"info",
		guideSource,
		{ prompt: 'Movie poster for a film called "ECHO STATION", a lone astronaut.' },
		{ prompt: "Movie poster for a film called 'ECHO STATION', a lone astronaut." },
	),
	noticed(
		"vague-slot",
		"warning",
		qwenSource,
		{
			prompt:
				'Chart of two brewing methods: "POUR OVER" with "3 min, medium grind" under it, "COLD BREW" with "12 h, coarse grind" under it.',
		},
		{
			prompt:
				'Chart of two brewing methods: "POUR OVER" with a dripper, "COLD BREW" with a jar, brew time and grind size listed under each.',
		},
	),
	noticed(
		"unclosed-quote",
		"warning",
		ownSource,
		{ prompt: 'Poster, "DREAM BIG" at the top, "work small" at the bottom.' },
		{ prompt: 'Poster, "DREAM BIG at the top, "work small" at the bottom.' },
	),
	noticed(
		"corrupted-apostrophe",
		"info",
		ownSource,
		{ prompt: 'A postcard with the text "Season\'s Greetings" in script.' },
		{ prompt: 'A postcard with the text "Season"s Greetings" in script.' },
	),
	noticed(
		"negated-text",
		"info",
		qwenSource,
		{ prompt: 'Clearance poster reading "LAST CHANCE".' },
		{ prompt: 'Clearance poster reading "LAST CHANCE". Do not write "SALE" anywhere.' },
	),
	noticed(
		"text-beside-copy",
		"warning",
		ownSource,
		{ prompt: 'Poster, "OPEN STUDIO" in stencil.', copy: ["OPEN STUDIO", "Sat 4 May"] },
		{ prompt: 'Poster, "OPEN STUDIO" in stencil, "Bring a friend" below.', copy: ["OPEN STUDIO"] },
	),
	noticed(
		"asset-not-given",
		"warning",
		ownSource,
		{ prompt: 'Poster, "OPEN STUDIO" in stencil, a small circle in the corner.' },
		{ prompt: 'Poster, "OPEN STUDIO" in stencil, our logo in the corner.' },
	),
];
