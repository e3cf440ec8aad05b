// Whether the browser lets this window talk to this machine, and what a person clicks where it does not.

/** Chrome's names, old and new (Local Network Access, read November 2026). */
const names = ["local-network-access", "loopback-network"];

/** `unknown` where the browser has no such rule: Figma's desktop app, Firefox, Safari, older Chrome. */
export async function localNetwork(): Promise<"granted" | "blocked" | "unknown"> {
	let found: "granted" | "blocked" | "unknown" = "unknown";
	for (const name of names) {
		try {
			const { state } = await navigator.permissions.query({ name: name as PermissionName });
			if (state === "granted") return "granted";
			found = "blocked";
		} catch {
			// A name that this browser does not know.
		}
	}
	return found;
}

export const blockedAdvice =
	"Click the icon left of the address, open the site settings, allow “Local network access” (also called “Apps on device”), and reload; or use Figma's desktop app.";
