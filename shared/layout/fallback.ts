// Decides for each character who draws it, a face or a picture, and names what nobody can draw.
import { emojiCovers } from "./emoji.ts";
import { covers, fallbackOf } from "./faces.ts";
import { drawnForm, graphemes } from "./graphemes.ts";
import type { FaceId } from "./layout.ts";
import { metricsOf } from "./metrics.ts";
import { signsBesideChinese } from "./shared-signs.ts";

/** A stretch of text that one face draws, or one emoji picture. */
export interface FaceRun {
	/** As drawn: composed letters, no invisible characters. */
	clusters: string[];
	/** Which cluster of the text each one is. */
	indices: number[];
	face: FaceId;
	emoji: boolean;
}

interface Drawn {
	cluster: string;
	/** What is drawn for it; empty for what is never seen. */
	drawn: string;
	/** null: nobody has it. */
	face: FaceId | null;
	emoji: boolean;
}

// Emoji by default, or made one by a selector, a keycap, a joiner or a skin tone.
const picturesByDefault = /^\p{Emoji_Presentation}|\uFE0F|\u20E3|\u200D|.\p{Emoji_Modifier}/u;
const textSelector = "\uFE0E";

function firstFace(candidates: readonly FaceId[], drawn: string): FaceId | null {
	const codePoints = Array.from(drawn, (character) => character.codePointAt(0) ?? 0);
	return (
		candidates.find((candidate) => codePoints.every((codePoint) => covers(candidate, codePoint))) ?? null
	);
}

function decide(cluster: string, id: FaceId, chinese: boolean): Drawn {
	const picture = emojiCovers(cluster);
	if (picture && picturesByDefault.test(cluster) && !cluster.includes(textSelector)) {
		return { cluster, drawn: cluster, face: id, emoji: true };
	}
	const drawn = drawnForm(cluster);
	if (drawn === "") return { cluster, drawn, face: id, emoji: false };
	const order = fallbackOf(id);
	const face =
		(chinese
			? firstFace(
					order.filter((candidate) => metricsOf(candidate).chinese),
					drawn,
				)
			: null) ?? firstFace(order, drawn);
	if (face === null && picture) return { cluster, drawn: cluster, face: id, emoji: true };
	return { cluster, drawn, face, emoji: false };
}

// Decisions are remembered, since a sheet asks for the same letters over and over.
const memory = new Map<FaceId, Map<string, Drawn>>();
const memoryLimit = 20_000;

function* assign(clusters: readonly string[], id: FaceId): Generator<Drawn> {
	let remembered = memory.get(id);
	if (!remembered || remembered.size > memoryLimit) {
		remembered = new Map();
		memory.set(id, remembered);
	}
	const besideChinese = signsBesideChinese(clusters);
	for (const [index, cluster] of clusters.entries()) {
		const chinese = besideChinese.has(index);
		const key = chinese ? `${cluster}\u3000` : cluster;
		const drawn = remembered.get(key) ?? decide(cluster, id, chinese);
		remembered.set(key, drawn);
		yield drawn;
	}
}

/**
 * Runs of a line in reading order. A space stays with the run before it. What no face covers is left out
 * (never drawn as a box): ask `unshown` before drawing.
 */
export function faceRuns(clusters: readonly string[], id: FaceId): FaceRun[] {
	const runs: FaceRun[] = [];
	let index = -1;
	for (const { drawn, face, emoji } of assign(clusters, id)) {
		index++;
		if (face === null || drawn === "") continue;
		const last = runs.at(-1);
		const stays = last && !last.emoji && !emoji && (last.face === face || drawn === " ");
		if (stays) {
			last.clusters.push(drawn);
			last.indices.push(index);
		} else runs.push({ clusters: [drawn], indices: [index], face, emoji });
	}
	return runs;
}

/** Grapheme clusters, each once, that neither a face in `id`'s fallback nor an emoji picture can show. */
export function unshown(text: string, id: FaceId): string[] {
	const found = new Set<string>();
	for (const { cluster, face } of assign(graphemes(text), id)) if (face === null) found.add(cluster);
	return [...found];
}
