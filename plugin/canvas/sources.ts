// Whether the layers that results were made from are still there.
import type { LayerFacts } from "../../shared/protocol.ts";
import { findScene } from "./nodes.ts";

/** The same facts with `hasSource` looked up. */
export async function withSources(facts: LayerFacts[]): Promise<LayerFacts[]> {
	for (const layer of facts) {
		const id = layer.provenance?.sourceIds[0];
		if (id !== undefined) layer.hasSource = (await findScene(id)) !== null;
	}
	return facts;
}
