// Carries the link's requests for the window where its browser does not let it: to our own ports on this machine, nowhere else.
import { ToolError } from "../../shared/errors.ts";

/** `linkPorts` and `linkRoutes` of shared/link/limits.ts; written here again, so that the window alone decides nothing. */
const ours = /^http:\/\/localhost:487[1-5]\/figma\/[a-z]+$/;

/** Throws ToolError `not_connected` when nobody answers, or for any other place. */
export async function linkFetch(params: {
	url: string;
	headers: Record<string, string>;
	body: Uint8Array;
}): Promise<{ status: number; body: Uint8Array }> {
	const { url, headers, body } = params;
	try {
		if (!ours.test(url)) throw new Error("no place of the link");
		const answer = await fetch(url, { method: "POST", headers, body });
		return { status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) };
	} catch (error) {
		// Rejections of this fetch can be plain objects: nothing is read off them.
		throw new ToolError(
			{ code: "not_connected", message: "No server answers there.", hint: "Start Broadside's server." },
			{ cause: error },
		);
	}
}
