// What plugins may leave on nodes: private and shared data with their quota, and relaunch buttons.
import { config, fail, host } from "./bridge.ts";
import { methods } from "./handle.ts";
import { type Rec, touch } from "./store.ts";

const entryLimit = 100_000;

const bytesOf = (text: string): number => {
	let bytes = 0;
	for (const char of text) {
		const point = char.codePointAt(0) ?? 0;
		bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
	}
	return bytes;
};

function store(bag: Record<string, string>, key: unknown, value: unknown, where: string): void {
	if (typeof key !== "string") fail(where, `Expected string, received ${typeof key}`);
	if (typeof value !== "string") fail(where, `Expected string, received ${typeof value}`);
	if (bytesOf(key) + bytesOf(value) > entryLimit)
		fail(where, `The total size of the key and value must not exceed 100 kB`);
	if (value === "") delete bag[key];
	else bag[key] = value;
}

methods.setPluginData = (rec, [key, value], where) => {
	store(rec.data, key, value, where);
	touch(rec);
};
methods.getPluginData = (rec, [key]) => rec.data[String(key)] ?? "";
methods.getPluginDataKeys = (rec) => Object.keys(rec.data);

const spaced = (namespace: unknown, key: unknown, where: string): string => {
	if (typeof namespace !== "string" || namespace.length < 3)
		fail(where, "The namespace must be at least 3 characters long");
	return `${namespace}/${String(key)}`;
};
methods.setSharedPluginData = (rec, [namespace, key, value], where) => {
	store(rec.shared, spaced(namespace, key, where), value, where);
	touch(rec);
};
methods.getSharedPluginData = (rec, [namespace, key], where) =>
	rec.shared[spaced(namespace, key, where)] ?? "";
methods.getSharedPluginDataKeys = (rec, [namespace]) =>
	Object.keys(rec.shared).flatMap((key) =>
		key.startsWith(`${String(namespace)}/`) ? [key.slice(String(namespace).length + 1)] : [],
	);

methods.setRelaunchData = (rec: Rec, [data], where) => {
	if (typeof data !== "object" || data === null) fail(where, "Expected object");
	const buttons = (config.manifest.relaunchButtons ?? []) as { command: string }[];
	for (const [command, description] of Object.entries(data as Record<string, unknown>)) {
		if (typeof description !== "string") fail(where, "Expected string");
		if (description.length > 1000) fail(where, "The description must not exceed 1000 characters");
		// Figma shows nothing for a command that the manifest does not list, and says nothing either.
		if (!buttons.some((button) => button.command === command))
			host.event("ignoredRelaunch", JSON.stringify(command));
	}
	rec.relaunch = { ...(data as Record<string, string>) };
	touch(rec);
};
methods.getRelaunchData = (rec) => ({ ...rec.relaunch });
