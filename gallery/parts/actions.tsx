// What can be done with the chosen picture. What costs money is priced first, and agreed to by its price.
import { useEffect, useRef } from "preact/hooks";
import { dollars } from "../../shared/result-text.ts";
import type { Desk } from "../desk.ts";
import type { Variant } from "../read-answer.ts";
import type { State } from "../store.ts";

interface Props {
	desk: Desk;
	variant: Variant;
	state: State;
}

export function Actions({ desk, variant, state }: Props) {
	const { offer, editing, working } = state;
	const busy = working !== null;
	return (
		<div class="actions">
			<div class="buttons">
				<button
					type="button"
					aria-expanded={editing}
					aria-disabled={busy}
					onClick={() => {
						if (!busy) desk.store.set({ editing: !editing, offer: null, status: null });
					}}
				>
					Edit
				</button>
				{!variant.pro && (
					<button type="button" aria-disabled={busy} onClick={() => void desk.finish()}>
						Finish in Pro
					</button>
				)}
				<button type="button" aria-disabled={busy} onClick={() => void desk.sendToFigma()}>
					Send to Figma
				</button>
			</div>
			{editing && offer === null && <EditForm desk={desk} draft={variant.draft} busy={busy} />}
			{offer !== null && <OfferView desk={desk} state={state} />}
		</div>
	);
}

function EditForm({ desk, draft, busy }: { desk: Desk; draft: boolean; busy: boolean }) {
	const field = useRef<HTMLTextAreaElement>(null);
	useEffect(() => field.current?.focus(), []);
	const send = () => void desk.edit(field.current?.value ?? "");
	return (
		<div class="panel">
			<label for="change">What should change?</label>
			<textarea
				id="change"
				ref={field}
				rows={2}
				onKeyDown={(event) => {
					if (event.key === "Escape") desk.store.set({ editing: false });
					if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
					event.preventDefault();
					send();
				}}
			/>
			<div class="buttons">
				<button type="button" class="primary" aria-disabled={busy} onClick={send}>
					{draft ? "Ask in the chat" : "See the price"}
				</button>
				<button type="button" aria-disabled={busy} onClick={() => desk.store.set({ editing: false })}>
					Not now
				</button>
			</div>
		</div>
	);
}

function OfferView({ desk, state: { offer, working } }: { desk: Desk; state: State }) {
	const yes = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		const before = document.activeElement;
		yes.current?.focus();
		return () => {
			if (before instanceof HTMLElement) before.focus();
		};
	}, []);
	if (offer === null) return null;
	const price = offer.costUsd === null ? "an unknown price" : dollars(offer.costUsd);
	const busy = working !== null;
	return (
		<fieldset
			class="panel"
			onKeyDown={(event) => {
				if (event.key === "Escape") desk.decline();
			}}
		>
			<legend>{offer.label}</legend>
			<p>It costs {price}. Nothing is paid before you agree.</p>
			<div class="buttons">
				<button
					ref={yes}
					type="button"
					class="primary"
					aria-disabled={busy}
					onClick={() => void desk.accept(offer)}
				>
					Pay {price}
				</button>
				<button type="button" aria-disabled={busy} onClick={() => desk.decline()}>
					Not now
				</button>
			</div>
		</fieldset>
	);
}
