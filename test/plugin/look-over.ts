// What every state of the window is looked over for: what axe objects to, what sticks out, and a picture of it.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { expect } from "vitest";
import type { Desk } from "./open-desk.ts";

/** BROADSIDE_SHOTS=<folder> keeps the pictures, with Inter as Figma's page has it. */
export const shots = process.env.BROADSIDE_SHOTS;
if (shots) mkdirSync(shots, { recursive: true });

interface Violation {
	id: string;
	nodes: { html: string; failureSummary?: string }[];
}

/** `rules`: all, or those alone that look at colours. */
async function violations(desk: Desk, rules: "all" | "colours"): Promise<string[]> {
	const isThere = await desk.frame.evaluate(() => "axe" in globalThis);
	if (!isThere) await desk.frame.evaluate(axe.source);
	const found = await desk.frame.evaluate(async (only) => {
		const tool = (
			globalThis as unknown as {
				axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> };
			}
		).axe;
		const options = {
			resultTypes: ["violations"],
			...(only ? { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } } : {}),
		};
		return (await tool.run(document, options)).violations;
	}, rules === "colours");
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

/** Light and dark; nothing for axe to object to, nothing cut off, no fault. */
export async function lookOver(desk: Desk, name: string): Promise<void> {
	for (const theme of ["light", "dark"] as const) {
		await desk.theme(theme);
		if (shots) {
			await desk.page.waitForTimeout(300);
			await desk.page.screenshot({ path: join(shots, `${name}-${theme}.png`) });
		}
		// The same elements stand in the dark: only their colours are others.
		expect(await violations(desk, theme === "light" ? "all" : "colours"), theme).toEqual([]);
	}
	expect(await cutOff(desk)).toEqual([]);
	expect(desk.faults).toEqual([]);
}
