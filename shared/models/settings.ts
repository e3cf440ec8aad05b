// Which knobs are sent to an endpoint, and what is said about those that only the guide knows.

import { ToolError } from "../errors.ts";
import type { Warning } from "../result.ts";
import { catalog, type Endpoint, type SettingRow } from "./catalog.ts";
import type { ImageRequest, ModelSettings, SettingName } from "./image-model.ts";

const settingNames = ["guidance_scale", "num_inference_steps", "acceleration", "turbo", "strength"] as const;

/**
 * Checks each set knob against the endpoint's row. One that neither its schema nor the guide knows throws
 * ToolError `invalid_input`; one that only the guide knows is kept and warned of.
 */
export function checkSettings(endpoint: Endpoint, settings: ModelSettings): Warning[] {
	const guided: SettingName[] = [];
	for (const name of settingNames) {
		const value = settings[name];
		if (value === undefined) continue;
		const row = endpoint.settings[name];
		if (row === undefined) throw notTaken(endpoint, name);
		checkValue(endpoint, name, row, value);
		if (row.source === "guide") guided.push(name);
	}
	if (guided.length === 0) return [];
	const one = guided.length === 1;
	return [
		{
			code: "guide_setting",
			message: `${guided.join(", ")} ${one ? "is" : "are"} sent as fal's guide describes; the schema of ${endpoint.id} does not list ${one ? "it, so it" : "them, so they"} may have no effect.`,
		},
	];
}

/** The knobs of a request that stand in the guide alone. */
export function guideSettingsOf(endpoint: Endpoint, settings: ModelSettings): SettingName[] {
	return settingNames.filter(
		(name) => settings[name] !== undefined && endpoint.settings[name]?.source === "guide",
	);
}

/** Body fields for the knobs that are set. */
export function wireSettings(endpoint: Endpoint, settings: ModelSettings): Record<string, unknown> {
	const wire: Record<string, unknown> = {};
	for (const name of settingNames) {
		const row = endpoint.settings[name];
		if (settings[name] !== undefined && row !== undefined) wire[row.wire] = settings[name];
	}
	return wire;
}

/** The setting that a body field of this endpoint carries; null for any other field. */
export function settingOfWire(endpoint: Endpoint, wire: string): SettingName | null {
	return settingNames.find((name) => endpoint.settings[name]?.wire === wire) ?? null;
}

/** The same request without these knobs: what to send, once, after a 422 that named them. */
export function withoutSettings(
	request: ImageRequest,
	names: readonly SettingName[],
): { request: ImageRequest; warnings: Warning[] } {
	const settings: ModelSettings = { ...request.settings };
	for (const name of names) delete settings[name];
	return {
		request: { ...request, settings },
		warnings: [
			{
				code: "setting_dropped",
				message: `${request.endpoint} takes no setting that only the guide lists: ${names.join(", ")} left out, and the image painted without.`,
			},
		],
	};
}

function checkValue(endpoint: Endpoint, name: SettingName, row: SettingRow, value: unknown) {
	const fault = faultOf(row, value);
	if (fault === null) return;
	throw new ToolError({
		code: "invalid_input",
		message: `settings.${name} must be ${fault} for ${endpoint.title}.`,
		hint: `Advice: ${row.note}. Leave it out for the endpoint's own default.`,
		field: `settings.${name}`,
	});
}

function faultOf(row: SettingRow, value: unknown): string | null {
	if (row.values)
		return typeof value === "string" && row.values.includes(value) ? null : row.values.join(" or ");
	if (row.min !== undefined && row.max !== undefined) {
		const ok =
			typeof value === "number" &&
			value >= row.min &&
			value <= row.max &&
			(row.integer !== true || Number.isInteger(value));
		return ok ? null : `a ${row.integer ? "whole number" : "number"} from ${row.min} to ${row.max}`;
	}
	return typeof value === "boolean" ? null : "true or false";
}

function notTaken(endpoint: Endpoint, name: SettingName): ToolError {
	const takers = [
		...new Set(
			catalog.filter((row) => row.kind === endpoint.kind && row.settings[name]).map((row) => row.model),
		),
	];
	return new ToolError({
		code: "invalid_input",
		message: `${endpoint.title} has no setting ${name}.`,
		hint:
			takers.length > 0
				? `Leave it out, or use a model that has it: ${takers.join(", ")}.`
				: "Leave it out: list_models shows the settings each model takes.",
		field: `settings.${name}`,
	});
}
