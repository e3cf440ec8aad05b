// The grammar of what we write as SVG: escaped text, short numbers, tags.
import { shortNumber } from "./path-data.ts";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// Control characters and halves of surrogate pairs, which XML 1.0 cannot hold even as references.
const forbidden = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** For text and for attributes in double quotes; drops what XML cannot hold. */
export function escapeXml(text: string): string {
	const held = text.replace(forbidden, (character) => (/[\t\n\r]/.test(character) ? character : ""));
	return held.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** Pixels to a thousandth, shortly written. */
export function px(value: number): string {
	return shortNumber(value, 3);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; attributes that are undefined are left out, numbers are written by `px`, strings escaped. */
export function tag(name: string, attributes: Attributes, body = ""): string {
	let open = `<${name}`;
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== undefined) open += ` ${key}="${typeof value === "number" ? px(value) : escapeXml(value)}"`;
	}
	return body === "" ? `${open}/>` : `${open}>${body}</${name}>`;
}

/** Wraps in a group, unless there is nothing to say or nothing to wrap. */
export function group(attributes: Attributes, body: string): string {
	const says = Object.values(attributes).some((value) => value !== undefined);
	return says && body !== "" ? tag("g", attributes, body) : body;
}
