// A layer as it looks now, asked of the sandbox when it comes into view and again when it changes.
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk.ts";
import { dataUrl } from "../pictures.ts";

interface ThumbnailProps {
	desk: Desk;
	id: string;
	alt: string;
	longSidePx?: number;
}

export function Thumbnail({ desk, id, alt, longSidePx = 240 }: ThumbnailProps) {
	const [url, setUrl] = useState("");
	useEffect(() => {
		let here = true;
		// A selection that only passes by is not worth an export.
		const timer = setTimeout(async () => {
			const bytes = await desk.canvas.call("thumbnail", { id, longSidePx }).catch(() => null);
			const next = bytes ? await dataUrl(bytes, longSidePx).catch(() => "") : "";
			if (here) setUrl(next);
		}, 120);
		return () => {
			here = false;
			clearTimeout(timer);
		};
	}, [desk, id, longSidePx]);
	return url === "" ? <span class="thumb empty" /> : <img class="thumb" src={url} alt={alt} />;
}

/** What a job made: the picture by its hash, which outlives the layer, else the layer itself. Decoration only. */
export function StoredThumbnail({ desk, hash, id }: { desk: Desk; hash: string | null; id: string | null }) {
	const [url, setUrl] = useState("");
	useEffect(() => {
		let here = true;
		const asked =
			hash !== null
				? desk.canvas.call("imageBytes", { hash })
				: id !== null
					? desk.canvas.call("thumbnail", { id, longSidePx: 112 })
					: Promise.resolve(null);
		asked
			.then((bytes) => (bytes ? dataUrl(bytes, 112) : ""))
			.then((next) => {
				if (here) setUrl(next);
			})
			.catch(() => undefined);
		return () => {
			here = false;
		};
	}, [desk, hash, id]);
	return url === "" ? (
		<span class="thumb small empty" aria-hidden="true" />
	) : (
		<img class="thumb small" src={url} alt="" />
	);
}
