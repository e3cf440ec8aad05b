// `figma.clientStorage`: kept by the host between runs, five million bytes for the whole plugin.
import { askHost, fail, host } from "./bridge.ts";
import { pack, unpack } from "./messages.ts";

const call = (op: string, key: string, value: string): Promise<string> =>
	askHost<string>((id) => host.storage(id, op, key, value));

const named = (key: unknown, where: string): string => {
	if (typeof key !== "string") fail(where, `Expected string, received ${typeof key}`);
	return key;
};

export const clientStorage = Object.freeze({
	getAsync: async (key: unknown) => {
		const json = await call("get", named(key, "getAsync"), "");
		return json === "" ? undefined : unpack(json, []);
	},
	setAsync: async (key: unknown, value: unknown) => {
		const { json, parts } = pack(value, "setAsync");
		// Bytes count too; the simulator refuses them outright, because images have no business here.
		if (parts.length > 0) fail("setAsync", "figma-sim: bytes in clientStorage are not simulated");
		await call("set", named(key, "setAsync"), json);
	},
	deleteAsync: async (key: unknown) => {
		await call("delete", named(key, "deleteAsync"), "");
	},
	keysAsync: async () => JSON.parse(await call("keys", "", "")) as string[],
});
