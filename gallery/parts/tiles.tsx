// The variants side by side; arrow keys walk through them as through radio buttons.
import { useRef } from "preact/hooks";
import type { Desk } from "../desk.ts";
import type { State } from "../store.ts";
import { tellVariant } from "../verdicts.ts";

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function Tiles({ desk, state: { variants, chosen } }: { desk: Desk; state: State }) {
	const list = useRef<HTMLDivElement>(null);
	const walk = (event: KeyboardEvent) => {
		const step = steps[event.key];
		const to =
			event.key === "Home"
				? 0
				: event.key === "End"
					? variants.length - 1
					: step === undefined
						? null
						: (chosen + step + variants.length) % variants.length;
		if (to === null) return;
		event.preventDefault();
		desk.choose(to);
		list.current?.querySelectorAll<HTMLElement>("[role=radio]")[to]?.focus();
	};
	return (
		<div class="tiles" role="radiogroup" aria-label="Variants" ref={list} onKeyDown={walk}>
			{variants.map(({ variant, made }, index) => {
				const { words, tone } = tellVariant(variant);
				const name = made ?? `Variant ${index + 1}`;
				return (
					// biome-ignore lint/a11y/useSemanticElements: a radio button cannot hold a picture
					<button
						key={variant.id || index}
						type="button"
						role="radio"
						class="tile"
						aria-checked={index === chosen}
						aria-label={`${name}: ${words}`}
						tabIndex={index === chosen ? 0 : -1}
						onClick={() => desk.choose(index)}
					>
						{variant.src === null ? <span class="no-picture" /> : <img src={variant.src} alt="" />}
						<span class="tile-name">{name}</span>
						<span class={`tile-words ${tone}`}>{words}</span>
					</button>
				);
			})}
		</div>
	);
}
