// One sheet of each kind as SVG: a change of design shows as a changed picture. Renew with `vitest run -u`.
import { expect, test } from "vitest";
import { compose } from "../../shared/layout/compose.ts";
import { toSvg } from "../../shared/layout/svg.ts";
import { sampleBriefs } from "./sample-briefs.ts";

test.each([...sampleBriefs.keys()])("%s", async (name) => {
	const brief = sampleBriefs.get(name);
	if (!brief) throw new Error(name);
	const layout = compose(brief, { seed: 1 });
	const svg = toSvg(layout, { title: `${name}: ${layout.archetype}` }).replaceAll("><", ">\n<");
	await expect(`${svg}\n`).toMatchFileSnapshot(`../goldens/layout/${name}.svg`);
});
