// What the server has done, as numbers that Prometheus reads (text format 0.0.4).

/** Upper bounds of the histogram, in seconds: a list of tools to a long wait. */
const secondsBounds = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] as const;

type Labels = Readonly<Record<string, string>>;

export interface Metrics {
	countRequest(route: string, status: number): void;
	countTool(tool: string, outcome: "ok" | "error", seconds: number): void;
	countWebhook(outcome: string): void;
	/** The page. `gauges` are read at this moment. */
	text(gauges: Readonly<Record<string, { help: string; value: number }>>): string;
}

export function createMetrics(): Metrics {
	const requests = new Counter("broadside_http_requests_total", "HTTP requests answered.");
	const tools = new Counter("broadside_tool_calls_total", "Tool calls answered.");
	const webhooks = new Counter("broadside_webhooks_total", "Calls that claimed to come from fal.");
	const seconds = new Histogram("broadside_tool_seconds", "Time from a tool call to its answer.");
	return {
		countRequest: (route, status) => requests.add({ route, status: String(status) }),
		countTool(tool, outcome, took) {
			tools.add({ tool, outcome });
			seconds.add({ tool }, took);
		},
		countWebhook: (outcome) => webhooks.add({ outcome }),
		text(gauges) {
			const { user, system } = process.cpuUsage();
			const own = {
				...gauges,
				process_resident_memory_bytes: { help: "Memory in use.", value: process.memoryUsage.rss() },
				process_start_time_seconds: {
					help: "Start, in seconds since the epoch.",
					value: Math.round(Date.now() / 1000 - process.uptime()),
				},
			};
			const simple = Object.entries(own).flatMap(([name, { help, value }]) => [
				`# HELP ${name} ${help}`,
				`# TYPE ${name} gauge`,
				`${name} ${value}`,
			]);
			const cpu = [
				"# HELP process_cpu_seconds_total CPU time.",
				"# TYPE process_cpu_seconds_total counter",
				`process_cpu_seconds_total ${(user + system) / 1_000_000}`,
			];
			const counted = [requests, tools, webhooks, seconds].flatMap((one) => one.lines());
			return `${[...counted, ...simple, ...cpu].join("\n")}\n`;
		},
	};
}

class Counter {
	readonly #name: string;
	readonly #help: string;
	readonly #values = new Map<string, number>();

	constructor(name: string, help: string) {
		this.#name = name;
		this.#help = help;
	}

	add(labels: Labels) {
		const key = write(labels);
		this.#values.set(key, (this.#values.get(key) ?? 0) + 1);
	}

	lines(): string[] {
		const rows = [...this.#values].map(([labels, value]) => `${this.#name}{${labels}} ${value}`);
		return [`# HELP ${this.#name} ${this.#help}`, `# TYPE ${this.#name} counter`, ...rows];
	}
}

class Histogram {
	readonly #name: string;
	readonly #help: string;
	readonly #rows = new Map<string, { buckets: number[]; sum: number; count: number }>();

	constructor(name: string, help: string) {
		this.#name = name;
		this.#help = help;
	}

	add(labels: Labels, value: number) {
		const key = write(labels);
		const row = this.#rows.get(key) ?? { buckets: secondsBounds.map(() => 0), sum: 0, count: 0 };
		row.buckets = row.buckets.map((count, index) =>
			value <= (secondsBounds[index] ?? Infinity) ? count + 1 : count,
		);
		row.sum += value;
		row.count += 1;
		this.#rows.set(key, row);
	}

	lines(): string[] {
		const rows = [...this.#rows].flatMap(([labels, { buckets, sum, count }]) => [
			...buckets.map(
				(value, index) => `${this.#name}_bucket{${labels},le="${secondsBounds[index]}"} ${value}`,
			),
			`${this.#name}_bucket{${labels},le="+Inf"} ${count}`,
			`${this.#name}_sum{${labels}} ${sum}`,
			`${this.#name}_count{${labels}} ${count}`,
		]);
		return [`# HELP ${this.#name} ${this.#help}`, `# TYPE ${this.#name} histogram`, ...rows];
	}
}

/** Values are our own words, or names of tools; what could break a line is taken out all the same. */
function write(labels: Labels): string {
	return Object.entries(labels)
		.map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, "_")}"`)
		.join(",");
}
