// Chinese prompts and the briefs they should become.
import type { BriefCase } from "./brief-case.ts";

export const chineseBriefs: readonly BriefCase[] = [
	{
		prompt:
			"一张爵士音乐节海报，顶部用烫金宋体写着“午夜铜管”，底部“城南艺术中心”，一位萨克斯手的剪影，深蓝与暖金配色。",
		kind: "poster",
		words: { subject: "一张爵士音乐节海报", scene: "一位萨克斯手的剪影", palette: "深蓝与暖金配色" },
		copy: ["午夜铜管", "城南艺术中心"],
		styles: { 午夜铜管: "烫金宋体" },
		places: { 午夜铜管: "顶部", 城南艺术中心: "底部" },
	},
	{
		prompt: "请设计一张横版名片，正面“周岚”，下面“室内设计师”，极简风格，米白底色，不要边框。",
		kind: "card",
		size: "1344x768",
		words: { subject: "一张横版名片", style: "极简风格", palette: "米白底色", avoid: "边框" },
		copy: ["周岚", "室内设计师"],
	},
	{
		prompt:
			"帮我做一张竖版信息图，标题“一杯咖啡的旅程”，分为“种植”、“采摘”、“烘焙”三部分，扁平风格，暖色调。",
		kind: "infographic",
		words: { subject: "一张竖版信息图", style: "扁平风格", palette: "暖色调" },
		copy: ["一杯咖啡的旅程", "种植", "采摘", "烘焙"],
		sections: [["种植"], ["采摘"], ["烘焙"]],
	},
	{
		prompt: "黑板菜单分为“热饮”和“冷饮”两栏，“热饮”下面写“美式 22”“拿铁 28”，“冷饮”下面写“冷萃 30”。",
		kind: "poster",
		words: { subject: "黑板菜单" },
		copy: ["热饮", "冷饮", "美式 22", "拿铁 28", "冷萃 30"],
		sections: [
			["热饮", "美式 22", "拿铁 28"],
			["冷饮", "冷萃 30"],
		],
	},
	{
		prompt: "雨夜的小巷，霓虹灯招牌上写着“深夜面馆”，地面有积水倒影，赛博朋克风格，冷色调。",
		kind: "picture",
		words: {
			subject: "雨夜的小巷",
			scene: "霓虹灯招牌，地面有积水倒影",
			style: "赛博朋克风格",
			palette: "冷色调",
		},
		copy: ["深夜面馆"],
		places: { 深夜面馆: "霓虹灯招牌上" },
	},
	{
		prompt: "一只橘猫趴在窗台上，午后的阳光洒进来，窗外是竹林，水彩风格，特写。",
		kind: "picture",
		words: {
			subject: "一只橘猫趴在窗台上",
			lighting: "午后的阳光洒进来",
			scene: "窗外是竹林",
			style: "水彩风格",
			composition: "特写",
		},
		copy: [],
	},
	{
		prompt:
			"【标题】夏夜电影\n【副标题】草地放映会\n【风格】复古胶片\n【背景】星空下的草地\n【配色】墨绿和橙",
		kind: "poster",
		words: { subject: "一张海报", style: "复古胶片", scene: "星空下的草地", palette: "墨绿和橙" },
		copy: ["夏夜电影", "草地放映会"],
	},
	{
		prompt: "书籍封面，书名“盐与橘子”，作者“林杳 著”，海边的橘子树，留白充足，柔和的晨光。",
		kind: "cover",
		words: { subject: "书籍封面", scene: "海边的橘子树", composition: "留白充足", lighting: "柔和的晨光" },
		copy: ["盐与橘子", "林杳 著"],
	},
	{
		prompt: "一页16:9的幻灯片，标题“第三季度回顾”，三个数据“+18%”“240万”“97分”，蓝白配色，简洁的商务风格。",
		kind: "slide",
		words: { subject: "一页16:9的幻灯片", style: "简洁的商务风格", palette: "蓝白配色" },
		copy: ["第三季度回顾", "+18%", "240万", "97分"],
	},
	{
		prompt: "婚礼请柬，烫金“囍”字居中，下方“张明 & 李悦”，四周是牡丹花纹，红底。",
		kind: "card",
		size: "1024x1440",
		words: { subject: "婚礼请柬", scene: "四周是牡丹花纹", palette: "红底" },
		copy: ["囍", "张明 & 李悦"],
	},
	{
		prompt: "国潮风格的中秋海报，大字“月圆人团圆”，玉兔与桂花环绕，画面中不要出现人物，A4竖版。",
		kind: "poster",
		size: "1088x1536",
		words: { subject: "国潮风格的中秋海报", scene: "玉兔与桂花环绕", avoid: "人物" },
		copy: ["月圆人团圆"],
	},
	{
		prompt: "左栏标题“高铁”，要点“快”“准点”；右栏标题“飞机”，要点“远”“贵”，对比信息图，扁平插画。",
		kind: "infographic",
		words: { subject: "对比信息图", style: "扁平插画" },
		copy: ["高铁", "快", "准点", "飞机", "远", "贵"],
		sections: [
			["高铁", "快", "准点"],
			["飞机", "远", "贵"],
		],
	},
	{
		prompt: "小猫举着一块牌子，牌子上写着“求抱抱”，背景是樱花树，柔和的光线，宫崎骏动画风格。",
		kind: "picture",
		words: {
			subject: "小猫举着一块牌子",
			scene: "背景是樱花树",
			lighting: "柔和的光线",
			style: "宫崎骏动画风格",
		},
		copy: ["求抱抱"],
		places: { 求抱抱: "牌子上" },
	},
	{
		prompt: "健身房海报，粗黑体标语“再来一组！”，下面是“首月99元”，强烈的明暗对比，黑金配色，居中构图。",
		kind: "poster",
		words: {
			subject: "健身房海报",
			lighting: "强烈的明暗对比",
			palette: "黑金配色",
			composition: "居中构图",
		},
		copy: ["再来一组！", "首月99元"],
	},
	{
		prompt: "正方形专辑封面，标题为《远方的岸》，歌手名“陈屿”，蓝色胶片质感的海面。",
		kind: "cover",
		size: "1024x1024",
		words: { subject: "正方形专辑封面", scene: "蓝色胶片质感的海面" },
		copy: ["远方的岸", "陈屿"],
	},
	{
		prompt: "手机海报，春节促销，“年货节”三个大字，礼盒和灯笼，红金色调，喜庆热闹的氛围。",
		kind: "poster",
		size: "1088x1920",
		words: {
			subject: "手机海报，春节促销",
			scene: "礼盒和灯笼",
			palette: "红金色调",
			style: "喜庆热闹的氛围",
		},
		copy: ["年货节"],
	},
];
