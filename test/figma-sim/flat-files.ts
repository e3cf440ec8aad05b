// Exports without transparency: JPG by the engine of the drafts, and a PDF of one page that holds the picture.
import { deflateSync } from "node:zlib";
import { Renderer } from "@takumi-rs/core";

/** A drawn picture: premultiplied alpha, as resvg gives it. */
export interface Drawn {
	width: number;
	height: number;
	png: Uint8Array;
	/** RGBA. */
	pixels: Uint8Array;
}

let renderer: Renderer | null = null;

/** What is transparent becomes white. */
export async function jpegOf({ width, height, png }: Drawn): Promise<Uint8Array> {
	renderer ??= new Renderer();
	const style = { width, height };
	const image = { type: "image" as const, src: "drawn", style };
	const page = {
		type: "container" as const,
		style: { ...style, backgroundColor: "#ffffff" },
		children: [image],
	};
	const images = [{ src: "drawn", data: png }];
	return new Uint8Array(await renderer.render(page, { width, height, format: "jpeg", quality: 90, images }));
}

/** One page of `widthPt` x `heightPt` (Figma's pixels are points there), a picture all over it. */
export function pdfOf({ width, height, pixels }: Drawn, widthPt: number, heightPt: number): Uint8Array {
	const colours = Buffer.alloc(width * height * 3);
	for (let at = 0; at < width * height; at++) {
		const white = 255 - (pixels[at * 4 + 3] ?? 0);
		for (let c = 0; c < 3; c++) colours[at * 3 + c] = (pixels[at * 4 + c] ?? 0) + white;
	}
	const stream = (facts: string, data: Uint8Array) =>
		Buffer.concat([
			Buffer.from(`<< ${facts} /Length ${data.length} >>\nstream\n`),
			data,
			Buffer.from("\nendstream"),
		]);
	const image = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`;
	const objects = [
		Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
		Buffer.from("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
		Buffer.from(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${widthPt} ${heightPt}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
		),
		stream("", Buffer.from(`${widthPt} 0 0 ${heightPt} 0 0 cm /P Do`)),
		stream(image, deflateSync(colours)),
	];
	const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
	const offsets: number[] = [];
	let size = 9;
	objects.forEach((body, index) => {
		const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
		offsets.push(size);
		size += whole.length;
		parts.push(whole);
	});
	const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
	parts.push(
		Buffer.from(
			`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${size}\n%%EOF\n`,
		),
	);
	return new Uint8Array(Buffer.concat(parts));
}
