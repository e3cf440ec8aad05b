// Picks the catalogue row that a caller's words mean, and says so when there is none.

import { ToolError } from "../errors.ts";
import { catalog, defaultModel, type Endpoint, type EndpointKind, modelNames, type Tier } from "./catalog.ts";

export interface EndpointWish {
	/** A model name (`qwen-image-2`) or a full endpoint id. Default `qwen-image-2`. */
	model?: string;
	/** Default `standard` where the model has tiers. */
	tier?: Tier;
	kind: EndpointKind;
	/** How to name the model field in an error. Default `model`. */
	field?: string;
}

/** The row with exactly this endpoint id. Throws ToolError `invalid_input`. */
export function endpointById(id: string): Endpoint {
	const row = catalog.find((candidate) => candidate.id === id);
	if (row) return row;
	throw unknownModel(id, "model");
}

/**
 * The row for a model, a tier and a kind. A full endpoint id picks the model and tier that it belongs to.
 * A tier that the model does not have is ignored. Throws ToolError `invalid_input`.
 */
export function findEndpoint(wish: EndpointWish): Endpoint {
	const asked = wish.model ?? defaultModel;
	const field = wish.field ?? "model";
	const byId = catalog.find((row) => row.id === asked);
	if (byId && byId.kind === wish.kind && (wish.tier === undefined || byId.tier === wish.tier)) return byId;
	const model = byId?.model ?? asked;
	const rows = catalog.filter((row) => row.model === model);
	if (rows.length === 0) throw unknownModel(asked, field);
	const ofKind = rows.filter((row) => row.kind === wish.kind);
	const tier = wish.tier ?? byId?.tier ?? "standard";
	const row = ofKind.find((candidate) => candidate.tier === tier) ?? ofKind[0];
	if (row) return row;
	throw new ToolError({
		code: "invalid_input",
		message: `${asked} cannot ${wish.kind}.`,
		hint: `Models that can: ${[...new Set(catalog.filter((r) => r.kind === wish.kind).map((r) => r.model))].join(", ")}.`,
		field,
	});
}

/** The same model's pro endpoint of the same kind; null where there is none. */
export function proTierOf(endpoint: Endpoint): Endpoint | null {
	const found = catalog.find(
		(row) => row.model === endpoint.model && row.kind === endpoint.kind && row.tier === "pro",
	);
	return found === undefined || found.id === endpoint.id ? null : found;
}

function unknownModel(asked: string, field: string): ToolError {
	return new ToolError({
		code: "invalid_input",
		message: `There is no model "${asked.slice(0, 80)}".`,
		hint: `Use one of ${modelNames.join(", ")}; list_models shows what each can do.`,
		field,
	});
}
