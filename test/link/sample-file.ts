// An open file as the stand-in shows it: a hero frame with words, and a hand that notes what is placed.
import { plainPng } from "../models/fixtures.ts";
import type { Message } from "./stand-in.ts";

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

export const hero = {
	id: "1:2",
	parentId: null,
	name: "Hero",
	type: "FRAME",
	box: box(0, 0, 800, 600),
	fill: "#1a3380",
	flow: {
		direction: "column",
		gapPx: 16,
		paddingPx: [24, 24, 24, 24],
		align: "MIN",
		crossAlign: "CENTER",
		wrap: false,
	},
};
const title = {
	id: "1:3",
	parentId: "1:2",
	name: "Title",
	type: "TEXT",
	box: box(60, 60, 400, 78),
	text: {
		characters: "Night market",
		family: "Inter",
		style: "Bold",
		sizePx: 64,
		color: "#ffffff",
		align: "LEFT",
	},
	copy: { id: "c1", role: "title", text: "Night market" },
};
const line = {
	id: "1:4",
	parentId: "1:2",
	name: "Line",
	type: "TEXT",
	box: box(60, 520, 200, 30),
	text: {
		characters: "Every Friday, 6 PM",
		family: "Inter",
		style: "mixed",
		sizePx: "mixed",
		color: null,
		align: "LEFT",
		parts: [
			{ start: 0, end: 5, family: "Inter", style: "Bold", sizePx: 24, color: "#ffffff" },
			{ start: 5, end: 18, family: "Inter", style: "Regular", sizePx: 18, color: "#eeeeee" },
		],
	},
};
const unseen = {
	...title,
	id: "1:5",
	name: "Old",
	hidden: true,
	text: { ...title.text, characters: "Not shown" },
};

export interface SampleFile {
	answers: Record<string, (params: Message) => unknown>;
	/** Everything that was placed, as it was asked. */
	placed: { method: string; params: Message }[];
	/** Rows that are read; may be changed. */
	rows: Message[];
	selected: boolean;
}

export function sampleFile(): SampleFile {
	const placed: SampleFile["placed"] = [];
	const marks: { jobId: string; id: string; variation: number; name: string }[] = [];
	let nextId = 100;
	const place = (method: string) => (params: Message) => {
		placed.push({ method, params });
		const made = params.images?.[0]?.provenance ? params.images : [params];
		const layers = made.map((one: Message) => {
			const id = `9:${nextId++}`;
			const { jobId, variation } = (one.provenance ?? params.provenance) as Message;
			marks.push({ jobId, id, variation, name: params.name });
			return { id, name: params.name, box: box(900, 0, 800, 600), imageHash: null };
		});
		return { layers, notes: [], fonts: [], layerCount: layers.length * 7, hardToRead: [] };
	};
	const file: SampleFile = {
		placed,
		rows: [hero, title, line, unseen],
		selected: true,
		answers: {
			fileState: () => ({
				fileId: "f1234",
				fileName: "Spring campaign",
				pageName: "Page 1",
				canWrite: true,
				selection: file.selected
					? [
							{
								id: "1:2",
								name: "Hero",
								type: "FRAME",
								widthPx: 800,
								heightPx: 600,
								strings: ["Night market", "Every Friday, 6 PM"],
								missingFonts: [],
								problem: null,
								provenance: null,
								hasSource: false,
							},
						]
					: [],
				frames: [{ id: "1:2", name: "Hero", type: "FRAME", box: hero.box }],
			}),
			readLayers: ({ ids }) => {
				if (ids.length > 0 && !["1:2", "Hero"].includes(ids[0]))
					throw { code: "not_found", message: `There is no layer "${ids[0]}".`, hint: "Read again." };
				return { rows: file.rows, leftOut: 0 };
			},
			picture: () => ({ bytes: plainPng(800, 600), widthPx: 800, heightPx: 600 }),
			exportLayer: ({ text, widthPx }) => ({
				bytes: plainPng(widthPx, Math.round(widthPx * 0.75)),
				widthPx: 800,
				heightPx: 600,
				name: "Hero",
				texts:
					text === "live"
						? [title, line].map((row) => ({
								id: row.id,
								characters: row.text.characters,
								box: row.box,
								color: row.text.color,
								fontSizePx: 24,
								family: "Inter",
								style: "Bold",
								align: "LEFT",
							}))
						: [],
				home: { pageId: "0:1", box: hero.box },
			}),
			placeEdit: place("placeEdit"),
			placeLayout: place("placeLayout"),
			placePicture: place("placePicture"),
			findPlaced: ({ jobId }) =>
				marks
					.filter((mark) => mark.jobId === jobId)
					.map(({ id, variation, name }) => ({ id, variation, name, box: box(900, 0, 800, 600) })),
			show: () => true,
		},
	};
	return file;
}
