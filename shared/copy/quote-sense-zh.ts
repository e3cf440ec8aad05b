// The Chinese half of deciding what a quoted string is there for.
import type { QuotedPiece } from "./prompt-reading.ts";
import type { QuoteSense } from "./quote-sense.ts";

const han = /\p{Script=Han}/u;

const negation =
	/(?:不要|不得|不能|不可|不应|请勿|切勿|勿|避免|禁止|(?<![分特级类区个告差识性派])别(?=写|出现|加|放|用|再|把|让)|没有|不含|不出现|不需要|不用|不写|不加|不带|无(?=文字|字|任何|标|logo|水印)|去掉|去除|删除|删掉|而非|而不是|并非|不是|不叫)[^，。；：！？,;:]*$/i;
const turnedRound = /而是|改为|改成|换成|替换|只有|只写|仅|除了|之外|以外|忘|遗漏|漏掉|缺少|省略|少了|但/;
/** Right before a string: it is to be seen. */
const showing =
	/(?:写着|写有|写上|写下|写了|写道|写出|书写|题写|题有|题着|题字|题|印着|印有|印上|刻着|刻有|刻上|绣着|绣有|标着|标有|标注|标明|标示|显示|展示|呈现|浮现|出现|打着|贴着|挂着|喷着|画着|拼出|组成|排列着|竖排|横排|标题|主题|副标题|文字|字样|标语|口号|文案|内容|字|字体|汉字|英文|中文|书名|片名|落款|印章|署名|标签|按钮|招牌|牌子|写|为|是|：|:|有|和|与|及|、|，)\s*(?:着|了|有|为|是|中文|英文|汉字|大字|四个大字|几个大字)?\s*[：:，]?\s*$/;
const seenAfter =
	/^\s*(?:的)?(?:字样|几个|[一二两三四五六七八九十\d]+个?(?:大|汉|小)?字|二字|两字|文字|标题|标语|大字|字体|标志|标识|标牌|招牌|牌子|横幅|logo)/i;
const styleAfter =
	/^(?:的)?(?:风格|风(?![铃筝车景])|感(?![谢恩])|氛围|质感|色调|配色|形(?!象)|型(?!号)|程度|级别|水准|气质|调性|意境|之感|一样|那样|般|似的)/;
const ideaBefore =
	/(?:象征(?:着|了)?|寓意(?:着|了)?|意味着|意为|意思是|代表(?:着|了)?|所谓的?|被?称(?:为|作|之为)|俗称|绰号|外号|昵称)\s*$/;
const ideaAfter = /^的(?:主题|理念|精神|意境|氛围|感觉|情感|概念|寓意|含义|意象|情绪|心情|气息)/;
const workBefore =
	/(?:参考|借鉴|模仿|出自|源自|取自|改编自|灵感来自|灵感来源于|致敬|类似于?|如同|仿佛|宛如|来自)(?:电影|游戏|小说|动漫|动画|名画|作品)?\s*$/;
const petName = /(?:名叫|叫做|叫|取名|名字是)\s*$/;
const business =
	/^的?(?:[\p{Script=Han}]{0,4})(?:店|餐厅|餐馆|咖啡|书店|品牌|公司|酒吧|茶馆|饭店|酒店|超市|面包房|节|展|会|音乐会|活动|课程|产品|书|杂志|电影|游戏|app|图表)/iu;
const creature =
	/(?:猫|狗|兔|鸟|熊|狐|龙|虎|狮|马|猪|羊|鼠|人|女孩|男孩|少年|少女|机器人|怪兽|精灵|角色|主角|宠物|小朋友|孩子|公主|王子|骑士|吉祥物)[^，。；]{0,4}$/;

/** null: the words around it are not Chinese, or say nothing, so the other rules decide. */
export function chineseSense(piece: QuotedPiece): QuoteSense | null {
	const { lead, tail } = piece;
	if (!han.test(lead.slice(-12)) && !han.test(tail.slice(0, 6))) return null;
	if (piece.family === "box" && /^\s*[：:]/.test(tail)) return "label";
	if (isAvoided(lead, tail)) return "avoided";
	if (seenAfter.test(tail)) return "shown";
	// 小溪“哗哗”地流着
	if (/^\s?(.{1,2})\1\s?$/u.test(piece.inner) && /^\s*(?:地|几下|作响|冒|叫|直)/.test(tail)) return "idea";
	if (ideaBefore.test(lead)) return "idea";
	if (workBefore.test(lead)) return "work";
	if (petName.test(lead) && creature.test(lead.replace(petName, "")) && !business.test(tail)) return "name";
	if (
		petName.test(lead) &&
		/^的(?:小|大|老)?(?:猫|狗|兔|鸟|熊|狐|龙|女孩|男孩|机器人|精灵|角色|人)/.test(tail)
	)
		return "name";
	if (ideaAfter.test(tail) && !/(?:写着|写有|印着|标题|主题|文字|字样)\s*[：:]?$/.test(lead)) return "idea";
	if (
		styleAfter.test(tail) &&
		!/(?:写着|写有|印着|印有|标题|主题|文字|字样|标注|显示)\s*(?:为|是)?[：:]?$/.test(lead)
	)
		return "style";
	return showing.test(lead) || han.test(lead) ? "shown" : null;
}

/** 把“旧”换成“新”: the first is to go. */
const oldBefore = /(?:把|将)[^，。；\ufffc]{0,12}$/;
const newBehind = /^[^，。；\ufffc]{0,8}(?:换成|换为|改成|改为|替换为|替换成)[^，。；\ufffc]{0,8}\ufffc/;

function isAvoided(lead: string, tail: string): boolean {
	if (oldBefore.test(lead) && newBehind.test(tail)) return true;
	const found = negation.exec(lead);
	if (found === null || turnedRound.test(found[0])) return false;
	if (found[0].length > 40) return false;
	// 没有刻字，而是写着“X” never comes here: the comma ends the search.
	return !/^(?:必须|要|应)(?:出现|保留)/.test(tail);
}
