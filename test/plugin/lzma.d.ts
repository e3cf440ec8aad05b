// The two calls of the packer's own reader and writer that tests use; the package brings no types.
declare module "lzma" {
	interface Lzma {
		compress(bytes: Uint8Array, level: number): number[];
		decompress(bytes: ArrayLike<number>): string | number[];
	}
	const lzma: Lzma;
	// The package is CommonJS.
	export = lzma;
}
