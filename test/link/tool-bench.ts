// The tools behind a workshop with a real link, real files and the fal test server; a stand-in holds the open file.
import { afterAll, afterEach } from "vitest";
import { toToolResult } from "../../mcp-server/answer-content.ts";
import { readConfig } from "../../mcp-server/config.ts";
import { createWorkshop, type Workshop } from "../../mcp-server/workshop.ts";
import { runTool } from "../../shared/run-tool.ts";
import type { Answer } from "../../shared/tool.ts";
import { findTool } from "../../shared/tools/index.ts";
import { createFalServer, type FalServer } from "../fal-server/server.ts";
import { quickClock } from "../models/quick-clock.ts";
import { freePort, freshHome } from "./link-bench.ts";
import { closeAll, type Message } from "./stand-in.ts";

const workshops: Workshop[] = [];
const servers: FalServer[] = [];
afterEach(async () => {
	closeAll();
	for (const { link, jobs } of workshops.splice(0)) {
		await jobs.stop();
		await link.stop();
	}
});
afterAll(async () => {
	for (const server of servers.splice(0)) await server.close();
});

export interface ToolBench {
	home: string;
	port: number;
	workshop: Workshop;
	fal: FalServer | null;
	call(tool: string, input?: object): Promise<Answer>;
	/** As a client sees it. */
	show(tool: string, input?: object): Promise<Message>;
	code(): Promise<string>;
}

export async function openToolBench(
	options: { home?: string; port?: number; paid?: boolean; fal?: FalServer; speed?: number } = {},
): Promise<ToolBench> {
	const home = options.home ?? freshHome();
	const port = options.port ?? (await freePort());
	let fal = options.fal ?? null;
	if (options.paid === true && fal === null) {
		fal = await createFalServer({ flat: true, queueMs: 2, runMs: 10 });
		servers.push(fal);
	}
	const config = readConfig(
		{},
		{
			BROADSIDE_HOME: home,
			...(fal === null ? {} : { FAL_KEY: "dummy-key-of-tests", BROADSIDE_FAL_ORIGIN: fal.origin }),
		},
	);
	const workshop = createWorkshop(
		{ ...config, linkPort: { ...config.linkPort, value: port } },
		{ clock: quickClock(options.speed ?? 20) },
	);
	workshops.push(workshop);
	const call = (name: string, input: object = {}) => {
		const tool = findTool(name);
		if (tool === undefined) throw new Error(`no tool ${name}`);
		const { ports, jobs, reportInternal } = workshop;
		const signal = new AbortController().signal;
		const waiting = name === "figma_edit" || name === "get_job" ? { wait_seconds: 600 } : {};
		return runTool(
			tool,
			{ ...waiting, ...input },
			{ ports, jobs, signal, progress: () => undefined, reportInternal },
		);
	};
	return {
		home,
		port,
		workshop,
		fal,
		call,
		show: async (name, input) => {
			const tool = findTool(name);
			if (tool === undefined) throw new Error(`no tool ${name}`);
			return toToolResult(await call(name, input), tool, workshop.ports);
		},
		code: async () => (await workshop.link.pairing()).code,
	};
}
