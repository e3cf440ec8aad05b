// What may cross the border: plain data, dates and Uint8Array; everything else is refused or dropped as Figma does.
import { fail } from "./bridge.ts";
import { isHandle } from "./handle.ts";

/** A message as text, with its byte arrays taken out and numbered. */
export function pack(message: unknown, where: string): { json: string; parts: ArrayBuffer[] } {
	const parts: ArrayBuffer[] = [];
	const seen: object[] = [];
	const walk = (value: unknown): unknown => {
		if (typeof value === "symbol") fail(where, "Cannot unwrap symbol");
		if (typeof value === "function") return undefined;
		if (typeof value === "bigint") fail(where, "Cannot unwrap bigint");
		if (typeof value === "number" && !Number.isFinite(value)) return { $number: String(value) };
		if (typeof value !== "object" || value === null) return value;
		if (isHandle(value)) fail(where, "Cannot send a node object");
		if (value instanceof Uint8Array) {
			parts.push(value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength) as ArrayBuffer);
			return { $bytes: parts.length - 1 };
		}
		if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
			fail(where, "Only Uint8Array can be sent, not other binary types");
		if (value instanceof Date) return { $date: value.getTime() };
		if (value instanceof Map || value instanceof Set || value instanceof Promise || value instanceof WeakMap)
			fail(where, `Cannot unwrap ${Object.prototype.toString.call(value)}`);
		if (seen.includes(value)) fail(where, "Cannot unwrap a circular structure");
		seen.push(value);
		let out: unknown;
		if (Array.isArray(value))
			out = value.map((item) => (typeof item === "function" ? null : (walk(item) ?? null)));
		else {
			const copy: Record<string, unknown> = {};
			for (const key of Object.keys(value)) copy[key] = walk((value as Record<string, unknown>)[key]);
			out = copy;
		}
		seen.pop();
		return out;
	};
	return { json: JSON.stringify(walk(message)) ?? "null", parts };
}

export function unpack(json: string, parts: ArrayBuffer[]): unknown {
	return JSON.parse(json, (_key, value: unknown) => {
		if (typeof value !== "object" || value === null) return value;
		const tagged = value as { $bytes?: number; $date?: number; $number?: string };
		if (typeof tagged.$bytes === "number") return new Uint8Array(parts[tagged.$bytes] ?? new ArrayBuffer(0));
		if (typeof tagged.$date === "number") return new Date(tagged.$date);
		if (typeof tagged.$number === "string") return Number(tagged.$number);
		return value;
	});
}
