// Every wanted line with its verdict; each points out its place, and a wrong one can be repaired by itself.
import type { Desk } from "../desk.ts";
import type { Variant } from "../read-answer.ts";
import type { State } from "../store.ts";
import { isFault, signs, tellLine } from "../verdicts.ts";

interface Props {
	desk: Desk;
	variant: Variant;
	state: State;
}

export function Lines({ desk, variant, state }: Props) {
	const { lines, extra, doubled, partial, draft, id } = variant;
	if (lines === null)
		return (
			<p class="quiet">{draft ? "Set in real type." : "Nobody has read the words yet: look at each."}</p>
		);
	const { store } = desk;
	const canRepair = desk.facts?.canCallTools === true && id !== "" && !draft;
	const point = (shownLine: string | null) => store.set({ shownLine });
	return (
		<section aria-label="Lines">
			<div class="lines-head">
				<h2>Lines</h2>
				{lines.some(({ box }) => box !== null) && (
					<label class="check">
						<input
							type="checkbox"
							checked={state.showAll}
							onChange={(event) => store.set({ showAll: event.currentTarget.checked })}
						/>
						Frame all
					</label>
				)}
			</div>
			<ul>
				{lines.map((line) => {
					const shown = state.shownLine === line.copyId;
					return (
						<li key={line.copyId} class={line.verdict}>
							<button
								type="button"
								class="line"
								aria-pressed={shown}
								disabled={line.box === null}
								onClick={() => point(shown ? null : line.copyId)}
							>
								<span class={`sign ${line.verdict}`} aria-hidden="true">
									{signs[line.verdict]}
								</span>
								<span class="line-text">{line.text}</span>
								<span class="line-verdict">{tellLine(line)}</span>
							</button>
							{canRepair && isFault(line) && (
								<button
									type="button"
									class="small"
									aria-disabled={state.working !== null}
									aria-label={`Repair this line: ${line.text}`}
									onClick={() => void desk.repair(line)}
								>
									Repair this line
								</button>
							)}
						</li>
					);
				})}
				{doubled.map(({ text, seen, wanted }) => (
					<li key={`double ${text}`} class="wrong">
						<span class="line">
							<span class="sign wrong" aria-hidden="true">
								×
							</span>
							<span class="line-text">{text}</span>
							<span class="line-verdict">
								{seen} times, wanted {wanted}
							</span>
						</span>
					</li>
				))}
				{extra.map(({ text }) => (
					<li key={`extra ${text}`} class="wrong">
						<span class="line">
							<span class="sign wrong" aria-hidden="true">
								+
							</span>
							<span class="line-text">{text}</span>
							<span class="line-verdict">nobody asked for it</span>
						</span>
					</li>
				))}
			</ul>
			{partial && (
				<p class="quiet">
					Only a part of the picture was read: it holds more text than is read at most, or the time was up.
				</p>
			)}
		</section>
	);
}
