// A convolution takes in what stands before and after it where that is a factor and a summand a channel.
import { floatAttribute } from "./onnx.mjs";

const biasOf = (graph, conv, count) =>
	conv.inputs[2] ? graph.floats(conv.inputs[2]).data : new Float32Array(count);

/** Every output channel `o` becomes `factors[o]` times itself plus `summands[o]`. */
function scaleOutputs(graph, conv, factors, summands) {
	const [input, weights] = conv.inputs;
	const { dims, data } = graph.floats(weights);
	const each = data.length / dims[0];
	const bias = biasOf(graph, conv, dims[0]);
	conv.inputs = [
		input,
		graph.keep(
			weights,
			dims,
			data.map((weight, at) => weight * factors[Math.floor(at / each)]),
		),
		graph.keep(
			`${weights}.bias`,
			[dims[0]],
			bias.map((value, o) => value * factors[o] + summands[o]),
		),
	];
}

/** Its input was `factor` times the present one plus `summand`. */
function scaleInputs(graph, conv, factor, summand) {
	const [input, weights] = conv.inputs;
	const { dims, data } = graph.floats(weights);
	const each = data.length / dims[0];
	const bias = biasOf(graph, conv, dims[0]);
	const sum = (o) => data.subarray(o * each, (o + 1) * each).reduce((total, weight) => total + weight, 0);
	conv.inputs = [
		input,
		graph.keep(
			weights,
			dims,
			data.map((weight) => weight * factor),
		),
		graph.keep(
			`${weights}.bias`,
			[dims[0]],
			bias.map((value, o) => value + sum(o) * summand),
		),
	];
}

/** Factor and summand a channel of a node of normalisation. */
export function normalisation(graph, { inputs, attributes }) {
	const [scale, bias, mean, variance] = inputs.slice(1).map((name) => graph.floats(name).data);
	const epsilon = attributes.get("epsilon").value;
	const factors = scale.map((value, at) => value / Math.sqrt(variance[at] + epsilon));
	return { factors, summands: bias.map((value, at) => value - mean[at] * factors[at]) };
}

function linearAfter(graph, conv) {
	const normal = graph.onlyUser(conv, "BatchNormalization");
	if (normal) return { node: normal, ...normalisation(graph, normal) };
	const node = graph.onlyUser(conv, "Mul") ?? graph.onlyUser(conv, "Add");
	const by = node ? graph.byNumber(node) : undefined;
	if (!by) return undefined;
	const count = graph.floats(conv.inputs[1]).dims[0];
	const all = (value) => new Float32Array(count).fill(value);
	return node.op === "Mul"
		? { node, factors: all(by.value), summands: all(0) }
		: { node, factors: all(1), summands: all(by.value) };
}

/** Normalisation, factors and summands right after a convolution become its weights. */
export function foldAfter(graph) {
	for (const conv of graph.nodes.filter(({ op }) => op === "Conv"))
		for (let after = linearAfter(graph, conv); after; after = linearAfter(graph, conv)) {
			scaleOutputs(graph, conv, after.factors, after.summands);
			conv.outputs = after.node.outputs;
			graph.remove(after.node);
		}
}

/** With a rim of zeros around its input, a summand would count inside and not on the rim. */
const hasRim = ({ attributes }) => attributes.get("pads")?.value.some((width) => width !== 0n) ?? false;

/**
 * A factor and a summand before convolutions become their weights; elsewhere they become one node of normalisation,
 * which onnxruntime keeps in the blocked layout of its convolutions, and a plain sum it does not.
 */
export function foldBefore(graph) {
	for (const times of graph.nodes.filter(({ op }) => op === "Mul")) {
		const plus = graph.onlyUser(times, "Add");
		const factor = graph.byNumber(times);
		const summand = plus ? graph.byNumber(plus) : undefined;
		if (!plus || !factor || !summand) continue;
		const users = graph.users(plus.outputs[0]);
		if (users.every((user) => user.op === "Conv" && !hasRim(user))) {
			for (const conv of users) {
				conv.inputs[0] = factor.other;
				scaleInputs(graph, conv, factor.value, summand.value);
			}
			graph.remove(times, plus);
			continue;
		}
		const count = graph.channels(factor.other);
		const all = (name, value) =>
			graph.keep(`${times.name}.${name}`, [count], new Float32Array(count).fill(value));
		const values = [
			all("scale", factor.value),
			all("bias", summand.value),
			all("mean", 0),
			all("variance", 1),
		];
		graph.remove(times);
		graph.replace(plus, {
			op: "BatchNormalization",
			name: plus.name,
			inputs: [factor.other, ...values],
			outputs: plus.outputs,
			attributes: new Map([["epsilon", floatAttribute(0)]]),
		});
	}
}
