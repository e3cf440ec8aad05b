// What an agent placed is told to the person, and words that it left hard to read get the same cure as their own.
import { newRecord } from "../jobs/running.ts";
import type { JobBench } from "../jobs/take-up.ts";
import type { AgentPlaced } from "./figma-handlers.ts";

export function tellPlaced({ jobId, hardToRead, layers }: AgentPlaced, bench: JobBench): void {
	const name = (layers[0]?.name ?? "layer").slice(0, 200);
	// Not over what the person is being told about their own work.
	if (bench.store.get().status.tone !== "busy")
		bench.say({ text: `Your agent placed "${name}".`, tone: "good", hint: "Undo takes it back." });
	if (hardToRead.length === 0) return;
	const record = newRecord(
		bench.store,
		{
			kind: "edit",
			asked: name,
			quality: "standard",
			model: "",
			text: "live",
			variations: layers.length,
			costMicroUsd: 0,
			sourceIds: [],
			sourceName: name,
		},
		Date.now(),
	);
	const placed = layers.map(({ id, imageHash }, index) => ({ id, variation: index + 1, imageHash }));
	void bench.book.add({ ...record, id: jobId, status: "completed", stage: "Placed", placed, hardToRead });
}
