// The whole gallery: variants side by side, the chosen one large, its lines beside it, and what can be done.
import { useEffect, useRef } from "preact/hooks";
import { dollars } from "../../shared/result-text.ts";
import type { Desk } from "../desk.ts";
import { type State, useStore } from "../store.ts";
import { Actions } from "./actions.tsx";
import { Lines } from "./lines.tsx";
import { Picture } from "./picture.tsx";
import { Tiles } from "./tiles.tsx";

export function Gallery({ desk }: { desk: Desk }) {
	const state = useStore(desk.store);
	const { phase, words, variants, chosen, costUsd, working } = state;
	const current = variants[chosen];
	return (
		<main>
			<h1 class="unseen">Broadside gallery</h1>
			{phase === "waiting" && working === null && <p class="note">Waiting for the picture…</p>}
			{(phase === "words" || phase === "failed") && (
				<p class={phase === "failed" ? "bad words" : "words"}>{words}</p>
			)}
			{current !== undefined && (
				<>
					<p class="summary">
						{variants.length === 1 ? "1 picture" : `${variants.length} pictures`}
						<span class="quiet">{costUsd === 0 ? "Free" : dollars(costUsd)}</span>
					</p>
					{variants.length > 1 && <Tiles desk={desk} state={state} />}
					<div class="stage">
						<Picture variant={current.variant} state={state} count={variants.length} />
						<div class="side">
							<Lines desk={desk} variant={current.variant} state={state} />
							{desk.facts?.canCallTools === true && current.variant.id !== "" && (
								<Actions desk={desk} variant={current.variant} state={state} />
							)}
							<Status state={state} />
						</div>
					</div>
				</>
			)}
			{current === undefined && <Status state={state} />}
		</main>
	);
}

/** Read out when it changes. */
function Status({ state: { working, status } }: { state: State }) {
	const told = working ?? status?.text ?? "";
	const line = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		// Hosts may give the gallery less height than it asks for.
		if (told !== "") line.current?.scrollIntoView({ block: "nearest" });
	}, [told]);
	return (
		<p
			ref={line}
			role="status"
			class={status?.bad === true && working === null ? "status bad" : "status"}
			data-empty={told === ""}
		>
			{working !== null && <span class="turning" aria-hidden="true" />}
			{told}
		</p>
	);
}
