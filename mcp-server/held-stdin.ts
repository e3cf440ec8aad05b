// Standard input in whole lines, whose end comes a moment later, so that calls that are nearly done can still answer.
import { Readable } from "node:stream";

interface HeldStdinOptions {
	/** Whether no call is running. */
	isIdle(): boolean;
	/** At most this long after the real end. */
	maxMs: number;
	/** Runs before the end is passed on. */
	beforeEnd(): Promise<void>;
	/** A line that grows beyond this is passed on unfinished, for the reader to refuse. */
	maxLineBytes: number;
}

const newline = 10;

/**
 * The SDK drops running calls at the end of input (`printf … | broadside` would see no answers), and
 * joins its whole buffer at each chunk (a message of 40 MB would take half a minute).
 */
export function holdStdin(stdin: Readable, options: HeldStdinOptions): Readable {
	const held = new Readable({ read() {} });
	let waiting: Buffer[] = [];
	let waitingBytes = 0;
	const passOn = () => {
		if (waiting.length > 0) held.push(Buffer.concat(waiting));
		waiting = [];
		waitingBytes = 0;
	};
	stdin.on("data", (chunk: Buffer) => {
		waiting.push(chunk);
		waitingBytes += chunk.length;
		if (chunk.includes(newline) || waitingBytes > options.maxLineBytes) passOn();
	});

	let ending = false;
	const finish = async () => {
		if (ending) return;
		ending = true;
		passOn();
		const until = Date.now() + options.maxMs;
		// Two looks in a row: a message that is being taken apart has not started its call yet.
		for (let quiet = 0; quiet < 2 && Date.now() < until; quiet = options.isIdle() ? quiet + 1 : 0) {
			await new Promise((resolve) => setTimeout(resolve, 25));
		}
		await options.beforeEnd();
		held.push(null);
	};
	for (const event of ["end", "close", "error"]) stdin.once(event, finish);
	return held;
}
