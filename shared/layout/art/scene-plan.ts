// Chooses what a sheet's art shows from the words of its brief: a place, the things in it, and the sky.
import type { Brief } from "../../brief/brief.ts";
import type { CopyLine } from "../../copy/copy.ts";
import { genresOf } from "../compose-genre.ts";
import type { Chance } from "../compose-random.ts";
import { meantWords, ownWords } from "../compose-words.ts";
import { colourNames } from "../palette-names.ts";
import { genreScenes, landscapeThings, settingWords, skyWords } from "./motif-words.ts";
import { motifNamed, namesIn, thingsOf } from "./motifs.ts";
import type { NamedMotif, SkyThing } from "./setting.ts";

/** What a sheet's art will show; chosen once, drawn when the type has its place. */
export interface ScenePlan {
	setting: string;
	heroes: readonly NamedMotif[];
	/** Everything that could stand alone as the sheet's emblem, best first. */
	emblems: readonly NamedMotif[];
	sky: readonly SkyThing[];
	/** The brief itself names a thing or a place: art should lead. */
	asked: boolean;
	/** The brief names a place: its picture is a scene rather than an emblem. */
	placed: boolean;
	/** Key of the person's own picture, which then is the art. */
	photo?: string;
}

/** Settings whose picture lives by a thing in the middle. */
const needsHero: ReadonlySet<string> = new Set(["stage", "slab", "arch", "burst", "pattern", "confetti"]);

/** Genres whose stock picture says nothing about the brief. */
const tellsLittle: ReadonlySet<string> = new Set(["business", "community", "sale", "plain", "education"]);

/** Places one can stand in; the other settings are moods, and a mood word gives way to a place word. */
const realPlaces: ReadonlySet<string> = new Set([
	...Object.keys(landscapeThings),
	"alley",
	"market",
	"slab",
	"space",
]);

/**
 * "Forest green" is no forest, "science fiction" no laboratory, "a novel" not what a cover shows; a film poster is
 * no reel, and a science fair no market.
 */
function picturable(text: string, kind: Brief["kind"]): string {
	let words = meantWords(text.toLowerCase());
	for (const name of Object.keys(colourNames)) {
		if (name.includes(" ")) words = words.replaceAll(name, " ");
	}
	words = words
		.replace(/science fiction|sci-?fi/g, "space ship story")
		.replace(/\b(?:film|movie)(?= posters?\b)|(?:电影|影片)(?=海报)/g, " ");
	return kind === "cover"
		? words.replace(/\b(?:novel|book|magazine|poem|story|stories|poetry)s?\b|小说|图书|杂志|诗集/g, " ")
		: words;
}

export function planScene(brief: Brief, genres: readonly string[], seeded: Chance): ScenePlan {
	const draw = seeded.fork("scene");
	// A lone word there is what was left of "phone: 555 0199".
	const details = /^\w+$/.test(brief.details ?? "") ? `${brief.details}:` : brief.details;
	const scene = [brief.scene, brief.lighting, details].filter(Boolean).join(". ");
	// A picture's subject is its hero; a poster's subject is often the event, and the scene tells what to draw.
	const told = brief.kind === "picture" ? [brief.subject, scene] : [scene, brief.subject];
	const words = picturable([...told, brief.composition ?? "", ownWords(brief)].join(" \n "), brief.kind);
	// An address tells where to go, not what to draw: "Harbour Hall" is no harbour, "Lab 12" no flask.
	const telling = brief.copy.filter(
		({ role }) => !["contact", "footer", "label", "date", "price"].includes(role),
	);
	const shown = picturable(telling.map(({ text }) => text).join(" \n "), brief.kind);
	const style = brief.style ?? "";
	const { asked: things, wanted } = thingsOf(words, shown);
	const places = namesIn(words, settingWords);
	const real = places.filter((name) => realPlaces.has(name));
	const spoken = things.length > 0 ? [] : namesIn(shown, settingWords).filter((name) => realPlaces.has(name));
	const genre = genres.find((name) => genreScenes[name] !== undefined);
	const [genreSettings] = genreScenes[genre ?? ""] ?? [["burst", "arch", "leaves", "geometry"]];
	const fallback = stockThings(brief, telling);
	const chosen =
		real[0] ??
		namesIn(style, settingWords)[0] ??
		spoken[0] ??
		places[0] ??
		ownChoice(genreSettings, wanted, draw);
	const sky = skyIn(`${words} ${style}`);
	const stage = stageFor(chosen, {
		bare: real.length === 0 && things.length === 0,
		sky,
		abstract: wanted.length === 0 || /bauhaus|swiss|geometric|abstract|包豪斯|几何/.test(`${style} ${words}`),
	});
	// A place that was asked for is enough by itself; an emblem needs its thing.
	const own = castFor(stage, wanted);
	const cast =
		// Where the things that were named are the place itself (leaves among leaves), nothing else is called in.
		own.length > 0 || (wanted.length > 0 && !needsHero.has(stage))
			? own
			: real.length > 0 && !needsHero.has(stage)
				? []
				: castFor(stage, fallback);
	const photo =
		brief.assets.find(({ role }) => role === "background") ??
		brief.assets.find(({ role }) => role === "photo");
	return {
		setting: needsHero.has(stage) && cast.length === 0 ? "geometry" : stage,
		heroes: cast,
		emblems: (wanted.length > 0 ? wanted : fallback).slice(0, 6),
		sky,
		asked: photo !== undefined || things.length > 0 || places.length > 0,
		placed: real.length > 0 || namesIn(picturable(scene, brief.kind), settingWords).length > 0,
		...(photo ? { photo: photo.image } : {}),
	};
}

/** What the asker's own words lean to; an address, or a title's manner of speaking, may colour a sheet but draws nothing. */
function stockThings(brief: Brief, telling: readonly CopyLine[]): NamedMotif[] {
	const own = { ...brief, copy: [], sections: [], wording: ownWords(brief) };
	const said = genresOf(own);
	const genres = said.length > 0 ? said : genresOf({ ...own, copy: [...telling] });
	const genre = genres.find((name) => !tellsLittle.has(name));
	const [, names] = genreScenes[genre ?? ""] ?? [[], []];
	return names.flatMap((name) => motifNamed(name) ?? []);
}

/** Weather that was asked for needs a sky: a street under it where nothing else is named. A thing wants more than geometry. */
function stageFor(
	chosen: string,
	{ bare, sky, abstract }: { bare: boolean; sky: readonly SkyThing[]; abstract: boolean },
): string {
	if (bare && (sky.includes("fireworks") || sky.includes("rain"))) return "city";
	if (bare && (sky.includes("birds") || sky.includes("clouds")) && landscapeThings[chosen] === undefined)
		return "fields";
	return chosen === "geometry" && !abstract ? "burst" : chosen;
}

function skyIn(words: string): SkyThing[] {
	const found = namesIn(words, skyWords);
	// One light in the sky: "a summer night under a big moon" is no place for a sun.
	const night = found.includes("moon") || found.includes("moons");
	return Object.keys(skyWords).filter(
		(name): name is SkyThing => found.includes(name) && !(night && name === "sun"),
	);
}

/** A setting of the genre; a landscape that nobody asked for must suit the thing that was: no flask among dunes. */
function ownChoice(settings: readonly string[], things: readonly NamedMotif[], draw: Chance): string {
	const suits = (place: string) => things.some(({ name }) => landscapeThings[place]?.includes(name));
	const wired = things.some(({ name }) => ["robot", "laptop", "gear", "satellite"].includes(name));
	const open =
		things.length === 0
			? settings
			: settings.filter(
					(name) =>
						name !== "market" &&
						(name !== "network" || wired) &&
						(landscapeThings[name] === undefined || suits(name)),
				);
	const choices = open.length > 0 ? open : ["burst", "arch", "slab"];
	return choices[draw.integer(0, choices.length - 1)] ?? "geometry";
}

/** What is the place itself, or hangs in its sky, needs no second drawing; the sea carries only what floats. */
const isPlace: Readonly<Record<string, readonly string[]>> = {
	market: ["stall"],
	alley: ["books", "lantern", "cat", "house", "openbook"],
	forest: ["tree", "pine"],
	mountains: ["mountain-snow"],
	space: ["planet", "moon"],
	leaves: ["leaf", "tulip", "sprig"],
	snow: ["snowflake"],
};

/** Places with a sky of their own beside the landscapes. */
const outdoors = ["market", "alley"];

const inSky = ["sunny", "moon", "planet", "cloud", "drop", "clock", "snowflake"];

function castFor(setting: string, cast: readonly NamedMotif[]): NamedMotif[] {
	const land = landscapeThings[setting];
	if (setting === "sea") return cast.filter(({ name }) => land?.includes(name));
	const left = cast.filter(
		({ name }) =>
			!(isPlace[setting] ?? []).includes(name) &&
			!((land !== undefined || outdoors.includes(setting)) && inSky.includes(name)),
	);
	return left.slice(0, 6);
}
