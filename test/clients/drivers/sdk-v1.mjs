// The official client of the 2025 specifications, as its own package: list, call with progress, picture and link, cancel.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { asked, countBlocks, drafting, painting, pause, tell, untilAtFal } from "./ask.mjs";

const server = asked();
const client = new Client({ name: "v1", version: "1" });
await client.connect(
	server.transport === "stdio"
		? new StdioClientTransport({
				command: server.command,
				args: server.args,
				env: server.env,
				stderr: "ignore",
			})
		: new StreamableHTTPClientTransport(new URL(server.url), {
				requestInit: { headers: { authorization: `Bearer ${server.token}` } },
			}),
);
const { tools } = await client.listTools();
const stages = [];
const answer = await client.callTool({ name: "compose_poster", arguments: drafting }, undefined, {
	onprogress: ({ message }) => stages.push(message),
});
const blocks = countBlocks(answer.content);
const stopper = new AbortController();
void untilAtFal(server).then(() => stopper.abort());
const cancelled = await client
	.callTool({ name: "generate_image", arguments: painting }, undefined, { signal: stopper.signal })
	.then(
		() => false,
		(error) => (stopper.signal.aborted ? true : String(error)),
	);
await pause(1000);
await client.close();
await tell({
	tools: tools.length,
	text: blocks.text,
	pictures: blocks.image,
	links: blocks.resource_link,
	progress: stages.length,
	cancelled,
});
