// How much of a picture is read at most, so that no picture, however large or full, holds the reader up or fills the memory.

export interface ReadingLimits {
	/** Places with text that one search reads; the largest come first. Default 240. */
	mostPlaces: number;
	/** From the first look to the last; what is not read by then stays unread. Default 60 s. */
	timeMs: number;
	/** Larger pictures are made smaller before they are read. Default 12 megapixels: a 3000 x 4000 photograph. */
	mostPixels: number;
}

export const readingLimits: ReadingLimits = { mostPlaces: 240, timeMs: 60_000, mostPixels: 12_000_000 };

/** Tells when the time for a picture is up. */
export interface Patience {
	isOver(): boolean;
}

export const endless: Patience = { isOver: () => false };

/** Starts now. `now` in ms. */
export function patienceOf(timeMs: number, now: () => number): Patience {
	const end = now() + timeMs;
	return { isOver: () => now() >= end };
}
