// A few exclusive choices side by side: real radio buttons, drawn as one control.
import { useId } from "preact/hooks";

export interface Option<Value extends string> {
	value: Value;
	label: string;
	/** Said under the control while this one is chosen. */
	note?: string;
	disabled?: boolean;
}

interface ChoiceProps<Value extends string> {
	label: string;
	options: readonly Option<Value>[];
	value: Value;
	onChange: (value: Value) => void;
}

export function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
	const id = useId();
	const chosen = options.find((option) => option.value === value);
	return (
		<div class="field">
			<span class="label" id={`${id}-label`}>
				{label}
			</span>
			<div class="choice" role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={`${id}-note`}>
				{options.map((option) => (
					<label key={option.value} class={option.disabled ? "option off" : "option"}>
						<input
							type="radio"
							name={id}
							value={option.value}
							checked={option.value === value}
							disabled={option.disabled ?? false}
							onChange={() => onChange(option.value)}
						/>
						<span>{option.label}</span>
					</label>
				))}
			</div>
			<p class="note" id={`${id}-note`}>
				{chosen?.note}
			</p>
		</div>
	);
}
