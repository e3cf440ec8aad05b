// One picture opened for reading: where text stands on it, and every view taken of those places, kept for the next question.
import type { Alphabet } from "./alphabet.ts";
import { type Detection, detect } from "./detect.ts";
import type { Engine } from "./engine.ts";
import { endless, type Patience, readingLimits } from "./limits.ts";
import { Pyramid, type Quad, quadSize, type Raster } from "./raster.ts";
import type { Reading } from "./reading.ts";
import { recognise } from "./recognise.ts";
import { makeRegion, type Region, sharesPlace } from "./region.ts";
import { crop, firstView, levelled, type View } from "./views.ts";

/** How the whole picture is searched: each pass sees what the one before may have missed. */
export type Pass = "first" | "fine" | "levelled";

const passes: Record<Pass, (longSidePx: number) => { sidePx: number; touch?: (raster: Raster) => Raster }> = {
	// 960 reads better than 1280 or 1536 on posters, and costs a third.
	first: () => ({ sidePx: 960 }),
	fine: (longSidePx) => ({ sidePx: Math.max(1280, Math.min(2048, longSidePx)) }),
	levelled: () => ({ sidePx: 1152, touch: levelled }),
};

export interface SheetOptions {
	signal?: AbortSignal | undefined;
	/** When it is over, nothing more is read. Default: never. */
	patience?: Patience;
	/** Default: the reader's own limit. */
	mostPlaces?: number;
}

export class Sheet {
	readonly pyramid: Pyramid;
	/** Every place found so far; later passes add only places not seen before. */
	readonly regions: Region[] = [];
	readonly #engine: Engine;
	readonly #alphabet: Alphabet;
	readonly #asked: ReadonlySet<string>;
	readonly #signal: AbortSignal | undefined;
	readonly #patience: Patience;
	readonly #mostPlaces: number;
	readonly #views = new Map<Region, Map<string, Reading>>();
	readonly #unions = new Map<string, Region>();
	readonly #done = new Set<Pass>();
	#known = 0;
	#isPartial = false;

	/** `asked`: every unit that any question about this picture will ask for. */
	constructor(
		engine: Engine,
		alphabet: Alphabet,
		picture: Raster,
		asked: ReadonlySet<string>,
		{ signal, patience = endless, mostPlaces = readingLimits.mostPlaces }: SheetOptions = {},
	) {
		this.#engine = engine;
		this.#alphabet = alphabet;
		this.#asked = asked;
		this.#signal = signal;
		this.#patience = patience;
		this.#mostPlaces = mostPlaces;
		this.pyramid = new Pyramid(picture);
	}

	/** True once something was left unread: there was too much of it, or the time was up. */
	get isPartial(): boolean {
		return this.#isPartial;
	}

	/** Whether the time is up; whoever asks leaves the rest unread. */
	isOver(): boolean {
		const isOver = this.#patience.isOver();
		if (isOver) this.#isPartial = true;
		return isOver;
	}

	/** Searches the picture in one way; doing it again costs nothing. True when it found a new place. */
	async look(pass: Pass): Promise<boolean> {
		// What was too full for one search is not searched again.
		if (this.#done.has(pass) || this.#isPartial || this.isOver()) return false;
		this.#signal?.throwIfAborted();
		const { widthPx, heightPx } = this.pyramid.base;
		const found = await detect(this.#engine, this.pyramid, passes[pass](Math.max(widthPx, heightPx)));
		this.#done.add(pass);
		const before = this.regions.length;
		for (const { quad } of this.#largest(found)) {
			if (this.isOver()) break;
			const read = await this.#read(quad);
			const region = makeRegion(this.regions.length, read.quad, read.reading);
			const known = this.regions.some(
				(other) => sharesPlace(other, region) && other.reading.text.length >= region.reading.text.length,
			);
			if (known && pass !== "first") continue;
			this.regions.push(region);
			this.#views.set(region, new Map([[firstView.name, read.reading]]));
		}
		return this.regions.length > before;
	}

	/** As many places as are read at most, in the order in which they were found. */
	#largest(found: readonly Detection[]): readonly Detection[] {
		if (found.length <= this.#mostPlaces) return found;
		this.#isPartial = true;
		const area = ({ quad }: Detection) => {
			const { width, height } = quadSize(quad);
			return width * height;
		};
		const kept = new Set([...found].sort((a, b) => area(b) - area(a)).slice(0, this.#mostPlaces));
		return found.filter((one) => kept.has(one));
	}

	/** A place that is known beforehand, read as it is; not among `regions`. */
	async place(quad: Quad): Promise<Region> {
		this.#signal?.throwIfAborted();
		const region = makeRegion(-1 - this.#known++, quad, await this.#recognise(quad, firstView));
		this.#views.set(region, new Map([[firstView.name, region.reading]]));
		return region;
	}

	/** What the recogniser says to one view of a place. */
	async view(region: Region, view: View): Promise<Reading> {
		const known = this.#views.get(region) ?? new Map<string, Reading>();
		this.#views.set(region, known);
		const had = known.get(view.name);
		if (had) return had;
		this.#signal?.throwIfAborted();
		const reading = await this.#recognise(region.quad, view);
		known.set(view.name, reading);
		return reading;
	}

	/** One place around regions of a row, from the left end of the first to the right end of the last; not among `regions`. */
	async union(row: readonly Region[]): Promise<Region> {
		const name = row.map(({ id }) => id).join("+");
		const known = this.#unions.get(name);
		if (known) return known;
		const first = row[0]?.quad;
		const last = row.at(-1)?.quad;
		if (!first || !last) throw new RangeError("a union of nothing");
		const quad: Quad = [first[0], last[1], last[2], first[3]];
		const region = await this.place(quad);
		this.#unions.set(name, region);
		return region;
	}

	/** The crop that a view shows of a place. */
	crop(region: Region, view: View): Raster {
		return crop(this.pyramid, region.quad, view);
	}

	/** Odds of single units in a crop of one character: the most that any frame gives. */
	async readAlone(one: Raster, units: readonly string[]): Promise<(unit: string) => number> {
		this.#signal?.throwIfAborted();
		const { odds } = await recognise(this.#engine, one, this.#alphabet, new Set(units));
		return (unit) => Math.max(1e-9, ...(odds.get(unit) ?? []));
	}

	#recognise(quad: Quad, view: View): Promise<Reading> {
		return recognise(this.#engine, crop(this.pyramid, quad, view), this.#alphabet, this.#asked);
	}

	/** A tall place may be read downwards, upwards or, when it is one figure, upright: the surest wins. */
	async #read(quad: Quad): Promise<{ quad: Quad; reading: Reading }> {
		this.#signal?.throwIfAborted();
		const first = { quad, reading: await this.#recognise(quad, firstView) };
		const [a, b, c, d] = quad;
		const upright = Math.abs(b.x - a.x) >= Math.abs(b.y - a.y);
		if (upright) return first;
		const tries = [first, await this.#turned([c, d, a, b])];
		const { width, height } = quadSize(quad);
		if (width < height * 3.2) tries.push(await this.#turned([d, a, b, c]));
		return tries.reduce((best, one) => (worth(one.reading) > worth(best.reading) ? one : best));
	}

	async #turned(quad: Quad) {
		return { quad, reading: await this.#recognise(quad, firstView) };
	}
}

/** Confident characters are worth most; many doubtful ones little. */
const worth = ({ confidence, glyphs }: Reading) => confidence ** 3 * Math.sqrt(glyphs.length);
