// The link to the person's server: its code, how it stands, and what to do where it does not work.
import { useState } from "preact/hooks";
import type { Desk } from "../desk.ts";
import type { LinkState } from "../link/link.ts";
import { blockedAdvice } from "../link/local-network.ts";
import { useStore } from "../store.ts";
import { Form } from "./form.tsx";

export function ServerLink({ desk }: { desk: Desk }) {
	const link = useStore(desk.store, (state) => state.link);
	const [code, setCode] = useState("");
	const [busy, setBusy] = useState(false);
	const ready = code.trim() !== "" && !busy;
	const pair = () => {
		if (!ready) return;
		setBusy(true);
		void desk.pair(code).then((done) => {
			setBusy(false);
			if (done) setCode("");
		});
	};
	return (
		<Form class="group" onSubmit={pair}>
			<Standing link={link} desk={desk} />
			<div class="field">
				<label class="label" for="pairing-code">
					Pairing code
				</label>
				<div class="row">
					<input
						id="pairing-code"
						type="text"
						autocomplete="off"
						spellcheck={false}
						placeholder="XXXX-XXXX-XXXX-XXXX"
						value={code}
						aria-describedby="pairing-note"
						onInput={(event) => setCode(event.currentTarget.value)}
					/>
					<button type="button" class="plain strong" disabled={!ready} onClick={pair}>
						Pair
					</button>
				</div>
				<p class="note" id="pairing-note">
					{link.at === "unpaired"
						? "Links this plugin to your Broadside server, so that your agent can work in the open file, and your edits use its key and its text checks. Ask your agent to read Figma, or run “broadside pair”: both show a code."
						: "A new code links this plugin to another server."}
				</p>
			</div>
		</Form>
	);
}

const titles: Record<LinkState["at"], string> = {
	unpaired: "Not linked to a server",
	looking: "Looking for your server…",
	linked: "Linked to your server",
	away: "Working alone",
	busy: "Linked in another window",
};

function Standing({ link, desk }: { link: LinkState; desk: Desk }) {
	return (
		<div class="what">
			<span class="asked">{titles[link.at]}</span>
			{notesOf(link).map((note) => (
				<span class="stage" key={note}>
					{note}
				</span>
			))}
			{link.at === "unpaired" ? null : (
				<div class="row">
					{link.at === "busy" ? (
						<button type="button" class="plain" onClick={() => void desk.link.takeOver()}>
							Use this window
						</button>
					) : null}
					<button type="button" class="plain" onClick={() => void desk.unpair()}>
						Unpair
					</button>
				</div>
			)}
		</div>
	);
}

function notesOf(link: LinkState): string[] {
	switch (link.at) {
		case "linked":
			return [
				`Version ${link.server.version}, port ${link.port}.`,
				...(link.over === "polling"
					? [
							"Your browser keeps this window from it, so everything goes through Figma: it works, only slower. For the quick way:",
							blockedAdvice,
						]
					: []),
				...(link.squatter === null
					? []
					: [
							`Another program answers on port ${link.squatter}. It could not prove that it is your server, and was told nothing.`,
						]),
				...(link.server.hasKey
					? []
					: ["It has no fal key: what is paid for uses the key that is saved here."]),
			];
		case "away":
			return [
				link.note,
				...(link.blocked ? ["Your browser keeps figma.com from this computer.", blockedAdvice] : []),
				"The plugin works alone, and links itself when the server is back.",
			];
		case "looking":
			return [];
		default:
			return link.note === "" ? [] : [link.note];
	}
}
