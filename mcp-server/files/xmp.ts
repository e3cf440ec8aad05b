// A picture's own account of itself for other programs: what made it, and whether a trained model had a part in it.
import { escapeXml } from "../../shared/layout/svg-markup.ts";

const sources = "http://cv.iptc.org/newscodes/digitalsourcetype/";

/** XMP packet of a record with, where known, `model`, `finish` and `prompt`. */
export function xmpOf(record: Record<string, unknown>): string {
	const { prompt } = record;
	const description =
		typeof prompt === "string" && prompt !== ""
			? `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(prompt)}</rdf:li></rdf:Alt></dc:description>`
			: "";
	return [
		'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
		'<x:xmpmeta xmlns:x="adobe:ns:meta/">',
		'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
		'<rdf:Description rdf:about=""',
		' xmlns:dc="http://purl.org/dc/elements/1.1/"',
		' xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
		' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
		' xmp:CreatorTool="Broadside"',
		` Iptc4xmpExt:DigitalSourceType="${sources}${sourceOf(record)}">`,
		description,
		"</rdf:Description></rdf:RDF></x:xmpmeta>",
		'<?xpacket end="w"?>',
	].join("");
}

// IPTC's vocabulary "Digital Source Type", read November 2026: made by rules, by a trained model, or of both.
function sourceOf({ model, finish }: Record<string, unknown>): string {
	if (model === "draft" || finish === "draft") return "algorithmicMedia";
	return finish === "overlay" || finish === "auto"
		? "compositeWithTrainedAlgorithmicMedia"
		: "trainedAlgorithmicMedia";
}
