// The ways in which pictures of the later series differ from those of the first: size, saving, grounds, effects, setting.
import type { Chance } from "./random.ts";
import type { Manner, Stratum } from "./sheet-plan.ts";

const sizes = [
	[1024, 1536],
	[1080, 1440],
	[1152, 1728],
	[1200, 1500],
	[896, 1600],
] as const;

/** Faint type with a shadow or on a photograph would be another stratum. */
const bare: readonly Stratum[] = ["low-contrast", "small"];

export function someManner(stratum: Stratum, faces: Manner["faces"], dice: Chance): Manner {
	const [widthPx, heightPx] = dice.pick(sizes);
	const canBear = !bare.includes(stratum);
	return {
		widthPx,
		heightPx,
		faces,
		ground: canBear ? dice.pick(["even", "gradient", "photo"] as const) : "even",
		effect: canBear ? dice.pick(["none", "none", "shadow", "outline"] as const) : "none",
		wide: { share: 0.3, mostEm: stratum === "small" ? 0.1 : 0.25 },
		narrow: stratum === "rotated" ? 0 : 0.35,
		jpegQuality: dice.next() < 0.6 ? 60 + dice.below(35) : null,
	};
}
