// Vercel's AI SDK: list, call, picture and link, cancel. It sends no progress token.
import { createMCPClient } from "@ai-sdk/mcp";
import { StdioMCPTransport } from "@ai-sdk/mcp/mcp-stdio";
import { asked, countBlocks, drafting, painting, pause, tell, untilAtFal } from "./ask.mjs";

const server = asked();
const transport =
	server.transport === "stdio"
		? new StdioMCPTransport({ command: server.command, args: server.args, env: server.env, stderr: "ignore" })
		: { type: "http", url: server.url, headers: { authorization: `Bearer ${server.token}` } };
const client = await createMCPClient({ transport });
const tools = await client.tools();
const answer = await tools.compose_poster.execute(drafting, { toolCallId: "1", messages: [] });
const blocks = countBlocks(answer.content);
const stopper = new AbortController();
void untilAtFal(server).then(() => stopper.abort());
const cancelled = await tools.generate_image
	.execute(painting, { toolCallId: "2", messages: [], abortSignal: stopper.signal })
	.then(
		() => false,
		(error) => (stopper.signal.aborted ? true : String(error)),
	);
await pause(1000);
await client.close();
await tell({
	tools: Object.keys(tools).length,
	text: blocks.text,
	pictures: blocks.image,
	links: blocks.resource_link,
	cancelled,
});
