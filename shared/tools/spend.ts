// What was spent today and what may still be, for people and agents who are about to spend more.
import { usd } from "../models/price.ts";
import type { Ports } from "../ports.ts";

export interface Spend {
	/** Local day, `2026-11-22`. */
	day: string;
	spentUsd: number;
	/** Of it, set aside by steps that have not ended. */
	openUsd: number;
	capDayUsd: number;
	capCallUsd: number;
}

/** null where the ledger cannot be read. */
export async function spendOf({ ledger }: Pick<Ports, "ledger">): Promise<Spend | null> {
	const summary = await ledger.summary().catch(() => null);
	if (summary === null) return null;
	return {
		day: summary.day,
		spentUsd: summary.spentMicroUsd / 1e6,
		openUsd: summary.openMicroUsd / 1e6,
		capDayUsd: summary.caps.perDayMicroUsd / 1e6,
		capCallUsd: summary.caps.perCallMicroUsd / 1e6,
	};
}

export function describeSpend(spend: Spend | null): string {
	if (spend === null) return "Spend: the ledger cannot be read.";
	const money = (dollars: number) => usd(Math.round(dollars * 1e6));
	const open = spend.openUsd === 0 ? "" : `, ${money(spend.openUsd)} of it set aside for what has not ended`;
	return `Spent on ${spend.day}: ${money(spend.spentUsd)} of ${money(spend.capDayUsd)} a day${open}. At most ${money(spend.capCallUsd)} a call.`;
}
