// Edit: what is selected, what should change, at which quality, what it costs.
import { useState } from "preact/hooks";
import { usd } from "../../../shared/models/price.ts";
import type { LayerFacts } from "../../../shared/protocol.ts";
import { adviseEdit } from "../../../shared/tools/edit-advice.ts";
import { canBeLive, type Desk, textModeFor } from "../desk.ts";
import { editPriceMicroUsd } from "../jobs/edit-wish.ts";
import { budgetOf } from "../jobs/painter.ts";
import { Choice } from "../parts/choice.tsx";
import { Form } from "../parts/form.tsx";
import { LiftOffers } from "../parts/lift-offers.tsx";
import { RepaintOffer } from "../parts/repaint-offer.tsx";
import { Thumbnail } from "../parts/thumbnail.tsx";
import { useStore } from "../store.ts";

const starters = [
	["Background", "Change the background to "],
	["Style", "Redraw everything as "],
	["Light", "Change the light to "],
	["Remove", "Remove "],
] as const;

export function EditTab({ desk }: { desk: Desk }) {
	const { store } = desk;
	const state = useStore(store, (all) => all);
	const { selection, instruction, quality, variations, together, canWrite } = state;
	const usable = selection.filter((layer) => layer.problem === null);
	const live = canBeLive(usable);
	const text = textModeFor({ ...state, selection: usable });
	const joint = together && usable.length > 1 && usable.length <= 3;
	const price = priceOf(state, usable, joint);
	const reason = !canWrite
		? "Open this file in design mode to edit it."
		: usable.length === 0
			? "Select a frame first."
			: instruction.trim() === ""
				? "Say what should change."
				: "";
	const submit = () => {
		if (reason === "") void desk.editSelection();
	};
	return (
		<Form class="panel-body" onSubmit={submit}>
			<div class="scroll">
				<Selection desk={desk} selection={selection} />
				<div class="field">
					<label class="label" for="instruction">
						Instruction
					</label>
					<textarea
						id="instruction"
						rows={3}
						value={instruction}
						placeholder="Change the background to a rainy street at night"
						aria-describedby="instruction-note"
						onInput={(event) => store.set({ instruction: event.currentTarget.value })}
					/>
					{instruction === "" ? (
						<div class="starters">
							{starters.map(([label, words]) => (
								<button
									key={label}
									type="button"
									class="chip"
									onClick={() => {
										store.set({ instruction: words });
										document.getElementById("instruction")?.focus();
									}}
								>
									{label}
								</button>
							))}
						</div>
					) : (
						<p class="note" id="instruction-note">
							{adviceOn(instruction, usable, joint)}
						</p>
					)}
				</div>
				<Choice
					label="Text"
					value={text}
					onChange={(textChoice) => store.set({ textChoice })}
					options={[
						{
							value: "live",
							label: "Live",
							disabled: !live,
							note: "Your words stay real text layers over the new picture: every one exact.",
						},
						{ value: "baked", label: "Baked", note: bakedNote(usable, live) },
					]}
				/>
				{text === "baked" && usable.some((layer) => layer.strings.length > 0) ? (
					<MustSurvive strings={usable.flatMap((layer) => layer.strings)} />
				) : null}
				<div class="pair">
					<Choice
						label="Quality"
						value={quality}
						onChange={(next) => store.set({ quality: next })}
						options={[
							{ value: "standard", label: "Standard", note: "To try things out" },
							{ value: "pro", label: "Pro", note: "To finish, at 2K" },
						]}
					/>
					<div class="field">
						<label class="label" for="variations">
							Variations
						</label>
						<input
							id="variations"
							type="number"
							min={1}
							max={4}
							step={1}
							value={variations}
							onInput={(event) => {
								const value = Math.round(Number(event.currentTarget.value));
								if (value >= 1 && value <= 4) store.set({ variations: value });
							}}
						/>
					</div>
				</div>
				{usable.length > 1 && usable.length <= 3 ? (
					<label class="check">
						<input
							type="checkbox"
							checked={together}
							onChange={(event) => store.set({ together: event.currentTarget.checked })}
						/>
						<span>
							Use {usable.length === 2 ? "both" : "all three"} in one picture; the largest is the canvas
						</span>
					</label>
				) : null}
			</div>
			<footer>
				<p class="price">
					{reason !== "" ? <span id="edit-reason">{reason}</span> : <span>{price.text}</span>}
					<span class="spent">{price.day}</span>
				</p>
				<button
					type="button"
					class="primary"
					disabled={reason !== ""}
					aria-describedby="edit-reason"
					onClick={submit}
				>
					Edit selection
				</button>
			</footer>
		</Form>
	);
}

function priceOf(
	state: Parameters<typeof textModeFor>[0] & {
		instruction: string;
		quality: "standard" | "pro";
		variations: number;
	} & Parameters<typeof budgetOf>[0],
	usable: readonly LayerFacts[],
	joint: boolean,
): { text: string; day: string } {
	const groups = joint ? [usable] : usable.map((layer) => [layer]);
	const mode = textModeFor({ ...state, selection: [...usable] });
	let total = 0;
	let moved = false;
	for (const layers of groups.length > 0 ? groups : [[]]) {
		const one = editPriceMicroUsd(
			state.quality,
			{
				instruction: state.instruction,
				text: mode,
				strings: layers.flatMap((layer) => layer.strings),
				pictures: Math.max(1, layers.length),
			},
			state.variations,
		);
		total += one.microUsd;
		moved ||= one.quality !== state.quality;
	}
	return {
		text: `${usd(total)}${moved ? ", in Pro: the instruction is too long for Standard" : ""}`,
		day: budgetOf(state),
	};
}

/** The first thing that the guide would have said otherwise; edit_image gives agents the same advice. */
function adviceOn(instruction: string, usable: readonly LayerFacts[], joint: boolean): string {
	const images = usable.slice(0, joint ? 3 : 1).map(({ id }) => id);
	const keep = usable.flatMap((layer) => layer.strings);
	return adviseEdit({ instruction, images, keep })[0]?.message ?? "";
}

function bakedNote(usable: readonly LayerFacts[], live: boolean): string {
	const words = usable.reduce((sum, layer) => sum + layer.strings.length, 0);
	if (usable.length === 0) return "Text layers of a selection can stay live over the new picture.";
	if (words === 0) return "There are no text layers in the selection.";
	const missing = usable.flatMap((layer) => layer.missingFonts);
	if (!live && missing.length > 0) return `You do not have ${missing[0]}, so its text cannot stay live.`;
	return `${words === 1 ? "The text goes" : `All ${words} texts go`} through the model, which may misspell ${words === 1 ? "it" : "them"}.`;
}

/** Baked words are asked of the model one by one: these are the ones to look at afterwards. */
function MustSurvive({ strings }: { strings: readonly string[] }) {
	return (
		<div class="field">
			<span class="label" id="must-survive">
				Words that must survive
			</span>
			<ul class="copy" aria-labelledby="must-survive">
				{[...new Set(strings)].map((text) => (
					<li key={text}>{text}</li>
				))}
			</ul>
		</div>
	);
}

function Selection({ desk, selection }: { desk: Desk; selection: readonly LayerFacts[] }) {
	if (selection.length === 0)
		return (
			<div class="empty-state">
				<svg width="40" height="40" viewBox="0 0 40 40" fill="none" aria-hidden="true">
					<path d="M10 4v32M30 4v32M4 10h32M4 30h32" stroke="currentColor" stroke-width="1.5" />
				</svg>
				<p>
					<strong>Select something to edit</strong>
					<br />
					One or more frames, groups, components, shapes or images. Originals are never touched.
				</p>
			</div>
		);
	const [first] = selection;
	if (selection.length === 1 && first) return <OneLayer desk={desk} layer={first} />;
	return (
		<ul class="layers" aria-label="Selection">
			{selection.map((layer) => (
				<li key={layer.id} class={layer.problem ? "off" : ""}>
					<Thumbnail desk={desk} id={layer.id} alt="" longSidePx={64} />
					<span class="what">
						<span class="asked">{layer.name}</span>
						<span class="stage">{layer.problem ?? sizeOf(layer)}</span>
					</span>
				</li>
			))}
		</ul>
	);
}

const sizeOf = ({ widthPx, heightPx, strings }: LayerFacts): string => {
	const size = `${Math.round(widthPx)} × ${Math.round(heightPx)}`;
	return strings.length === 0 ? size : `${size} · ${strings.length} text${strings.length > 1 ? "s" : ""}`;
};

function OneLayer({ desk, layer }: { desk: Desk; layer: LayerFacts }) {
	const [before, setBefore] = useState(false);
	const { provenance } = layer;
	const source = layer.hasSource ? provenance?.sourceIds[0] : undefined;
	return (
		<div class="one-layer">
			<div class="preview">
				<Thumbnail
					key={before ? "before" : layer.id}
					desk={desk}
					id={before && source ? source : layer.id}
					alt={before ? `The original of ${layer.name}` : layer.name}
				/>
				{source ? (
					<button type="button" class="over" aria-pressed={before} onClick={() => setBefore(!before)}>
						Before
					</button>
				) : null}
			</div>
			<p class="what">
				<span class="asked">{layer.name}</span>
				<span class={layer.problem ? "stage bad" : "stage"}>{layer.problem ?? sizeOf(layer)}</span>
			</p>
			<LiftOffers desk={desk} layerId={layer.id} jobId={provenance?.jobId} />
			{layer.reworded ? <RepaintOffer desk={desk} reworded={layer.reworded} /> : null}
			{provenance ? (
				<div class="row">
					<button type="button" class="plain" onClick={() => void desk.again(layer, false)}>
						Edit again
					</button>
					{provenance.kind === "edit" && provenance.quality === "standard" ? (
						<button type="button" class="plain" onClick={() => void desk.again(layer, true)}>
							Finish in Pro
						</button>
					) : null}
				</div>
			) : null}
		</div>
	);
}
