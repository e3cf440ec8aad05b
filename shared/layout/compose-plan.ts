// Reads a brief's copy as a designer sorts it: title, what stands by it, groups, and what goes to the foot.
import type { Brief, ChartInput } from "../brief/brief.ts";
import type { CopyLine } from "../copy/copy.ts";
import { chartWords } from "./chart-words.ts";

/** Where the asker's place words put a line; null where they say nothing. */
export interface Place {
	vertical: "top" | "middle" | "bottom" | null;
	horizontal: "left" | "center" | "right" | null;
	/** Right after the line before it. */
	below: boolean;
	/** In the picture itself: on a sign, above a door. */
	inPicture: boolean;
}

export interface Group {
	heading: CopyLine | null;
	items: CopyLine[];
	illustration?: string;
	chart?: ChartInput;
}

export interface CopyPlan {
	title: CopyLine | null;
	/** Before the title in the copy: set small above it. */
	kicker: CopyLine[];
	/** With the title. */
	deck: CopyLine[];
	/** At the foot of the sheet. */
	foot: CopyLine[];
	/** Sections, or headings with what follows them. */
	groups: Group[];
	/** Copy that a chart shows as its label, value or title. */
	chartLines: CopyLine[];
	/** Where the title was asked to stand. */
	titlePlace: Place;
	/** Characters of all copy, counts included. */
	letters: number;
	/** Lines to be shown, counts included. */
	shown: number;
}

const nowhere: Place = { vertical: null, horizontal: null, below: false, inPicture: false };

export function readPlace(words: string | undefined): Place {
	if (!words) return nowhere;
	const w = words.toLowerCase();
	const inPicture =
		/\b(?:sign|signs|board|awning|door|entrance|window|wall|banner|bottle|mug|cup|screen|jersey|shirt|billboard)\b|招牌|门|墙|窗/.test(
			w,
		);
	const below = /\bbelow\b|\bunder(?:neath)?\b|\bbeneath\b|下方|下面|之下/.test(w);
	return {
		vertical: inPicture
			? null
			: /\bbottom\b|\bfoot\b|底部|最下/.test(w)
				? "bottom"
				: /\btop\b|\bupper\b|\bheader\b|顶|上方|最上/.test(w)
					? "top"
					: /\bmiddle\b|\bcent(?:er|re)\b(?!ed|d)|中间|中央|正中/.test(w)
						? "middle"
						: null,
		horizontal: /\bleft\b|左/.test(w)
			? "left"
			: /\bright\b|右/.test(w)
				? "right"
				: /cent(?:er|re)|居中|中间|中央/.test(w)
					? "center"
					: null,
		below,
		inPicture,
	};
}

/** Where the person's own photo was asked to stand. */
export const photoPlace = ({ assets }: Brief): Place =>
	readPlace(assets.find(({ role }) => role === "photo")?.place);

const numberWords = [
	"zero",
	"one",
	"two",
	"three",
	"four",
	"five",
	"six",
	"seven",
	"eight",
	"nine",
	"ten",
	"eleven",
	"twelve",
];
const numberWordsChinese = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];

/** How many sections the brief's own words promise; 0 when they say nothing. */
function saidCount(brief: Brief): number {
	const words = [brief.subject, brief.composition, brief.details].filter(Boolean).join(" ").toLowerCase();
	for (const [, english = ""] of words.matchAll(
		/\b([a-z]+|\d+) (?:sections?|parts?|panels?|steps?|columns?|rows?|methods?|stages?|items?|boxes)\b/g,
	)) {
		const said = /^\d+$/.test(english) ? Number(english) : numberWords.indexOf(english);
		if (said > 0) return said;
	}
	const chinese = /([一两三四五六七八九十\d]+)(?:个|种|大)?(?:部分|步骤|步|栏|板块|区|阶段|方法)/.exec(
		words,
	)?.[1];
	return chinese === undefined
		? 0
		: /^\d+$/.test(chinese)
			? Number(chinese)
			: Math.max(0, numberWordsChinese.indexOf(chinese));
}

const illustrated = /illustration|diagram|sketch|drawing|\bicon\b|picture of|pictogram|插图|插画|图标|图案/i;

/** The groups of a brief: its own sections, or those that its copy's styles or headings imply. */
function groupsOf(brief: Brief, loose: readonly CopyLine[]): { groups: Group[]; left: CopyLine[] } {
	if (brief.sections.length > 0) return { groups: [], left: [...loose] };
	const pictured = loose.filter((line) => line.style !== undefined && illustrated.test(line.style));
	if (
		pictured.length < 2 &&
		brief.kind === "infographic" &&
		loose.length >= 2 &&
		saidCount(brief) === loose.length
	) {
		// "Four sections" and four lines: each line heads one, whatever its role was guessed to be.
		return { groups: loose.map((line) => ({ heading: line, items: [] })), left: [] };
	}
	const heads = pictured.length >= 2 ? pictured : loose.filter((line) => line.role === "heading");
	if (heads.length < 2 || !(pictured.length >= 2 || headed(brief, loose)))
		return { groups: [], left: [...loose] };
	const groups: Group[] = [];
	const left: CopyLine[] = [];
	for (const line of loose) {
		const open = groups.at(-1);
		if (heads.includes(line)) {
			const asPicture = pictured.includes(line) && line.style !== undefined;
			groups.push({ heading: line, items: [], ...(asPicture ? { illustration: line.style ?? "" } : {}) });
		} else if (
			open &&
			line.role !== "footer" &&
			line.role !== "title" &&
			line.role !== "subtitle" &&
			line.role !== "contact"
		)
			open.items.push(line);
		else left.push(line);
	}
	return { groups, left };
}

/** Headings of a sheet that explains, or headings that mostly have words of their own below them. */
function headed(brief: Brief, loose: readonly CopyLine[]): boolean {
	if (brief.kind === "infographic" || brief.kind === "slide") return true;
	const heads = loose.filter(({ role }) => role === "heading");
	const followed = heads.filter((line) => loose[loose.indexOf(line) + 1]?.role === "body");
	return followed.length >= heads.length * 0.6;
}

/** The same words in several sections are one line with a count: each mention shows it once. */
function sectionGroups(brief: Brief): Group[] {
	const byId = new Map(brief.copy.map((line) => [line.id, line]));
	const left = new Map(brief.copy.map((line) => [line.id, line.count]));
	const take = (id: string): CopyLine[] => {
		const line = byId.get(id);
		const more = left.get(id) ?? 0;
		if (!line || more < 1) return [];
		left.set(id, more - 1);
		return [line];
	};
	const groups = brief.sections.map(
		(section): Group => ({
			heading: take(section.headingId)[0] ?? null,
			items: section.factIds.flatMap(take),
			...(section.illustration === undefined ? {} : { illustration: section.illustration }),
			...(section.chart === undefined ? {} : { chart: section.chart }),
		}),
	);
	// What is asked for more often than it is mentioned stands again where it was mentioned last.
	for (const section of [...brief.sections.entries()].reverse()) {
		const [index, { headingId, factIds }] = section;
		for (const id of [headingId, ...factIds]) {
			while ((left.get(id) ?? 0) > 0) groups[index]?.items.push(...take(id));
		}
	}
	return groups;
}

/** As many entries as a line's count asks for. */
const repeated = (line: CopyLine): CopyLine[] => Array.from({ length: line.count }, () => line);

/** The line that stands as title: the one called so, else the likeliest; sheets of sections may do without. */
function titleOf(loose: readonly CopyLine[], grouped: boolean): CopyLine | null {
	const called = loose.find((line) => line.role === "title");
	if (called) return called;
	const head = loose.find((line) => line.role === "heading" || line.role === "subtitle");
	if (head && head.text.length <= 120) return head;
	return grouped
		? null
		: (loose.find((line) => line.role !== "footer" && line.text.length <= 90) ?? loose[0] ?? null);
}

/** Sections that are bare lines of a poster or card are lines, not sections. */
function withoutBareSections(brief: Brief): Brief {
	const explains = brief.kind === "infographic" || brief.kind === "slide";
	const bare = brief.sections.every(
		({ factIds, chart, illustration }) =>
			factIds.length === 0 && chart === undefined && illustration === undefined,
	);
	return !explains && bare ? { ...brief, sections: [] } : brief;
}

export function planCopy(asked: Brief): CopyPlan {
	const given = withoutBareSections(asked);
	// The one heading of a sheet that is all chart is its title.
	const [only] = given.sections;
	const headed =
		only?.chart !== undefined &&
		given.sections.length === 1 &&
		only.factIds.length === 0 &&
		!given.copy.some((line) => line.role === "title" && line.id !== only.headingId);
	const brief = headed
		? { ...given, sections: [{ ...only, headingId: "" }] }
		: countsTheRest(given)
			? { ...given, sections: given.sections.slice(1) }
			: given;
	const inSections = new Set(brief.sections.flatMap((section) => [section.headingId, ...section.factIds]));
	const charted = new Set(brief.sections.flatMap(({ chart }) => (chart ? chartWords(chart) : [])));
	const chartLines = brief.copy.filter(
		(line) => !inSections.has(line.id) && line.count === 1 && charted.has(line.text),
	);
	const outside = brief.copy.filter((line) => !inSections.has(line.id) && !chartLines.includes(line));
	const found = groupsOf(brief, outside);
	const grouped = found.groups.length > 0;
	const loose = found.left;
	const titleLine = titleOf(loose, grouped || brief.sections.length > 0);
	const at = titleLine ? loose.indexOf(titleLine) : -1;
	// Three labels and more of a sheet that explains are what it explains, not small print.
	const isList = explains(brief, titleLine) && loose.filter(isLabel).length >= 3;
	const kicker: CopyLine[] = [];
	const deck: CopyLine[] = [];
	const foot: CopyLine[] = [];
	let lastZone = deck;
	loose.forEach((line, index) => {
		if (line === titleLine) {
			lastZone = deck;
			// A title shown more than once stands as title once and small at the foot.
			for (let i = 1; i < line.count; i++) foot.push(line);
			return;
		}
		const place = readPlace(line.place);
		const short = line.text.length <= 48;
		const early =
			index < at &&
			kicker.length < 2 &&
			line.count === 1 &&
			short &&
			(line.role === "label" || line.role === "subtitle" || line.role === "date" || line.role === "heading");
		const zone =
			place.vertical === "bottom"
				? foot
				: place.vertical === "top"
					? early
						? kicker
						: deck
					: place.below
						? lastZone
						: place.vertical === "middle"
							? deck
							: early
								? kicker
								: line.role === "contact" ||
										line.role === "footer" ||
										(isLabel(line) && !isList && !isOffer(line))
									? foot
									: deck;
		zone.push(...repeated(!isList && isOffer(line) ? { ...line, role: "price" } : line));
		lastZone = zone;
	});
	const implied = found.groups.map((group) => ({
		...group,
		items: [...(group.heading ? repeated(group.heading).slice(1) : []), ...group.items.flatMap(repeated)],
	}));
	const groups = evenly([...sectionGroups(brief), ...implied]);
	if (groups.length === 0 && (isList || brief.kind === "infographic")) groups.push(...loosened(deck));
	const shown = brief.copy.reduce((sum, line) => sum + line.count, 0);
	return {
		title: titleLine,
		kicker,
		deck,
		foot,
		groups,
		titlePlace: readPlace(titleLine?.place),
		chartLines,
		letters: brief.copy.reduce(
			(sum, line) => sum + line.text.length * line.count * (/\p{Script=Han}/u.test(line.text) ? 1.8 : 1),
			0,
		),
		shown,
	};
}

/** "4 STEPS TO COMPOST" over four more headings is the title of the sheet, none of its steps. */
function countsTheRest({ sections, copy }: Brief): boolean {
	const [first, ...rest] = sections;
	const said =
		copy.find(({ id }) => id === first?.headingId)?.text.match(/\d+|[一二三四五六七八九十]/)?.[0] ?? "";
	const count = Number(said) || numberWordsChinese.indexOf(said);
	return (
		first?.factIds.length === 0 &&
		rest.length > 1 &&
		count === rest.length &&
		!copy.some(({ role }) => role === "title")
	);
}

const isLabel = ({ role }: CopyLine) => role === "label";

/** What is off or free is what a sale says after its name. */
const isOffer = (line: CopyLine) =>
	isLabel(line) &&
	line.text.length <= 40 &&
	/\d ?%|[\d%f] off\b|\bhalf price|(?<!-)\bfree\b|[\d一二三四五六七八九半]折|免费|立减|特价/i.test(line.text);

/** An infographic, or a sheet whose title promises steps or tells how. */
const explains = ({ kind }: Brief, title: CopyLine | null): boolean =>
	kind === "infographic" ||
	/\bhow (?:to|it)\b|\b\d+ (?:\w+ )?(?:steps|tips|ways|rules|reasons|facts|things)\b|\bsteps to\b|步骤|个?(?:方法|理由|技巧)|如何|怎样/i.test(
		title?.text ?? "",
	);

/** The same kind of fact looks the same in every section: a lone figure among sentences is set as they are. */
function evenly(groups: Group[]): Group[] {
	const isFigure = (line: CopyLine | undefined) => line?.role === "number" || line?.role === "price";
	return groups.map((group) => ({
		...group,
		items: group.items.map((line, index) => {
			if (!isFigure(line)) return line;
			const peers = groups.flatMap(({ items }) => items[index] ?? []);
			return peers.filter(isFigure).length * 2 > peers.length ? line : { ...line, role: "body" as const };
		}),
	}));
}

const shortItem = (text: string) => (/\p{Script=Han}/u.test(text) ? 12 : 28);

/** An infographic without sections: what follows the title's own line becomes them. Takes those lines out of `deck`. */
function loosened(deck: CopyLine[]): Group[] {
	const keep = deck[0]?.role === "subtitle" ? 1 : 0;
	const rest = deck.slice(keep);
	if (rest.length < 2) return [];
	deck.length = keep;
	const groups: Group[] = [];
	const plain = (one: CopyLine) =>
		one.role === "body" || one.role === "number" || one.role === "price" || one.role === "date";
	// Short lines of which few have a role of their own are equals, whatever those were taken for.
	const own = rest.filter(plain).length;
	const mixed = own * 3 <= rest.length && !rest.slice(-1).some(plain);
	if (rest.length > 2 && mixed && rest.every(({ text }) => text.length <= shortItem(text)))
		return rest.map((line) => ({ heading: line, items: [] }));
	for (const [index, line] of rest.entries()) {
		const open = groups.at(-1);
		const next = rest[index + 1];
		const opens = !plain(line) && (next === undefined || plain(next) || !rest.some(plain));
		if (opens) groups.push({ heading: line, items: [] });
		else if (open?.heading) open.items.push(line);
		else groups.push({ heading: null, items: [line] });
	}
	return groups;
}
