// The one line that says what is going on; read aloud when it changes.
import type { Desk } from "../desk.ts";
import { useStore } from "../store.ts";

export function StatusView({ desk }: { desk: Desk }) {
	const status = useStore(desk.store, (state) => state.status);
	const agent = useStore(desk.store, (state) => state.agent);
	const { link } = status;
	return (
		<div class={`status ${status.tone}`}>
			<p role="status" aria-live="polite">
				{status.tone === "busy" ? <span class="spinner" aria-hidden="true" /> : null}
				<span>{status.text}</span>
				{status.hint ? <span class="hint"> {status.hint}</span> : null}
			</p>
			{agent ? <p class="hint">{agent}</p> : null}
			{link ? (
				<button type="button" class="link" onClick={() => desk.openLink(link.url)}>
					{link.label}
				</button>
			) : null}
		</div>
	);
}
