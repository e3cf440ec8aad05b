// Reads remarks on a line that do not repeat it: `Title in bold sans-serif at top`.
import type { CopyLine, CopyRole } from "../copy/copy.ts";
import { type LineWords, wordsBehind } from "../copy/line-words.ts";

export interface RoleRemark extends LineWords {
	/** null: all lines. */
	role: CopyRole | null;
}

const english =
	/^(?:the\s+|all\s+)?(?:main\s+)?(title|headline|heading|headings|subtitle|tagline|slogan|footer|text|type|lettering|typography|copy)\s+(?:(?:is|are|should be|set|appears?|placed|goes)\s+)?((?:in|with|using|at|on|across|along|centered|centred|below|above)\b.+)$/i;
const chinese = /^(主?标题|副标题|标语|文字|字体|正文)(?:采用|使用|用|为|是)([^，。]{2,20})$/;

const roles: Readonly<Record<string, CopyRole>> = {
	title: "title",
	headline: "title",
	heading: "heading",
	headings: "heading",
	subtitle: "subtitle",
	tagline: "subtitle",
	slogan: "subtitle",
	footer: "footer",
	标题: "title",
	主标题: "title",
	副标题: "subtitle",
	标语: "subtitle",
	正文: "body",
};

/** null for a clause that is no such remark. */
export function readRoleRemark(clause: string): RoleRemark | null {
	const found = english.exec(clause);
	if (found !== null) {
		const words = wordsBehind(` ${found[2] ?? ""}`);
		if (words.style === undefined && words.place === undefined) return null;
		return { role: roles[(found[1] ?? "").toLowerCase()] ?? null, ...words };
	}
	const told = chinese.exec(clause);
	return told === null ? null : { role: roles[told[1] ?? ""] ?? null, style: told[2] ?? "" };
}

/** The lines with the remarks on them; what stands right beside a string wins over a remark. */
export function applyRemarks(copy: readonly CopyLine[], remarks: readonly RoleRemark[]): CopyLine[] {
	return copy.map((line) => {
		const told = remarks.filter((remark) => remark.role === null || remark.role === line.role);
		const style = line.style ?? told.find((remark) => remark.style !== undefined)?.style;
		const place =
			line.place ?? told.find((remark) => remark.role !== null && remark.place !== undefined)?.place;
		return { ...line, ...(style === undefined ? {} : { style }), ...(place === undefined ? {} : { place }) };
	});
}
