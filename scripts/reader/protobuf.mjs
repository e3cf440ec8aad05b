// The few bytes of protobuf that an ONNX file is made of: fields in, fields out.
// Wire format: protobuf.dev/programming-guides/encoding, read November 2026.

/** Bytes that follow a tag of this wire type, but for varints (0) and what tells its own length (2). */
const fixedLengths = { 1: 8, 5: 4 };

/** Fields of one message in order: `{ number, wire, value }`, a varint as bigint, all else as bytes. */
export function fieldsOf(bytes) {
	const fields = [];
	let at = 0;
	const varint = () => {
		let value = 0n;
		for (let shift = 0n; ; shift += 7n) {
			const byte = bytes[at];
			at += 1;
			value |= BigInt(byte & 127) << shift;
			if (byte < 128) return value;
		}
	};
	while (at < bytes.length) {
		const tag = Number(varint());
		const wire = tag & 7;
		if (wire === 0) {
			fields.push({ number: tag >>> 3, value: varint() });
			continue;
		}
		const length = wire === 2 ? Number(varint()) : fixedLengths[wire];
		if (length === undefined) throw new Error(`No protobuf: wire type ${wire} before byte ${at}.`);
		fields.push({ number: tag >>> 3, value: bytes.subarray(at, at + length) });
		at += length;
	}
	return fields;
}

/** All varints of packed bytes. */
export function varintsIn(bytes) {
	const values = [];
	let value = 0n;
	let shift = 0n;
	for (const byte of bytes) {
		value |= BigInt(byte & 127) << shift;
		shift += 7n;
		if (byte > 127) continue;
		values.push(value);
		value = 0n;
		shift = 0n;
	}
	return values;
}

function varintOf(value) {
	const bytes = [];
	let rest = BigInt.asUintN(64, BigInt(value));
	for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
	return Buffer.from([...bytes, Number(rest)]);
}

const tagOf = (number, wire) => varintOf((number << 3) | wire);

/** A 32-bit float as a field's value; a plain number is written as a varint. */
export const float = (value) => new Float32Array([value]);

/** A message of `[number, value]`: integers as varints, `float` as four bytes, texts and bytes with their length. */
export function messageOf(fields) {
	return Buffer.concat(
		fields.flatMap(([number, value]) => {
			if (typeof value === "number" || typeof value === "bigint") return [tagOf(number, 0), varintOf(value)];
			if (value instanceof Float32Array) return [tagOf(number, 5), Buffer.from(value.buffer)];
			const bytes = Buffer.from(value);
			return [tagOf(number, 2), varintOf(bytes.length), bytes];
		}),
	);
}
