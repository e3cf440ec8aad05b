// Every archetype a sheet may take.
import type { Archetype } from "./archetype.ts";
import { artLed } from "./art-led.ts";
import { bands } from "./bands.ts";
import { bigNumber } from "./big-number.ts";
import { bill } from "./bill.ts";
import { comparison } from "./comparison.ts";
import { cover } from "./cover.ts";
import { crop } from "./crop.ts";
import { flowing } from "./flowing.ts";
import { framed } from "./framed.ts";
import { frieze } from "./frieze.ts";
import { halves } from "./halves.ts";
import { panels } from "./panels.ts";
import { picture } from "./picture.ts";
import { plate } from "./plate.ts";
import { process } from "./process.ts";
import { slide } from "./slide.ts";
import { split } from "./split.ts";
import { stacked } from "./stacked.ts";
import { stamps } from "./stamps.ts";
import { strip } from "./strip.ts";
import { swiss } from "./swiss.ts";
import { timeline } from "./timeline.ts";

export const archetypes: readonly Archetype[] = [
	artLed,
	picture,
	split,
	stacked,
	framed,
	swiss,
	bill,
	bigNumber,
	plate,
	crop,
	halves,
	frieze,
	strip,
	cover,
	stamps,
	slide,
	panels,
	bands,
	process,
	comparison,
	timeline,
	flowing,
];
