// What the link runs over: frames both ways, in order, whether on a WebSocket or by the fallback.

/** Text frames are JSON, binary ones are pieces of pictures. */
export type Frame = string | Uint8Array;

export interface Carrier {
	/** Does nothing once closed. */
	send(frame: Frame): void;
	/** Sets who takes frames, in place of the one before; what came while nobody did is given at once. */
	receive(take: (frame: Frame) => void): void;
	/** Called once, also where it is closed already. */
	onClose(run: (reason: CloseReason) => void): void;
	close(code: number, reason: string): void;
}

export interface CloseReason {
	/** A WebSocket close code; 1006 where the connection broke. */
	code: number;
	reason: string;
}

/** For carriers: keeps what arrives until somebody takes it. */
export class Inbox {
	#take: ((frame: Frame) => void) | null = null;
	#waiting: Frame[] = [];

	put(frame: Frame): void {
		if (this.#take === null) this.#waiting.push(frame);
		else this.#take(frame);
	}

	receive(take: (frame: Frame) => void): void {
		this.#take = take;
		for (const frame of this.#waiting.splice(0)) take(frame);
	}
}

const textKind = 0;
const binaryKind = 1;
const headBytes = 5;

/** Frames as one body of the fallback: for each a byte of kind (0 text, 1 binary), its length (uint32, big-endian), its bytes. */
export function packFrames(frames: readonly Frame[]): Uint8Array {
	const encoder = new TextEncoder();
	const parts = frames.map((frame) =>
		typeof frame === "string"
			? { kind: textKind, bytes: encoder.encode(frame) }
			: { kind: binaryKind, bytes: frame },
	);
	const packed = new Uint8Array(parts.reduce((sum, { bytes }) => sum + headBytes + bytes.length, 0));
	const view = new DataView(packed.buffer);
	let at = 0;
	for (const { kind, bytes } of parts) {
		packed[at] = kind;
		view.setUint32(at + 1, bytes.length);
		packed.set(bytes, at + headBytes);
		at += headBytes + bytes.length;
	}
	return packed;
}

/** null for a body that is not packed frames. Binary frames are views of `packed`. */
export function unpackFrames(packed: Uint8Array): Frame[] | null {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
	const frames: Frame[] = [];
	for (let at = 0; at < packed.length; ) {
		if (at + headBytes > packed.length) return null;
		const kind = packed[at];
		const end = at + headBytes + view.getUint32(at + 1);
		if (end > packed.length || (kind !== textKind && kind !== binaryKind)) return null;
		const bytes = packed.subarray(at + headBytes, end);
		at = end;
		if (kind === binaryKind) frames.push(bytes);
		else {
			try {
				frames.push(decoder.decode(bytes));
			} catch (_notUtf8) {
				return null;
			}
		}
	}
	return frames;
}
