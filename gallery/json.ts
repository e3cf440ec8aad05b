// The few questions that are asked of data from outside; a schema library would weigh more than the gallery.

export type Json = Record<string, unknown>;

export const isRecord = (value: unknown): value is Json =>
	typeof value === "object" && value !== null && !Array.isArray(value);

export const records = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

export const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Finite; null for anything else. */
export const number = (value: unknown): number | null =>
	typeof value === "number" && Number.isFinite(value) ? value : null;
