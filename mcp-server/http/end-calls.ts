// Hands word of ended requests from fal's calls to whoever waits for them; word that comes early is kept.

export interface EndCallBox {
	/** A request has ended. Twice is the same as once. */
	ring(requestId: string): void;
	/** See `EndCalls.listen`. */
	listen(requestId: string, tell: () => void): () => void;
}

/** Calls may come before the job has begun to wait: some thousand are remembered. */
const mostKept = 2000;

export function createEndCalls(): EndCallBox {
	const ended = new Set<string>();
	const listeners = new Map<string, Set<() => void>>();
	return {
		ring(requestId) {
			ended.add(requestId);
			for (const oldest of [...ended].slice(0, Math.max(0, ended.size - mostKept))) ended.delete(oldest);
			for (const tell of listeners.get(requestId) ?? []) tell();
		},
		listen(requestId, tell) {
			if (ended.has(requestId)) tell();
			const own = listeners.get(requestId) ?? new Set();
			listeners.set(requestId, own.add(tell));
			return () => {
				own.delete(tell);
				if (own.size === 0) listeners.delete(requestId);
			};
		},
	};
}
