// The chosen picture, with a frame around each line that is not exact, or that is pointed out.
import type { Box } from "../../shared/layout/layout.ts";
import type { Variant } from "../read-answer.ts";
import type { State } from "../store.ts";
import { tellVariant } from "../verdicts.ts";

interface Props {
	variant: Variant;
	state: State;
	count: number;
}

export function Picture({ variant, state, count }: Props) {
	const { src, lines, extra, doubled, widthPx, heightPx, fileName } = variant;
	const { shownLine, showAll, chosen } = state;
	const marked = (lines ?? []).filter(
		({ copyId, verdict, box }) => box !== null && (showAll || verdict !== "exact" || copyId === shownLine),
	);
	const place = (box: Box) => ({
		left: `${(box.x / widthPx) * 100}%`,
		top: `${(box.y / heightPx) * 100}%`,
		width: `${(box.width / widthPx) * 100}%`,
		height: `${(box.height / heightPx) * 100}%`,
	});
	const alt = `Picture ${chosen + 1} of ${count}: ${tellVariant(variant).words}`;
	return (
		<figure>
			{src === null ? (
				<p class="no-preview">
					No preview came with the answer{fileName === "" ? "." : `: open ${fileName}.`}
				</p>
			) : (
				<div class="frame">
					<img src={src} alt={alt} width={widthPx || undefined} height={heightPx || undefined} />
					{widthPx > 0 && (
						<div class="boxes" aria-hidden="true">
							{marked.map(({ copyId, verdict, box }) =>
								box === null ? null : (
									<span
										key={copyId}
										class={`box ${verdict} ${copyId === shownLine ? "shown" : ""}`}
										style={place(box)}
									/>
								),
							)}
							{extra.map(({ text, box }) =>
								box === null ? null : <span key={text} class="box extra" style={place(box)} />,
							)}
							{doubled.flatMap(({ text, boxes }) =>
								boxes.map((box, index) => (
									<span key={`${text} ${index}`} class="box double" style={place(box)} />
								)),
							)}
						</div>
					)}
				</div>
			)}
			{widthPx > 0 && (
				<figcaption class="quiet">
					{widthPx} × {heightPx} px
				</figcaption>
			)}
		</figure>
	);
}
