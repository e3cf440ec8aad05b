// What ends a link: the other side does not keep to the agreement.

/** `code` is a WebSocket close code. */
export class LinkFault extends Error {
	override readonly name = "LinkFault";
	readonly code: 1002 | 1008 | 1009;

	constructor(code: 1002 | 1008 | 1009, message: string) {
		super(message);
		this.code = code;
	}
}
