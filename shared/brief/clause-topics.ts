// Tells what a clause of a prompt is about: style, light, colour, framing, surroundings, or what to leave out.

export type ClauseTopic =
	| "style"
	| "scene"
	| "composition"
	| "lighting"
	| "palette"
	| "avoid"
	| "size"
	| "details"
	| "subject"
	| "font";

const colourNames =
	"red|crimson|scarlet|maroon|burgundy|orange|amber|peach|coral|yellow|mustard|gold|golden|green|olive|sage|mint|emerald|lime|teal|turquoise|cyan|blue|navy|indigo|azure|purple|violet|lavender|magenta|pink|rose|brown|tan|beige|cream|ivory|white|off-white|grey|gray|charcoal|black|silver|copper|bronze|kraft|sepia|pastel|neon";

const avoid =
	/^(?:no|without|avoid|don['’]?t|do not|never|exclude|not|nothing)\b|^(?:画面中?|图中|海报上)?(?:不要|没有|无(?!缝)|避免|禁止|请勿|别|不加|不带)/i;
const size =
	/^(?:(?:size|format|aspect ratio|ratio|尺寸|比例)\s*[:：]?\s*)?(?:\d{3,4}\s?[x×*]\s?\d{3,4}\s?(?:px|pixels)?|a[0-6](?:\s?(?:size|format|paper|portrait|landscape|竖版|横版|尺寸))?|\d{1,2}:\d{1,2}(?:\s?(?:aspect ratio|ratio|format|比例))?|(?:vertical|horizontal|portrait|landscape|square)(?: (?:format|orientation|layout|canvas))?|--ar \S+|竖版|横版|竖幅|横幅|竖屏|横屏|方形|正方形)$/i;
const forWhom =
	/^(?:for|about|announcing|promoting|advertising|celebrating|to promote|to announce)\s|^[\p{Script=Han}]{2,8}(?:促销|宣传|招聘|招生|开业|上新|发布会|推广)$/iu;
/** Typefaces have a field of their own. */
const setIn = /^(?:set in|typeset in|all (?:type|text) in|font|fonts|typeface)\b/i;
const light =
	/^(?:[\p{L}-]+\s){0,4}?(?:light(?:ing)?|sunlight|sunshine|moonlight|candlelight|daylight|glow|shadows?|backlight(?:ing)?|backlit|rim light|golden hour|chiaroscuro|illumination)\b(?!\s*(?:bulbs?|house|box|s\b))|^(?:softly |dramatically |warmly )?lit\b|\bcasting\b.*\bshadows?\b|(?:光线|灯光|阳光|晨光|逆光|光影|柔光|月光|夕阳|侧光|明暗对比|光照|霞光)/iu;
const lightProps = /^(?:string|fairy|traffic|street|city|neon|christmas)\s+lights?\b/i;
const paletteWord =
	/\b(?:palette|colou?r (?:scheme|palette)|colou?rs|(?:warm|cool|earth|muted|pastel|dark|neutral|monochrome)[\w ]* tones|tones|hues|monochrome|black and white|duotone)\b|配色|色调|色系|配以?.{0,6}色|主色|底色|为主色|[红金黑白蓝绿橙黄紫粉灰]底/i;
const onlyColours = new RegExp(
	`^(?:(?:lots of|mostly|all|deep|dark|light|pale|bright|warm|cool|muted|soft|rich|icy|dusty|burnt|hot|electric|forest|sky|midnight|salt|bone|jet|foil|accents?|accent|on|and|with|&|plus|of|in)\\s+|(?:${colourNames})(?:\\s|$))+$`,
	"i",
);
const anyColour = new RegExp(`\\b(?:${colourNames})\\b`, "gi");
const lookOf = /\b(?:style|aesthetic|look|vibe)$/i;
const pictureOf = /\b(?:photo|photograph|picture|image|silhouette|close-up)\s+of\b/i;
const composition =
	/\b(?:composition|close-?up|wide shot|wide-angle|framing|depth of field|symmetr\w+|grid|layout|negative space|white space|empty space|rule of thirds|top-down|flat lay|aerial view|bird's-eye|low angle|high angle|eye level|perspective|\d{2,3}mm|margins|off-cent(?:er|re)|cent(?:ered|red) composition|full-bleed)\b|构图|特写|留白|布局|景深|俯视|仰视|对称|排版|视角|全景|近景|远景/i;
const style =
	/\b(?:style|styled|aesthetic|vibe|mood|look|minimalist|minimal|retro|vintage|art deco|art nouveau|bauhaus|watercolou?r|gouache|illustration|illustrated|vector|flat design|isometric|photorealistic|realistic|cinematic|linocut|woodcut|collage|risograph|grunge|brutalist|hand[- ]drawn(?!\s+\w+\s+border)|3d render|oil painting|cartoon|anime|pixel art|editorial|cyberpunk|surreal|film grain|halftone|screen ?print)\b|风格|水墨|水彩|插画|复古|极简|扁平|国潮|写实|油画|手绘|剪纸|版画|氛围$|质感$/i;
const backdrop = /\b(?:background|backdrop|in the background|setting|surroundings)\b|背景/i;
const detail =
	/\b(?:border|frame|icons?|texture|pattern|stamp|corner|rules?|lines?|dots|divider|ribbon|badge|seal|watermark|crease|grain|ornaments?|flourish(?:es)?|paper)\b|边框|图标|纹理|角落|印章/i;
const thing =
	/^(?:an?|the|one|two|three|four|five|several|some|many|a few|his|her|their|its|photo|painting|overlapping|rows?|puddles|people|children|mountains?)\s|\b(?:on|in|at|around|between|over|beside|against|near|above|along)\s+(?:the|a|an)\b|[一两三几].{0,2}[只位个座棵条片朵群]|(?:上|里|旁|边|前|后|中|外)(?:是|有|站|坐|放)|\b(?:draped|standing|sitting|silhouetted|floating|surrounded|scattered|lined|asleep|resting|leaning|walking|flying|holding)\b|^[\p{Script=Han}]{2,14}$/iu;

/** The first topic that the clause's own words speak of; the rest is `scene` if it names things, else `details`. */
export function clauseTopic(clause: string): ClauseTopic {
	if (avoid.test(clause)) return "avoid";
	if (setIn.test(clause)) return "font";
	if (size.test(clause)) return "size";
	if (forWhom.test(clause)) return "subject";
	if (light.test(clause) && !lightProps.test(clause)) return "lighting";
	if (isPalette(clause)) return "palette";
	if (lookOf.test(clause)) return "style";
	if (composition.test(clause)) return "composition";
	if (backdrop.test(clause) || pictureOf.test(clause)) return "scene";
	if (style.test(clause) && !startsWithThing(clause)) return "style";
	if (detail.test(clause) && !/\b(?:leaves|flowers|photo)\b/i.test(clause)) return "details";
	return thing.test(clause) ? "scene" : "details";
}

/** Names a palette, or is nothing but colours: `deep green and salt white`, `gold foil on ivory paper`. */
function isPalette(clause: string): boolean {
	if (paletteWord.test(clause)) return !backdrop.test(clause);
	const surface = /\s+(?:paper|background)$/i;
	const colours = clause.match(anyColour)?.length ?? 0;
	return onlyColours.test(surface.test(clause) && colours > 1 ? clause.replace(surface, "") : clause);
}

/** `a lone astronaut in retro gear` names a thing that happens to hold a style word. */
function startsWithThing(clause: string): boolean {
	return (
		/^(?:an?|the|two|three|several|some)\s/i.test(clause) &&
		!/\b(?:style|aesthetic|look|vibe|mood)$/i.test(clause)
	);
}

const named: readonly (readonly [RegExp, ClauseTopic])[] = [
	[
		/^(?:style|art style|visual style|aesthetic|mood|tone|vibe|look|medium|风格|画风|艺术风格|氛围|基调)$/i,
		"style",
	],
	[
		/^(?:background|scene|setting|environment|location|backdrop|imagery|illustration|main image|image|visual|画面|背景|场景|环境|主体|元素|画面主体|配图)$/i,
		"scene",
	],
	[/^(?:lighting|light|光线|光影|灯光|照明)$/i, "lighting"],
	[/^(?:colou?rs?|palette|colou?r palette|colou?r scheme|配色|色彩|颜色|色调)$/i, "palette"],
	[/^(?:composition|layout|camera|framing|angle|shot|构图|排版|布局|版式|镜头|视角)$/i, "composition"],
	[/^(?:details?|texture|extras|decorations?|细节|材质|装饰|质感)$/i, "details"],
	[/^(?:avoid|negative|negative prompt|exclude|do not|don't|避免|禁止|不要)$/i, "avoid"],
	[/^(?:size|format|aspect ratio|ratio|dimensions|orientation|canvas|尺寸|比例|画幅|规格)$/i, "size"],
	[/^(?:subject|topic|theme|type|kind|purpose|project|主题|用途|类型|内容|任务)$/i, "subject"],
];

/** The topic that a field of a form names: `**Style:**`, `【背景】`. */
export function fieldTopic(label: string): ClauseTopic | null {
	const plain = label.replace(/[*_#`【】[\]]/g, "").trim();
	return named.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** What is to be avoided, without the words that say so. */
export function avoidedThing(clause: string): string {
	return clause
		.replace(
			/^(?:no|without(?: any)?|avoid(?:ing)?|don['’]?t (?:make it|add|include|use|show)?|do not (?:make it|add|include|use|show)?|never (?:use|show|add)?|exclude|not|nothing)\s+(?:any\s+)?/i,
			"",
		)
		.replace(
			/^(?:画面中?|图中|海报上)?(?:不要|没有|无|避免|禁止|请勿|别|不加|不带)(?:出现|有|加|使用|任何)*/,
			"",
		)
		.replace(/^(?:else|other text|more)$/i, "")
		.trim();
}
