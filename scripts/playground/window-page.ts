// The plugin's window as Figma would serve it: its colours, its policy; and, for the simulator, fal's hosts led here.

export interface WindowLook {
	theme: "light" | "dark";
	/** Figma's colours as CSS variables. */
	style: string;
	/** Where fal is simulated; null: the window reaches fal itself. */
	falOrigin: string | null;
}

/** Puts what Figma adds into the built page, before its own script. */
export function windowPage(ui: string, { theme, style, falOrigin }: WindowLook): string {
	const redirect =
		falOrigin === null ? "" : `<script>(${leadHere.toString()})(${JSON.stringify(falOrigin)})</script>`;
	return ui
		.replace("<html", `<html class="figma-${theme}"`)
		.replace("<head>", () => `<head><style id="figma-colours">${style}</style>${redirect}`);
}

/** Runs in the window, as text. */
function leadHere(origin: string): void {
	const own = globalThis.fetch;
	globalThis.fetch = (input, init) => {
		const url = new URL(input instanceof Request ? input.url : input);
		const isFal = /(^|\.)(fal\.run|fal\.ai|fal\.media)$/.test(url.hostname);
		const to = isFal ? `${origin}/fal/${url.host}${url.pathname}${url.search}` : url.href;
		return own(input instanceof Request ? new Request(to, input) : to, init);
	};
}

/** What the manifest lets the window load, and the simulator. */
export function windowPolicy(manifest: Record<string, unknown>, falOrigin: string): string {
	const { allowedDomains } = manifest.networkAccess as { allowedDomains: string[] };
	const domains = allowedDomains.join(" ");
	return [
		`default-src data: ${domains}`,
		"script-src 'unsafe-inline' data:",
		"style-src 'unsafe-inline' data:",
		`connect-src ${domains} ${falOrigin}/fal/`,
		`img-src data: blob: ${domains}`,
		"object-src 'none'",
		"form-action 'none'",
	].join("; ");
}
