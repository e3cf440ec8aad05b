// Names the thing a string is seen on, where a prompt says so: a sign, a mug, a licence plate.

const english =
	/(?:^|[,;]\s*|\b(?:an?|the|its|his|her|their|one|two|three|each|every|another)\s+)((?:(?!(?:with|the|an?|of|on|in|that|and)\s)[\p{L}'’-]+\s){0,4}?(?:signs?|signboard|signpost|banner|billboard|plaque|plate|board|chalkboard|blackboard|whiteboard|menu|shirt|t-shirt|tee|jersey|hoodie|sweater|cap|hat|apron|mug|cup|bottle|can|jar|box|bag|package|screen|display|monitor|laptop|phone|clock|scoreboard|bubble|balloon|sticker|note|napkin|page|book|notebook|newspaper|magazine|tag|tattoo|badge|ribbon|flag|scroll|letter|envelope|card|cake|placard|marquee|ticket|stamp|door|window|wall|fence|truck|van|bus|taxi|car|boat|plane|umbrella|towel|mat|doormat|rug|pillow|bench|stone|rock|tombstone|statue|base|pedestal|awning|storefront|shop front|kiosk|stall|cart|locker|mailbox|map|poster|painting|frame|lantern|neon|license plate|licence plate|number plate))\s+(?:(?:that|which)\s+)?(?:(?:is\s+)?(?:read(?:s|ing)?|say(?:s|ing)?|stat(?:es|ing)|display(?:s|ing)?|show(?:s|ing)?|flash(?:es|ing)|glow(?:s|ing)? with|bear(?:s|ing)|feature(?:s|ing)|announc(?:es|ing)|labell?ed|marked|inscribed|lettered|engraved|carved|printed|painted|stamped|emblazoned|titled|advertising|has|with)(?:\s+with)?(?:\s+(?:the\s+)?(?:text|words?|phrase|slogan|message|title|number|inscription|name))?\s*[:,]?\s*)?$/iu;

const chinese =
	/([\p{Script=Han}]{0,8}(?:招牌|牌子|木牌|路牌|标牌|指示牌|警示牌|价格牌|横幅|条幅|海报|黑板|白板|公告栏|灯箱|灯笼|对联|石碑|牌匾|门头|墙|墙面|墙壁|门|玻璃门|窗|橱窗|屏幕|手机|电脑屏幕|显示屏|广告屏|气泡|对话框|纸条|便签|信纸|书页|封面|卡片|贺卡|蛋糕|杯子|杯套|瓶身|包装|盒子|袋子|衣服|T恤|胸前|背后|球衣|围裙|帽子|旗帜|旗子|伞|车身|车票|门票|票根|底座|基座|书脊|印章)(?:上|里|中|上面)?)(?:用[^，。；\ufffc]{0,12}|以[^，。；\ufffc]{0,12}|清晰地?|醒目地?|分别)?(?:写|印|刻|绣|贴|标|喷|显示|展示|滚动播放|浮现)(?:着|有|了|上|出)?(?:[^，。；\ufffc]{0,10})?\s*[：:]?\s*$/u;

/** 印有“X”的遮阳伞: the thing follows the string. */
const chineseBehind = /^的([\p{Script=Han}]{1,6}?)(?=[，。；、的\s]|在|旁|上|里|挂|立|放|$)/u;
const chineseCue = /(?:写|印|刻|绣|贴|标|喷|画)(?:着|有|了|上)?\s*$/;

/** `on the flickering neon sign`, `霓虹灯招牌上`; null where no thing is named beside the string. */
export function carrierOf(lead: string, tail = ""): string | null {
	// `phone "(555) 014-7733"` names a kind of text.
	const thing = /(?:^|[,;])\s*(?:phone|card|book|page|number)\s*$/i.test(lead)
		? undefined
		: english.exec(lead)?.[1]?.trim();
	if (thing !== undefined) return `on the ${thing}`;
	const behind = chineseCue.test(lead) ? chineseBehind.exec(tail)?.[1] : undefined;
	if (behind !== undefined) return /[上里中前后旁]$/.test(behind) ? behind : `${behind}上`;
	return chinese.exec(lead)?.[1] ?? null;
}

/** `with "OPEN" on it`: the thing stands before "with". */
export function carrierBeforeWith(lead: string, tail: string): string | null {
	if (!/^\s*(?:(?:printed|written|painted|carved|engraved)\s+)?(?:on|across)\s+(?:it|them)\b/i.test(tail))
		return null;
	const thing =
		/\b(?:an?|the|its|his|her|their)\s+((?:[\p{L}'’-]+\s){0,4}?[\p{L}'’-]+)\s+(?:with|has|have|having)\s*$/iu.exec(
			lead,
		)?.[1];
	return thing === undefined ? null : `on the ${thing}`;
}
