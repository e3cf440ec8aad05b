// Nouns that prompts are full of: each is a thing, a place, a sky or an icon that the art can draw.
import { expect, test } from "vitest";
import { settingWords, skyWords } from "../../shared/layout/art/motif-words.ts";
import { motifsIn, namesIn } from "../../shared/layout/art/motifs.ts";
import { findIcon } from "../../shared/layout/icons.ts";

const english =
	"umbrella bicycle rocket books guitar violin drum trumpet piano saxophone microphone vinyl headphones telescope microscope flask atom magnet robot laptop phone camera film newspaper radio television typewriter pencil paintbrush scissors hammer lamp chair candle lantern bell clock key map compass globe anchor suitcase umbrella sneaker dress hat glasses ring crown gift balloon cake donut bread croissant pizza burger sushi noodles dumpling taco cheese apple lemon strawberry grapes watermelon cherry carrot chili pumpkin mushroom wheat coffee tea beer wine cocktail ice-cream cat dog rabbit bear panda fox owl bird bee butterfly fish whale dinosaur bat tree palm bamboo cactus flower rose lotus tulip leaf house castle bridge eiffel lighthouse windmill tent temple market circus ferris-wheel bus car train airplane sailboat mountain beach forest desert city rain snow clouds stars moon sun fireworks rainbow kite ball trophy dumbbell chess dice puzzle gamepad skull ghost snowman tooth eye heart battery coins envelope umbrella".split(
		" ",
	);
const chinese =
	"雨伞 自行车 火箭 书 吉他 小提琴 鼓手 小号 钢琴 萨克斯 麦克风 唱片 耳机 望远镜 显微镜 实验 原子 机器人 电脑 手机 相机 电影 报纸 收音机 电视 打字机 铅笔 绘画 剪刀 工具 台灯 椅子 蜡烛 灯笼 铃铛 时钟 地图 指南针 地球仪 船锚 行李箱 球鞋 裙子 帽子 眼镜 戒指 皇冠 礼物 气球 蛋糕 甜甜圈 面包 披萨 汉堡 寿司 面条 饺子 辣椒 奶酪 苹果 柠檬 草莓 葡萄 西瓜 樱桃 胡萝卜 南瓜 蘑菇 麦穗 咖啡 茶 啤酒 葡萄酒 鸡尾酒 冰淇淋 猫 狗 兔子 熊猫 狐狸 猫头鹰 鸟 蜜蜂 蝴蝶 鱼 鲸鱼 恐龙 树 椰树 竹子 仙人掌 花 玫瑰 荷花 樱花 郁金香 叶子 房子 城堡 大桥 灯塔 风车 帐篷 寺 市集 马戏团 摩天轮 公交 汽车 火车 飞机 帆船 山 沙滩 森林 沙漠 城市 雨 雪 云 星空 月亮 太阳 烟花 彩虹 风筝 足球 奖杯 健身 象棋 桌游 拼图 游戏 月饼 龙舟 雪人 牙齿 眼睛 爱心 电池 硬币 信封 折扇 中国结".split(
		" ",
	);

const drawn = (word: string): boolean =>
	motifsIn(word).length > 0 ||
	namesIn(word, settingWords).length > 0 ||
	namesIn(word, skyWords).length > 0 ||
	findIcon(word) !== null;

test("English nouns", () => {
	const words = [...new Set(english)].map((word) => word.replaceAll("-", " "));
	expect(words.length).toBeGreaterThanOrEqual(120);
	expect(words.filter((word) => !drawn(word))).toEqual([]);
});

test("Chinese nouns", () => {
	expect(new Set(chinese).size).toBeGreaterThanOrEqual(120);
	expect(chinese.filter((word) => !drawn(word))).toEqual([]);
});

test("signs inside other words call nothing", () => {
	for (const words of ["活动中心", "放松一下", "开心一刻"]) expect(motifsIn(words), words).toEqual([]);
});
