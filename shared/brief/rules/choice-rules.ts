// Advice on the choices around a prompt: size, tier, model, and which lines to paint at all.
import { guideSource, ownSource } from "../../copy/finding.ts";
import { fitSize } from "../../models/size.ts";
import { nameLine, type Rule, when } from "./rule.ts";

const poster = 'A jazz poster, "MIDNIGHT BRASS" in bold serif at the top.';
/** More lines than this are seldom all right at once. */
const manyLines = 14;

export const choiceRules: readonly Rule[] = [
	{
		id: "square-size",
		severity: "warning",
		source: guideSource,
		good: { prompt: poster, size: "1024x1536" },
		bad: { prompt: poster, size: "1024x1024" },
		check: ({ brief: { size } }) =>
			when(size.widthPx === size.heightPx, {
				message:
					"Square pictures came out worse with earlier models of this family; whether this one has got over it is not confirmed.",
				fix: "Use 832x1216 or 1024x1536 unless the place it goes to must be square.",
			}),
	},
	{
		id: "size-fitted",
		severity: "info",
		source: guideSource,
		good: { prompt: poster, size: "1024x1536" },
		bad: { prompt: poster, size: "1080x1350" },
		check: ({ brief, endpoint }) =>
			fitSize(endpoint, brief.size).warnings.map(({ message }) => ({
				message,
				fix: "A free draft keeps the exact pixels; ask for steps of 16 within 2048x2048 in all for a painted one.",
			})),
	},
	{
		id: "room-for-2k",
		severity: "info",
		source: guideSource,
		good: { prompt: poster, size: "1664x2496", tier: "pro" },
		bad: { prompt: poster, size: "832x1216", tier: "pro" },
		check: ({ brief: { size, copy }, endpoint }) =>
			when(endpoint.tier === "pro" && size.widthPx * size.heightPx < 2_000_000 && copy.length > 0, {
				message: `${size.widthPx}x${size.heightPx} leaves native 2K unused; small letters need the pixels, and the price is the same.`,
				fix: "Ask for up to 2048x2048 in all, for example 1664x2496.",
			}),
	},
	{
		id: "standard-for-finals",
		severity: "info",
		source: guideSource,
		good: { prompt: poster },
		bad: {
			prompt:
				'Chalkboard menu: "TODAY", "Latte 4", "Mocha 5", "Tea 3", "Scone 4", "Toast 6", "Soup 8", "Cake 5" in chalk letters, stacked.',
		},
		check: ({ brief, endpoint }) =>
			when(endpoint.tier === "standard" && brief.copy.length >= 8, {
				message: `${brief.copy.length} strings are a lot for the Standard tier.`,
				fix: "Iterate in Standard, then finish the one you like in Pro (finish_job).",
			}),
	},
	{
		id: "flux-for-photography",
		severity: "info",
		source: guideSource,
		good: { prompt: 'A photo of a bakery window, the words "FRESH AT SIX" on the glass, morning light.' },
		bad: {
			prompt: "Photorealistic product shot of a perfume bottle on concrete, 85mm, late afternoon light.",
		},
		check: ({ brief, endpoint }) =>
			when(endpoint.model.startsWith("qwen") && brief.copy.length === 0 && isPhotograph(brief), {
				message: "For a photograph without words FLUX is the stronger model.",
				fix: "Use model flux-2-pro, or give it as base_model and let Qwen set words on it later.",
			}),
	},
	{
		id: "risky-lines",
		severity: "info",
		source: ownSource,
		good: { prompt: poster },
		bad: {
			prompt:
				'Lost cat poster, "LOST CAT" in bold at the top, "Call +44 7700 900123 or write to pickle@cats.example" below.',
		},
		check: ({ risky }) =>
			when(risky.length > 0, {
				message: `Likely to be misspelt when painted: ${risky
					.slice(0, 4)
					.map(({ line, reasons }) => `${nameLine(line)} (${reasons.join(", ")})`)
					.join("; ")}${risky.length > 4 ? ` and ${risky.length - 4} more` : ""}.`,
				fix: "Set them in real type: finish `overlay` sets all lines, `auto` the risky ones.",
			}),
	},
	{
		id: "many-lines",
		severity: "warning",
		source: ownSource,
		good: { prompt: poster },
		bad: {
			brief: {
				kind: "infographic",
				subject: "A timetable",
				copy: Array.from({ length: 24 }, (_, hour) => `${hour}:00 departure`),
			},
		},
		check: ({ brief }) =>
			when(brief.copy.length > manyLines, {
				message: `${brief.copy.length} strings: image models rarely get that many right at once.`,
				fix: "Use finish `overlay` or `draft`, where the words are set in real type.",
			}),
	},
];

function isPhotograph({
	kind,
	subject,
	style,
	composition,
}: {
	kind: string;
	subject: string;
	style?: string;
	composition?: string;
}): boolean {
	return (
		kind === "picture" &&
		/\b(?:photo(?:graph|realistic|real)?|product shot|\d{2,3}mm|dslr|film still|studio shot|macro|bokeh|editorial)\b|摄影|写真|照片/i.test(
			`${subject} ${style ?? ""} ${composition ?? ""}`,
		)
	);
}
