// The four tabs: one stop for the Tab key, arrows between them.
import { type Store, type Tab, tabNames, useStore } from "../store.ts";

const titles: Record<Tab, string> = {
	edit: "Edit",
	create: "Create",
	history: "History",
	settings: "Settings",
};

export function Tabs({ store }: { store: Store }) {
	const current = useStore(store, (state) => state.tab);
	const go = (tab: Tab) => {
		store.set({ tab });
		document.getElementById(`tab-${tab}`)?.focus();
	};
	const step = (by: number) => {
		const at = tabNames.indexOf(current);
		const next = tabNames[(at + by + tabNames.length) % tabNames.length];
		if (next) go(next);
	};
	return (
		<div
			class="tabs"
			role="tablist"
			aria-label="Broadside"
			onKeyDown={(event) => {
				if (event.key === "ArrowRight") step(1);
				else if (event.key === "ArrowLeft") step(-1);
				else if (event.key === "Home") go("edit");
				else if (event.key === "End") go("settings");
				else return;
				event.preventDefault();
			}}
		>
			{tabNames.map((tab) => (
				<button
					key={tab}
					type="button"
					role="tab"
					id={`tab-${tab}`}
					aria-selected={tab === current}
					aria-controls="panel"
					tabIndex={tab === current ? 0 : -1}
					onClick={() => store.set({ tab })}
				>
					{titles[tab]}
				</button>
			))}
		</div>
	);
}
