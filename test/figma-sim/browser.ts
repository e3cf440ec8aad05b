// Finds a Chromium for the window tests; where there is none says so loudly, and in CI fails.
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = [
	process.env.CHROMIUM_PATH,
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Path of the browser; null where there is none. Throws with `CI=true`: a skipped proof is no proof. */
export function findChromium(): string | null {
	const found = places.find((path) => path !== undefined && existsSync(path)) ?? null;
	if (found === null) {
		const advice = "NO CHROMIUM FOUND: install the Debian package `chromium` or set CHROMIUM_PATH.";
		if (process.env.CI === "true") throw new Error(`${advice} In CI the window tests must run.`);
		process.stderr.write(`\n\n*** ${advice} THE WINDOW TESTS ARE SKIPPED. ***\n\n`);
	}
	return found;
}

export const chromiumPath = findChromium();

/** `localhost`: the loopback address that this browser takes it for, so that test files do not meet each other's servers. */
export function launchBrowser(options: { localhost?: string } = {}): Promise<Browser> {
	if (chromiumPath === null) throw new Error("no Chromium");
	return chromium.launch({
		executablePath: chromiumPath,
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--font-render-hinting=none",
			...(options.localhost ? [`--host-resolver-rules=MAP localhost ${options.localhost}`] : []),
		],
	});
}
