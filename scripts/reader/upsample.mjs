// The detector's way back to full size: two transposed convolutions of 2 x 2 px, as plain ones and one shuffle of pixels.
import { normalisation } from "./convolution.mjs";
import { integerAttribute, integersAttribute } from "./onnx.mjs";

const pointwise = () =>
	new Map([
		["kernel_shape", integersAttribute([1, 1])],
		["strides", integersAttribute([1, 1])],
		["dilations", integersAttribute([1, 1])],
		["pads", integersAttribute([0, 0, 0, 0])],
		["group", integerAttribute(1)],
	]);

/** The steps in a row, or nothing where the network has others. */
function stepsFrom(graph, first) {
	const steps = [first];
	for (const op of ["Add", "BatchNormalization", "Relu", "ConvTranspose", "Add", "Sigmoid"]) {
		const next = graph.onlyUser(steps.at(-1), op);
		if (!next) return undefined;
		steps.push(next);
	}
	return steps;
}

const constantOf = (graph, { inputs }) =>
	inputs.map((name) => graph.floats(name)?.data).find((data) => data !== undefined);

/**
 * Each px becomes 4 x 4: channel `row * 4 + column` of the last convolution holds the px at that row and column.
 * The sigmoid is taken before the shuffle, inside the convolution.
 */
export function joinUpsampling(graph) {
	const first = graph.nodes.find(({ op }) => op === "ConvTranspose");
	const steps = first ? stepsFrom(graph, first) : undefined;
	if (!steps) return;
	const [, plus, normal, , second, lastPlus, last] = steps;
	// Weights of both: channels in, channels out, 2 rows, 2 columns.
	const { dims, data } = graph.floats(first.inputs[1]);
	const [inner, outer] = dims;
	const secondWeights = graph.floats(second.inputs[1]).data;
	const bias = constantOf(graph, plus);
	const { factors, summands } = normalisation(graph, normal);
	const weights = new Float32Array(4 * outer * inner);
	const biases = new Float32Array(4 * outer);
	const lastWeights = new Float32Array(16 * 4 * outer);
	for (let quarter = 0; quarter < 4; quarter++)
		for (let out = 0; out < outer; out++) {
			const at = quarter * outer + out;
			biases[at] = bias[out] * factors[out] + summands[out];
			for (let from = 0; from < inner; from++)
				weights[at * inner + from] = data[(from * outer + out) * 4 + quarter] * factors[out];
			for (let sixteenth = 0; sixteenth < 4; sixteenth++) {
				const row = 2 * (quarter >> 1) + (sixteenth >> 1);
				const column = 2 * (quarter & 1) + (sixteenth & 1);
				lastWeights[(row * 4 + column) * 4 * outer + at] = secondWeights[out * 4 + sixteenth];
			}
		}
	const kept = (name, shape, values) => graph.keep(`upsample.${name}`, shape, values);
	const node = (op, name, inputs, attributes = new Map()) => ({
		op,
		name: `upsample.${name}`,
		inputs,
		outputs: [`upsample.${name}`],
		attributes,
	});
	const widened = node(
		"Conv",
		"widened",
		[
			first.inputs[0],
			kept("weights", [4 * outer, inner, 1, 1], weights),
			kept("biases", [4 * outer], biases),
		],
		pointwise(),
	);
	const bent = node("Relu", "bent", widened.outputs);
	const lastBias = new Float32Array(16).fill(constantOf(graph, lastPlus)[0]);
	const narrowed = node(
		"Conv",
		"narrowed",
		[
			...bent.outputs,
			kept("lastWeights", [16, 4 * outer, 1, 1], lastWeights),
			kept("lastBias", [16], lastBias),
		],
		pointwise(),
	);
	const odds = node("Sigmoid", "odds", narrowed.outputs);
	const shuffled = node(
		"DepthToSpace",
		"shuffled",
		odds.outputs,
		new Map([["blocksize", integerAttribute(4)]]),
	);
	shuffled.outputs = last.outputs;
	graph.replace(first, widened, bent, narrowed, odds, shuffled);
	graph.remove(...steps.slice(1));
}
