// The page's line to its server: news by an event stream, orders by POST, one after another.
import type { FromPage, ToPage } from "../messages.ts";

export interface ServerLink {
	order(order: FromPage): void;
}

/** `lost`: the server is gone; the stream tries again by itself and then begins anew. */
export function openLink(take: (news: ToPage) => void, lost: () => void): ServerLink {
	let session = "";
	let sending: Promise<unknown> = Promise.resolve();
	const source = new EventSource("/news");
	source.onmessage = ({ data }: MessageEvent<string>) => {
		const news = JSON.parse(data) as ToPage;
		if (news.type === "hello") session = news.session;
		take(news);
	};
	source.onerror = lost;
	return {
		order(order) {
			const to = `/orders?session=${session}`;
			sending = sending
				.then(() => fetch(to, { method: "POST", body: JSON.stringify(order) }))
				.catch(() => lost());
		},
	};
}
