// Values on their way in and out of the sandbox: text, with byte arrays beside it, as in structured clone.

/** A value for the sandbox. */
export function packForGuest(value: unknown): { json: string; parts: Uint8Array[] } {
	const parts: Uint8Array[] = [];
	const walk = (item: unknown): unknown => {
		if (item instanceof Uint8Array) {
			parts.push(item);
			return { $bytes: parts.length - 1 };
		}
		if (item instanceof Date) return { $date: item.getTime() };
		if (typeof item !== "object" || item === null) return item;
		if (Array.isArray(item)) return item.map(walk);
		return Object.fromEntries(Object.entries(item).map(([key, part]) => [key, walk(part)]));
	};
	return { json: JSON.stringify(walk(value)) ?? "null", parts };
}

/** A value out of the sandbox; `bytesAt` fetches the numbered byte arrays. */
export function unpackFromGuest(json: string, bytesAt: (index: number) => Uint8Array): unknown {
	return JSON.parse(json, (_key, value: unknown) => {
		if (typeof value !== "object" || value === null) return value;
		const tagged = value as { $bytes?: number; $date?: number; $number?: string };
		if (typeof tagged.$bytes === "number") return bytesAt(tagged.$bytes);
		if (typeof tagged.$date === "number") return new Date(tagged.$date);
		if (typeof tagged.$number === "string") return Number(tagged.$number);
		return value;
	});
}
