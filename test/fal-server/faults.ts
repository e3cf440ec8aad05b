// What can go wrong at fal or on the way to it, as a table that a test fills and the server consults.

export type FaultPoint =
	| "submit"
	| "status"
	| "stream"
	| "result"
	| "cancel"
	| "initiate"
	| "put"
	| "cdn"
	| "history"
	/** The run itself: how it ends. */
	| "run";

export type FaultKind =
	/** The socket is destroyed before the request is looked at. */
	| "reset-before"
	/** The request is carried out, then the socket is destroyed without an answer. */
	| "reset-after"
	/** The request is carried out, and the answer breaks off in its middle. */
	| "truncated"
	/** The request is carried out, but something in front answers 502 as an HTML page. */
	| "html-502-after"
	/** Something in front answers before the request gets through. */
	| "html-502"
	| "html-504"
	| "429"
	/** 429 with Retry-After: 1. */
	| "429-retry-after"
	| "500"
	| "503"
	| "401"
	| "403"
	| "404"
	| "422"
	/** A 200 that is not what it should be. */
	| "garbage"
	/** Answers after a long wait (option slowMs). */
	| "slow"
	/** The stream says nothing and stays open. */
	| "silent"
	/** The stream closes after its first event. */
	| "closes"
	/** cdn: redirects to a private address; storage: names a foreign upload host; run: names a foreign image host. */
	| "foreign"
	/** run: never leaves IN_PROGRESS. */
	| "never-ends"
	/** run: COMPLETED with an empty list. */
	| "no-images"
	/** run: the image comes as a data URI. */
	| "data-uri"
	/** run: COMPLETED with this error type, and the result answers its status. */
	| `error:${string}`;

export interface Fault {
	at: FaultPoint;
	kind: FaultKind;
	/** How many requests it strikes. Default 1. */
	times?: number;
}

export interface FaultTable {
	add(fault: Fault): void;
	/** The fault that strikes now, used up by one; null when there is none. */
	take(at: FaultPoint): FaultKind | null;
	clear(): void;
}

export function createFaultTable(): FaultTable {
	let rows: { at: FaultPoint; kind: FaultKind; left: number }[] = [];
	return {
		add(fault) {
			rows.push({ at: fault.at, kind: fault.kind, left: fault.times ?? 1 });
		},
		take(at) {
			const row = rows.find((candidate) => candidate.at === at && candidate.left > 0);
			if (row === undefined) return null;
			row.left -= 1;
			return row.kind;
		},
		clear() {
			rows = [];
		},
	};
}
