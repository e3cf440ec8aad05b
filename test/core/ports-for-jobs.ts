// Ports for tests of the job runner: work here draws nothing, so every engine refuses.

import type { JobStore } from "../../shared/jobs/store.ts";
import type { Clock, Ports } from "../../shared/ports.ts";

const absent = (): never => {
	throw new Error("not in this test");
};

export function portsWith(clock: Clock, jobs: JobStore): Ports {
	return {
		clock,
		jobs,
		images: { save: absent, load: absent },
		rasterizer: { render: absent, renderSvg: absent },
		codec: { probe: absent, decode: absent, encode: absent, preview: absent },
		tokens: { count: absent },
		reader: null,
		hasKey: false,
		figma: null,
		model: null,
		ledger: { check: absent, reserve: absent, settle: absent, release: absent, summary: absent },
		inputs: { open: absent, keep: absent, prepare: absent },
		warnings: () => [],
	};
}
