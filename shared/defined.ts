// Bridges zod's optional keys (which may hold undefined) and our types (where a key is there or is not).

/** The same object with no key that may hold undefined. */
export type Defined<Fields> = { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };

/** Drops the keys that hold undefined; looks one level deep. */
export function defined<Fields extends object>(fields: Fields): Defined<Fields> {
	const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
	return Object.fromEntries(kept) as Defined<Fields>;
}
