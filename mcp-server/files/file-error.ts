// Tells the file system's errors apart without trusting their shape.

/** `ENOENT`, `EACCES`, …; null when it is not an error of the system. */
export function systemErrorCode(error: unknown): string | null {
	if (typeof error !== "object" || error === null || !("code" in error)) return null;
	return typeof error.code === "string" ? error.code : null;
}
