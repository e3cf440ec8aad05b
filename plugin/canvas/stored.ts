// What is kept on this device for this person: settings and job records, each under its own key, never an image.

const prefix = "broadside/";

/** Everything of ours. A value that is no text (another version's) is left out. */
export async function readStored(): Promise<Record<string, string>> {
	const found: Record<string, string> = {};
	for (const key of await keys()) {
		if (!key.startsWith(prefix)) continue;
		const value: unknown = await figma.clientStorage.getAsync(key);
		if (typeof value === "string") found[key.slice(prefix.length)] = value;
	}
	return found;
}

/** The settings are found by name even where an older Figma cannot list keys. */
async function keys(): Promise<string[]> {
	try {
		return await figma.clientStorage.keysAsync();
	} catch (_cannotList) {
		return ["fal-key", "day-cap-usd", "link"].map((key) => prefix + key);
	}
}

/** Keeps a value, or forgets it with null. */
export async function store(params: { key: string; value: string | null }): Promise<null> {
	const key = prefix + params.key;
	if (params.value === null) await figma.clientStorage.deleteAsync(key);
	else await figma.clientStorage.setAsync(key, params.value);
	return null;
}
