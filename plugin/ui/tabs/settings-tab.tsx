// Settings: the person's own key, how much may be spent, the link to a server, and the self-test.
import { useEffect, useRef, useState } from "preact/hooks";
import type { SelfTestRow } from "../../../shared/protocol.ts";
import type { Desk } from "../desk.ts";
import { keyPage } from "../jobs/paid-picture.ts";
import { Form } from "../parts/form.tsx";
import { ServerLink } from "../parts/server-link.tsx";
import { useStore } from "../store.ts";

declare const BROADSIDE_VERSION: string;

export function SettingsTab({ desk }: { desk: Desk }) {
	const { key, dayCapUsd, selfTest } = useStore(desk.store, (state) => state);
	const [typed, setTyped] = useState("");
	const [cap, setCap] = useState(String(dayCapUsd));
	const saveKey = () => void desk.saveKey(typed).then(() => setTyped(""));
	const saveCap = () => void desk.saveCap(cap);
	return (
		<div class="panel-body">
			<div class="scroll">
				<Form class="group" onSubmit={saveKey}>
					<div class="field">
						<label class="label" for="fal-key">
							fal key
						</label>
						<input
							id="fal-key"
							type="password"
							autocomplete="off"
							spellcheck={false}
							placeholder={key === "" ? "id:secret" : "A key is saved"}
							value={typed}
							onInput={(event) => setTyped(event.currentTarget.value)}
						/>
						<p class="note">
							Kept by Figma on this device, for this plugin. It is sent to fal alone, never written into the
							file.
						</p>
					</div>
					<div class="row">
						<button type="button" class="plain strong" disabled={typed.trim() === ""} onClick={saveKey}>
							Save key
						</button>
						{key === "" ? (
							<button type="button" class="link" onClick={() => desk.openLink(keyPage)}>
								Make a key at fal
							</button>
						) : (
							<button type="button" class="plain" onClick={() => void desk.saveKey("")}>
								Remove key
							</button>
						)}
					</div>
				</Form>
				<Form class="group" onSubmit={saveCap}>
					<div class="field">
						<label class="label" for="day-cap">
							Day cap, $
						</label>
						<div class="row">
							<input
								id="day-cap"
								type="number"
								min={0.05}
								step="any"
								value={cap}
								onInput={(event) => setCap(event.currentTarget.value)}
							/>
							<button type="button" class="plain strong" onClick={saveCap}>
								Save cap
							</button>
						</div>
						<p class="note">Counted on this device. Nothing is sent that would pass it.</p>
					</div>
				</Form>
				<ServerLink desk={desk} />
				<div class="group">
					<div class="row">
						<button type="button" class="plain" onClick={() => void desk.selfTest()}>
							Run the self-test
						</button>
						<span class="stage">Version {BROADSIDE_VERSION}</span>
					</div>
					{selfTest ? <SelfTest rows={selfTest} /> : null}
				</div>
			</div>
		</div>
	);
}

function SelfTest({ rows }: { rows: readonly SelfTestRow[] }) {
	const list = useRef<HTMLUListElement>(null);
	// Not by scrollIntoView: that moves Figma's page around the window as well.
	useEffect(() => {
		const facts = list.current;
		if (facts?.parentElement) facts.parentElement.scrollTop = facts.offsetTop - facts.parentElement.offsetTop;
	}, [rows]);
	return (
		<ul class="facts" aria-label="Self-test" ref={list}>
			{rows.map((row) => (
				<li key={row.fact} class={row.same ? "" : "bad"}>
					<span>{row.fact}</span>
					<span class="stage">{row.same ? row.found : `${row.found} (expected ${row.expected})`}</span>
				</li>
			))}
		</ul>
	);
}
