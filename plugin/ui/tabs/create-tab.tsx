// Create: words in, a sheet on the canvas; free as layers, paid as a picture.
import { useMemo } from "preact/hooks";
import { usd } from "../../../shared/models/price.ts";
import type { Quality } from "../../../shared/protocol.ts";
import type { Desk } from "../desk.ts";
import { paintPrice, readAsked } from "../jobs/create-job.ts";
import { paintsOnServer } from "../jobs/painter.ts";
import { Choice } from "../parts/choice.tsx";
import { Form } from "../parts/form.tsx";
import { type Finish, useStore } from "../store.ts";

const sizes = [
	["auto", "From the prompt"],
	["1024x1536", "Poster, 1024 × 1536"],
	["1088x1536", "A4, 1088 × 1536"],
	["1024x1792", "Infographic, 1024 × 1792"],
	["1080x1920", "Story, 1080 × 1920"],
	["1536x864", "Slide, 1536 × 864"],
	["1344x848", "Card, 1344 × 848"],
	["1200x630", "Link preview, 1200 × 630"],
] as const;

const example =
	'Jazz night poster, title "MIDNIGHT SESSIONS" in tall condensed serif, "Friday 14 November, 9 PM", "The Blue Room", deep navy and gold';

export function CreateTab({ desk }: { desk: Desk }) {
	const { store } = desk;
	const state = useStore(store, (all) => all);
	const { prompt, size, finish, quality, canWrite, selection } = state;
	const onServer = paintsOnServer(state);
	const found = useMemo(() => lookAt(prompt, size), [prompt, size]);
	const price = useMemo(() => priceOf(found, finish, quality, onServer), [found, finish, quality, onServer]);
	const reason = !canWrite
		? "Open this file in design mode to create in it."
		: prompt.trim() === ""
			? "Say what the sheet is about."
			: "";
	const submit = () => {
		if (reason === "") void desk.create();
	};
	return (
		<Form class="panel-body" onSubmit={submit}>
			<div class="scroll">
				<div class="field">
					<label class="label" for="prompt">
						Prompt
					</label>
					<textarea
						id="prompt"
						rows={7}
						value={prompt}
						placeholder={example}
						onInput={(event) => store.set({ prompt: event.currentTarget.value })}
					/>
					<p class="note">
						{prompt === "" ? (
							<button type="button" class="link" onClick={() => store.set({ prompt: example })}>
								Try this example
							</button>
						) : (
							found.note
						)}
					</p>
					{found.lines.length > 0 ? (
						<ul class="copy" aria-label="Words on the sheet">
							{found.lines.map(({ id, text }) => (
								<li key={id}>{text}</li>
							))}
						</ul>
					) : null}
				</div>
				<div class="field">
					<label class="label" for="size">
						Size
					</label>
					<select id="size" value={size} onChange={(event) => store.set({ size: event.currentTarget.value })}>
						{sizes.map(([value, label]) => (
							<option key={value} value={value}>
								{label}
							</option>
						))}
					</select>
				</div>
				<Choice
					label="Finish"
					value={finish}
					onChange={(next) => store.set({ finish: next })}
					options={[
						{
							value: "layers",
							label: "Layers",
							note: "Native, editable layers with every word exact. Free, offline.",
						},
						{
							value: "overlay",
							label: "Overlay",
							note: "Painted art without words; your text stays live over it.",
						},
						{
							value: "painted",
							label: "Painted",
							note: "The model paints all, words too; it may misspell them.",
						},
					]}
				/>
				{finish === "layers" ? null : (
					<Choice
						label="Quality"
						value={quality}
						onChange={(next) => store.set({ quality: next })}
						options={[
							{ value: "standard", label: "Standard", note: "To try things out" },
							{ value: "pro", label: "Pro", note: "To finish" },
						]}
					/>
				)}
			</div>
			<footer>
				<p class="price">
					{reason !== "" ? (
						<span id="create-reason">{reason}</span>
					) : (
						<span>{finish === "layers" ? "Free" : price}</span>
					)}
					<span class="spent">{selection.length > 0 ? "Placed beside the selection" : "Placed in view"}</span>
				</p>
				<button
					type="button"
					class="primary"
					disabled={reason !== ""}
					aria-describedby="create-reason"
					onClick={submit}
				>
					Create
				</button>
			</footer>
		</Form>
	);
}

type Found = {
	lines: { id: string; text: string }[];
	note: string;
	brief: ReturnType<typeof readAsked>["brief"] | null;
};

/** What is read out of the words, while they are typed. */
function lookAt(prompt: string, size: string): Found {
	if (prompt.trim() === "") return { lines: [], note: "", brief: null };
	try {
		const { brief } = readAsked(prompt, size);
		const { widthPx, heightPx } = brief.size;
		const article = brief.kind === "infographic" ? "An" : "A";
		const kind = `${article} ${brief.kind}, ${widthPx} × ${heightPx}`;
		const count = brief.copy.length;
		return {
			lines: brief.copy,
			note:
				count === 0
					? `${kind}. Put the words to show in quotes.`
					: `${kind}, with ${count} line${count > 1 ? "s" : ""}:`,
			brief,
		};
	} catch (error) {
		return { lines: [], note: error instanceof Error ? error.message : "", brief: null };
	}
}

function priceOf({ brief }: Found, finish: Finish, quality: Quality, onServer: boolean): string {
	if (!brief || finish === "layers") return "";
	try {
		const { microUsd, repairsMicroUsd } = paintPrice(brief, { finish, quality }, onServer);
		if (repairsMicroUsd === 0) return usd(microUsd);
		return `${usd(microUsd)} to ${usd(microUsd + repairsMicroUsd)}, with repairs`;
	} catch (error) {
		return error instanceof Error ? error.message : "";
	}
}
