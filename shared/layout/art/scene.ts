// Draws a planned scene around the places where type stands.
import type { Chance } from "../compose-random.ts";
import type { Box } from "../layout.ts";
import type { Palette } from "../palette.ts";
import { drawPhoto } from "./photo.ts";
import type { ScenePlan } from "./scene-plan.ts";
import type { Scenery, Setting } from "./setting.ts";
import { abstractSettings } from "./settings-abstract.ts";
import { alley } from "./settings-alley.ts";
import { boldSettings } from "./settings-bold.ts";
import { landSettings } from "./settings-land.ts";
import { stillSettings } from "./settings-still.ts";
import { buntingOver, market } from "./settings-street.ts";
import { inTheSky, rainOver } from "./weather.ts";

const settings: Readonly<Record<string, Setting>> = {
	...landSettings,
	...stillSettings,
	...boldSettings,
	...abstractSettings,
	alley,
	market,
};

export const settingNames = (): string[] => Object.keys(settings);

export interface SceneRequest {
	width: number;
	height: number;
	focus: Box;
	calm: readonly Box[];
	palette: Palette;
	draw: Chance;
}

/** Draws the plan, or the person's own picture in its place. Nothing in it is text. */
export function drawScene(plan: ScenePlan, request: SceneRequest): Scenery {
	if (plan.photo !== undefined) return drawPhoto(plan.photo, request);
	const setting = settings[plan.setting] ?? abstractSettings.geometry;
	const space = { ...request, heroes: plan.heroes, sky: plan.sky };
	const made = setting(space);
	const [back, ...front] = made.children;
	// An open sky has room behind the hills; a plain ground wears the weather over all of it.
	const open = plan.setting in landSettings || plan.setting === "market";
	const flat = plan.setting === "pattern" || plan.setting === "geometry" || plan.setting === "network";
	const weather = flat ? [] : inTheSky(space);
	return {
		...made,
		children: [
			...(back ? [back] : []),
			...(open ? weather : []),
			...front,
			...(open ? [] : weather),
			...(plan.sky.includes("bunting") && plan.setting !== "market" && !flat ? buntingOver(space) : []),
			...(flat ? [] : rainOver(made.sign ? { ...space, calm: [...request.calm, made.sign.box] } : space)),
		],
	};
}
