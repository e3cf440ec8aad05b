// Counts the work of a scan, so that a test can show that it grows with the prompt and no faster.

export interface Meter {
	/** Characters and marks looked at. */
	steps: number;
}
