// The contact sheet: one page that shows each sheet with its prompt and its line-by-line check.

const escapeHtml = (text) =>
	String(text).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

const boxOverlay = (row) =>
	row.lines
		.filter((line) => line.box)
		.map(({ box, text, verdict }) => {
			const percent = (value, of) => `${((100 * value) / of).toFixed(3)}%`;
			const style = [
				`left:${percent(box.x, row.image.widthPx)}`,
				`top:${percent(box.y, row.image.heightPx)}`,
				`width:${percent(box.width, row.image.widthPx)}`,
				`height:${percent(box.height, row.image.heightPx)}`,
			].join(";");
			return `<i style="${style}" title="${escapeHtml(`${verdict}: ${text}`)}"></i>`;
		})
		.join("");

const figure = (row) => `
<figure>
	<a class="sheet" href="${escapeHtml(row.file)}" style="aspect-ratio:${row.image.widthPx}/${row.image.heightPx}">
		<img src="${escapeHtml(row.file)}" alt="${escapeHtml(row.title)}" loading="lazy">${boxOverlay(row)}
	</a>
	<figcaption>
		<h2>${escapeHtml(row.title)}</h2>
		<p class="genre">${escapeHtml(row.genre)}</p>
		<p>${row.strict === undefined ? "words not read" : `${row.lines.filter((line) => line.verdict === "exact").length} of ${row.lines.length} lines exact`} · ${Math.round(row.elapsedMs)} ms · ${row.image.widthPx} × ${row.image.heightPx} · $${row.costUsd.toFixed(row.costUsd === 0 ? 2 : 3)}</p>
		<p>${(row.files ?? [row.file]).map((file) => `<a href="${escapeHtml(file)}">${escapeHtml(file.split(".").at(-1).toUpperCase())}</a>`).join(" · ")}</p>
		<blockquote>${escapeHtml(row.arguments.prompt ?? row.arguments.instruction ?? row.arguments.brief?.subject ?? "")}</blockquote>
		<details><summary>${escapeHtml(row.tool)}</summary><pre>${escapeHtml(JSON.stringify(row.arguments, null, 2))}</pre></details>
	</figcaption>
</figure>`;

/** A self-contained page beside the pictures it shows; boxes appear on hover. */
export function contactSheet(rows) {
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Broadside: the demo</title>
<style>
	:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
	body { margin: 4vw; background: light-dark(#f4f2ee, #17171a); color: light-dark(#1d1c1a, #eceae6); }
	h1 { font-size: 2rem; margin: 0 0 .25rem; letter-spacing: -.01em; }
	header p { margin: 0 0 2.5rem; max-width: 60ch; opacity: .75; }
	main { display: grid; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); gap: 3rem 2.5rem; align-items: start; }
	figure { margin: 0; }
	.sheet { position: relative; display: block; box-shadow: 0 1px 2px #0003, 0 12px 32px #0002; }
	.sheet img { width: 100%; height: 100%; display: block; }
	.sheet i { position: absolute; outline: 1.5px solid #e4007c; background: #e4007c1f; opacity: 0; }
	.sheet:hover i, .sheet:focus-visible i { opacity: 1; }
	h2 { font-size: 1.1rem; margin: 1rem 0 0; }
	figcaption p { margin: .15rem 0; font-variant-numeric: tabular-nums; }
	.genre { opacity: .7; }
	blockquote { margin: .5rem 0; padding-left: .75rem; border-left: 2px solid #e4007c; }
	pre { white-space: pre-wrap; font-size: 12px; background: light-dark(#0000000a, #ffffff12); padding: 1rem; }
	summary { cursor: pointer; }
</style>
<header>
	<h1>Broadside: the demo</h1>
	<p>Drafts made by the built MCP server, driven by a real client, with no key and no network. Hover a sheet to see each line's box.</p>
</header>
<main>${rows.map(figure).join("")}
</main>
</html>
`;
}
