// One sheet of each archetype and language as SVG: a change of design shows as a changed picture. Renew with `vitest run -u`.
import { expect, test } from "vitest";
import { toSvg } from "../../shared/layout/svg.ts";
import { archetypeCases, sheetFor } from "./archetype-sheets.ts";

test.each(archetypeCases)("$name in $language", async ({ name, language }) => {
	const layout = sheetFor(name, language);
	if (!layout) throw new Error(`no sheet for ${name} in ${language}`);
	const svg = toSvg(layout, { title: `${name}: ${layout.archetype}` }).replaceAll("><", ">\n<");
	await expect(`${svg}\n`).toMatchFileSnapshot(`../goldens/layout/${name}-${language}.svg`);
});
