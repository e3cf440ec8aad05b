// The words a chart shows: labels, and values exactly as given, so that nothing is rounded without saying so.
import type { ChartInput } from "../brief/brief.ts";

/** A value with its unit, every given digit kept: 1250.5 -> "1,250.5". Percent and degrees stand close. */
export function valueWords(value: number, unit: string | undefined): string {
	const [whole = "0", fraction] = plainDecimal(Math.abs(value)).split(".");
	const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
	const number = `${value < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
	if (unit === undefined || unit === "") return number;
	if (/^[$€£¥]$/.test(unit)) return `${value < 0 ? "−" : ""}${unit}${number.replace("−", "")}`;
	return /^[%‰°\p{Script=Han}]/u.test(unit) ? `${number}${unit}` : `${number} ${unit}`;
}

/** Shortest decimal that is the same number, never in powers of ten. */
function plainDecimal(value: number): string {
	const short = String(value);
	if (!short.includes("e")) return short;
	const long = value.toFixed(20).replace(/0+$/, "").replace(/\.$/, "");
	return value >= 1 ? BigInt(Math.round(value)).toString() : long;
}

/** Every string that a chart shows. */
export function chartWords(chart: ChartInput): string[] {
	const data = chart.data.flatMap(({ label, value, unit }) => [label, valueWords(value, unit)]);
	return chart.title === undefined ? data : [chart.title, ...data];
}
