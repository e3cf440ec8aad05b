// Where Chinese words begin and end, from a small list and a few rules: the same on every host, unlike the segmenters that hosts bring.

const listed =
	"今天 明天 昨天 今年 明年 去年 今晚 每天 每日 每周 每月 每年 早上 上午 中午 下午 傍晚 晚上 夜晚 午夜 深夜 清晨 黎明 黄昏 周末 周一 周二 周三 周四 周五 周六 周日 星期 假期 暑假 寒假 春天 夏天 秋天 冬天 春季 夏季 秋季 冬季 春日 夏日 秋日 冬日 四季 时光 时间 时刻 时代 未来 过去 现在 永远 一直 第一 首届 年度 季度 " +
	"我们 你们 他们 大家 自己 朋友 家人 孩子 儿童 少年 青年 老人 女性 男孩 女孩 妈妈 爸爸 父亲 母亲 爱人 伙伴 居民 市民 学生 老师 同学 读者 作家 诗人 艺术 艺术家 音乐 音乐会 音乐节 音乐家 歌手 乐队 乐团 演奏 演出 演唱 演唱会 独奏 合唱 合唱团 交响 交响乐 钢琴 吉他 提琴 爵士 摇滚 民谣 电子 古典 舞台 舞蹈 舞会 戏剧 话剧 戏曲 京剧 电影 影片 影展 影院 放映 导演 主演 上映 纪录 纪录片 动画 漫画 绘画 画展 画家 展览 展厅 美术 美术馆 博物 博物馆 图书 图书馆 书店 书房 书展 读书 读书会 阅读 诗歌 诗集 小说 故事 文学 文化 文艺 文创 历史 传统 民俗 民间 非遗 手工 手作 手艺 工艺 匠人 工匠 陶瓷 瓷器 刺绣 书法 国画 摄影 照片 设计 设计师 创意 创作 创新 灵感 想象 " +
	"世界 国际 中国 全球 地球 宇宙 太空 星空 星球 月亮 月光 太阳 阳光 天空 大海 海洋 海边 海岸 沙滩 江南 江湖 湖畔 湖边 湖心 河边 山间 山谷 山水 山林 高山 森林 草原 田野 田园 花园 公园 广场 码头 车站 机场 街头 街道 街区 老街 小巷 胡同 城市 乡村 乡间 小镇 古镇 古城 城南 城北 城东 城西 南城 北城 东城 西城 社区 邻里 家园 家乡 故乡 老街坊 街坊 种出 做出 走出 家庭 房间 房子 客厅 厨房 阳台 窗外 眼中 眼前 眼睛 心中 心里 心灵 梦想 梦境 梦里 记忆 回忆 生活 生命 人生 日子 日常 味道 滋味 声音 风景 风味 风光 风情 色彩 光影 光明 温暖 温柔 美好 美丽 美食 美味 幸福 快乐 欢乐 自由 自然 健康 平安 安全 安静 宁静 简单 完美 精彩 精选 经典 全新 免费 新品 新店 新年 新春 新鲜 新生 新手 " +
	"春节 元宵 清明 端午 七夕 中秋 重阳 国庆 元旦 圣诞 圣诞节 情人节 母亲节 父亲节 儿童节 劳动节 中秋节 端午节 春茶节 灯会 灯笼 花灯 烟花 庙会 年货 年夜饭 团圆 月饼 粽子 龙舟 赏月 赏花 赏樱 踏青 郊游 登高 露营 徒步 骑行 跑步 马拉松 健身 瑜伽 游泳 滑雪 冲浪 足球 篮球 网球 羽毛球 乒乓球 比赛 大赛 联赛 决赛 冠军 运动 运动会 体育 体育馆 球场 少年宫 " +
	"市集 集市 夜市 早市 菜市场 市场 农夫 农场 农家 丰收 收获 种植 种子 种下 植树 树木 绿色 环保 低碳 节能 回收 垃圾 分类 可持续 能源 气候 天气 空气 水果 蔬菜 草莓 西瓜 苹果 葡萄 柠檬 咖啡 咖啡馆 咖啡豆 拿铁 手冲 茶馆 茶室 茶园 茶叶 茶农 茶会 红茶 绿茶 白茶 乌龙 普洱 龙井 毛尖 抹茶 奶茶 清茶 春茶 新茶 品茶 泡茶 喝茶 品鉴 品鉴会 面包 面包店 烘焙 蛋糕 甜品 甜点 点心 早餐 午餐 晚餐 夜宵 小吃 火锅 烧烤 牛肉 牛肉面 面馆 面条 拉面 饺子 包子 小笼包 餐厅 厨师 菜单 料理 寿司 海鲜 啤酒 精酿 葡萄酒 美酒 酒馆 酒吧 " +
	"开业 开幕 开放 开学 开始 开启 盛大 隆重 全场 特价 打折 折扣 优惠 促销 限时 限量 抢购 满减 买一送一 会员 积分 礼物 礼盒 抽奖 赠品 报名 预约 预订 扫码 关注 咨询 地址 电话 热线 门票 票价 入场 入口 出口 停车 营业 营业时间 招募 招聘 招生 志愿 志愿者 公益 爱心 捐赠 义卖 活动 节日 节目 庆典 庆祝 派对 聚会 聚餐 约会 相遇 相见 见面 重逢 告别 出发 出行 旅行 旅游 旅途 旅程 远方 路上 归来 回家 回来 到来 欢迎 邀请 邀请函 请柬 婚礼 婚纱 结婚 订婚 周年 周年庆 生日 生日会 毕业 毕业展 毕业季 成长 学习 教育 学校 学院 大学 课堂 课程 讲座 讲堂 论坛 峰会 大会 会议 研讨 研讨会 培训 工作 工作坊 工作室 职场 企业 公司 团队 项目 管理 战略 市场部 营销 品牌 产品 服务 用户 客户 数据 数字 科技 技术 智能 人工智能 机器 机器人 编程 代码 软件 网络 互联网 云端 算法 模型 芯片 开发 开发者 创业 创业者 投资 金融 理财 财富 经济 增长 报告 总结 计划 规划 目标 成果 指南 攻略 手册 入门 步骤 流程 方法 技巧 秘诀 问题 答案 原因 为什么 怎么 怎样 如何 什么 哪里 多少 知识 科学 科普 实验 实验室 物理 化学 生物 天文 植物 动物 动物园 恐龙 熊猫 小猫 小狗 宠物 领养 昆虫 蜜蜂 蝴蝶 小鸟 鲸鱼 花卉 花朵 花店 鲜花 玫瑰 牡丹 荷花 樱花 梅花 桃花 竹林 叶子 " +
	"医院 医生 医疗 疫苗 睡眠 睡觉 起床 睡前 营养 饮食 饮水 喝水 八杯水 心理 情绪 压力 放松 呼吸 冥想 身体 皮肤 护肤 美容 美妆 时尚 服装 旗袍 汉服 珠宝 香水 家具 家居 装修 灯光 建筑 地铁 公交 汽车 单车 自行车 火车 高铁 飞机 帆船 轮船 一起 一次 一个 一杯 一壶 一场 一座 一天 一夜 一生 一切 一定 一样 两个 三天 不要 不再 不是 没有 可以 可能 应该 需要 喜欢 热爱 相信 知道 看见 听见 遇见 发现 寻找 探索 体验 感受 享受 分享 传递 守护 保护 珍惜 拥抱 改变 创造 建设 打造 走进 走向 走过 来到 来自 加入 参加 参与 关于 因为 所以 如果 但是 而且 或者 以及 我的 你的 他的 更好 更多 最好 非常 真的 正在 已经 即将 马上 立即 线上 线下 现场 直播 频率 信号 霓虹 复古 怀旧 国潮 国风 潮流 街舞 滑板 说唱 涂鸦 涌动 三对三 船厂 废旧 滨江 公园路 步行街 专场 首映 首发 首展 巡演 巡展 联名 限定 " +
	"第十杯 免费送 家长会 家长 幼儿园 亲子 亲子节 绘本 玩具 积木 游戏 电竞 桌游 棋牌 象棋 围棋 拼图 魔术 马戏 气球 彩虹 风筝 秋千 城堡 童话 公主 王子 英雄 勇气 力量 希望 和平 友谊 爱情 青春 岁月 光阴 故宫 长城 西湖 黄山 泰山 长江 黄河 北京 上海 广州 深圳 杭州 成都 重庆 西安 南京 苏州 武汉 天津 青岛 厦门 云南 大理 丽江 桂林 西藏 新疆 海南 三亚 香港 澳门 台北 电力 用电 节电 电池 光伏 风电 水电 用水 节水 雨水 降雨 蒸发 凝结 循环 冰川 火山 地震";

let known: ReadonlySet<string> | null = null;
const longest = 4;

/** A line does not begin with these: they lean on what stands before them. */
const leansBack =
	/[的了着过们吗呢吧啊里上下中内外前后间边旁处节会展店馆厅院园场街路区市城镇村县省国人家者员师生式型性化号楼层届期季年月日时分点秒元块折个位名只条张本杯壶份场次种类人级]/u;
/** No title begins a line with one of these. */
const particle = /[的了着过们吗呢吧啊]/u;
/** A line does not end with these: they lean on what follows. */
const leansOn = /[第每各不没很更最太好小大老新再又也都就才只被把从向往在与和或及对为因将]/u;
/** A figure, in either writing. */
export const numeral = /[〇零一二三四五六七八九十百千万亿两半几\d]/u;

/**
 * For each place between two characters of a run of Chinese, how bad a line break there is: 0 between words,
 * 1 where a little word would be cut off from what it leans on, 2 inside a word. `costs[i]` is the break after
 * character i.
 */
export function wordCuts(characters: readonly string[]): number[] {
	known ??= new Set(listed.split(" "));
	const costs = new Array<number>(characters.length).fill(0);
	const inWord = new Array<boolean>(characters.length).fill(false);
	for (let at = 0; at < characters.length; ) {
		let length = 1;
		for (let n = Math.min(longest, characters.length - at); n > 1; n--) {
			if (!known.has(characters.slice(at, at + n).join(""))) continue;
			length = n;
			break;
		}
		for (let i = at; i < at + length; i++) {
			if (i < at + length - 1) costs[i] = 2;
			if (length > 1) inWord[i] = true;
		}
		at += length;
	}
	for (let i = 0; i < characters.length - 1; i++) {
		const [before = "", after = ""] = [characters[i], characters[i + 1]];
		if (costs[i] === 2) continue;
		const counted = numeral.test(before) && (numeral.test(after) || !inWord[i + 1]);
		if (counted) costs[i] = 2;
		else if (!inWord[i + 1] && particle.test(after)) costs[i] = 2;
		else if (!inWord[i + 1] && leansBack.test(after)) costs[i] = 1;
		else if (!inWord[i] && leansOn.test(before)) costs[i] = 1;
		// Two characters that no word of the list holds are most likely one.
		else if (!inWord[i] && !inWord[i + 1] && !leansBack.test(before) && (i === 0 || costs[i - 1] === 0))
			costs[i] = 1;
	}
	return costs;
}
