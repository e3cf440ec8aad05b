import { defineConfig } from "vitest/config";

export default defineConfig({
	define: { BROADSIDE_VERSION: JSON.stringify("0.0.0-test") },
	test: {
		include: ["test/**/*.test.ts"],
		globalSetup: ["test/clients/install.ts"],
		// Two cores: files in parallel, but never more workers than the machine has.
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
