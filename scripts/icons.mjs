// Writes shared/layout/icons.generated.ts: the icons a poster or an infographic asks for, from lucide-static (ISC),
// each as one path on a 24-unit grid with the words it answers to. Run by hand after lucide-static is raised.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { importTypeScript } from "./import-typescript.mjs";

const layout = (/** @type {string} */ name) =>
	importTypeScript(fileURLToPath(new URL(`../shared/layout/${name}`, import.meta.url)));
const { formatPath, parsePath } = await layout("path-data.ts");
const { littleWords, synonyms } = await layout("icon-words.ts");
const { loosestRank, tagRank, wholePath } = await layout("icon-rows.ts");

const require = createRequire(import.meta.url);
/** @type {Record<string, [tag: string, attributes: Record<string, string>][]>} */
const nodes = JSON.parse(readFileSync(require.resolve("lucide-static/icon-nodes.json"), "utf8"));
/** @type {Record<string, string[]>} */
const tags = JSON.parse(readFileSync(require.resolve("lucide-static/tags.json"), "utf8"));
const { version } = JSON.parse(readFileSync(require.resolve("lucide-static/package.json"), "utf8"));

const themes = {
	food: "apple banana beer cake cake-slice carrot chef-hat cherry citrus coffee cookie cooking-pot croissant donut fish glass-water grape hamburger ice-cream-cone martini pizza popcorn salad sandwich soup utensils wine bean",
	music: "eighth-notes drum guitar headphones mic piano speaker audio-lines volume-2",
	film: "camera clapperboard drama film image play video ticket",
	travel:
		"backpack compass globe luggage map map-pin plane sailboat ship tent tree-palm landmark umbrella anchor",
	transport: "bike bus car train-front truck rocket helicopter",
	nature:
		"bird cat dog feather fish-symbol flower flower-2 leaf mountain paw-print rabbit recycle sprout tree-deciduous tree-pine trees waves-horizontal rose",
	weather:
		"wind cloud cloud-rain cloud-sun droplet droplets flame moon rainbow snowflake sun sunrise sunset thermometer tornado zap",
	people:
		"face-slightly-smiling baby handshake hand heart heart-handshake hand-heart person-standing user users footprints eye ear crown",
	work: "building briefcase calendar calendar-days clipboard-check clock factory file-text folder hammer hourglass megaphone newspaper pen pencil presentation scissors settings store target timer gauge wrench brush palette paintbrush package mail phone message-circle",
	tech: "battery-charging bot brain cloud-upload code cpu gamepad-2 laptop lightbulb link lock key plug qr-code satellite search shield shield-check smartphone wifi",
	finance:
		"calculator receipt badge-percent banknote chart-column chart-line chart-pie coins credit-card dollar-sign euro gift percent piggy-bank scale shopping-bag shopping-cart tag trending-down trending-up wallet gem",
	health:
		"bed-double syringe activity ambulance dna heart-pulse hospital pill stethoscope shower-head cigarette-off",
	sport: "award biceps-flexed dumbbell flag medal trophy volleyball waves-ladder mountain-snow sport-shoe",
	science:
		"telescope atom flask-conical microscope test-tube earth solar-panel book book-open graduation-cap school ruler languages",
	home: "alarm-clock armchair house key-round sofa bed-double shirt broom trash watch bell balloon party-popper church sparkles star glasses",
	arrows:
		"arrow-down arrow-left arrow-right arrow-up arrow-up-right move-right refresh-cw repeat download upload",
	marks:
		"badge-check ban check circle circle-alert circle-check circle-question-mark circle-x info minus plus square-check thumbs-up thumbs-down triangle-alert x at-sign quote infinity",
};

const taken = [];
for (const name of Object.values(themes).flatMap((list) => list.split(" "))) {
	if (!(name in nodes)) console.error(`not in lucide ${version}: ${name}`);
	else if (!taken.includes(name)) taken.push(name);
}

const round = (/** @type {number} */ value) => String(Math.round(value * 1000) / 1000);

/** A path that means the same behind another one: a leading `m` is absolute only at the very start. */
function standAlone(/** @type {string} */ d) {
	const [first, ...rest] = parsePath(d);
	return formatPath([{ command: "M", values: first?.values ?? [] }, ...rest], 3);
}

/** One path for any of the shapes lucide uses. */
function pathOf(/** @type {string} */ tag, /** @type {Record<string, string>} */ a) {
	const at = (/** @type {string} */ key) => Number(a[key] ?? 0);
	if (tag === "path") return standAlone(a.d ?? "");
	if (tag === "line") return `M${a.x1} ${a.y1}L${a.x2} ${a.y2}`;
	if (tag === "polyline") return `M${a.points}`;
	if (tag === "polygon") return `M${a.points}z`;
	if (tag === "circle" || tag === "ellipse") {
		const rx = tag === "circle" ? at("r") : at("rx");
		const ry = tag === "circle" ? at("r") : at("ry");
		// A dot smaller than its own stroke is drawn hollow by some engines: a cross of round ends fills it.
		if (rx < 1)
			return `M${round(at("cx") - rx)} ${a.cy}h${round(rx * 2)}M${a.cx} ${round(at("cy") - ry)}v${round(ry * 2)}`;
		const half = `${round(rx)} ${round(ry)} 0 1 0`;
		return `M${round(at("cx") - rx)} ${a.cy}a${half} ${round(rx * 2)} 0a${half} ${round(-rx * 2)} 0z`;
	}
	if (tag === "rect") {
		const rx = Math.min(at("rx"), at("width") / 2);
		const ry = Math.min(a.ry === undefined ? at("rx") : at("ry"), at("height") / 2);
		const [w, h] = [at("width") - 2 * rx, at("height") - 2 * ry];
		const corner = (/** @type {number} */ x, /** @type {number} */ y) =>
			rx === 0 ? "" : `a${round(rx)} ${round(ry)} 0 0 1 ${round(x)} ${round(y)}`;
		return `M${round(at("x") + rx)} ${round(at("y"))}h${round(w)}${corner(rx, ry)}v${round(h)}${corner(-rx, ry)}h${round(-w)}${corner(-rx, -ry)}v${round(-h)}${corner(rx, -ry)}z`;
	}
	throw new Error(`a shape this script does not know: ${tag}`);
}

const tooCommon = new Set(["and", "of", "the", "a", "to", "in", "on", "for", "off", "2", "1", "3"]);

function wordsOf(/** @type {string} */ name) {
	const words = [name, ...(tags[name] ?? [])].flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/));
	return [...new Set(words)].filter((word) => word.length > 1 && !tooCommon.has(word)).slice(0, 9);
}

/** Arcs by a letter each, and whole circles as one: `wholePath` is the way back. */
function shortPath(/** @type {string} */ d) {
	const short = d
		.replace(
			/M(-?[\d.]+)([ -][\d.]+)a([\d.]+) \3 0 1 0 [\d.]+ 0a\3 \3 0 1 0-[\d.]+ 0z/g,
			(_, x, y, r) => `e${x}${y} ${r}`,
		)
		.replace(/([aA])([\d.]+) \2 0 (\d) (\d)/g, (_, a, r, large, sweep) => {
			const letter = "gknp"[Number(large) * 2 + Number(sweep)];
			return `${a === "a" ? letter : letter.toUpperCase()}${r}`;
		})
		// A second point in a number begins the next.
		.replace(/(\.\d+) (?=\.)/g, "$1");
	if (wholePath(short) !== d) throw new Error(`does not read back: ${d}`);
	return short;
}

const names = taken.toSorted();
const words = new Map(names.map((name) => [name, wordsOf(name)]));

/** The icon that each word means in the end, as shared/layout/icons.ts finds it. */
const meant = new Map();
for (const name of names) {
	const parts = name.split("-");
	(words.get(name) ?? []).forEach((word, index) => {
		const rank = parts.includes(word) ? 0 : tagRank(index, parts.length);
		if (rank < (meant.get(word)?.rank ?? loosestRank)) meant.set(word, { name, rank });
	});
}

/** Tags in their places, blank where the name itself or another icon has the word. */
function tagsOf(/** @type {string} */ name) {
	const parts = name.split("-");
	const tags = (words.get(name) ?? []).map((word) => {
		const idle = parts.includes(word) || littleWords.has(word) || Object.hasOwn(synonyms, word);
		return idle || meant.get(word)?.name !== name ? "" : word;
	});
	return tags.join(" ").trimEnd();
}

const rows = names.map((name) => {
	const exact = (nodes[name] ?? []).map(([tag, attributes]) => pathOf(tag, attributes)).join("");
	// A hundredth of a grid unit is a tenth of a pixel on an icon 240 px wide.
	const d = formatPath(parsePath(exact), 2);
	return `${name}|${shortPath(d)}|${tagsOf(name)}`;
});

const source = `// Generated by scripts/icons.mjs from lucide-static ${version} (ISC). Do not edit.

/** A line for each icon, as shared/layout/icon-rows.ts reads it: name, path, tags. */
export const iconText = \`${rows.join("\n")}\`;
`;
writeFileSync(new URL("../shared/layout/icons.generated.ts", import.meta.url), source);
console.error(`${taken.length} icons, ${source.length} bytes`);
