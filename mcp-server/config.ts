// The only reader of the environment: every setting, its value, and where it came from.
import { isIP } from "node:net";
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";

export type SettingSource = "flag" | "environment" | "default";

export interface Setting<Value> {
	value: Value;
	source: SettingSource;
	/** The environment variable that sets it. */
	variable: string;
}

/** What a PNG tells of how it was made. */
export const embedModes = ["brief", "minimal", "none"] as const;
export type EmbedMode = (typeof embedModes)[number];

export interface Config {
	/** null: no key. Never printed. */
	falKey: Setting<string | null>;
	/** Absolute. Jobs and the ledger live here. */
	home: Setting<string>;
	/** Absolute. Images are written here. */
	outputDir: Setting<string>;
	/** Absolute. Besides the output folder and the working folder, image inputs may come from these. */
	readDirs: Setting<readonly string[]>;
	maxUsdPerCall: Setting<number>;
	maxUsdPerDay: Setting<number>;
	linkPort: Setting<number>;
	httpToken: Setting<string | null>;
	httpPort: Setting<number>;
	/** The address that `broadside http` listens on. */
	httpHost: Setting<string>;
	/** https URL under which `broadside http` is reached from outside; null: from nowhere. Without a slash at its end. */
	publicUrl: Setting<string | null>;
	embed: Setting<EmbedMode>;
	/** null: fal's own hosts. */
	falOrigin: Setting<string | null>;
	falMaxWaitS: Setting<number>;
	/** Settings that could not be used, in words; their defaults hold instead. */
	problems: readonly string[];
	/**
	 * The first of those problems that is about a cap or the gateway: a default in its place would spend more, or send
	 * elsewhere, than was meant. null: there is none, and paid requests may go out.
	 */
	payingRefused: string | null;
}

/** Command-line flags that set the same things; `--home` and so on. The key has none: arguments can be seen by others. */
export const configFlags = {
	home: "BROADSIDE_HOME",
	"output-dir": "BROADSIDE_OUTPUT_DIR",
	"read-dirs": "BROADSIDE_READ_DIRS",
	"max-usd-per-call": "BROADSIDE_MAX_USD_PER_CALL",
	"max-usd-per-day": "BROADSIDE_MAX_USD_PER_DAY",
	"link-port": "BROADSIDE_LINK_PORT",
	port: "BROADSIDE_HTTP_PORT",
	host: "BROADSIDE_HTTP_HOST",
	"public-url": "BROADSIDE_PUBLIC_URL",
	embed: "BROADSIDE_EMBED",
	"fal-origin": "BROADSIDE_FAL_ORIGIN",
	"fal-max-wait-s": "BROADSIDE_FAL_MAX_WAIT_S",
} as const;

export type ConfigFlags = { [Flag in keyof typeof configFlags]?: string | undefined };

/** Settings that hold money or the person's words back. */
const guards: ReadonlySet<string> = new Set([
	"BROADSIDE_MAX_USD_PER_CALL",
	"BROADSIDE_MAX_USD_PER_DAY",
	"BROADSIDE_FAL_ORIGIN",
]);

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws nothing: a setting that cannot be used is told in `problems` and its default holds. */
export function readConfig(flags: ConfigFlags = {}, environment: Environment = process.env): Config {
	const problems: string[] = [];
	let payingRefused: string | null = null;
	const flagOf = new Map<string, string | undefined>(
		Object.entries(configFlags).map(([flag, variable]) => [variable, flagValue(flags, flag)]),
	);

	/** Reads one setting; `read` answers undefined for a value that cannot be used. */
	function setting<Value>(
		variable: string,
		wanted: string,
		fallback: Value,
		read: (text: string) => Value | undefined,
	) {
		const tries: [SettingSource, string | undefined][] = [
			["flag", flagOf.get(variable)],
			["environment", environment[variable]],
		];
		for (const [source, raw] of tries) {
			const text = raw?.trim() ?? "";
			if (isUnset(text)) continue;
			const value = read(text);
			if (value !== undefined) return { value, source, variable };
			const isGuard = guards.has(variable);
			const instead = isGuard
				? "until then nothing is paid for or sent to fal"
				: "the default is used instead";
			// A wrong flag ends the command: nothing is used in its place.
			const problem = `${variable} (${source}) must be ${wanted}${source === "flag" ? "" : `; ${instead}`}.`;
			problems.push(problem);
			if (isGuard) payingRefused ??= problem;
		}
		return { value: fallback, source: "default" as const, variable };
	}

	const home = setting("BROADSIDE_HOME", "a folder", join(homedir(), ".broadside"), toPath);
	const usd = (variable: string, fallback: number) =>
		setting(variable, "a number of dollars, 0 or more", fallback, toUsd);
	const config = {
		falKey: setting("FAL_KEY", "a key", falKeyOfParts(environment), (text) => text),
		home,
		outputDir: setting("BROADSIDE_OUTPUT_DIR", "a folder", join(home.value, "images"), toPath),
		readDirs: setting("BROADSIDE_READ_DIRS", "folders", [], toPaths),
		maxUsdPerCall: usd("BROADSIDE_MAX_USD_PER_CALL", 0.5),
		maxUsdPerDay: usd("BROADSIDE_MAX_USD_PER_DAY", 5),
		linkPort: setting("BROADSIDE_LINK_PORT", "a port from 4871 to 4875", 4871, (text) =>
			toWhole(text, 4871, 4875),
		),
		httpToken: setting("BROADSIDE_HTTP_TOKEN", "at least 16 characters", null, (text) =>
			text.length >= 16 ? text : undefined,
		),
		httpPort: setting("BROADSIDE_HTTP_PORT", "a port from 0 to 65535", 4870, (text) =>
			toWhole(text, 0, 65_535),
		),
		httpHost: setting("BROADSIDE_HTTP_HOST", "an IP address or localhost", "127.0.0.1", toAddress),
		publicUrl: setting("BROADSIDE_PUBLIC_URL", "an https URL", null, toOrigin),
		embed: setting("BROADSIDE_EMBED", embedModes.join(", "), embedModes[0], (text) =>
			embedModes.find((mode) => mode === text),
		),
		falOrigin: setting("BROADSIDE_FAL_ORIGIN", "an https or loopback origin", null, toOrigin),
		falMaxWaitS: setting("BROADSIDE_FAL_MAX_WAIT_S", "whole seconds from 1 to 86400", 900, (text) =>
			toWhole(text, 1, 86_400),
		),
		problems,
	};
	return { ...config, payingRefused };
}

/** fal's clients also take the key in two parts. */
function falKeyOfParts(environment: Environment): string | null {
	const id = environment.FAL_KEY_ID?.trim() ?? "";
	const secret = environment.FAL_KEY_SECRET?.trim() ?? "";
	return isUnset(id) || isUnset(secret) ? null : `${id}:${secret}`;
}

/** Desktop clients leave `${user_config.fal_key}` as it stands when the person filled nothing in. */
function isUnset(text: string): boolean {
	return text === "" || /^\$\{[\w.]+\}$/.test(text);
}

function toPath(text: string): string {
	const expanded =
		text === "~" || text.startsWith("~/") || text.startsWith("~\\") ? join(homedir(), text.slice(1)) : text;
	return isAbsolute(expanded) ? expanded : resolve(expanded);
}

/** Separated like PATH. */
function toPaths(text: string): string[] {
	const separator = process.platform === "win32" ? ";" : ":";
	return text
		.split(separator)
		.map((part) => part.trim())
		.filter((part) => part !== "")
		.map(toPath);
}

function toUsd(text: string): number | undefined {
	const value = Number(text.replace(/^\$/, ""));
	return Number.isFinite(value) && value >= 0 ? value : undefined;
}

function toWhole(text: string, min: number, max: number): number | undefined {
	const value = Number(text);
	return Number.isInteger(value) && value >= min && value <= max ? value : undefined;
}

function toOrigin(text: string): string | undefined {
	if (!URL.canParse(text)) return undefined;
	const url = new URL(text);
	const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
	const safe = url.protocol === "https:" || (url.protocol === "http:" && loopback);
	const bare = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
	return safe && bare ? url.href.replace(/\/$/, "") : undefined;
}

function toAddress(text: string): string | undefined {
	if (text === "localhost") return text;
	const bare = text.replace(/^\[(.*)\]$/, "$1");
	return isIP(bare) === 0 ? undefined : bare;
}

function flagValue(flags: ConfigFlags, flag: string): string | undefined {
	const value: unknown = Reflect.get(flags, flag);
	return typeof value === "string" ? value : undefined;
}
