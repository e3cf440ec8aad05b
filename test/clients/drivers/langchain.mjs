// LangChain's adapters: list, call with progress, picture and link, cancel.
import { MultiServerMCPClient } from "@langchain/mcp-adapters";
import { asked, drafting, painting, pause, tell, untilAtFal } from "./ask.mjs";

const server = asked();
const stages = [];
const onProgress = (progress) => {
	stages.push(progress.message ?? "");
};
const client = new MultiServerMCPClient({
	mcpServers: {
		broadside:
			server.transport === "stdio"
				? { transport: "stdio", command: server.command, args: server.args, env: server.env }
				: {
						transport: "http",
						url: server.url,
						headers: { authorization: `Bearer ${server.token}` },
					},
	},
	useStandardContentBlocks: true,
	outputHandling: "content",
	onProgress,
});
const tools = await client.getTools();
const tool = (name) => tools.find((one) => one.name === name);
const message = await tool("compose_poster").invoke({
	type: "tool_call",
	id: "1",
	name: "compose_poster",
	args: drafting,
});
const content = Array.isArray(message.content) ? message.content : [message.content];
const stopper = new AbortController();
void untilAtFal(server).then(() => stopper.abort());
const cancelled = await tool("generate_image")
	.invoke(painting, { signal: stopper.signal })
	.then(
		() => false,
		(error) => (stopper.signal.aborted ? true : String(error)),
	);
await pause(1000);
await client.close();
await tell({
	tools: tools.length,
	text: content.filter((block) => block.type === "text").length,
	pictures: content.filter((block) => block.type === "image").length,
	links: content.filter((block) => block.type === "file" || block.source_type === "url").length,
	kinds: content.map((block) => block.type),
	progress: stages.length,
	cancelled,
});
