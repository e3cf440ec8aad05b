// A carrier as the pipe of connectPeer: messages are JSON, and every Uint8Array in them travels beside it in pieces.
import type { Pipe } from "../rpc.ts";
import type { Carrier } from "./carrier.ts";
import { linkLimits } from "./limits.ts";
import { LinkFault } from "./link-fault.ts";
import { cutPicture, PictureShelf } from "./pictures.ts";

/** Stands in the JSON for the bytes that were sent before it. */
interface PictureMark {
	$picture: number;
}

/**
 * Use on both ends, after the handshake. Bytes may stand anywhere in a message as a `Uint8Array`; their pieces go
 * before the message that holds them. A fault of the other side closes the carrier.
 */
export function linkPipe(carrier: Carrier): Pipe {
	const shelf = new PictureShelf();
	let nextPicture = 1;
	const mark = (bytes: Uint8Array): PictureMark => {
		const id = nextPicture++;
		for (const piece of cutPicture(id, bytes)) carrier.send(piece);
		return { $picture: id };
	};
	return {
		send(message) {
			carrier.send(JSON.stringify(withMarks(message, mark)));
		},
		listen(receive) {
			carrier.receive((frame) => {
				try {
					if (typeof frame === "string") receive(readMessage(frame, shelf));
					else shelf.add(frame);
				} catch (error) {
					if (!(error instanceof LinkFault)) throw error;
					carrier.close(error.code, error.message);
				}
			});
		},
	};
}

/** Throws LinkFault for what is no JSON object, or is too large. */
function readMessage(text: string, shelf: PictureShelf): object {
	// A UTF-16 unit is at most three bytes: only a long text needs to be counted.
	if (text.length > linkLimits.textFrameBytes) throw new LinkFault(1009, "The message is too large.");
	let message: unknown;
	try {
		// A reviver makes parsing several times slower: most messages need none.
		message = text.includes('"$picture"') ? JSON.parse(text, pictureFrom(shelf)) : JSON.parse(text);
	} catch (_notJson) {
		throw new LinkFault(1002, "That is no message.");
	}
	if (typeof message !== "object" || message === null) throw new LinkFault(1002, "That is no message.");
	return message;
}

function pictureFrom(shelf: PictureShelf) {
	const taken = new Map<number, Uint8Array>();
	return (_key: string, value: unknown): unknown => {
		if (!isMark(value)) return value;
		const bytes = taken.get(value.$picture) ?? shelf.take(value.$picture);
		if (bytes !== null) taken.set(value.$picture, bytes);
		return bytes;
	};
}

/** The same value where it holds no bytes (and so mostly); else a copy with marks in their place. */
function withMarks(value: unknown, mark: (bytes: Uint8Array) => PictureMark): unknown {
	if (typeof value !== "object" || value === null) return value;
	if (value instanceof Uint8Array) return mark(value);
	let copy: Record<string, unknown> | unknown[] | null = null;
	for (const key of Object.keys(value)) {
		const part: unknown = Reflect.get(value, key);
		const marked = withMarks(part, mark);
		if (marked === part) continue;
		copy ??= Array.isArray(value) ? [...value] : { ...value };
		Reflect.set(copy, key, marked);
	}
	return copy ?? value;
}

function isMark(value: unknown): value is PictureMark {
	return (
		typeof value === "object" &&
		value !== null &&
		"$picture" in value &&
		typeof value.$picture === "number" &&
		Object.keys(value).length === 1
	);
}
