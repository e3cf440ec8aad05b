// A painted sheet, selected, whose hidden copy says Saturday where the picture says Friday.
import type { Inside } from "../figma-sim/host-types.ts";

export async function reworded({ figma }: Inside): Promise<void> {
	await figma.loadFontAsync({ family: "Inter", style: "Regular" });
	const sheet = figma.createFrame();
	sheet.name = "NIGHT MARKET";
	sheet.resize(640, 960);
	const copy = figma.createText();
	copy.characters = "NIGHT MARKET\nSaturday\nFree entry";
	copy.setPluginData(
		"broadside-copy",
		JSON.stringify({ id: null, role: "body", text: "NIGHT MARKET\nFriday\nFree entry" }),
	);
	copy.visible = false;
	sheet.appendChild(copy);
	sheet.setPluginData(
		"broadside",
		'{"v":1,"jobId":"job_sheet","kind":"painted","sourceIds":[],"instruction":"A night market","model":"m","quality":"pro","text":"live","seed":1,"variation":1,"variations":1,"madeAt":""}',
	);
	figma.currentPage.selection = [sheet];
}
