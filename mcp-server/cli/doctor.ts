// doctor: every setting with its source, and a try of all that works without a network.
import { access, constants, mkdir } from "node:fs/promises";
import { arch, platform } from "node:os";
import { describeSpend, spendOf } from "../../shared/tools/spend.ts";
import type { Config, Setting } from "../config.ts";
import { version } from "../version.ts";
import type { CommandContext, CommandRun } from "./command.ts";
import { exit } from "./terminal.ts";

interface Check {
	name: string;
	ok: boolean;
	detail: string;
}

export const doctor: CommandRun = async (flags, _words, { config, workshop, terminal }) => {
	const settings = describeSettings(config);
	const checks: Check[] = [
		{ name: "version", ok: true, detail: `${version} on Node ${process.version}, ${platform()} ${arch()}` },
		await canWrite("home folder", config.home.value),
		await canWrite("output folder", config.outputDir.value),
		...config.problems.map((problem) => ({ name: "setting", ok: false, detail: problem })),
		await tryDraft(workshop),
		{ name: "fal", ok: true, detail: describeOrigin(config) },
		await describeMoney(workshop),
		await tryLink(config),
		{
			name: "fal key",
			ok: true,
			detail:
				config.falKey.value === null
					? "not set: drafts only. Make one at https://fal.ai/dashboard/keys"
					: "set (never shown)",
		},
	];
	const ok = checks.every((check) => check.ok);
	if (flags.json === true) {
		terminal.out(JSON.stringify({ ok, settings, checks }, null, 2));
	} else {
		const width = Math.max(...settings.map((row) => row.variable.length));
		terminal.out(
			settings.map((row) => `${row.variable.padEnd(width)}  ${row.value}  (${row.source})`).join("\n"),
		);
		terminal.out("");
		terminal.out(
			checks.map((check) => `${check.ok ? "ok  " : "FAIL"}  ${check.name}: ${check.detail}`).join("\n"),
		);
	}
	return ok ? exit.ok : exit.failed;
};

function describeSettings(config: Config) {
	const secret = (setting: Setting<string | null>) => ({
		...setting,
		value: setting.value === null ? null : "set (never shown)",
	});
	const { problems: _told, payingRefused: _toldToo, falKey, httpToken, ...open } = config;
	return Object.values({ falKey: secret(falKey), ...open, httpToken: secret(httpToken) }).map(
		({ variable, value, source }) => ({
			variable,
			value: value === null ? "not set" : Array.isArray(value) ? value.join(", ") || "none" : String(value),
			source,
		}),
	);
}

function describeOrigin({ falOrigin, falMaxWaitS }: Config): string {
	const where =
		falOrigin.value === null
			? "fal's own hosts"
			: `every request goes to the gateway ${falOrigin.value}, the host that was meant in x-fal-host`;
	return `${where}; a job is watched for ${falMaxWaitS.value} s, then left to be taken up again`;
}

async function describeMoney(workshop: CommandContext["workshop"]): Promise<Check> {
	const name = "money";
	try {
		const spend = await spendOf((await workshop()).ports);
		return { name, ok: spend !== null, detail: describeSpend(spend) };
	} catch (error) {
		return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
	}
}

async function tryLink(config: Config): Promise<Check> {
	const name = "Figma link";
	try {
		const { describeLink, lookAtLink } = await import("../link/look.ts");
		return { name, ok: true, detail: describeLink(await lookAtLink(config), config.linkPort.value) };
	} catch (error) {
		return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
	}
}

async function canWrite(name: string, folder: string): Promise<Check> {
	try {
		await mkdir(folder, { recursive: true });
		await access(folder, constants.W_OK);
		return { name, ok: true, detail: folder };
	} catch {
		return { name, ok: false, detail: `${folder} cannot be written` };
	}
}

/** Lays out and draws one small sheet in memory. */
async function tryDraft(workshop: CommandContext["workshop"]): Promise<Check> {
	const name = "draft engine";
	try {
		const [{ ports }, { readPrompt }, { compose }] = await Promise.all([
			workshop(),
			import("../../shared/brief/read-prompt.ts"),
			import("../../shared/layout/compose.ts"),
		]);
		const { brief } = readPrompt('A poster called "EVERY WORD" with "每个字都对" below', { size: "512x768" });
		const startedAt = performance.now();
		const bytes = await ports.rasterizer.render(compose(brief, { seed: 1 }), { format: "png" });
		const facts = ports.codec.probe(bytes);
		const tookMs = Math.round(performance.now() - startedAt);
		return { name, ok: true, detail: `${facts.widthPx} x ${facts.heightPx} px in ${tookMs} ms` };
	} catch (error) {
		return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
	}
}
