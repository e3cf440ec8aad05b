// Every state of the window, light and dark: nothing for axe to object to, nothing cut off, and a picture of each.
//
// BROADSIDE_SHOTS=<folder> keeps the pictures, with Inter as Figma's page has it.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { chromiumPath } from "../figma-sim/browser.ts";
import { type Desk, type DeskOptions, fal, openDesk, testKey, useBrowser } from "./open-desk.ts";
import { hero, many, plain } from "./stage.ts";

const shots = process.env.BROADSIDE_SHOTS;
if (shots) mkdirSync(shots, { recursive: true });

interface Violation {
	id: string;
	nodes: { html: string; failureSummary?: string }[];
}

async function violations(desk: Desk): Promise<string[]> {
	await desk.frame.evaluate(axe.source);
	const found = await desk.frame.evaluate(async () => {
		const tool = (
			globalThis as unknown as {
				axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> };
			}
		).axe;
		return (await tool.run(document, { resultTypes: ["violations"] })).violations;
	});
	return found.flatMap(({ id, nodes }) =>
		nodes.map(
			({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.slice(0, 200) ?? ""}`,
		),
	);
}

/** Texts and controls that stick out of the window, or of their own box sideways. */
const cutOff = (desk: Desk): Promise<string[]> =>
	desk.frame.evaluate(() => {
		const out: string[] = [];
		for (const element of document.querySelectorAll("button, p, label, input, textarea, select, span")) {
			const box = element.getBoundingClientRect();
			if (box.width === 0) continue;
			const name = `${element.tagName} ${element.textContent?.slice(0, 40) ?? ""}`;
			if (box.left < -0.5 || box.right > innerWidth + 0.5) out.push(`${name}: outside the window`);
			const clipped = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
			const style = getComputedStyle(element);
			if (
				clipped &&
				style.overflowX !== "visible" &&
				style.textOverflow !== "ellipsis" &&
				element.tagName === "BUTTON"
			)
				out.push(`${name}: cut off`);
		}
		return out;
	});

const prompt =
	'Jazz night poster, title "MIDNIGHT SESSIONS" in tall condensed serif, "Friday 14 November, 9 PM", "The Blue Room", "Tickets $12", deep navy and gold';

const states: [
	name: string,
	options: () => Promise<DeskOptions> | DeskOptions,
	act: (desk: Desk) => Promise<void>,
][] = [
	["edit-empty", () => ({}), async (desk) => desk.says("Ready")],
	[
		"edit-ready",
		() => ({ before: hero }),
		async (desk) => {
			await desk.textbox("Instruction").fill("Change the background to a rainy street at night");
			await desk.frame.getByRole("img").waitFor();
		},
	],
	[
		"edit-baked",
		() => ({ before: hero }),
		async (desk) => {
			await desk.radio("Baked").check();
			await desk.textbox("Instruction").fill("As a linocut in two colours");
		},
	],
	[
		"edit-many",
		() => ({
			before: many,
		}),
		async (desk) => {
			await desk.textbox("Instruction").fill("Warmer light");
		},
	],
	[
		"edit-working",
		async () => ({ before: hero, key: testKey, fal: await fal({ runMs: 60_000 }) }),
		async (desk) => {
			await desk.textbox("Instruction").fill("Change the background to a rainy street at night");
			await desk.button("Edit selection").click();
			await desk.frame
				.getByText(/Painting|queue|Waiting/)
				.first()
				.waitFor({ timeout: 15_000 });
		},
	],
	[
		"edit-done",
		async () => ({ before: hero, key: testKey, fal: await fal() }),
		async (desk) => {
			await desk.textbox("Instruction").fill("Change the background to a rainy street at night");
			await desk.button("Edit selection").click();
			await desk.says("Placed beside");
			await desk.frame.getByRole("img").waitFor();
		},
	],
	[
		"edit-failed",
		async () => {
			const server = await fal();
			server.faults.add({ at: "run", kind: "error:content_policy_violation" });
			return { before: hero, key: testKey, fal: server };
		},
		async (desk) => {
			await desk.textbox("Instruction").fill("Something fal does not paint");
			await desk.button("Edit selection").click();
			await desk.frame.locator(".status.bad").waitFor({ timeout: 15_000 });
		},
	],
	[
		"edit-no-key",
		() => ({ before: plain }),
		async (desk) => {
			await desk.textbox("Instruction").fill("Make it night");
			await desk.button("Edit selection").click();
			await desk.says("no fal key");
		},
	],
	[
		"edit-blocked",
		async () => ({ before: plain, key: testKey, fal: await fal(), refuseOrigin: true }),
		async (desk) => {
			await desk.textbox("Instruction").fill("Make it night");
			await desk.button("Edit selection").click();
			await desk.says("does not answer");
		},
	],
	["create-empty", () => ({}), async (desk) => desk.tab("Create").click()],
	[
		"create-ready",
		() => ({}),
		async (desk) => {
			await desk.tab("Create").click();
			await desk.textbox("Prompt").fill(prompt);
			await desk.radio("Overlay").check();
		},
	],
	[
		"create-done",
		() => ({}),
		async (desk) => {
			await desk.tab("Create").click();
			await desk.textbox("Prompt").fill(prompt);
			await desk.button("Create").click();
			await desk.says("Placed");
		},
	],
	["history-empty", () => ({}), async (desk) => desk.tab("History").click()],
	[
		"history",
		async () => ({ before: hero, key: testKey, fal: await fal() }),
		async (desk) => {
			await desk.textbox("Instruction").fill("Change the background to a rainy street at night");
			await desk.button("Edit selection").click();
			await desk.says("Placed beside");
			await desk.tab("Create").click();
			await desk.textbox("Prompt").fill(prompt);
			await desk.button("Create").click();
			await desk.says("layers");
			await desk.tab("History").click();
			await desk.frame.locator("img").nth(1).waitFor();
		},
	],
	[
		"settings",
		() => ({ key: testKey }),
		async (desk) => {
			await desk.tab("Settings").click();
			await desk.frame.getByLabel("fal key").fill("typing");
		},
	],
	["self-test", () => ({ command: "self-test" }), async (desk) => desk.says("facts hold")],
];

describe.skipIf(chromiumPath === null)("states", () => {
	useBrowser();
	for (const [name, options, act] of states)
		test(name, async () => {
			const desk = await openDesk({
				...(await options()),
				...(shots ? { delivery: "srcdoc" as const, inter: true } : {}),
			});
			await act(desk);
			for (const theme of ["light", "dark"] as const) {
				await desk.theme(theme);
				if (shots) {
					await desk.page.waitForTimeout(300);
					await desk.page.screenshot({ path: join(shots, `${name}-${theme}.png`) });
				}
				expect(await violations(desk), theme).toEqual([]);
			}
			expect(await cutOff(desk)).toEqual([]);
			expect(desk.faults).toEqual([]);
		});
});
