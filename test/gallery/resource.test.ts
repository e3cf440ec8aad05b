// The gallery as clients find it: named by the tools whose answers it shows, small, and under a policy that lets nothing else in.
import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { ask, type HttpProcess, startHttp } from "../http/start-http.ts";
import type { Wire } from "../server/raw-client.ts";

const uri = "ui://broadside/gallery.html";
let server: HttpProcess;
let page: Wire;

beforeAll(async () => {
	server = await startHttp();
	[page] = (await ask(server, "resources/read", { uri })).contents;
});

test("tools with pictures name it, and no other", async () => {
	const { tools } = await ask(server, "tools/list");
	const named = tools
		.filter((tool: Wire) => tool._meta?.ui?.resourceUri === uri)
		.map(({ name }: Wire) => name);
	expect(named.sort()).toEqual(["compose_poster", "edit_image", "finish_job", "generate_image", "get_job"]);
	const { resources } = await ask(server, "resources/list");
	expect(resources.find((one: Wire) => one.uri === uri)).toMatchObject({
		mimeType: "text/html;profile=mcp-app",
	});
});

test("it is one page of at most 120 kB that asks for nothing", () => {
	expect(page.mimeType).toBe("text/html;profile=mcp-app");
	expect(Buffer.byteLength(page.text)).toBeLessThanOrEqual(120_000);
	expect(page._meta.ui.csp).toEqual({ connectDomains: [], resourceDomains: ["data:"] });
	expect(page.text).not.toMatch(/\b(?:src|href)=["']?https?:/);
	expect(page.text).not.toMatch(/@import|url\(/);
});

test("its policy names its one script and its one style sheet by what they are", () => {
	const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page.text)?.[1] ?? "";
	const inside = (tag: string) => [...page.text.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g"))];
	for (const [tag, directive] of [
		["script", "script-src"],
		["style", "style-src"],
	] as const) {
		expect(inside(tag)).toHaveLength(1);
		const hash = createHash("sha256")
			.update(inside(tag)[0]?.[1] ?? "")
			.digest("base64");
		expect(policy).toContain(`${directive} 'sha256-${hash}'`);
	}
	expect(policy).toMatch(/^default-src 'none'/);
	expect(policy).not.toContain("unsafe");
});
