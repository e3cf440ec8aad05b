// The pairing code as people copy it: 80 random bits, sixteen signs in four groups, none of which look alike.

const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeLength = 16;

/** `7K3M-Q2ZX-…`; each sign is 5 bits of the platform's own randomness. */
export function newPairingCode(): string {
	const random = crypto.getRandomValues(new Uint8Array(codeLength));
	const plain = Array.from(random, (byte) => signs[byte % signs.length]).join("");
	return plain.replace(/(.{4})(?=.)/g, "$1-");
}

/** As it is hashed: the sixteen signs alone, whatever case or dashes it was typed with; null for what is no code. */
export function plainCode(typed: string): string | null {
	const plain = typed
		.toUpperCase()
		.replace(/[\s\-–—_.]/g, "")
		.replaceAll("O", "0")
		.replace(/[IL]/g, "1");
	return new RegExp(`^[${signs}]{${codeLength}}$`).test(plain) ? plain : null;
}
