// The file that the playground opens with: one sheet, made by the plugin itself, so that Edit has something to edit.

import { planLayers } from "../../plugin/ui/layers/plan-layers.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { compose } from "../../shared/layout/compose.ts";
import { openFigma } from "../../test/figma-sim/host.ts";
import type { FigmaFile } from "../../test/figma-sim/host-types.ts";

const prompt =
	'Poster for a summer night market by the river called "LANTERN STREET" in tall condensed serif at the top, paper lanterns glowing over market stalls under a big moon, "NIGHT MARKET" in bold sans-serif below it, "FRIDAYS IN JULY" in small caps, "6 PM – MIDNIGHT" beside the date, "Old Harbour Quay, Pier 9" in thin sans-serif at the bottom, deep plum and warm tangerine color palette.';

/** Throws what the plugin answers when it cannot place the sheet. */
export async function makeDemoFile(main: string, manifest: Record<string, unknown>): Promise<FigmaFile> {
	const { brief } = readPrompt(prompt);
	const plan = planLayers(compose(brief, { seed: 11 }).root, { name: "Lantern Street" });
	const figma = await openFigma({ manifest, code: main, html: "<p>window</p>" });
	const answer = new Promise<void>((resolve, reject) => {
		figma.onMessage = (message) => {
			const { broadside, id, error } = message as {
				broadside?: string;
				id?: number;
				error?: { message: string };
			};
			if (id !== 1) return;
			if (broadside === "error") reject(new Error(error?.message));
			else resolve();
		};
	});
	figma.send({
		broadside: "call",
		id: 1,
		name: "placeLayers",
		params: {
			plan,
			images: [],
			provenance: {
				v: 1,
				jobId: "playground",
				kind: "layers",
				sourceIds: [],
				instruction: prompt,
				model: "draft",
				quality: "standard",
				text: "live",
				seed: 11,
				variation: 1,
				variations: 1,
				madeAt: "2026-11-22T12:00:00.000Z",
			},
		},
	});
	await answer;
	await figma.idle();
	return figma.close();
}
