// Which emoji clusters exist as pictures, so that coverage can be told without opening a file.
import { emojiCount, packedEmoji } from "./emoji-list.generated.ts";
import type { Box } from "./layout.ts";
import { keyOf, MixedBits } from "./mixed-bits.ts";
import { RangeReader } from "./range-reader.ts";

// How a sequence takes skin tones: never, one of five, two at once, two that must differ.
type ToneKind = 0 | 1 | 2 | 3;
const toneKinds: readonly ToneKind[] = [0, 1, 2, 3];

let kinds: ReadonlyMap<string, ToneKind> | undefined;

function readKinds(): ReadonlyMap<string, ToneKind> {
	const bits = new MixedBits(new RangeReader(packedEmoji), 2);
	const next = (place: number, beside = 0): number => {
		bits.sides[0] = place;
		bits.sides[1] = keyOf(place, beside);
		return bits.integer(place);
	};
	const found = new Map<string, ToneKind>();
	let before: number[] = [];
	for (let n = 0; n < emojiCount; n++) {
		const shared = next(0, before.length);
		const length = shared + next(1, shared);
		const sequence = before.slice(0, shared);
		for (let i = shared; i < length; i++) {
			const high = next(2 + Math.min(i, 2), sequence[i - 1]);
			const was = before[i];
			const from = i === shared && was !== undefined && was >> 12 === high ? was & 4095 : 0;
			const low = from + next(from > 0 ? 6 : 8 + Math.min(i, 3), sequence[i - 1]);
			sequence.push(high * 4096 + low);
		}
		found.set(String.fromCodePoint(...sequence), toneKinds[next(12, before.at(-1))] ?? 0);
		before = sequence;
	}
	return found;
}

const pictureSelector = /\uFE0F/g;
const tone = /[\u{1F3FB}-\u{1F3FF}]/gu;

/**
 * Whether a grapheme cluster (a ZWJ family, a flag, a keycap, a skin tone …) is in the bundled picture set.
 * Variation selectors do not matter: `☀` and `☀️` name the same picture.
 */
export function emojiCovers(cluster: string): boolean {
	kinds ??= readKinds();
	const bare = cluster.replace(pictureSelector, "");
	if (kinds.has(bare)) return kinds.get(bare) !== 3;
	const tones = bare.slice(1).match(tone) ?? [];
	const kind = kinds.get(bare.replace(tone, ""));
	if (tones.length === 1) return kind === 1;
	if (tones.length === 2) return kind === 2 || (kind === 3 && tones[0] !== tones[1]);
	return false;
}

/** Key of a cluster in the picture files: hex code points of four digits or more joined by `-`, without variation selectors. */
export function emojiKey(cluster: string): string {
	return [...cluster.replace(pictureSelector, "")]
		.map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0"))
		.join("-");
}

/** An emoji advances a little more than its square picture is wide. In em. */
export const emojiAdvanceEm = 1.1;

/** Square of an emoji picture whose run starts at `x`: one em, centred on the middle of the capitals. */
export function emojiBox(x: number, baselineY: number, sizePx: number): Box {
	return {
		x: x + ((emojiAdvanceEm - 1) / 2) * sizePx,
		y: baselineY - 0.86 * sizePx,
		width: sizePx,
		height: sizePx,
	};
}
