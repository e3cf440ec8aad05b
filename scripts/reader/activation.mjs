// Activations that were written out step by step, in the fewest steps that ONNX has for them.
import { floatAttribute } from "./onnx.mjs";

/** Lower and upper end of a Clip: attributes before opset 11, inputs since. */
function clipEnds(graph, { inputs, attributes }) {
	const end = (key, at) => attributes.get(key)?.value ?? (inputs[at] ? graph.number(inputs[at]) : undefined);
	return [end("min", 1), end("max", 2)];
}

/** x * clip(x + 3, 0, 6) / 6 in four steps becomes x * hardSigmoid(x), which onnxruntime runs inside the convolution. */
export function joinHardSwish(graph) {
	for (const plus of graph.nodes.filter(({ op }) => op === "Add")) {
		const by = graph.byNumber(plus);
		const clip = graph.onlyUser(plus, "Clip");
		const times = clip ? graph.onlyUser(clip, "Mul") : undefined;
		const over = times ? graph.onlyUser(times, "Div") : undefined;
		if (by?.value !== 3 || !over || graph.number(over.inputs[1]) !== 6) continue;
		const [low, high] = clipEnds(graph, clip);
		if (low !== 0 || high !== 6 || !times.inputs.includes(by.other)) continue;
		graph.replace(plus, {
			op: "HardSigmoid",
			name: plus.name,
			inputs: [by.other],
			outputs: plus.outputs,
			attributes: new Map([
				["alpha", floatAttribute(1 / 6)],
				["beta", floatAttribute(0.5)],
			]),
		});
		graph.remove(clip, over);
		times.inputs = [by.other, plus.outputs[0]];
		times.outputs = over.outputs;
	}
}

/** x + x * g becomes x * (1 + g): `g` is one number a channel, x a whole picture. */
export function joinResidualGates(graph) {
	for (const plus of graph.nodes.filter(({ op }) => op === "Add")) {
		const times = plus.inputs.map((name) => graph.maker(name)).find((maker) => maker?.op === "Mul");
		const whole = plus.inputs.find((name) => times?.inputs.includes(name));
		const gate = times?.inputs.find((name) => name !== whole);
		if (!whole || graph.maker(gate)?.op !== "HardSigmoid" || graph.onlyUser(times, "Add") !== plus) continue;
		times.op = "Add";
		times.inputs = [gate, graph.keep(`${times.name}.one`, [1], [1])];
		plus.op = "Mul";
		plus.inputs = [whole, times.outputs[0]];
	}
}
