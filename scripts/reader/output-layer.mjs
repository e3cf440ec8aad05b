// The recogniser's last layer, 6,625 classes a frame, as one multiplication with its summand in it.
import { integerAttribute, integersAttribute } from "./onnx.mjs";

/**
 * Squeeze, Transpose, MatMul, Add of one picture at a time: its frames are turned inside the multiplication, whose
 * weights onnxruntime then packs once and for all.
 */
export function joinOutputLayer(graph) {
	const softmax = graph.nodes.at(-1);
	const chain = [softmax];
	for (const op of ["Add", "MatMul", "Transpose", "Squeeze"]) {
		const before = graph.maker(chain[0].inputs.find((name) => graph.maker(name)));
		if (before?.op !== op) return;
		chain.unshift(before);
	}
	const [squeeze, transpose, times, plus] = chain;
	const weights = times.inputs.find((name) => graph.floats(name));
	const bias = plus.inputs.find((name) => graph.floats(name));
	squeeze.attributes = new Map([["axes", integersAttribute([0, 2])]]);
	graph.replace(
		plus,
		{
			op: "Gemm",
			name: times.name,
			inputs: [squeeze.outputs[0], weights, bias],
			outputs: times.outputs,
			attributes: new Map([["transA", integerAttribute(1)]]),
		},
		{
			op: "Unsqueeze",
			name: plus.name,
			inputs: times.outputs,
			outputs: plus.outputs,
			attributes: new Map([["axes", integersAttribute([0])]]),
		},
	);
	graph.remove(transpose, times);
}
