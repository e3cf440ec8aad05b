// What people install, unpacked in empty folders and used by a client nobody here wrote.
import { execFileSync } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version } = z
	.object({ version: z.string() })
	.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
const mcpb = join(root, "node_modules/@anthropic-ai/mcpb/dist/cli/cli.js");
const poster = 'A poster "GRAND OPENING" at the top, "Saturday 9 May" below';

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "broadside-install-"));
	execFileSync(process.execPath, [join(root, "scripts/pack.mjs"), "--out", folder], {
		cwd: root,
		stdio: "ignore",
	});
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bytesIn(path: string): number {
	return readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
		const child = join(path, entry.name);
		return sum + (entry.isDirectory() ? bytesIn(child) : entry.isFile() ? statSync(child).size : 0);
	}, 0);
}

const manifestSchema = z.object({
	version: z.string(),
	tools: z.array(z.object({ name: z.string() })),
	server: z.object({
		mcp_config: z.object({
			command: z.string(),
			args: z.array(z.string()),
			env: z.record(z.string(), z.string()),
		}),
	}),
	user_config: z.record(z.string(), z.object({ default: z.unknown().optional() })),
});

/** Lists the tools and composes a sheet, as an agent would; answers the file it was told of. */
async function composeThrough(command: string, args: string[], env: Record<string, string>): Promise<string> {
	const cwd = mkdtempSync(join(folder, "work-"));
	const home = join(cwd, "home");
	const client = new Client({ name: "stranger", version: "1" });
	await client.connect(
		new StdioClientTransport({
			command,
			args,
			cwd,
			env: { PATH: process.env.PATH ?? "", BROADSIDE_HOME: home, ...env },
			stderr: "ignore",
		}),
	);
	try {
		const { tools } = await client.listTools();
		expect(tools.map(({ name }) => name)).toContain("compose_poster");
		const answer = await client.callTool({ name: "compose_poster", arguments: { prompt: poster, seed: 3 } });
		expect(answer.isError ?? false).toBe(false);
		const images = join(home, "images");
		const [file] = readdirSync(images);
		return join(images, file ?? "nothing");
	} finally {
		await client.close();
	}
}

const isPng = (path: string) => readFileSync(path).subarray(1, 4).toString() === "PNG";

describe("the desktop bundle", () => {
	test("is valid, unpacks, and composes with its settings left empty", async () => {
		const bundle = join(folder, `broadside-${version}.mcpb`);
		const unpacked = join(folder, "unpacked");
		execFileSync(process.execPath, [mcpb, "unpack", bundle, unpacked], { stdio: "ignore" });
		execFileSync(process.execPath, [mcpb, "validate", join(unpacked, "manifest.json")], { stdio: "ignore" });
		const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(unpacked, "manifest.json"), "utf8")));
		expect(manifest.version).toBe(version);
		// As Claude Desktop does it: settings with a default are filled in, the others stand as they are.
		const filled = Object.entries(manifest.server.mcp_config.env).map(([name, value]): [string, string] => {
			const option = manifest.user_config[value.replace(/^\$\{user_config\.|\}$/g, "")];
			return [name, option?.default === undefined ? value : String(option.default)];
		});
		const args = manifest.server.mcp_config.args.map((arg) => arg.replace(/\$\{__dirname\}/, () => unpacked));
		const file = await composeThrough(process.execPath, args, Object.fromEntries(filled));
		expect(isPng(file)).toBe(true);
		expect(bytesIn(unpacked)).toBeLessThan(90e6);
		// No build of one platform alone: the drawing engine in it is the portable one.
		expect(existsSync(join(unpacked, "node_modules"))).toBe(false);
	}, 60_000);

	test("names the tools that the server lists", () => {
		const manifest = manifestSchema.parse(
			JSON.parse(readFileSync(join(folder, "mcpb/manifest.json"), "utf8")),
		);
		const page = readFileSync(join(root, "docs/tools.md"), "utf8");
		expect(manifest.tools.map(({ name }) => name)).toEqual(
			[...page.matchAll(/^## `(\w+)`$/gm)].map((found) => found[1]),
		);
	});
});

describe("the npm package", () => {
	test("installed in an empty project: few packages, small, and its bin composes", async () => {
		const project = join(folder, "project");
		mkdirSync(project);
		writeFileSync(join(project, "package.json"), JSON.stringify({ name: "empty", private: true }));
		execFileSync(
			"npm",
			[
				"install",
				join(folder, `broadside-${version}.tgz`),
				...["--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=0", "--fetch-timeout=15000"],
			],
			{ cwd: project, stdio: "ignore", shell: process.platform === "win32" },
		);
		const lock = z
			.object({ packages: z.record(z.string(), z.unknown()) })
			.parse(JSON.parse(readFileSync(join(project, "node_modules/.package-lock.json"), "utf8")));
		const installed = Object.keys(lock.packages).filter((path) => existsSync(join(project, path)));
		expect(installed.length).toBeLessThanOrEqual(15);
		expect(bytesIn(join(project, "node_modules"))).toBeLessThan(90e6);
		const bin = join(
			project,
			"node_modules/.bin",
			process.platform === "win32" ? "broadside.cmd" : "broadside",
		);
		const file = await composeThrough(bin, [], {});
		expect(isPng(file)).toBe(true);
	}, 120_000);
});
