// Advice on the knobs: guidance, steps, acceleration, turbo, expansion and the negative prompt.
import { guideSource, ownSource, schemaSource } from "../../copy/finding.ts";
import { isPortrait } from "../choose-settings.ts";
import { type Rule, when } from "./rule.ts";

const textPoster = 'A jazz poster, "MIDNIGHT BRASS" in bold serif at the top.';
const mug = "A ceramic mug on a marble counter, morning light, warm tones.";
const portrait = "Portrait of an elderly violin maker in his workshop, soft window light.";

export const settingsRules: readonly Rule[] = [
	{
		id: "high-acceleration-with-text",
		severity: "warning",
		source: guideSource,
		good: { prompt: textPoster, settings: { acceleration: "regular" } },
		bad: { prompt: textPoster, settings: { acceleration: "high" } },
		check: ({ settings, brief }) =>
			when(settings.acceleration === "high" && brief.copy.length > 0, {
				message: "Acceleration `high` makes letters worse.",
				fix: "Use `none` or `regular` when words are to be shown.",
			}),
	},
	{
		id: "turbo-with-text",
		severity: "warning",
		source: guideSource,
		good: { prompt: mug, settings: { turbo: true } },
		bad: { prompt: textPoster, settings: { turbo: true } },
		check: ({ settings, brief }) =>
			when(settings.turbo === true && brief.copy.length > 0, {
				message: "Turbo runs 10 steps at guidance 1.2 and spells less well.",
				fix: "Turn turbo off, or look at a free draft instead.",
			}),
	},
	{
		id: "guidance-range",
		severity: "warning",
		source: guideSource,
		good: { prompt: textPoster, settings: { guidance_scale: 4.8 } },
		bad: { prompt: textPoster, settings: { guidance_scale: 6 } },
		check: ({ settings, brief }) => {
			const asked = settings.guidance_scale;
			if (asked === undefined) return [];
			const low = brief.copy.length > 0 ? 4.5 : 4;
			return when(asked < low || asked > 5, {
				message: `Guidance ${asked} is outside ${low} to 5: lower loses the layout, higher burns the picture.`,
				fix: brief.copy.length > 0 ? "Use 4.5 to 5 where words are shown." : "Use 4 to 5.",
			});
		},
	},
	{
		id: "steps-range",
		severity: "warning",
		source: guideSource,
		good: { prompt: textPoster, settings: { num_inference_steps: 40 } },
		bad: { prompt: textPoster, settings: { num_inference_steps: 12 } },
		check: ({ settings }) => {
			const asked = settings.num_inference_steps;
			return when(asked !== undefined && settings.turbo !== true && (asked < 30 || asked > 50), {
				message: `${asked} steps are outside 30 to 50: fewer blur letters, more change little.`,
				fix: "Use 30 to iterate and 50 for the final picture.",
			});
		},
	},
	{
		id: "setting-not-in-schema",
		severity: "info",
		source: schemaSource,
		good: { prompt: textPoster, settings: { guidance_scale: 4.8 }, model: "qwen-image" },
		bad: { prompt: textPoster, settings: { guidance_scale: 4.8 } },
		check: ({ settings, endpoint }) => {
			const names = Object.keys(settings).filter((name) => isGuideOnly(endpoint.settings, name));
			return when(names.length > 0, {
				message: `${names.join(", ")}: the published schema of ${endpoint.id} does not list this, so it may have no effect.`,
				fix: "Use model qwen-image where these knobs are real, or leave them to us.",
			});
		},
	},
	{
		id: "expansion-with-copy",
		severity: "error",
		source: ownSource,
		good: { prompt: textPoster, expansion: false },
		bad: { prompt: textPoster, expansion: true },
		check: ({ expansion, brief }) =>
			when(expansion === true && brief.copy.length > 0, {
				message: "Prompt expansion rewrites the prompt unseen, and with it the copy; it is kept off.",
				fix: "Leave expansion off whenever words are to be shown.",
			}),
	},
	{
		id: "negative-general",
		severity: "info",
		source: guideSource,
		good: { prompt: mug, negative_prompt: "blurry, low quality, watermark" },
		bad: { prompt: mug, negative_prompt: "dogs" },
		check: ({ negative, endpoint }) =>
			when(
				negative !== null &&
					endpoint.negativePromptMaxChars !== null &&
					!/blur|low quality|distort|deform|oversaturat|watermark|模糊|低质|水印/i.test(negative),
				{
					message: "The negative prompt names none of the usual faults.",
					fix: "Add: blurry, low quality, distorted, deformed, oversaturated, watermark.",
				},
			),
	},
	{
		id: "negative-portrait",
		severity: "info",
		source: guideSource,
		good: { prompt: portrait, negative_prompt: "blurry, smooth skin, airbrushed" },
		bad: { prompt: portrait, negative_prompt: "blurry, low quality" },
		check: ({ negative, brief, endpoint }) =>
			when(
				negative !== null &&
					endpoint.negativePromptMaxChars !== null &&
					isPortrait(brief) &&
					!/skin|airbrush|doll|plastic|皮肤/i.test(negative),
				{
					message: "A portrait without these comes out waxy.",
					fix: "Add: smooth skin, airbrushed, doll-like, plastic.",
				},
			),
	},
	{
		id: "negative-too-long",
		severity: "error",
		source: schemaSource,
		good: { prompt: mug, negative_prompt: "blurry, watermark" },
		bad: { prompt: mug, negative_prompt: "blurry, low quality, watermark, ".repeat(17) },
		check: ({ negative, endpoint }) => {
			const most = endpoint.negativePromptMaxChars;
			return when(negative !== null && most !== null && negative.length > most, {
				message: `The negative prompt is ${negative?.length} characters; ${endpoint.title} takes ${most}.`,
				fix: "Keep the few words that matter most.",
			});
		},
	},
];

function isGuideOnly(rows: Readonly<Record<string, { source: string } | undefined>>, name: string): boolean {
	return rows[name]?.source === "guide";
}
