// Seeded strings in the scripts that a face covers, from words to chance, for holding measurers side by side.
import { covers } from "../../shared/layout/faces.ts";

/** Mulberry32: the same seed gives the same numbers, 0 … 1. */
export function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const pools = [
	"abcdefghijklmnopqrstuvwxyz",
	"ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"AVTLYPWFoeacty.,-’”“ ",
	"fiflffitt jffjthTh ",
	"0123456789.,:%€$£/+-",
	"àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœŒÀÉÈÜÖÄÑÇ",
	"ąćęłńóśźżěščřžýůőűşğıțșāēīōūŁŚŻŠČŘŽ",
	"abcdefghijklm NOPQRSTUVW xyz 0123 (&) “—” ‘–’ !? …",
	"абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯёЁіїєґ",
	"АВТУГРФД.,-«» тгудрф",
	"αβγδεζηθικλμνξοπρστυφχψωάέήίόύώΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
	"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严",
	"咖啡，面包。「爵士」：周五！？（每晚）、第十杯免费《米兰》",
	"★☆✓→←①②½°±×÷≤≥",
] as const;

/** One string of 3 to 40 characters that the face covers wholly; null where the chosen script is not its own. */
export function sampleText(faceId: string, next: () => number): string | null {
	const pool = [...(pools[Math.floor(next() * pools.length)] ?? "")].filter((character) =>
		covers(faceId, character.codePointAt(0) ?? 0),
	);
	if (pool.length < 4) return null;
	const length = 3 + Math.floor(next() * 38);
	const text = Array.from({ length }, () => pool[Math.floor(next() * pool.length)]).join("");
	return text.trim().length < 2 ? null : text.trim();
}
