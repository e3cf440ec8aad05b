// The text reader as the server holds it: not even its code is read before the first check.
import type { ImageCodec, TextReader } from "../../shared/ports.ts";

export function lazyTextReader(codec: Pick<ImageCodec, "decode">): TextReader {
	let opening: Promise<TextReader> | null = null;
	return {
		async check(...question) {
			opening ??= import("./text-reader.ts").then(({ createTextReader }) => createTextReader({ codec }));
			opening.catch(() => {
				opening = null;
			});
			return (await opening).check(...question);
		},
	};
}
