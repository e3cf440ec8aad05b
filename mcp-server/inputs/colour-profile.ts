// Brings pictures with a wide colour space (phone photos, Adobe RGB) into sRGB, which is what models and sheets expect.
import { inflateSync } from "node:zlib";
import type { Pixels } from "../../shared/ports.ts";

/** A profile is a few hundred bytes to a few hundred kilobytes; more is no profile. */
const maxProfileBytes = 4 * 1024 * 1024;

/** Linear light to XYZ under D50, and the curve of each channel. */
export interface ColourProfile {
	/** Rows X, Y, Z; columns red, green, blue. */
	toXyz: readonly (readonly number[])[];
	/** 256 entries a channel: stored value to linear light, 0 … 1. */
	curves: readonly Float64Array[];
}

/** sRGB's own primaries, adapted to D50 (IEC 61966-2-1; ICC.1:2022 annex E). */
const srgbToXyz = [
	[0.4360747, 0.3850649, 0.1430804],
	[0.2225045, 0.7168786, 0.0606169],
	[0.0139322, 0.0971045, 0.7141733],
] as const;

/** The profile that an image carries and that differs from sRGB; null where there is none to act on. Never throws. */
export function readColourProfile(bytes: Uint8Array): ColourProfile | null {
	try {
		const raw = fromPng(bytes) ?? fromJpeg(bytes) ?? fromWebp(bytes);
		const profile = raw === null ? null : parseProfile(raw);
		return profile === null || isNearSrgb(profile) ? null : profile;
	} catch {
		// A profile that cannot be read is no reason to refuse a picture: its numbers are taken as sRGB.
		return null;
	}
}

/** The same picture with sRGB numbers; colours outside sRGB go to its edge. */
export function toSrgb(pixels: Pixels, profile: ColourProfile): Pixels {
	const matrix = multiply(invert(srgbToXyz), profile.toXyz);
	const [m0 = [], m1 = [], m2 = []] = matrix;
	const [red, green, blue] = profile.curves;
	const out = new Uint8Array(pixels.rgba);
	for (let at = 0; at < out.length; at += 4) {
		const r = red?.[out[at] ?? 0] ?? 0;
		const g = green?.[out[at + 1] ?? 0] ?? 0;
		const b = blue?.[out[at + 2] ?? 0] ?? 0;
		out[at] = encode((m0[0] ?? 0) * r + (m0[1] ?? 0) * g + (m0[2] ?? 0) * b);
		out[at + 1] = encode((m1[0] ?? 0) * r + (m1[1] ?? 0) * g + (m1[2] ?? 0) * b);
		out[at + 2] = encode((m2[0] ?? 0) * r + (m2[1] ?? 0) * g + (m2[2] ?? 0) * b);
	}
	return { ...pixels, rgba: out };
}

/** Linear light to a stored byte, by table: 4096 steps are finer than a byte everywhere but in the deepest black. */
const encodeTable = Uint8Array.from({ length: 4097 }, (_, step) => {
	const linear = step / 4096;
	return Math.round(255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055));
});
const encode = (linear: number) => encodeTable[Math.round(Math.min(1, Math.max(0, linear)) * 4096)] ?? 0;

function fromPng(bytes: Uint8Array): Uint8Array | null {
	const view = viewOf(bytes);
	if (view.byteLength < 8 || view.getUint32(0) !== 0x89504e47) return null;
	for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
		const type = ascii(bytes, at + 4, 4);
		if (type === "IDAT" || type === "sRGB") return null;
		if (type !== "iCCP") continue;
		const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
		const nameEnd = data.indexOf(0);
		return inflateSync(data.subarray(nameEnd + 2), { maxOutputLength: maxProfileBytes });
	}
	return null;
}

function fromJpeg(bytes: Uint8Array): Uint8Array | null {
	const view = viewOf(bytes);
	if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
	const parts = new Map<number, Uint8Array>();
	for (let at = 2; at + 4 <= view.byteLength && view.getUint8(at) === 0xff; ) {
		const marker = view.getUint8(at + 1);
		if (marker === 0xda) break;
		const length = view.getUint16(at + 2);
		if (marker === 0xe2 && ascii(bytes, at + 4, 12) === "ICC_PROFILE\0") {
			parts.set(view.getUint8(at + 16), bytes.subarray(at + 18, at + 2 + length));
		}
		at += 2 + length;
	}
	if (parts.size === 0) return null;
	return Buffer.concat([...parts].sort(([a], [b]) => a - b).map(([, part]) => part));
}

function fromWebp(bytes: Uint8Array): Uint8Array | null {
	if (bytes.length < 30 || ascii(bytes, 8, 4) !== "WEBP") return null;
	const view = viewOf(bytes);
	for (let at = 12; at + 8 <= view.byteLength; ) {
		const length = view.getUint32(at + 4, true);
		if (ascii(bytes, at, 4) === "ICCP") return bytes.subarray(at + 8, at + 8 + length);
		at += 8 + length + (length & 1);
	}
	return null;
}

/** ICC.1:2022, sections 7.2, 7.3, 10.6, 10.18, 10.31: matrix profiles of RGB only. */
function parseProfile(raw: Uint8Array): ColourProfile | null {
	const view = viewOf(raw);
	if (raw.length < 132 || raw.length > maxProfileBytes) return null;
	if (ascii(raw, 16, 4) !== "RGB " || ascii(raw, 20, 4) !== "XYZ " || ascii(raw, 36, 4) !== "acsp")
		return null;
	const tags = new Map<string, number>();
	const count = Math.min(200, view.getUint32(128));
	for (let index = 0; index < count; index++) {
		tags.set(ascii(raw, 132 + index * 12, 4), view.getUint32(136 + index * 12));
	}
	const columns = ["rXYZ", "gXYZ", "bXYZ"].map((name) => {
		const at = tags.get(name);
		return at === undefined ? null : [0, 1, 2].map((axis) => fixed(view, at + 8 + axis * 4));
	});
	const curves = ["rTRC", "gTRC", "bTRC"].map((name) => {
		const at = tags.get(name);
		return at === undefined ? null : readCurve(view, raw, at);
	});
	const [red, green, blue] = columns;
	if (!red || !green || !blue || curves.some((curve) => curve === null)) return null;
	return {
		toXyz: [0, 1, 2].map((axis) => [red[axis] ?? 0, green[axis] ?? 0, blue[axis] ?? 0]),
		curves: curves.filter((curve) => curve !== null),
	};
}

function readCurve(view: DataView, raw: Uint8Array, at: number): Float64Array | null {
	const kind = ascii(raw, at, 4);
	if (kind === "curv") {
		const count = view.getUint32(at + 8);
		if (count === 0) return tabulate((x) => x);
		if (count === 1) {
			const gamma = view.getUint16(at + 12) / 256;
			return tabulate((x) => x ** gamma);
		}
		return tabulate((x) => {
			const place = x * (count - 1);
			const low = Math.floor(place);
			const value = (index: number) => view.getUint16(at + 12 + Math.min(count - 1, index) * 2) / 65_535;
			return value(low) + (value(low + 1) - value(low)) * (place - low);
		});
	}
	if (kind !== "para") return null;
	const type = view.getUint16(at + 8);
	const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = Array.from({ length: 7 }, (_, index) =>
		index < ([1, 3, 4, 5, 7][type] ?? 0) ? fixed(view, at + 12 + index * 4) : undefined,
	);
	if (type === 0) return tabulate((x) => x ** g);
	if (type === 1) return tabulate((x) => (x >= -b / a ? (a * x + b) ** g : 0));
	if (type === 2) return tabulate((x) => (x >= -b / a ? (a * x + b) ** g + c : c));
	if (type === 3) return tabulate((x) => (x >= d ? (a * x + b) ** g : c * x));
	return type === 4 ? tabulate((x) => (x >= d ? (a * x + b) ** g + e : c * x + f)) : null;
}

const tabulate = (curve: (x: number) => number) =>
	Float64Array.from({ length: 256 }, (_, value) => Math.min(1, Math.max(0, curve(value / 255) || 0)));

function isNearSrgb(profile: ColourProfile): boolean {
	const far = profile.toXyz.flatMap((row, y) =>
		row.map((value, x) => Math.abs(value - (srgbToXyz[y]?.[x] ?? 0))),
	);
	const bent = profile.curves.flatMap((curve) =>
		[32, 64, 128, 192].map((value) => Math.abs(encode(curve[value] ?? 0) - value)),
	);
	return Math.max(...far) < 0.01 && Math.max(...bent) <= 3;
}

type Matrix = readonly (readonly number[])[];

function multiply(a: Matrix, b: Matrix): number[][] {
	return a.map((row) =>
		[0, 1, 2].map((x) => row.reduce((sum, value, k) => sum + value * (b[k]?.[x] ?? 0), 0)),
	);
}

function invert(m: Matrix): number[][] {
	const at = (y: number, x: number) => m[y % 3]?.[x % 3] ?? 0;
	const minor = (y: number, x: number) =>
		at(y + 1, x + 1) * at(y + 2, x + 2) - at(y + 1, x + 2) * at(y + 2, x + 1);
	const determinant = [0, 1, 2].reduce((sum, x) => sum + at(0, x) * minor(0, x), 0);
	return [0, 1, 2].map((y) => [0, 1, 2].map((x) => minor(x, y) / determinant));
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const fixed = (view: DataView, at: number) => view.getInt32(at) / 65_536;
const ascii = (bytes: Uint8Array, at: number, length: number) =>
	String.fromCharCode(...bytes.subarray(at, at + length));
