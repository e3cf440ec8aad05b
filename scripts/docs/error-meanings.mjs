// What each error code means and what to do about it, for the docs.

/** @type {Record<string, [meaning: string, next: string]>} */
export const errorMeanings = {
	invalid_input: [
		"A part of the call is missing, unknown or out of range",
		"`field` names it; an unknown key names its nearest neighbour",
	],
	unsupported_characters: [
		"The words hold characters that no bundled face has",
		"The characters are named; leave them out or set them in Figma",
	],
	copy_too_long: [
		"The words do not fit the sheet or the prompt",
		"Cut words, or ask for a larger size or more sections",
	],
	no_key: ["A paid step was asked for and no fal key is set", "Set `FAL_KEY`, or use finish `draft`"],
	not_connected: [
		"No Figma file is open and linked",
		"Open the plugin in Figma; `broadside pair` shows a code",
	],
	budget_exceeded: [
		"The step would pass the cap of the call or of the day",
		"Nothing was sent; raise the cap, or wait for tomorrow",
	],
	price_unknown: ["The model's price is not known", "Choose a model with a price (`list_models`)"],
	provider_rejected: ["fal refused the request", "The message says which part; change it"],
	content_policy: ["fal's safety check refused prompt or picture", "Say it differently"],
	provider_unavailable: [
		"fal or the network is down",
		"Nothing is lost; try again later, same `idempotency_key`",
	],
	rate_limited: ["Too many requests", "Wait `retryAfterMs`"],
	submit_unknown: [
		"fal's answer to a paid request was lost",
		"It is looked up, never sent again; call `get_job` later",
	],
	expired: ["fal no longer has the result", "Run it again"],
	not_found: ["No such job, image, file or layer", "The nearest known one is named where there is one"],
	cancelled: ["The job was cancelled", "Its cost, if any, is told"],
	forbidden_path: [
		"The file is outside the folders that may be read or written",
		"Move it, or add its folder to `BROADSIDE_READ_DIRS`",
	],
	forbidden_url: [
		"The address is not https, or is inside a private network",
		"Give a public https URL, or the file",
	],
	internal: ["A fault of Broadside's own", "Report it with `broadside doctor --json`; no key is in it"],
};
