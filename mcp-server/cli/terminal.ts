// What a command may write to: results on standard output, everything else on standard error.
import type { ProgressUpdate } from "../../shared/tool.ts";

export interface Terminal {
	out(text: string): void;
	err(text: string): void;
	/** One line that is written over, on a terminal only. */
	progress(update: ProgressUpdate): void;
	clearProgress(): void;
}

/** Wrong use of the command line: exit 2. */
export class UsageError extends Error {
	override readonly name = "UsageError";
}

export const exit = { ok: 0, failed: 1, usage: 2, notStrict: 3 } as const;

export function createTerminal(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Terminal {
	let shown = false;
	const clear = () => {
		if (shown) stderr.write("\r\u001b[K");
		shown = false;
	};
	return {
		out(text) {
			clear();
			stdout.write(`${text}\n`);
		},
		err(text) {
			clear();
			stderr.write(`${text}\n`);
		},
		progress({ stage, fraction }) {
			if (!stderr.isTTY) return;
			const part = fraction === undefined ? "" : ` ${Math.round(fraction * 100)} %`;
			stderr.write(`\r\u001b[K${stage}${part}`.slice(0, 80));
			shown = true;
		},
		clearProgress: clear,
	};
}
