// One entry goes into a client's settings; every other byte stays.
import { describe, expect, test } from "vitest";
import { mergedEntry } from "../../mcp-server/cli/init-clients.ts";
import { putEntry } from "../../mcp-server/cli/init-json.ts";

const launch = { command: "node", args: ["/opt/broadside/dist/mcp-server.js"] };
const put = (text: string | null, section = "mcpServers") =>
	putEntry(text, section, "broadside", launch, (found) => mergedEntry(found, launch));

describe("a file without the entry", () => {
	test.each([null, "", " \n"])("%j becomes a whole file", (text) => {
		const made = put(text);
		expect(made.state).toBe("added");
		if (made.state === "added") expect(JSON.parse(made.text)).toEqual({ mcpServers: { broadside: launch } });
	});

	test("other servers, settings and their order stay byte for byte", () => {
		const text = `{
    "theme": "dark",
    "mcpServers": {
        "files": { "command": "npx", "args": ["-y", "files"], "env": { "A": "1" } }
    },
    "big": 12345678901234567890
}
`;
		const made = put(text);
		if (made.state !== "added") throw new Error(made.state);
		expect(made.text).toBe(
			text.replace(
				'"mcpServers": {',
				`"mcpServers": {
        "broadside": {
            "command": "node",
            "args": [
                "/opt/broadside/dist/mcp-server.js"
            ]
        },`,
			),
		);
	});

	test("comments and commas before a bracket stay (VS Code)", () => {
		const text = `{
	// my servers
	"servers": {
		/* the "files" one: { } */
		"files": { "command": "files" }, // last
	},
	"inputs": [],
}`;
		const made = put(text, "servers");
		if (made.state !== "added") throw new Error(made.state);
		expect(made.text).toContain("// my servers");
		expect(made.text).toContain('/* the "files" one: { } */');
		expect(made.text).toContain('"broadside": {');
		expect(put(made.text, "servers").state).toBe("same");
	});

	test.each([
		"{}",
		"{ }",
		'{"mcpServers":{}}',
		'{"a":1}',
		'{"mcpServers":{"x":{"command":"y"}}}',
		'\ufeff{"a":"}{\\""}',
		'{\r\n  "mcpServers": {\r\n  }\r\n}\r\n',
	])("%j", (text) => {
		const made = put(text);
		if (made.state !== "added") throw new Error(made.state);
		const read = JSON.parse(made.text.replace(/^\ufeff/, ""));
		const before = JSON.parse(text.replace(/^\ufeff/, ""));
		expect(read).toEqual({ ...before, mcpServers: { ...before.mcpServers, broadside: launch } });
		expect(put(made.text).state).toBe("same");
	});
});

describe("a file with an entry of the name", () => {
	test("an older copy of ours is pointed here; its own environment and arguments stay", () => {
		const old = {
			mcpServers: {
				broadside: {
					command: "/usr/bin/node",
					args: ["/old/dist/mcp-server.js", "--output-dir", "/pictures"],
					env: { FAL_KEY: "k" },
					disabled: true,
				},
			},
		};
		const made = put(JSON.stringify(old, null, 2));
		if (made.state !== "updated") throw new Error(made.state);
		expect(JSON.parse(made.text).mcpServers.broadside).toEqual({
			command: "node",
			args: ["/opt/broadside/dist/mcp-server.js", "--output-dir", "/pictures"],
			env: { FAL_KEY: "k" },
			disabled: true,
		});
	});

	test("someone else's server of the name is never touched", () => {
		const text = '{"mcpServers":{"broadside":{"command":"docker","args":["run","newspapers"]}}}';
		expect(put(text)).toEqual({ state: "foreign" });
	});
});

test.each(["[]", "not json", '{"mcpServers": []}', '{"mcpServers": "x"}', '{"a": ', '{"a":1} {"b":2}'])(
	"%j is left alone",
	(text) => {
		expect(put(text).state).toBe("unreadable");
	},
);
