// A painted sheet whose hidden copy was changed: what differs, what it costs, and one button to paint it anew.
import { usd } from "../../../shared/models/price.ts";
import type { Reworded } from "../../../shared/protocol.ts";
import type { Desk } from "../desk.ts";
import { editPriceMicroUsd } from "../jobs/edit-wish.ts";
import { rewordingOf } from "../jobs/reword.ts";

export function RepaintOffer({ desk, reworded }: { desk: Desk; reworded: Reworded }) {
	const rewording = rewordingOf(reworded);
	if (rewording === null) return null;
	const { instruction, changes } = rewording;
	const edit = { instruction, text: "baked", strings: [], pictures: 1 } as const;
	const price = editPriceMicroUsd(reworded.sheet.made.quality, edit, 1);
	return (
		<div class="field">
			<span class="label" id="reworded">
				Words changed since it was painted
			</span>
			<ul class="copy" aria-labelledby="reworded">
				{changes.map(({ old, wanted }) => (
					<li key={`${old} ${wanted}`}>
						{/* The list sets the outer quotes. */}
						{`${old ?? "nothing"}” → “${wanted ?? "nothing"}`}
					</li>
				))}
			</ul>
			<div class="row">
				<button type="button" class="plain strong" onClick={() => void desk.repaint(reworded)}>
					Repaint these words
				</button>
				<span class="stage">{usd(price.microUsd)}</span>
			</div>
		</div>
	);
}
