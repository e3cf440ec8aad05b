// Pictures on the link: cut into binary frames of a small head and at most a megabyte, and put together again.
import { linkLimits } from "./limits.ts";
import { LinkFault } from "./link-fault.ts";

/**
 * Head of a binary frame, 16 bytes, big-endian: byte 0 is 1 (a piece of a picture), bytes 1 to 3 are 0, then three
 * uint32: the picture's number (chosen by its sender, counting up on each connection), its whole length, and where
 * this piece begins. Pieces come in order; those of two pictures may be mixed.
 */
export const pieceHeadBytes = 16;
const pieceKind = 1;

/** The frames that carry a picture, in order; an empty picture is one frame without a piece. Throws RangeError beyond `pictureBytes`. */
export function* cutPicture(id: number, bytes: Uint8Array): Generator<Uint8Array> {
	if (bytes.length > linkLimits.pictureBytes)
		throw new RangeError(`A picture of ${bytes.length} bytes is too large for the link.`);
	for (let at = 0; at === 0 || at < bytes.length; at += linkLimits.chunkBytes) {
		const piece = bytes.subarray(at, at + linkLimits.chunkBytes);
		const frame = new Uint8Array(pieceHeadBytes + piece.length);
		const view = new DataView(frame.buffer);
		frame[0] = pieceKind;
		view.setUint32(4, id);
		view.setUint32(8, bytes.length);
		view.setUint32(12, at);
		frame.set(piece, pieceHeadBytes);
		yield frame;
	}
}

/** Keeps pieces until the message that names their picture arrives. */
export class PictureShelf {
	readonly #pictures = new Map<number, { bytes: Uint8Array; filled: number }>();
	#heldBytes = 0;

	/** Throws LinkFault for a frame that is no piece, too large, or out of order. */
	add(frame: Uint8Array): void {
		const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
		if (frame.length < pieceHeadBytes || view.getUint32(0) !== pieceKind << 24)
			throw new LinkFault(1002, "That is no piece of a picture.");
		const id = view.getUint32(4);
		const wholeBytes = view.getUint32(8);
		const at = view.getUint32(12);
		const piece = frame.subarray(pieceHeadBytes);
		if (wholeBytes > linkLimits.pictureBytes || piece.length > linkLimits.chunkBytes)
			throw new LinkFault(1009, "The picture is too large.");
		const picture = this.#pictures.get(id) ?? this.#begin(id, wholeBytes);
		if (picture.bytes.length !== wholeBytes || picture.filled !== at || at + piece.length > wholeBytes)
			throw new LinkFault(1002, "The pieces of a picture are out of order.");
		picture.bytes.set(piece, at);
		picture.filled += piece.length;
	}

	/** The whole picture, once; null where it is not here, or not whole. */
	take(id: number): Uint8Array | null {
		const picture = this.#pictures.get(id);
		if (picture === undefined || picture.filled !== picture.bytes.length) return null;
		this.#drop(id, picture.bytes.length);
		return picture.bytes;
	}

	#begin(id: number, wholeBytes: number) {
		// Never asked for: the call that it answers was given up.
		for (const [old, { bytes }] of this.#pictures) {
			if (this.#heldBytes + wholeBytes <= linkLimits.shelfBytes) break;
			this.#drop(old, bytes.length);
		}
		const picture = { bytes: new Uint8Array(wholeBytes), filled: 0 };
		this.#pictures.set(id, picture);
		this.#heldBytes += wholeBytes;
		return picture;
	}

	#drop(id: number, bytes: number): void {
		this.#pictures.delete(id);
		this.#heldBytes -= bytes;
	}
}
