// The pages that windows are shown in, lent one after another: a context of its own for each took a third of the time of most tests.
import type { Browser, Page, Route } from "playwright-core";

/** Who has the page now. */
export interface Guest {
	route(route: Route): Promise<void>;
	toPlugin(json: string): void;
	fault(text: string): void;
}

interface Needs {
	width: number;
	height: number;
	theme: "light" | "dark";
	/** The person lets figma.com reach this machine. */
	localNetwork: boolean;
}

interface Lent {
	page: Page;
	localNetwork: boolean;
	guest: Guest | null;
}

const pages = new WeakMap<Browser, Lent[]>();

/** A page that nothing of its last guest is left on: opaque origins keep nothing. `giveBack` frees it. */
export async function takePage(
	browser: Browser,
	{ width, height, theme, localNetwork }: Needs,
	guest: Guest,
): Promise<{ page: Page; giveBack(): Promise<void> }> {
	const all = pages.get(browser) ?? [];
	pages.set(browser, all);
	const free = all.find((one) => one.guest === null && one.localNetwork === localNetwork);
	const lent = free ?? { page: await newPage(browser, localNetwork), localNetwork, guest };
	lent.guest = guest;
	const { page } = lent;
	if (free) {
		await page.setViewportSize({ width, height });
	} else {
		all.push(lent);
		const context = page.context();
		await context.route("**/*", (route) => lent.guest?.route(route) ?? route.abort("aborted"));
		await context.exposeFunction("toPlugin", (json: string) => lent.guest?.toPlugin(json));
		await context.exposeFunction("fault", (text: string) => lent.guest?.fault(text));
		page.on("pageerror", (error) => lent.guest?.fault(`error: ${error.message}`));
		page.on("console", (line) => {
			const text = line.text();
			if (line.type() === "error" && !/ERR_|CORS|status of/.test(text)) lent.guest?.fault(text);
		});
		await page.setViewportSize({ width, height });
	}
	await page.emulateMedia({ colorScheme: theme });
	return {
		page,
		async giveBack() {
			lent.guest = null;
			await page.goto("about:blank").catch(() => {
				// It crashed, or the browser is gone: nobody gets it again.
				all.splice(all.indexOf(lent), 1);
			});
		},
	};
}

async function newPage(browser: Browser, localNetwork: boolean): Promise<Page> {
	const context = await browser.newContext({ reducedMotion: "reduce", deviceScaleFactor: 2 });
	if (localNetwork)
		await context.grantPermissions(["local-network-access"], { origin: "https://www.figma.com" });
	return context.newPage();
}
