// The demo: a real MCP client drives the built server through whole sheets, with no key and no network.
// With --fal-sim it goes on with the paid finishes, against an emulated fal on this machine.
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { contactSheet } from "./demo/contact-sheet.mjs";
import { painted } from "./demo/painted.mjs";
import { sheets } from "./demo/sheets.mjs";
import { addSvgFiles } from "./demo/svg.mjs";

const { values: flags } = parseArgs({ options: { "fal-sim": { type: "boolean", default: false } } });
const root = fileURLToPath(new URL("..", import.meta.url));
const out = `${root}out`;
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

async function connect(own = {}) {
	const { FAL_KEY: _unused, ...environment } = process.env;
	const client = new Client({ name: "broadside-demo", version: "1.0.0" });
	const transport = new StdioClientTransport({
		command: process.execPath,
		args: [`${root}dist/mcp-server.js`],
		env: { ...environment, BROADSIDE_HOME: `${out}/home`, ...own },
		stderr: "inherit",
	});
	await client.connect(transport);
	return client;
}

const rows = [];
const results = new Map();

async function make(client, sheet) {
	const startedAt = performance.now();
	const answer = await client.callTool({ name: sheet.tool, arguments: sheet.arguments });
	const elapsedMs = performance.now() - startedAt;
	const result = answer._meta?.["broadside/result"];
	if (answer.isError || result?.status !== "completed") {
		console.error(`${sheet.slug}: ${answer.content?.[0]?.text ?? "no answer"}`);
		process.exitCode = 1;
		return;
	}
	results.set(sheet.slug, result);
	const [image] = result.images;
	const file = `${sheet.slug}.png`;
	await copyFile(image.path, `${out}/${file}`);
	rows.push({
		...sheet,
		file,
		elapsedMs,
		bytes: (await readFile(image.path)).length,
		image,
		lines: image.copyCheck?.lines ?? [],
		strict: image.copyCheck?.strict,
		costUsd: result.costUsd,
		text: answer.content.find((part) => part.type === "text")?.text ?? "",
		original: basename(image.path),
	});
	// What is painted may be misspelt, and the table says so; a draft may not.
	if (result.model === "draft" && image.copyCheck?.strict !== true) process.exitCode = 1;
}

const client = await connect();
for (const sheet of sheets) await make(client, sheet);
await client.close();

await addSvgFiles(rows, `${root}dist/mcp-server.js`, out);

if (flags["fal-sim"]) {
	const { startFalSim } = await import("../test/fal-server/start.mjs");
	const sim = await startFalSim({ runMs: 600 });
	const paying = await connect({ FAL_KEY: "demo:demo", BROADSIDE_FAL_ORIGIN: sim.origin });
	for (const sheet of painted) {
		const earlier = sheet.from === undefined ? {} : results.get(sheet.from);
		if (earlier !== undefined) await make(paying, { ...sheet, arguments: sheet.arguments(earlier) });
	}
	await paying.close();
	await sim.close();
}

await writeFile(`${out}/index.html`, contactSheet(rows));

const table = rows.map((row) => [
	row.title,
	row.strict === undefined
		? "not read"
		: `${row.lines.filter((line) => line.verdict === "exact").length}/${row.lines.length}`,
	`${Math.round(row.elapsedMs)} ms`,
	`${row.image.widthPx}x${row.image.heightPx}`,
	`$${row.costUsd.toFixed(row.costUsd === 0 ? 2 : 3)}`,
	`out/${row.file}`,
]);
const header = ["sheet", "lines exact", "time", "pixels", "cost", "file"];
const widths = header.map((name, i) => Math.max(name.length, ...table.map((row) => row[i].length)));
const print = (cells) => console.log(cells.map((cell, i) => cell.padEnd(widths[i])).join("  "));
print(header);
print(widths.map((width) => "-".repeat(width)));
for (const row of table) print(row);
const asked = sheets.length + (flags["fal-sim"] ? painted.length : 0);
console.log(`\nContact sheet: out/index.html (${rows.length} of ${asked} sheets)`);
if (rows.length < asked) process.exitCode = 1;
