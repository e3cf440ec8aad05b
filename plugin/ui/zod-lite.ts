// Stands in for zod in the window's bundle: the few parts that the core's schemas use, in 3 kB instead of 95.
//
// scripts/build-plugin.mjs puts it in zod's place; the core is type-checked against zod itself, and a test runs
// both on the same values. A part that is missing here fails when the window loads, and so in every UI test.

interface Issue {
	code: "invalid";
	path: (string | number)[];
	message: string;
}

type Outcome = { ok: true; value: unknown } | { ok: false; issues: Issue[] };

const good = (value: unknown): Outcome => ({ ok: true, value });
const bad = (message: string, path: (string | number)[] = []): Outcome => ({
	ok: false,
	issues: [{ code: "invalid", path, message }],
});
const under = (key: string | number, outcome: Outcome): Outcome =>
	outcome.ok
		? outcome
		: { ok: false, issues: outcome.issues.map((issue) => ({ ...issue, path: [key, ...issue.path] })) };

class SchemaError extends Error {
	override readonly name = "ZodError";
	readonly issues: Issue[];

	constructor(issues: Issue[]) {
		super(issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "));
		this.issues = issues;
	}
}

class Schema {
	readonly read: (value: unknown) => Outcome;
	/** An absent key is fine. */
	readonly mayBeAbsent: boolean;

	constructor(read: (value: unknown) => Outcome, mayBeAbsent = false) {
		this.read = read;
		this.mayBeAbsent = mayBeAbsent;
	}

	safeParse(value: unknown) {
		const outcome = this.read(value);
		return outcome.ok
			? { success: true as const, data: outcome.value }
			: { success: false as const, error: new SchemaError(outcome.issues) };
	}

	parse(value: unknown): unknown {
		const outcome = this.read(value);
		if (outcome.ok) return outcome.value;
		throw new SchemaError(outcome.issues);
	}

	optional(): Schema {
		return new Schema((value) => (value === undefined ? good(undefined) : this.read(value)), true);
	}

	nullable(): Schema {
		return new Schema((value) => (value === null ? good(null) : this.read(value)), this.mayBeAbsent);
	}

	nullish(): Schema {
		return this.nullable().optional();
	}

	default(fallback: unknown): Schema {
		return new Schema((value) => (value === undefined ? good(fallback) : this.read(value)), true);
	}

	catch(fallback: unknown): Schema {
		return new Schema((value) => {
			const outcome = this.read(value);
			return outcome.ok ? outcome : good(fallback);
		}, true);
	}

	describe(): this {
		return this;
	}

	meta(): this {
		return this;
	}

	transform(change: (value: never) => unknown): Schema {
		return new Schema((value) => {
			const outcome = this.read(value);
			return outcome.ok ? good(change(outcome.value as never)) : outcome;
		}, this.mayBeAbsent);
	}

	refine(test: (value: never) => boolean, message = "Invalid input"): Schema {
		return new Schema((value) => {
			const outcome = this.read(value);
			return outcome.ok && !test(outcome.value as never) ? bad(message) : outcome;
		}, this.mayBeAbsent);
	}
}

const kind = (value: unknown): string =>
	value === null ? "null" : Array.isArray(value) ? "array" : typeof value;

/** Things with a length or a size, which can be bounded. */
class Bounded extends Schema {
	readonly #size: (value: never) => number;
	readonly #unit: string;

	constructor(read: (value: unknown) => Outcome, size: (value: never) => number, unit: string) {
		super(read);
		this.#size = size;
		this.#unit = unit;
	}

	#bound(holds: (size: number) => boolean, words: string): Bounded {
		return new Bounded(
			(value) => {
				const outcome = this.read(value);
				return outcome.ok && !holds(this.#size(outcome.value as never)) ? bad(words) : outcome;
			},
			this.#size,
			this.#unit,
		);
	}

	min(least: number): Bounded {
		return this.#bound((size) => size >= least, `Too small: expected at least ${least}${this.#unit}`);
	}

	max(most: number): Bounded {
		return this.#bound((size) => size <= most, `Too big: expected at most ${most}${this.#unit}`);
	}

	regex(pattern: RegExp): Bounded {
		return new Bounded(
			(value) => {
				const outcome = this.read(value);
				return outcome.ok && !pattern.test(String(outcome.value)) ? bad("Invalid string") : outcome;
			},
			this.#size,
			this.#unit,
		);
	}
}

const primitive = (wanted: string, test: (value: unknown) => boolean) => (value: unknown) =>
	test(value) ? good(value) : bad(`Invalid input: expected ${wanted}, received ${kind(value)}`);

export const string = () =>
	new Bounded(
		primitive("string", (value) => typeof value === "string"),
		(value: string) => value.length,
		" characters",
	);

export const number = () =>
	new Bounded(
		primitive("number", (value) => typeof value === "number" && Number.isFinite(value)),
		(value: number) => value,
		"",
	);

export const int = () =>
	new Bounded(
		primitive("int", (value) => Number.isSafeInteger(value)),
		(value: number) => value,
		"",
	);

export const boolean = () => new Schema(primitive("boolean", (value) => typeof value === "boolean"));
export const unknown = () => new Schema(good);
export const any = unknown;

export const literal = (only: unknown) =>
	new Schema((value) =>
		value === only ? good(value) : bad(`Invalid input: expected ${JSON.stringify(only)}`),
	);

const oneOf = (values: readonly string[]) =>
	new Schema((value) =>
		values.includes(value as string)
			? good(value)
			: bad(`Invalid option: expected one of ${values.map((name) => `"${name}"`).join("|")}`),
	);

export { oneOf as enum };

export const array = (item: Schema) =>
	new Bounded(
		(value) => {
			if (!Array.isArray(value)) return bad(`Invalid input: expected array, received ${kind(value)}`);
			const issues: Issue[] = [];
			const out = value.map((part, index) => {
				const outcome = under(index, item.read(part));
				if (!outcome.ok) issues.push(...outcome.issues);
				return outcome.ok ? outcome.value : undefined;
			});
			return issues.length > 0 ? { ok: false, issues } : good(out);
		},
		(value: unknown[]) => value.length,
		" items",
	);

type Rest = "strip" | "refuse" | "keep";

function shaped(shape: Readonly<Record<string, Schema>>, rest: Rest): Schema {
	return new Schema((value) => {
		if (kind(value) !== "object") return bad(`Invalid input: expected object, received ${kind(value)}`);
		const given = value as Record<string, unknown>;
		const issues: Issue[] = [];
		const out: Record<string, unknown> = rest === "keep" ? { ...given } : {};
		for (const [key, schema] of Object.entries(shape)) {
			if (!(key in given) && schema.mayBeAbsent) {
				const absent = schema.read(undefined);
				if (absent.ok && absent.value !== undefined) out[key] = absent.value;
				continue;
			}
			const outcome =
				key in given ? under(key, schema.read(given[key])) : bad("Required value missing", [key]);
			if (!outcome.ok) issues.push(...outcome.issues);
			else out[key] = outcome.value;
		}
		if (rest === "refuse")
			for (const key of Object.keys(given))
				if (!Object.hasOwn(shape, key))
					issues.push({ code: "invalid", path: [], message: `Unrecognized key: "${key}"` });
		return issues.length > 0 ? { ok: false, issues } : good(out);
	});
}

export const object = (shape: Readonly<Record<string, Schema>>) => shaped(shape, "strip");
export const strictObject = (shape: Readonly<Record<string, Schema>>) => shaped(shape, "refuse");
export const looseObject = (shape: Readonly<Record<string, Schema>>) => shaped(shape, "keep");

export const record = (_key: Schema, value: Schema) =>
	new Schema((given) => {
		if (kind(given) !== "object") return bad(`Invalid input: expected record, received ${kind(given)}`);
		const out: Record<string, unknown> = {};
		const issues: Issue[] = [];
		for (const [key, part] of Object.entries(given as object)) {
			const outcome = under(key, value.read(part));
			if (outcome.ok) out[key] = outcome.value;
			else issues.push(...outcome.issues);
		}
		return issues.length > 0 ? { ok: false, issues } : good(out);
	});

export const union = (choices: readonly Schema[]) =>
	new Schema(
		(value) => {
			let best: Outcome = bad("Invalid input");
			let depth = -1;
			for (const choice of choices) {
				const outcome = choice.read(value);
				if (outcome.ok) return outcome;
				// The choice that got furthest into the value is the one that was meant.
				const reached = Math.max(
					...outcome.issues.map(
						({ path, message }) => path.length + (message.startsWith("Unrecognized") ? 1 : 0),
					),
				);
				if (reached > depth) {
					depth = reached;
					best = outcome;
				}
			}
			return best;
		},
		choices.some((choice) => choice.mayBeAbsent),
	);
