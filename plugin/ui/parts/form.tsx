// A group of fields that is sent together, by its own key handling: a sandboxed window may forbid forms, and then
// the browser drops even their submit events.
import type { ComponentChildren } from "preact";

interface FormProps {
	class: string;
	onSubmit: () => void;
	children: ComponentChildren;
}

/** Enter in a one-line field sends it, Cmd or Ctrl with Enter from anywhere inside. */
export function Form({ onSubmit, children, class: className }: FormProps) {
	return (
		<form
			class={className}
			onSubmit={(event) => event.preventDefault()}
			onKeyDown={(event) => {
				if (event.key !== "Enter" || event.isComposing || event.defaultPrevented) return;
				const oneLine = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
				if (!(event.metaKey || event.ctrlKey) && !oneLine) return;
				event.preventDefault();
				onSubmit();
			}}
		>
			{children}
		</form>
	);
}
