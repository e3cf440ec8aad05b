// Reads an ONNX file into nodes and tensors that can be changed, and writes it again.
// Field numbers: onnx/onnx.proto3 of github.com/onnx/onnx, read November 2026. Two networks need no more than this.
import { fieldsOf, float, messageOf, varintsIn } from "./protobuf.mjs";

const text = (bytes) => Buffer.from(bytes ?? []).toString("utf8");
const every = (fields, number) => fields.filter((field) => field.number === number).map(({ value }) => value);
const one = (fields, number) => every(fields, number)[0];
const integers = (values) =>
	values
		.flatMap((value) => (typeof value === "bigint" ? [value] : varintsIn(value)))
		.map((value) => BigInt.asIntN(64, value));
/** The bytes of a file begin anywhere, those of an array at a multiple of its numbers. */
const aligned = (Kind, bytes) => new Kind(new Uint8Array(bytes ?? []).buffer);

/** TensorProto.DataType of those that are read; others pass through as they are. */
const floats = 1;
const longs = 7;

function tensorOf(bytes) {
	const fields = fieldsOf(bytes);
	const type = Number(one(fields, 2));
	const dims = integers(every(fields, 1)).map(Number);
	const raw = one(fields, 9);
	if (type === floats) return { type, dims, data: aligned(Float32Array, raw ?? one(fields, 4)) };
	if (type !== longs) return { bytes };
	const data = raw ? aligned(BigInt64Array, raw) : BigInt64Array.from(integers(every(fields, 7)));
	return { type, dims, data };
}

/** A tensor of floats. */
export const tensor = (dims, data) => ({ type: floats, dims, data });

const bytesOfTensor = (name, { type, dims, data, bytes }) =>
	bytes ??
	messageOf([
		...dims.map((dim) => [1, dim]),
		[2, type],
		[8, name],
		[9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)],
	]);

/** By AttributeProto.AttributeType: its field, how it is read, how it is written. */
const attributeTypes = {
	1: { read: (fields) => aligned(Float32Array, one(fields, 2))[0], write: (value) => [[2, float(value)]] },
	2: { read: (fields) => BigInt.asIntN(64, one(fields, 3)), write: (value) => [[3, value]] },
	3: { read: (fields) => text(one(fields, 4)), write: (value) => [[4, value]] },
	7: { read: (fields) => integers(every(fields, 8)), write: (value) => value.map((number) => [8, number]) },
};

/** Attributes for a node that is made anew. */
export const floatAttribute = (value) => ({ type: 1, value });
export const integerAttribute = (value) => ({ type: 2, value: BigInt(value) });
export const integersAttribute = (values) => ({ type: 7, value: values.map(BigInt) });

function attributeOf(bytes) {
	const fields = fieldsOf(bytes);
	const type = Number(one(fields, 20));
	const known = attributeTypes[type];
	return [text(one(fields, 1)), known ? { type, value: known.read(fields) } : { type, bytes }];
}

const bytesOfAttribute = (name, { type, value, bytes }) =>
	bytes ?? messageOf([[1, name], ...attributeTypes[type].write(value), [20, type]]);

function nodeOf(bytes) {
	const fields = fieldsOf(bytes);
	return {
		op: text(one(fields, 4)),
		name: text(one(fields, 3)),
		inputs: every(fields, 1).map(text),
		outputs: every(fields, 2).map(text),
		attributes: new Map(every(fields, 5).map(attributeOf)),
	};
}

const bytesOfNode = ({ op, name, inputs, outputs, attributes }) =>
	messageOf([
		...inputs.map((input) => [1, input]),
		...outputs.map((output) => [2, output]),
		[3, name],
		[4, op],
		...[...attributes].map(([key, attribute]) => [5, bytesOfAttribute(key, attribute)]),
	]);

/** The tensor that a node of constants holds, where it is one that is read. */
function constantOf({ op, attributes }) {
	const bytes = op === "Constant" ? attributes.get("value")?.bytes : undefined;
	const held = bytes ? tensorOf(one(fieldsOf(bytes), 5)) : undefined;
	return held?.data ? held : undefined;
}

/** `nodes` in their order, `tensors` by name (constants among them), `inputs` and `outputs` as they were. */
export function readModel(bytes) {
	const model = fieldsOf(bytes);
	const graph = fieldsOf(one(model, 7));
	const tensors = new Map(
		every(graph, 5).map((packed) => [text(one(fieldsOf(packed), 8)), tensorOf(packed)]),
	);
	const nodes = [];
	for (const node of every(graph, 1).map(nodeOf)) {
		const constant = constantOf(node);
		if (constant) tensors.set(node.outputs[0], constant);
		else nodes.push(node);
	}
	const named = (packed) => ({ name: text(one(fieldsOf(packed), 1)), bytes: packed });
	return {
		format: one(model, 1),
		opset: one(fieldsOf(one(model, 8)), 2),
		nodes,
		tensors,
		inputs: every(graph, 11).map(named),
		outputs: every(graph, 12).map(named),
	};
}

/** Tensors that no node asks for are left out. */
export function writeModel({ format, opset, nodes, tensors, inputs, outputs }) {
	const asked = new Set(nodes.flatMap((node) => node.inputs));
	const graph = messageOf([
		...nodes.map((node) => [1, bytesOfNode(node)]),
		[2, "network"],
		...[...tensors].flatMap(([name, held]) => (asked.has(name) ? [[5, bytesOfTensor(name, held)]] : [])),
		...inputs.map(({ bytes }) => [11, bytes]),
		...outputs.map(({ bytes }) => [12, bytes]),
	]);
	return messageOf([
		[1, format],
		[7, graph],
		[
			8,
			messageOf([
				[1, ""],
				[2, opset],
			]),
		],
	]);
}
