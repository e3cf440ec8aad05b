// Seeded briefs of every kind, size, script and length, shared by the composer's tests.
import type { Brief, BriefKind, BriefSection, ChartInput } from "../../shared/brief/brief.ts";
import type { CopyLine, CopyRole } from "../../shared/copy/copy.ts";

/** A linear congruential stream of its own, so that tests do not lean on the composer's chance. */
export function stream(seed: number): () => number {
	let state = (seed * 2654435761) % 4294967296;
	return () => {
		state = (state * 1664525 + 1013904223) % 4294967296;
		return state / 4294967296;
	};
}

const english =
	"the quick harvest festival of lights opens at dawn with music coffee market river city mountain children learn how to save energy in every home because small steps matter".split(
		" ",
	);
const chinese =
	"春天的音乐节在城市中心广场举行欢迎大家带上家人朋友一起参加活动现场有美食市集和手工体验请提前预约门票数量有限先到先得";
const roles: CopyRole[] = [
	"subtitle",
	"heading",
	"body",
	"label",
	"number",
	"date",
	"price",
	"contact",
	"footer",
];
const kinds: BriefKind[] = ["poster", "infographic", "card", "slide", "cover", "picture"];
const subjects = [
	"Concert poster for a jazz festival",
	"Farmers market on Saturday",
	"How recycling works in our city, step by step",
	"AI developer conference",
	"山间茶馆的春季活动",
	"Company quarterly review",
	"History of the bicycle",
	"Comparison of heat pumps and boilers",
	"Loyalty card for a bakery",
	"Cover of a novel about the sea",
	"something",
];
const places = [
	"at the top",
	"at the bottom",
	"below",
	"bottom right",
	"centered below",
	"in the middle",
	"顶部",
	"底部",
];
const styles = ["italic script", "thin sans-serif", "bold serif", "brush", "typewriter", "small caps"];
const palettes = [
	"navy and gold",
	"sage green and cream",
	"black and white",
	"kraft paper, earth tones",
	"红色和金色",
	"#ff8800 and #003344",
];
const chartTypes: ChartInput["type"][] = ["bar", "stacked", "line", "donut", "pictogram", "timeline"];

export function randomBrief(seed: number): Brief {
	const next = stream(seed + 1);
	const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
	const words = (count: number) => Array.from({ length: count }, () => pick(english)).join(" ");
	const han = (count: number) => {
		const from = Math.floor(next() * Math.max(1, chinese.length - count));
		return chinese.slice(from, from + count);
	};
	const script = pick(["en", "zh", "mixed"]);
	const textFor = (role: CopyRole): string => {
		const inChinese = script === "zh" || (script === "mixed" && next() < 0.5);
		const odd = next();
		const length = role === "body" ? 1 + Math.floor(next() * 28) : 1 + Math.floor(next() * 6);
		if (odd < 0.02) return `https://example.org/${words(8).replaceAll(" ", "-")}?id=1234567890`;
		if (odd < 0.04) return inChinese ? "茶" : "A";
		if (odd < 0.06) return `${words(2)}\n${words(3)}`;
		if (role === "number") return pick(["42%", "1,250", "3.5 km", "2026"]);
		if (role === "date") return pick(["JUNE 14-16", "Sat 7 Nov 2026", "2026年6月1日"]);
		if (role === "price") return pick(["$12", "€9.50", "¥68"]);
		if (inChinese) return han(Math.min(58, Math.max(1, length * 3)));
		const made = words(length);
		return next() < 0.3 ? made.toUpperCase() : made;
	};
	const count = 1 + Math.floor(next() ** 1.7 * 60);
	const copy = Array.from({ length: count }, (_, index): CopyLine => {
		const role = index === 0 && next() < 0.7 ? "title" : pick(roles);
		return {
			id: `c${index + 1}`,
			text: textFor(role),
			role,
			count: next() < 0.04 ? 1 + Math.floor(next() * 3) : 1,
			locked: false,
			...(next() < 0.15 ? { place: pick(places) } : {}),
			...(next() < 0.1 ? { style: pick(styles) } : {}),
		};
	});
	const sections: BriefSection[] = [];
	const rest = copy.slice(1);
	if (next() < 0.45) {
		for (let at = 0; at < rest.length && sections.length < 12; ) {
			const heading = rest[at];
			const facts = rest.slice(at + 1, at + 1 + Math.floor(next() * 4));
			at += 1 + facts.length;
			if (!heading) break;
			sections.push({
				headingId: heading.id,
				factIds: facts.map(({ id }) => id),
				...(next() < 0.5 ? { illustration: words(2) } : {}),
				...(next() < 0.18 ? { chart: randomChart() } : {}),
			});
		}
	}
	const size = { widthPx: 0, heightPx: 0 };
	do {
		size.widthPx = 512 + 16 * Math.floor(next() * 97);
		size.heightPx = 512 + 16 * Math.floor(next() * 97);
	} while (size.widthPx * size.heightPx > 2048 * 2048);
	return {
		kind: pick(kinds),
		subject: pick(subjects),
		copy,
		sections,
		assets: [],
		size,
		...(next() < 0.4 ? { palette: pick(palettes) } : {}),
		...(next() < 0.3
			? {
					scene: pick([
						"a desert with two moons",
						"mountain lake at dawn",
						"a busy street market",
						"a cat on books",
					]),
				}
			: {}),
	};

	function randomChart(): ChartInput {
		return {
			type: pick(chartTypes),
			...(next() < 0.4 ? { title: "Share of trips" } : {}),
			data: Array.from({ length: 1 + Math.floor(next() * 9) }, (_, index) => ({
				label: `${pick(english)} ${index}`,
				value: (Math.round(next() * 1000) / (next() < 0.5 ? 1 : 10)) * (next() < 0.05 ? -1 : 1),
				...(next() < 0.5 ? { unit: pick(["%", "km", "kWh", "$"]) } : {}),
			})),
		};
	}
}
