// What tools/list answers: built once, in the same order each time.
import type { Tool as ListedTool } from "@modelcontextprotocol/server";
import { type JsonSchema, jsonSchemaOf } from "../shared/json-schema.ts";
import { annotationsOf } from "../shared/tool.ts";
import { tools } from "../shared/tools/index.ts";
import { galleryOf } from "./gallery-app.ts";

let list: ListedTool[] | null = null;

export function listTools(): ListedTool[] {
	list ??= tools.map((tool) => ({
		name: tool.name,
		title: tool.title,
		description: tool.description,
		inputSchema: objectSchema(jsonSchemaOf(tool.input, "advertised")),
		...(tool.output === undefined
			? {}
			: { outputSchema: objectSchema(jsonSchemaOf(tool.output, "advertised")) }),
		annotations: annotationsOf(tool),
		...galleryOf(tool.name),
	}));
	return list;
}

function objectSchema(schema: JsonSchema): ListedTool["inputSchema"] {
	// Some clients want `properties` even where there are none.
	return { properties: {}, ...schema, type: "object" } as ListedTool["inputSchema"];
}
