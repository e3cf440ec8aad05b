// Which URLs an image may be fetched from, judged by their text alone, before any name is looked up.
import { isIP } from "node:net";
import { ToolError } from "../../shared/errors.ts";
import { isPublicAddress } from "./public-address.ts";

const localSuffixes = [
	".localhost",
	".local",
	".internal",
	".intranet",
	".lan",
	".home",
	".corp",
	".home.arpa",
	".onion",
	".test",
	".invalid",
	".example",
];

/** The parsed URL, or ToolError `forbidden_url` that says why not. */
export function allowedUrl(text: string, field: string): URL {
	if (text.length > 4000) throw forbidden("is too long", field);
	let url: URL;
	try {
		url = new URL(text);
	} catch {
		throw forbidden("is not a URL", field);
	}
	if (url.protocol !== "https:") throw forbidden("is not https", field);
	if (url.username !== "" || url.password !== "") throw forbidden("holds a user name or password", field);
	if (url.port !== "") throw forbidden("names a port", field);
	const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
	if (isIP(host) !== 0) {
		if (!isPublicAddress(host)) throw forbidden("points to a private or reserved address", field);
		return url;
	}
	const local = !host.includes(".") || localSuffixes.some((suffix) => host.endsWith(suffix));
	if (local) throw forbidden("points to a name of the local network", field);
	return url;
}

export function forbidden(why: string, field: string): ToolError {
	return new ToolError({
		code: "forbidden_url",
		message: `The image URL ${why}, so it was not fetched.`,
		hint: "Give a public https URL, a path in an allowed folder, a data URL, or the id of an earlier image.",
		field,
	});
}
