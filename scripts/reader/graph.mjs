// A network's nodes and tensors with the questions that folding asks of them.
import { tensor } from "./onnx.mjs";

/** Changes `nodes` and `tensors` of a model in place. Some hundreds of nodes: every question looks through them all. */
export class Graph {
	constructor({ nodes, tensors }) {
		this.nodes = nodes;
		this.tensors = tensors;
	}

	/** The node that makes a value; none for inputs and tensors. */
	maker(name) {
		return this.nodes.find(({ outputs }) => outputs.includes(name));
	}

	users(name) {
		return this.nodes.filter(({ inputs }) => inputs.includes(name));
	}

	/** The one node that reads what `node` makes, where it is a node of that kind. */
	onlyUser(node, op) {
		const users = this.users(node.outputs[0]);
		return users.length === 1 && users[0].op === op ? users[0] : undefined;
	}

	floats(name) {
		const held = this.tensors.get(name);
		return held?.data instanceof Float32Array ? held : undefined;
	}

	/** The value of a constant of one number. */
	number(name) {
		const held = this.floats(name);
		return held?.data.length === 1 ? held.data[0] : undefined;
	}

	/** The constant number that a node of two inputs has, and its other input. */
	byNumber({ inputs }) {
		const at = inputs.findIndex((name) => this.number(name) !== undefined);
		return at < 0 ? undefined : { value: this.number(inputs[at]), other: inputs[1 - at] };
	}

	/** Keeps floats under a new name, and answers it. */
	keep(name, dims, data) {
		const fresh = this.tensors.has(name) ? `${name}'` : name;
		if (fresh !== name) return this.keep(fresh, dims, data);
		this.tensors.set(name, tensor(dims, Float32Array.from(data)));
		return name;
	}

	remove(...nodes) {
		for (const node of nodes) this.nodes.splice(this.nodes.indexOf(node), 1);
	}

	/** Puts nodes where `node` stands, and takes that away. */
	replace(node, ...others) {
		this.nodes.splice(this.nodes.indexOf(node), 1, ...others);
	}

	/** How many channels a value has: those of the convolution that it comes from. */
	channels(name) {
		const maker = this.maker(name);
		if (!maker) throw new Error(`No convolution before ${name}.`);
		return maker.op === "Conv" ? this.floats(maker.inputs[1]).dims[0] : this.channels(maker.inputs[0]);
	}
}
