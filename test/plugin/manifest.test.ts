// The manifest by Figma's rules, and the two built files by their budgets.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { builtPlugin, manifest, plainWindow } from "./plugin-build.ts";

const access = manifest.networkAccess as { allowedDomains: string[]; reasoning: string };

test("names the files, the editor and the rules it lives by", () => {
	expect(manifest).toMatchObject({
		name: "Broadside",
		api: "1.0.0",
		main: "dist/plugin/main.js",
		ui: "dist/plugin/ui.html",
		editorType: ["figma"],
		documentAccess: "dynamic-page",
	});
	const known = "name id api main ui editorType documentAccess networkAccess menu relaunchButtons".split(" ");
	expect(Object.keys(manifest).filter((key) => !known.includes(key))).toEqual([]);
});

test("network: exact hosts with a scheme, localhost by name, and the reason why", () => {
	for (const domain of access.allowedDomains) {
		expect(domain).toMatch(/^(https?|wss?):\/\//);
		expect(domain).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
		expect(domain).not.toBe("*");
	}
	expect(access.reasoning.length).toBeGreaterThan(80);
	expect(access.allowedDomains.filter((domain) => domain.startsWith("ws://")).sort()).toEqual(
		[4871, 4872, 4873, 4874, 4875].map((port) => `ws://localhost:${port}`),
	);
});

test("menu and relaunch commands are known to the plugin, and none is spelt twice", async () => {
	const ui = await plainWindow();
	const commands = [
		...(manifest.menu as { command?: string }[]),
		...(manifest.relaunchButtons as { command: string }[]),
	].flatMap(({ command }) => command ?? []);
	expect(new Set(commands).size).toBe(commands.length);
	for (const command of commands.filter((name) => name !== "edit"))
		expect(ui.includes(command), command).toBe(true);
});

test("the sandbox script is one plain script without what old engines lack", async () => {
	const { main } = await builtPlugin();
	// Said as yes or no: a failure must not print the whole bundle.
	const holds = (pattern: RegExp) => pattern.test(main);
	expect(holds(/(?:^|[;}])\s*(?:import|export)\s*[{*"']/)).toBe(false);
	expect(holds(/\?\.[a-zA-Z_[(]/)).toBe(false);
	expect(holds(/\?\?/)).toBe(false);
	for (const absent of ["localStorage", "document.", "window.", "btoa(", "structuredClone"])
		expect(main.includes(absent), absent).toBe(false);
});

test("the window is self-contained", async () => {
	const { ui } = await builtPlugin();
	expect(ui.match(/<script/g)).toHaveLength(1);
	expect(/<script[^>]+src=|<link|@import|url\((?!data:|#)/.test(ui)).toBe(false);
});

test("every path in the manifest is one that the build writes", () => {
	const root = fileURLToPath(new URL("../../", import.meta.url));
	const build = readFileSync(`${root}scripts/build-plugin.mjs`, "utf8");
	expect(build).toContain("main.js");
	expect(build).toContain("ui.html");
	expect(existsSync(`${root}plugin/main.ts`)).toBe(true);
});
