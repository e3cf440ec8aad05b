// The judged set: pictures in fixed strata, read and judged; rules are tuned on the other series.
import { describe, expect, test } from "vitest";
import { faces, facesFor } from "../../scripts/judged-set/faces.ts";
import { fingerprint, type JudgedSheet, judgedSet } from "../../scripts/judged-set/judged-set.ts";
import { chance } from "../../scripts/judged-set/random.ts";
import { mutantsOf, scoreSheet, type Tally } from "../../scripts/judged-set/score.ts";
import { drawSheet } from "../../scripts/judged-set/sheet.ts";
import { strata } from "../../scripts/judged-set/sheet-plan.ts";
import { judge } from "../../shared/copy/judge.ts";
import type { Verdict } from "../../shared/result.ts";
import { cases, recordFigures } from "../proof.ts";
import { openReader } from "./open-reader.ts";

const { alphabet } = await openReader();
const knows = (char: string) => alphabet.unknownIn(char).length === 0;
const set = judgedSet(knows);

describe("the set itself", () => {
	const strings = set.flatMap((sheet) => sheet.strings.map((string) => ({ ...string, sheet })));
	const truths = strings.filter(({ text, drawn }) => text === drawn);

	test("does not move unseen", () => {
		expect(fingerprint(set).slice(0, 16)).toMatchInlineSnapshot(`"f90e567e71620c2b"`);
	});

	test("is as large as claimed, in each half", () => {
		expect(truths.length).toBeGreaterThanOrEqual(1500);
		expect(strings.length - truths.length).toBeGreaterThanOrEqual(750);
		const isLocked = ({ sheet }: { sheet: JudgedSheet }) => sheet.half === "locked";
		expect(strings.filter(isLocked).length - truths.filter(isLocked).length).toBeGreaterThanOrEqual(200);
		for (const half of ["tuning", "locked"] as const) {
			const sheets = set.filter((sheet) => sheet.half === half);
			expect(truths.filter(({ sheet }) => sheet.half === half).length).toBeGreaterThanOrEqual(400);
			expect(sheets.flatMap((sheet) => mutantsOf(sheet, knows).flat()).length).toBeGreaterThanOrEqual(4000);
		}
	});

	test("holds every stratum in both languages, most of it hard, and no string in both halves", () => {
		for (const language of ["en", "zh"])
			for (const stratum of strata)
				for (const series of ["first", "spent", "locked"])
					expect(
						set.filter((s) => s.series === series && s.language === language && s.stratum === stratum),
					).toHaveLength(3);
		const hard = truths.filter(({ sheet }) => sheet.stratum !== "plain" && sheet.stratum !== "reversed");
		expect(hard.length / truths.length).toBeGreaterThan(0.3);
		const of = (half: string) => truths.filter(({ sheet }) => sheet.half === half).map(({ text }) => text);
		const tuned = new Set(of("tuning"));
		expect(of("locked").filter((text) => tuned.has(text))).toEqual([]);
	});

	test("is set in faces of others as well as our own", () => {
		for (const { plain, display } of Object.values(faces)) {
			const all = [...plain, ...display];
			expect(all.filter(({ ours }) => !ours).length).toBeGreaterThanOrEqual(4);
			expect(all.some(({ ours }) => ours)).toBe(true);
		}
		for (const language of ["en", "zh"] as const) {
			const ids = (which: "first" | "more" | "kept") => {
				const { plain, display } = facesFor(language, which);
				return [...plain, ...display].map(({ id }) => id);
			};
			const tuned = new Set([...ids("first"), ...ids("more")]);
			expect(new Set(ids("kept").filter((id) => !tuned.has(id))).size).toBeGreaterThanOrEqual(4);
		}
	});
});

interface Count {
	total: number;
	verdicts: Record<Verdict, number>;
}
const nothing = (): Count => ({
	total: 0,
	verdicts: { exact: 0, uncertain: 0, wrong: 0, missing: 0, unreadable: 0 },
});
const add = (count: Count, tally: Tally) => {
	count.total += tally.total;
	for (const [verdict, value] of Object.entries(tally.verdicts)) count.verdicts[verdict as Verdict] += value;
};
const share = (count: Count, verdict: Verdict) => count.verdicts[verdict] / Math.max(1, count.total);
const percent = (value: number) => `${(value * 100).toFixed(2)} %`;

const isFull = cases(0, 1) === 1;

/** Of a sheet, in the test lane: so many strings drawn right, and so many drawn wrong. */
const [rightInLane, wrongInLane] = [4, 1] as const;

/**
 * In the test lane one sheet of every stratum, of the locked half, and some of its strings, all drawn by one seed
 * that was taken before it was run; the proof lane reads the whole half.
 */
function chosen(): JudgedSheet[] {
	const locked = set.filter(({ half }) => half === "locked");
	if (isFull) return locked;
	const dice = chance("test lane");
	return strata.flatMap((stratum) => {
		const [sheet] = dice.shuffled(locked.filter((one) => one.stratum === stratum));
		if (!sheet) return [];
		const strings = dice.shuffled(sheet.strings);
		const right = strings.filter(({ text, drawn }) => text === drawn).slice(0, rightInLane);
		const wrong = strings.filter(({ text, drawn }) => text !== drawn).slice(0, wrongInLane);
		return [{ ...sheet, strings: [...right, ...wrong] }];
	});
}

/** The least passes among `total` that a reader of just `rate` would show in all but one of a hundred random samples. */
function leastPasses(total: number, rate: number): number {
	let missed = 0;
	let odds = rate ** total;
	for (let sum = odds; sum < 0.99 && missed < total; sum += odds) {
		missed++;
		odds *= (((total - missed + 1) / missed) * (1 - rate)) / rate;
	}
	return total - missed;
}

/** The goal's own rate in the proof lane; in the test lane, what a sample of that size must show of it. */
const bar = (total: number, rate: number) => (isFull ? Math.ceil(total * rate) : leastPasses(total, rate));

const patienceMs = 240_000;

describe("reading it", () => {
	const byStratum = new Map<string, Count>();
	const truths = nothing();
	const misspelt: Record<string, Count> = { en: nothing(), zh: nothing() };
	const mutants: Record<string, Count> = { en: nothing(), zh: nothing() };
	let extra = 0;

	test.each(chosen())(
		"$id",
		async (sheet) => {
			const reader = await openReader();
			const asked = [
				sheet.strings,
				mutantsOf(sheet, knows)
					.flat()
					.map((text) => ({ text })),
			];
			const ask = reader.open(await drawSheet(sheet), asked);
			const check = async (copy: Parameters<typeof ask>[0]) => judge(copy, await ask(copy));
			// In the test lane mutants are asked of the first sheet of each language.
			const isFirst = chosen().find(({ language }) => language === sheet.language)?.id === sheet.id;
			const rounds = isFull || isFirst ? cases(1, 12) : 0;
			const score = await scoreSheet(sheet, { check }, knows, rounds);
			const stratum = byStratum.get(`${sheet.language} ${sheet.stratum}`) ?? nothing();
			byStratum.set(`${sheet.language} ${sheet.stratum}`, stratum);
			add(stratum, score.true);
			add(truths, score.true);
			add(misspelt[sheet.language] ?? nothing(), score.misspelt);
			add(mutants[sheet.language] ?? nothing(), score.mutants);
			extra += score.extra;
			expect(score.true.total).toBeGreaterThan(0);
		},
		patienceMs,
	);

	test("true strings are exact, wrong ones are not", () => {
		const passed = (counts: Record<string, Count>, language: string) =>
			share(counts[language] ?? nothing(), "exact");
		const figures: Record<string, string> = {
			"true strings": `${truths.total}`,
			exact: percent(share(truths, "exact")),
			wrong: percent(share(truths, "wrong") + share(truths, "missing")),
			"extra text": `${extra}`,
		};
		for (const language of ["en", "zh"]) {
			figures[`${language} drawn misspellings called exact`] =
				`${misspelt[language]?.verdicts.exact} of ${misspelt[language]?.total}`;
			figures[`${language} mutants called exact`] =
				`${mutants[language]?.verdicts.exact} of ${mutants[language]?.total}`;
		}
		for (const [name, count] of byStratum) figures[name] = `${count.verdicts.exact} of ${count.total} exact`;
		recordFigures("reader", figures);

		const { exact, wrong, missing } = truths.verdicts;
		expect(exact, JSON.stringify(figures)).toBeGreaterThanOrEqual(bar(truths.total, 0.95));
		expect(truths.total - wrong - missing).toBeGreaterThanOrEqual(bar(truths.total, 0.99));
		for (const stratum of strata) {
			const both = nothing();
			for (const language of ["en", "zh"]) {
				const count = byStratum.get(`${language} ${stratum}`);
				if (count) add(both, count);
			}
			expect(both.verdicts.exact, stratum).toBeGreaterThanOrEqual(bar(both.total, 0.9));
		}
		const wrongly = (language: string) => {
			const all = nothing();
			add(all, misspelt[language] ?? nothing());
			add(all, mutants[language] ?? nothing());
			return share(all, "exact");
		};
		expect(wrongly("en"), JSON.stringify(passed(mutants, "en"))).toBeLessThanOrEqual(cases(0, 0.002));
		expect(wrongly("zh"), JSON.stringify(passed(mutants, "zh"))).toBeLessThanOrEqual(cases(0, 0.01));
	});
});
