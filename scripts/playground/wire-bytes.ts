// Messages of the plugin as JSON: pictures in them become base64 and back.

/** As JSON, with each Uint8Array as `{ $b64 }`. */
export const packBytes = (value: unknown): string =>
	JSON.stringify(value, (_key, part: unknown) =>
		part instanceof Uint8Array ? { $b64: Buffer.from(part).toString("base64") } : part,
	);

export const unpackBytes = (json: string): unknown =>
	JSON.parse(json, (_key, part: unknown) => {
		const packed = part as { $b64?: unknown } | null;
		return typeof part === "object" && typeof packed?.$b64 === "string"
			? new Uint8Array(Buffer.from(packed.$b64, "base64"))
			: part;
	});
