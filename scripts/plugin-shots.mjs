// Puts pictures of the plugin's window side by side for the README, and one of the playground.
//   BROADSIDE_SHOTS=out/shots npx vitest run test/plugin/screens test/playground
//   node scripts/plugin-shots.mjs out/shots
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const from = process.argv[2];
if (from === undefined) {
	process.stderr.write("node scripts/plugin-shots.mjs <folder of pictures>\n");
	process.exit(2);
}

const states = [
	["edit-empty", "Nothing selected"],
	["edit-working", "Working"],
	["edit-done", "Done"],
	["edit-failed", "Failed"],
	["edit-blocked", "Blocked"],
	["create-ready", "Create"],
];
const more = [
	["edit-many", "Many layers"],
	["edit-baked", "Baked text"],
	["edit-no-key", "No key"],
	["create-done", "Sheet placed"],
	["history", "History"],
	["settings", "Settings"],
];
const mostBytes = 200_000;

const picture = (name, theme) =>
	`data:image/png;base64,${readFileSync(join(from, `${name}-${theme}.png`)).toString("base64")}`;
const inter = readFileSync(
	fileURLToPath(
		new URL("../node_modules/@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf", import.meta.url),
	),
).toString("base64");
const page = (list, theme) => `<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: Inter; src: url(data:font/ttf;base64,${inter}); }
body { margin: 0; padding: 20px; display: inline-grid; grid-template-columns: repeat(${list.length}, 264px); gap: 18px;
	background: ${theme === "dark" ? "#1e1e1e" : "#e5e5e5"}; color: ${theme === "dark" ? "#ccc" : "#444"};
	font: 500 13px/1 Inter, system-ui, sans-serif; }
figure { margin: 0; }
figcaption { padding: 0 2px 9px; }
img { display: block; width: 264px; border-radius: 9px; box-shadow: 0 4px 16px #0003; }
</style>${list.map(([name, title]) => `<figure><figcaption>${title}</figcaption><img src="${picture(name, theme)}"></figure>`).join("")}`;

const places = [
	process.env.CHROMIUM_PATH,
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
];
const browser = await chromium.launch({
	executablePath: places.find((place) => place && statSync(place, { throwIfNoEntry: false })),
	args: ["--no-sandbox"],
});

/** The page as JPEG, as good as fits. */
async function keep(file, html, width) {
	const view = await browser.newPage({ viewport: { width, height: 640 }, deviceScaleFactor: 1 });
	await view.setContent(html);
	const path = fileURLToPath(new URL(`../docs/images/${file}.jpg`, import.meta.url));
	let quality = 88;
	do {
		await view.locator("body").screenshot({ path, type: "jpeg", quality });
		quality -= 6;
	} while (statSync(path).size > mostBytes && quality > 40);
	process.stdout.write(`${path} ${statSync(path).size} bytes\n`);
}

await keep("plugin-light", page(states, "light"), 1760);
await keep("plugin-dark", page(more, "dark"), 1760);
const playground = readFileSync(join(from, "playground-created.png")).toString("base64");
await keep(
	"playground",
	`<body style="margin:0"><img style="display:block" src="data:image/png;base64,${playground}">`,
	1280,
);
await browser.close();
