// Which archetypes a genre leans to, so that sheets of different genres are built differently.
import type { Kit } from "../compose-kit.ts";
import type { Archetype } from "./archetype.ts";

/** The kinds of sheet that a genre is used to: bakeries frame a loaf, travel bureaus hang strips of mountains. */
const genreArchetypes: Readonly<Record<string, readonly string[]>> = {
	jazz: ["stacked", "art-led", "framed"],
	rock: ["crop", "stacked", "bill"],
	electronic: ["swiss", "frieze", "stacked"],
	classical: ["framed", "crop", "cover"],
	scifi: ["art-led", "strip", "cover"],
	film: ["art-led", "strip", "cover"],
	theatre: ["halves", "framed", "crop"],
	coffee: ["halves", "crop", "plate"],
	tea: ["framed", "halves", "cover"],
	bakery: ["frieze", "plate", "crop"],
	restaurant: ["crop", "halves", "stacked"],
	market: ["frieze", "art-led", "plate"],
	tech: ["swiss", "big-number", "stacked"],
	business: ["swiss", "split", "big-number"],
	science: ["frieze", "split", "crop"],
	health: ["art-led", "halves", "split"],
	sport: ["crop", "big-number", "swiss"],
	nature: ["strip", "cover", "split"],
	sea: ["strip", "split", "art-led"],
	travel: ["strip", "split", "cover"],
	city: ["split", "swiss", "strip"],
	kids: ["frieze", "halves", "plate"],
	books: ["cover", "crop", "frieze"],
	exhibition: ["swiss", "cover", "stacked"],
	fashion: ["cover", "framed", "swiss"],
	luxury: ["framed", "plate", "halves"],
	retro: ["plate", "halves", "framed"],
	winter: ["strip", "plate", "cover"],
	lunar: ["framed", "halves", "crop"],
	education: ["frieze", "swiss", "split"],
	sale: ["big-number", "stacked", "halves"],
};

/** A little more for what the genre is used to; 1 for the rest. */
export const genreFactor = ({ genres }: Kit, { name }: Archetype): number =>
	genreArchetypes[genres[0] ?? ""]?.includes(name) ? 1.3 : 1;
