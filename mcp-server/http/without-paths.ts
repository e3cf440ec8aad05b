// Answers for callers on other machines: what lies on this one is called by its name, never by its way through our folders.

/**
 * A value with every path under one of the folders cut down to its last part, in all its strings. Pictures in base64 are
 * left as they are.
 */
export function withoutPaths<Value>(value: Value, folders: readonly string[]): Value {
	const known = [...new Set(folders)]
		.filter((folder) => folder.length > 1)
		.sort((a, b) => b.length - a.length);
	if (known.length === 0) return value;
	const name = "[^\\s\\\\/\"'<>|*?,;:)]";
	const way = new RegExp(
		`(?:${known.map(escaped).join("|")})(?!${name})((?:[\\\\/]+${name}+)*)[\\\\/]*`,
		"g",
	);
	const plain = (text: string) =>
		text.replace(way, (_path, rest: string) => rest.split(/[\\/]+/).at(-1) || "a folder of the server");
	const walk = (one: unknown): unknown => {
		if (typeof one === "string") return plain(one);
		if (Array.isArray(one)) return one.map(walk);
		if (typeof one !== "object" || one === null) return one;
		const picture = Reflect.get(one, "type") === "image";
		return Object.fromEntries(
			Object.entries(one).map(([key, held]) => [key, picture && key === "data" ? held : walk(held)]),
		);
	};
	return walk(value) as Value;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
