// Finding layers by id, which may be gone by the time they are asked for.
import { ToolError } from "../../shared/errors.ts";

/** The layer, or null when it is gone or no layer of a page. */
export async function findScene(id: string): Promise<SceneNode | null> {
	const node = await figma.getNodeByIdAsync(id);
	if (!node || node.removed || node.type === "PAGE" || node.type === "DOCUMENT") return null;
	return node;
}

/** Throws ToolError `not_found` when the layer is gone. */
export async function sceneNode(id: string): Promise<SceneNode> {
	const node = await findScene(id);
	if (node) return node;
	throw new ToolError({
		code: "not_found",
		message: "The layer was deleted.",
		hint: "Select another one and start again.",
	});
}
