// Every state of the window, light and dark: nothing for axe to object to, nothing cut off, and a picture of each.
//
// BROADSIDE_SHOTS=<folder> keeps the pictures, with Inter as Figma's page has it.
import { describe, test } from "vitest";
import { chromiumPath } from "../figma-sim/browser.ts";
import { lookOver, shots } from "./look-over.ts";
import { type Desk, type DeskOptions, fal, openDesk, testKey, useBrowser } from "./open-desk.ts";
import { hero, many, plain } from "./stage.ts";

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
			await lookOver(desk, name);
		});
});
