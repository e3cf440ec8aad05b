// Hostile paths: each refused with its field and reason, and nothing read or contacted.
import { writeFileSync } from "node:fs";
import { homedir } from "node:os";
import * as path from "node:path";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isInside, lexicalPath, readableDirs } from "../../mcp-server/inputs/allowed-path.ts";
import { gateLimits } from "../../mcp-server/inputs/image-gate.ts";
import { newId } from "../../shared/jobs/job.ts";
import { fakeNetwork, field, gate, png, refusal, setTraps, type Traps } from "./gate.ts";

let traps: Traps;
let root: string;
let allowed: string;
let outside: string;
beforeAll(async () => {
	traps = await setTraps();
	({ root, allowed, outside } = traps);
});
afterAll(() => traps.clear());

describe("let in", () => {
	test.each([
		["a relative path", () => "a.png"],
		["a path below", () => "deep/b.png"],
		["a path with dots that stays inside", () => "deep/../a.png"],
		["an absolute path", () => join(allowed, "a.png")],
		["a file URL", () => pathToFileURL(join(allowed, "odd name ü 第.png")).href],
		["a link that stays inside", () => "link-in.png"],
		["a data URL", () => `data:image/png;base64,${Buffer.from(png).toString("base64")}`],
		["an earlier image", () => newId("img")],
	])("%s", async (_name, input) => {
		expect(await gate(traps).open(input(), { field })).toMatchObject({
			mediaType: "image/png",
			widthPx: 20,
			heightPx: 10,
		});
	});
});

const paths: [string, () => string, string?][] = [
	["dots upward", () => "../outside/c.png"],
	["dots through a folder", () => "deep/../../outside/c.png"],
	["many dots", () => "../../../../../../etc/passwd"],
	["an absolute path outside", () => join(outside, "c.png")],
	["a folder whose name begins the same", () => join(root, "allowed-too", "d.png")],
	["a system file", () => "/etc/passwd"],
	["a file that does not exist, outside", () => "/no/such/thing.png"],
	["the home folder", () => "~/.ssh/id_rsa"],
	["another's home", () => "~root/.ssh/id_rsa"],
	["a link out", () => "link-out.png"],
	["a folder link out", () => "folder-out/c.png"],
	["a device by a link", () => "zero.png"],
	["the environment by a link", () => "environ.png"],
	["a device", () => "/dev/zero"],
	["the memory of this process", () => "/proc/self/mem"],
	["the folder itself", () => "."],
	["a folder", () => "deep"],
	["a pipe", () => "pipe.png"],
	["a socket", () => "socket.png"],
	["a NUL", () => "a.png\0.jpg"],
	["a line break", () => "a\n.png"],
	["an escape", () => "\u001b[2Ja.png"],
	["a very long path", () => "a/".repeat(3000)],
	["UNC, slashes", () => "//server/share/a.png"],
	["UNC, backslashes", () => "\\\\server\\share\\a.png"],
	["a device namespace", () => "\\\\.\\PhysicalDrive0"],
	["a verbatim path", () => "\\\\?\\C:\\a.png"],
	["a drive", () => "C:\\Windows\\win.ini"],
	["a drive with slashes", () => "C:/Windows/win.ini"],
	["a file URL outside", () => pathToFileURL(join(outside, "c.png")).href],
	["a file URL with dots", () => `file://${allowed}/../outside/c.png`],
	["a file URL with encoded dots", () => `file://${allowed}/%2e%2e/outside/c.png`],
	["a file URL with an encoded slash", () => `file://${allowed}/..%2foutside%2fc.png`],
	["a file URL with a NUL", () => `file://${allowed}/a.png%00`],
	["a file URL of another machine", () => "file://server/share/a.png"],
	["a file URL of a UNC path", () => "file:////server/share/a.png"],
	["a file URL in capitals", () => "FILE:///etc/passwd"],
	["a loop of links", () => "loop.png", "invalid_input"],
	["a missing file inside", () => "nothing.png", "invalid_input"],
	["a file below a file", () => "a.png/b.png", "invalid_input"],
	["words", () => "note.png", "invalid_input"],
	["an empty file", () => "empty.png", "invalid_input"],
	["a file cut short", () => "cut.png", "invalid_input"],
	["an empty string", () => "  ", "invalid_input"],
];

describe("paths", () => {
	test.each(paths)("%s", async (_name, input, code = "forbidden_path") => {
		const { network, resolved, contacted } = fakeNetwork();
		expect((await refusal(traps, input(), network)).code).toBe(code);
		expect([resolved, contacted]).toEqual([[], []]);
	});

	test("what a refusal says does not tell whether a file outside exists", async () => {
		expect((await refusal(traps, "/etc/passwd")).message).toBe(
			(await refusal(traps, "/etc/no-such-file")).message,
		);
	});
});

const windowsRules = {
	allowedDirs: ["C:\\Users\\me\\images"],
	workingDir: "C:\\Users\\me\\images",
	platform: "win32" as const,
};
const inWindows = (input: string) => lexicalPath(input, windowsRules, field);

describe("Windows forms, by Windows rules", () => {
	test.each([
		["a.png", "C:\\Users\\me\\images\\a.png"],
		["C:/Users/me/images/a.png", "C:\\Users\\me\\images\\a.png"],
		["c:\\Users\\me\\images\\deep\\..\\a.png", "c:\\Users\\me\\images\\a.png"],
		["file:///C:/Users/me/images/a%20b.png", "C:\\Users\\me\\images\\a b.png"],
	])("%s is %s", (input, resolved) => {
		expect(inWindows(input)).toBe(resolved);
		expect(isInside(inWindows(input), "C:\\Users\\me\\images", path.win32)).toBe(true);
	});

	test.each([
		"..\\..\\other\\a.png",
		"C:\\Users\\me\\images-too\\a.png",
		"D:\\Users\\me\\images\\a.png",
		"\\Windows\\win.ini",
		"C:\\Users\\me\\images\\..\\secret.png",
	])("%s is outside", (input) => {
		expect(isInside(inWindows(input), "C:\\Users\\me\\images", path.win32)).toBe(false);
	});

	test.each([
		"\\\\server\\share\\a.png",
		"//server/share/a.png",
		"\\\\?\\C:\\Users\\me\\images\\a.png",
		"\\\\.\\C:\\a.png",
		"\\\\?\\UNC\\server\\share\\a.png",
		"\\/server/share/a.png",
		"file://server/share/a.png",
		"file:////server/share/a.png",
		"C:a.png",
		"C:",
		"a.png:hidden",
		"a.png::$DATA",
		"C:\\Users\\me\\images\\a.png:stream",
		"CON",
		"nul.png",
		"deep\\COM1",
		"LPT9.txt",
		"CONIN$",
		"a.png.",
		"a.png ",
		"deep. \\a.png",
		"a\u0000.png",
	])("%s is refused by its form", (input) => {
		expect(() => inWindows(input)).toThrow(expect.objectContaining({ code: "forbidden_path", field }));
	});
});

test("the working folder may be read from, unless it is a root or holds the home folder", () => {
	const folders = { outputDir: "/out", readDirs: ["/more"], home: "/home/me" };
	expect(readableDirs({ ...folders, workingDir: "/home/me/project" })).toEqual([
		"/out",
		"/home/me/project",
		"/more",
	]);
	for (const workingDir of ["/", "/home", "/home/me"])
		expect(readableDirs({ ...folders, workingDir })).toEqual(["/out", "/more"]);
	expect(readableDirs({ outputDir: "/out", readDirs: [], workingDir: homedir() })).toEqual(["/out"]);
});

test("a file above the byte cap is not even read", async () => {
	writeFileSync(join(allowed, "big.png"), Buffer.concat([png, Buffer.alloc(gateLimits.maxBytes)]));
	expect((await refusal(traps, "big.png")).message).toContain("at most");
});

test("the table is long enough", () => {
	expect(paths.length).toBeGreaterThanOrEqual(40);
});
