// The gallery as chats find it: an MCP App, named by the tools whose answers it shows (ext-apps specification 2026-01-26).
import { readFile } from "node:fs/promises";
import { assetPath } from "./files/asset-path.ts";

export const galleryUri = "ui://broadside/gallery.html";

const mediaType = "text/html;profile=mcp-app";
/** Tools whose answers hold pictures. */
const shownFor = new Set(["generate_image", "compose_poster", "edit_image", "finish_job", "get_job"]);

const ui = {
	// Nothing is fetched. Some hosts take an empty list for "no pictures at all", so the pictures' own scheme is named.
	csp: { connectDomains: [], resourceDomains: ["data:"] },
	prefersBorder: true,
};

/** What a listed tool says of the page that shows its answers; nothing for the others. */
export function galleryOf(tool: string): { _meta?: { ui: { resourceUri: string } } } {
	return shownFor.has(tool) ? { _meta: { ui: { resourceUri: galleryUri } } } : {};
}

export const galleryListing = {
	uri: galleryUri,
	name: "gallery",
	title: "Gallery",
	description: "Shows pictures side by side in the chat, with the verdict of each line",
	mimeType: mediaType,
	_meta: { ui },
};

/** The page itself. Throws ToolError `internal` where it was not built. */
export async function readGallery() {
	const text = await readFile(assetPath("gallery.html"), "utf8");
	return { uri: galleryUri, mimeType: mediaType, text, _meta: { ui } };
}
