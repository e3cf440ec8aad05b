// Answers for the gallery: real ones of the real tools, and one in which words went wrong in every way.
import type { Result } from "../../shared/result.ts";
import type { ToolBench } from "../link/tool-bench.ts";
import type { Wire } from "../server/raw-client.ts";

export const prompt =
	'Concert poster for a jazz festival called "MIDNIGHT BRASS" in tall condensed serif at the top, a saxophone player silhouetted against a smoky amber spotlight, "JUNE 14-16" in small caps below, "BROOKLYN ARTS CENTER" in thin sans-serif at the bottom, "Doors 7 PM" and "Tickets $25" beside it, deep navy and warm gold color palette.';

export const draft = (bench: ToolBench): Promise<Wire> =>
	bench.show("compose_poster", { prompt, count: 3, seed: 5, wait_seconds: 600 });

/** As if a model had painted them: the second with faults of every kind, the third with one that nobody can be sure of. */
export function painted(answer: Wire): Wire {
	const copy: Wire = structuredClone(answer);
	const result: Result & Wire = copy._meta["broadside/result"];
	result.model = "fal-ai/qwen-image-2/text-to-image";
	delete result.finish;
	result.costUsd = 0.105;
	const [first, second, third] = result.images;
	for (const image of [first, second, third]) if (image?.copyCheck) image.copyCheck.by = "ocr";
	if (second?.copyCheck) {
		const { lines } = second.copyCheck;
		second.copyCheck.strict = false;
		second.copyCheck.extra = [{ text: "JAZZZ", box: { x: 90, y: 620, width: 210, height: 70 } }];
		const twice = { x: 90, y: 700, width: 210, height: 40 };
		second.copyCheck.duplicates = [{ copyId: lines[1]?.copyId ?? "", seen: 2, wanted: 1, boxes: [twice] }];
		Object.assign(lines[0] ?? {}, { verdict: "wrong", read: "MIDNIGHT BRAS" });
		Object.assign(lines[2] ?? {}, { verdict: "missing", read: "", box: null });
		Object.assign(lines[3] ?? {}, { verdict: "unreadable", read: "" });
	}
	if (third?.copyCheck) {
		third.copyCheck.strict = null;
		third.copyCheck.isPartial = true;
		Object.assign(third.copyCheck.lines[1] ?? {}, { verdict: "uncertain", read: "JUNE l4-16" });
	}
	return copy;
}
