// Waits for a stop to reach the work: how long that takes depends on how busy the machine is.

export async function aborted(signal: AbortSignal | undefined): Promise<void> {
	if (signal === undefined || signal.aborted) return;
	await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
}
