// The numbers and names that both ends of the Figma link agree on: ports, routes, sizes, times, rates.

/** Raised when a message changes its meaning; both ends must have the same. */
export const linkProtocol = 1;

/**
 * Where a server may listen, in the order in which they are tried. The server binds 127.0.0.1 and ::1 (both, or
 * moves on to the next); the plugin says `localhost`, because a Figma manifest takes no addresses. A plugin tries
 * the port that worked last, then the others; on each it goes on where the server does not know its link, since
 * two people's homes on one machine listen on two ports.
 */
export const linkPorts = [4871, 4872, 4873, 4874, 4875] as const;

export const linkRoutes = {
	/** WebSocket of a plugin's window: `ws://localhost:<port>/figma`. */
	figma: "/figma",
	/** WebSocket of another server process of the same home; never from a browser. */
	agent: "/agent",
	/**
	 * The fallback, for windows whose browser blocks local sockets: the sandbox's `fetch` carries the same frames.
	 * All are POST with `content-type: application/x-broadside` (which no page can send without asking first) and,
	 * but for `open`, the header `x-broadside-session`. Bodies and answers are packed frames (`packFrames`).
	 *
	 * `open`: empty body -> 200 with `{"session":"…"}` as JSON. A session is what a socket is: it has no right but
	 * the handshake until that is done.
	 * `send`: frames -> 204. `poll`: empty body -> 200 with every frame that waits, at the latest after `pollMs`
	 * (then perhaps none); one poll at a time. `close`: -> 204.
	 * 404 on any of them: the session is over, open another. 429: slow down. 413: too large. 403: not for you.
	 */
	open: "/figma/open",
	send: "/figma/send",
	poll: "/figma/poll",
	close: "/figma/close",
} as const;

export const packedType = "application/x-broadside";
export const sessionHeader = "x-broadside-session";

/** Origins that a plugin's window or sandbox can have. `null` proves nothing: the handshake does. */
export const pluginOrigins = ["null", "https://www.figma.com"] as const;

export const linkLimits = {
	/** Of one text frame, as UTF-8. */
	textFrameBytes: 4 * 1024 * 1024,
	/** Of the picture part of one binary frame: larger pictures go in several. */
	chunkBytes: 1024 * 1024,
	/** Of one picture. */
	pictureBytes: 64 * 1024 * 1024,
	/** Of all pictures that were received and not yet asked for: the oldest is dropped. */
	shelfBytes: 160 * 1024 * 1024,
	/** Of any frame before the handshake is done. */
	strangerFrameBytes: 4096,
	/** Of one packed body of the fallback. */
	packedBytes: 8 * 1024 * 1024,
	/** Sockets and sessions that have not finished the handshake, at once. */
	strangers: 8,
	/** From opening to the end of the handshake. */
	handshakeMs: 10_000,
	/** Frames that a plugin may send a second, over time and at once; beyond it the server closes with 1008. */
	framesPerSecond: 2000,
	framesAtOnce: 6000,
	/** `runTool` calls of one plugin that may be under way. */
	toolsAtOnce: 6,
	/** Each end asks the other this often; a server pings the socket, a plugin calls `ping`. */
	heartbeatMs: 15_000,
	/** No sign of life for this long: the other end is gone. */
	silenceMs: 40_000,
	pollMs: 20_000,
	/** Pairing codes. */
	codeMs: 10 * 60_000,
	/** Wrong codes a minute, of all callers with one Origin, before the next of them are told to wait. */
	failuresPerMinute: 20,
	/** A plugin tries again after these, then every `last`; with up to a quarter more, at random. */
	reconnectMs: [250, 500, 1000, 2000, 4000, 6000],
} as const;

/** WebSocket close codes beside the standard ones (1008 policy or rate, 1009 too large). */
export const closeCodes = {
	/** The handshake was refused; the `refused` message before it says why. */
	refused: 4001,
	/** Another window of the same file was told to take over. */
	replaced: 4002,
	/** The person ended this pairing (`broadside unpair`). */
	unpaired: 4003,
	/** The server ends; another may take its place at once. */
	leaving: 4004,
} as const;
