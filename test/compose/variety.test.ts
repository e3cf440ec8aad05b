// Whether sheets of different genres look different: 24 prompts as people write them, compared as thumbnails.
import { expect, test } from "vitest";
import { createRasterizer } from "../../mcp-server/raster/rasterizer.ts";
import { readPrompt } from "../../shared/brief/read-prompt.ts";
import { compose } from "../../shared/layout/compose.ts";
import { recordFigures } from "../proof.ts";
import { differences, mean, shrunk } from "./thumbnail.ts";

/** Mean OKLab distance over a thumbnail of 32 x 32; two flat sheets in neighbouring named colours are 0.1 apart. */
const leastApart = 0.08;

const prompts: Readonly<Record<string, readonly [string, string, string]>> = {
	jazz: [
		'Jazz concert poster, "BLUE HOUR TRIO" at the top, a saxophone in a spotlight, "Friday 14 March, 8 PM" below, "The Cellar, Bond Street 9" at the bottom',
		'Poster for a late jazz session called "SLOW SMOKE", piano on a small stage, "Every Sunday, 9 PM"',
		'"BRASS & RAIN" jazz festival poster, trumpet, "June 14–16", "Harbour Hall", deep navy and gold',
	],
	film: [
		"Minimalist movie poster for a sci-fi film called 'ECHO STATION'. Title in bold sans-serif at top, a lone astronaut standing in a vast alien desert with two moons on the horizon, muted teal and burnt orange.",
		'Movie poster for a thriller "THE LAST KEEPER", a lighthouse over dark waves, "In cinemas 9 October"',
		'Horror film poster, "THE ORCHARD", bare trees in a forest at night, "Do not pick the last one"',
	],
	food: [
		'"GRAND OPENING" in bold sans-serif at the top, "Now serving fresh coffee" in italic script centered below, a coffee cup',
		'Noodle shop poster "SLURP" with a bowl of ramen, "Open till 2 AM", "Canal Street 40"',
		'Bakery poster "BREAD AT DAWN", a loaf of bread and wheat, "From 6 AM", "Mill Lane 3"',
	],
	market: [
		'Farmers market poster "SATURDAY MARKET" with vegetable stalls, "8 AM – 1 PM", "Town Square" at the bottom, green and tomato red',
		'Night market poster "LANTERN STREET", paper lanterns over stalls, "Fridays in July", plum and tangerine',
		'Flea market poster "OLD THINGS, NEW HOMES", "Sunday 10–16", "Station Yard"',
	],
	tech: [
		'Tech conference poster "BUILD 2027", circuit network, "Lisbon, 4–6 May", dark with neon green',
		'Poster for a robotics meetup "HANDS OF STEEL", a robot, "Thursday 7 PM", "Lab 12"',
		'Hackathon poster "48 HOURS", laptop, "Build something small", "University Library"',
	],
	travel: [
		'Travel poster "FJORDS", mountains and water, "Sleep under the midnight sun"',
		'Travel poster for Sicily, "SALT & LEMONS", sea and a sailboat, "Ferries daily"',
		'Retro ski poster "FIRST SNOW", snowy mountains and pine trees, "Lifts open 5 December"',
	],
	wedding: [
		'Elegant wedding invitation "Clara & Tom" in italic script, flowers, "Saturday 12 June 2027", "Villa Rosa"',
		'Wedding poster "WE DO", minimalist, blush and gold, "4 PM, Garden House"',
		'Wedding card "Ana + Luis", olive leaves, "20 September", sage green and cream',
	],
	science: [
		'Infographic "How Rain Is Made" in four sections: "Rise", "Cool", "Gather", "Fall"',
		'Infographic "Four States of Water" with sections "Ice", "Water", "Steam", "Plasma", pale blue',
		'Poster for a science fair "WHY IS THE SKY?", a telescope and stars, "School hall, 3 May"',
	],
};

test("no two sheets of different genres look alike", async () => {
	const rasterizer = createRasterizer();
	const sheets = [];
	let seed = 0;
	for (const [genre, asked] of Object.entries(prompts))
		for (const prompt of asked) {
			seed += 1;
			const { brief } = readPrompt(prompt, { size: "1024x1536" });
			const layout = compose(brief, { seed });
			const picture = shrunk(await rasterizer.renderPixels(layout), 32, 32);
			sheets.push({ genre, prompt, layout, picture });
		}
	let closest = Number.POSITIVE_INFINITY;
	for (const [index, one] of sheets.entries())
		for (const other of sheets.slice(index + 1)) {
			if (one.genre === other.genre) continue;
			const apart = mean(differences(one.picture, other.picture));
			closest = Math.min(closest, apart);
			expect(apart, `${one.prompt.slice(0, 50)} | ${other.prompt.slice(0, 50)}`).toBeGreaterThan(leastApart);
		}
	const names = new Set(sheets.map(({ layout }) => layout.archetype.split("/")[0]));
	const grounds = new Set(sheets.map(({ layout }) => JSON.stringify(layout.root.fill)));
	expect(names.size).toBeGreaterThanOrEqual(6);
	expect(grounds.size).toBeGreaterThanOrEqual(12);
	recordFigures("variety", {
		prompts: sheets.length,
		archetypes: names.size,
		palettes: grounds.size,
		closestOklab: closest.toFixed(3),
		leastOklab: leastApart,
	});
});
