// Settings: flag over environment over default, each with its source; a bad value never stops the start.
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../mcp-server/config.ts";

test("defaults are those of the contract", () => {
	const config = readConfig({}, {});
	const values = Object.fromEntries(
		Object.entries(config).flatMap(([name, setting]) =>
			setting !== null && typeof setting === "object" && "value" in setting ? [[name, setting.value]] : [],
		),
	);
	expect(values).toEqual({
		falKey: null,
		home: join(homedir(), ".broadside"),
		outputDir: join(homedir(), ".broadside", "images"),
		readDirs: [],
		maxUsdPerCall: 0.5,
		maxUsdPerDay: 5,
		linkPort: 4871,
		httpToken: null,
		httpPort: 4870,
		httpHost: "127.0.0.1",
		publicUrl: null,
		embed: "brief",
		falOrigin: null,
		falMaxWaitS: 900,
	});
	expect(config.problems).toEqual([]);
	expect(config.payingRefused).toBeNull();
});

test("a flag wins over the environment, and both are told", () => {
	const config = readConfig({ home: "/flag" }, { BROADSIDE_HOME: "/environment", BROADSIDE_EMBED: "none" });
	expect(config.home).toEqual({ value: "/flag", source: "flag", variable: "BROADSIDE_HOME" });
	expect(config.outputDir).toMatchObject({ value: join("/flag", "images"), source: "default" });
	expect(config.embed).toMatchObject({ value: "none", source: "environment" });
});

test("paths are absolute, and ~ is the person's own folder", () => {
	const config = readConfig(
		{},
		{ BROADSIDE_HOME: "~/sheets", BROADSIDE_OUTPUT_DIR: "out", BROADSIDE_READ_DIRS: "/a:~/b" },
	);
	expect(config.home.value).toBe(join(homedir(), "sheets"));
	expect(config.outputDir.value).toBe(resolve("out"));
	expect(config.readDirs.value).toEqual(["/a", join(homedir(), "b")]);
});

test("a value that cannot be used is told, and the default holds", () => {
	const config = readConfig(
		{},
		{
			BROADSIDE_MAX_USD_PER_CALL: "lots",
			BROADSIDE_MAX_USD_PER_DAY: "-1",
			BROADSIDE_LINK_PORT: "80",
			BROADSIDE_EMBED: "all",
			BROADSIDE_FAL_ORIGIN: "http://example.com",
			BROADSIDE_FAL_MAX_WAIT_S: "1.5",
			BROADSIDE_HTTP_TOKEN: "short",
			BROADSIDE_HTTP_PORT: "70000",
			BROADSIDE_HTTP_HOST: "example.com",
			BROADSIDE_PUBLIC_URL: "http://example.com",
		},
	);
	expect(config.problems).toHaveLength(10);
	expect(config.maxUsdPerCall).toMatchObject({ value: 0.5, source: "default" });
	expect(config.falOrigin.value).toBeNull();
});

test("a cap or a gateway that cannot be read stops paying, and no default stands in for it", () => {
	for (const [variable, value] of [
		["BROADSIDE_MAX_USD_PER_CALL", "fifty cents"],
		["BROADSIDE_MAX_USD_PER_DAY", "0,01"],
		["BROADSIDE_FAL_ORIGIN", "http://gateway.corp"],
	] as const) {
		const { payingRefused, problems } = readConfig({}, { [variable]: value });
		expect(payingRefused).toMatch(new RegExp(`^${variable} .*nothing is paid for`));
		expect(problems).toEqual([payingRefused]);
	}
	expect(readConfig({}, { BROADSIDE_EMBED: "all" }).payingRefused).toBeNull();
	expect(readConfig({}, { BROADSIDE_MAX_USD_PER_DAY: "0" }).payingRefused).toBeNull();
});

test("the gateway is https, or loopback", () => {
	const origin = (value: string) => readConfig({}, { BROADSIDE_FAL_ORIGIN: value }).falOrigin.value;
	expect(origin("https://gateway.example/fal/")).toBe("https://gateway.example/fal");
	expect(origin("http://127.0.0.1:8080")).toBe("http://127.0.0.1:8080");
	expect(origin("http://localhost:1")).toBe("http://localhost:1");
	for (const bad of ["http://10.0.0.1", "ftp://a", "https://u:p@a", "nonsense", "file:///etc"])
		expect(origin(bad)).toBeNull();
});

test("what a desktop client leaves unfilled is unset", () => {
	const config = readConfig({}, { FAL_KEY: "\u0024{user_config.fal_key}", BROADSIDE_HOME: " " });
	expect(config.falKey).toMatchObject({ value: null, source: "default" });
	expect(config.home.source).toBe("default");
	expect(readConfig({}, { FAL_KEY_ID: "a", FAL_KEY_SECRET: "b" }).falKey.value).toBe("a:b");
});
