// Live words that lost their ground to a new picture, each with the one change that makes them readable again.
import type { Desk } from "../desk.ts";
import { useStore } from "../store.ts";

interface LiftOffersProps {
	desk: Desk;
	jobId: string | undefined;
	/** Only the offers for this layer. */
	layerId?: string;
}

export function LiftOffers({ desk, jobId, layerId }: LiftOffersProps) {
	const job = useStore(desk.store, (state) => state.jobs).find(({ id }) => id === jobId);
	const rows = job?.hardToRead.filter((row) => layerId === undefined || row.layerId === layerId) ?? [];
	if (!job || rows.length === 0) return null;
	return (
		<>
			{rows.map((row) => (
				<p class="lift" key={`${row.layerId} ${row.by} ${row.color}`}>
					<span>
						Hard to read: {row.words.slice(0, 2).join(", ")}
						{row.words.length > 2 ? ` and ${row.words.length - 2} more` : ""}
					</span>
					<button type="button" class="plain" onClick={() => void desk.lift(job, row)}>
						{row.by === "scrim" ? "Add scrim" : row.color === "#ffffff" ? "Make white" : "Make black"}
					</button>
				</p>
			))}
		</>
	);
}
