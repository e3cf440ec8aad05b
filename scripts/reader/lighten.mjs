// Makes the reader's networks lighter without changing what they answer: the files that PaddleOCR's exporter wrote
// spell out in ten passes over a picture what one convolution does.
import { joinHardSwish, joinResidualGates } from "./activation.mjs";
import { foldAfter, foldBefore } from "./convolution.mjs";
import { Graph } from "./graph.mjs";
import { readModel, writeModel } from "./onnx.mjs";
import { joinOutputLayer } from "./output-layer.mjs";
import { joinUpsampling } from "./upsample.mjs";

/**
 * Bytes of an ONNX file that answers as `bytes` does, but for the last digits of a float, and takes one picture a run.
 * What it does not know it leaves as it is.
 */
export function lighten(bytes) {
	const model = readModel(bytes);
	const graph = new Graph(model);
	joinUpsampling(graph);
	joinHardSwish(graph);
	foldAfter(graph);
	foldBefore(graph);
	joinResidualGates(graph);
	joinOutputLayer(graph);
	return writeModel(model);
}
