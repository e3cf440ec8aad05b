// The hard cases, in both languages: where quotes do not mean copy, and where copy has no quotes.
import type { PromptCase } from "./prompt-case.ts";

export const hardPrompts: readonly PromptCase[] = [
	// Who writes, and how
	[
		"Storefront at dusk. Sign above the door: JOE'S DINER. Window text: Breakfast all day.",
		["JOE'S DINER", "Breakfast all day"],
	],
	["I want a mug that says don't talk to me yet in lowercase typewriter letters", ["don't talk to me yet"]],
	['Poster with 3 lines of text: line 1 "RUN", line 2 "REST", line 3 "REPEAT"', ["RUN", "REST", "REPEAT"]],
	[
		'Put the text "Bon Voyage" on the cake (in blue) and "Love, the team" on the card (in black).',
		["Bon Voyage", "Love, the team"],
	],
	[
		"A billboard with text that reads, 'EAT LOCAL', and a smaller line under it that reads, 'Mon–Fri 9–5'.",
		["EAT LOCAL", "Mon–Fri 9–5"],
	],
	[
		'"TENTH CUP FREE" should be bold. "Thank you!" should be small. Both on a green loyalty card.',
		["TENTH CUP FREE", "Thank you!"],
	],
	[
		'A book spine stack: "Dune", "Emma", "Ulysses", "Beloved" — one word per spine, "Emma" upside down.',
		["Dune", "Emma", "Ulysses", "Beloved"],
	],
	["the word LOVE spelled out in rose petals on a bed, no other text", ["LOVE"]],
	[
		'Write "Happy Birthday, Zoë!" exactly like that, with the diaeresis, on a paper banner.',
		["Happy Birthday, Zoë!"],
	],
	[
		'A license plate reading "7ABC123" on a red convertible, vanity frame text "CALIFORNIA" on top.',
		["7ABC123", "CALIFORNIA"],
	],
	[
		"A t-shirt with the slogan 'I'm not bossy, I'm the boss' across the chest.",
		["I'm not bossy, I'm the boss"],
	],
	[
		"Two mugs: 'HIS' on the left one, 'HERS' on the right one, and 'THEIRS' on the dog's bowl.",
		["HIS", "HERS", "THEIRS"],
	],
	["A rock 'n' roll poster from the '60s that says 'SHAKE IT, BABY'.", ["SHAKE IT, BABY"]],
	[
		'A recipe card, heading "Nan\'s Scones", steps "1) Rub butter into flour", "2) Add milk", "3) Bake 12 min @ 220°C".',
		["Nan's Scones", "1) Rub butter into flour", "2) Add milk", "3) Bake 12 min @ 220°C"],
	],
	[
		"Terminal window with three lines: `npm ci`, `npm test`, `✓ 312 passed`.",
		["npm ci", "npm test", "✓ 312 passed"],
	],
	[
		"A blackboard with the code ```\nfor i in range(3):\n  print(i)\n``` written in chalk.",
		["for i in range(3):\n  print(i)"],
	],
	['Keyboard key labeled "A", another "S", another "D".', ["A", "S", "D"]],
	[
		'Math worksheet: "7 × 8 = __", "9 × 6 = __", title "Times Tables".',
		["7 × 8 = __", "9 × 6 = __", "Times Tables"],
	],
	// Not copy
	['Design a "hero" banner for a bakery with the headline "Fresh at Six".', ["Fresh at Six"]],
	['A poster in the spirit of "less is more": only the word "NOW".', ["NOW"]],
	['Make the letters look like "melting ice"; the text is "COOL DOWN".', ["COOL DOWN"]],
	['Infographic about the "butterfly effect" titled "Small Wings".', ["Small Wings"]],
	['The "OPEN" sign must not say "CLOSED".', ["OPEN"]],
	['Spell it "GREY", not "GRAY".', ["GREY"]],
	['Leave out words like "cheap" and "discount". Headline: "Fair Prices, Always".', ["Fair Prices, Always"]],
	["No captions, no watermarks, just a fox in the snow.", []],
	// Again
	['Sandwich board reading "SOUP". Draw a steaming bowl under "SOUP".', ["SOUP"]],
	[
		'Front of the card: "Hello". Inside of the card: "Goodbye". The "Hello" is handwritten.',
		["Hello", "Goodbye"],
	],
	['Left window: "OPEN". Right window: "OPEN" as well.', ["OPEN", "OPEN"]],
	['A quiz slide: "True" and "False" buttons, the "True" button glowing.', ["True", "False"]],
	// Chinese
	["请画一张写有新春快乐的红包。", ["新春快乐"]],
	["一家叫“拾光”的咖啡馆，门口黑板写着“今日手冲：耶加雪菲”。", ["拾光", "今日手冲：耶加雪菲"]],
	["一个叫“小满”的女孩坐在窗边看书。", []],
	["海报主题是“归途”，画面是雪夜的站台，站牌上写“终点站”。", ["归途", "终点站"]],
	["不是“春节快乐”，而是“元宵快乐”，写在灯笼上。", ["元宵快乐"]],
	["招牌写“兰州拉面”，但不要出现“清真”二字。", ["兰州拉面"]],
	["两个按钮：“取消”“确定”，“确定”按钮为蓝色。", ["取消", "确定"]],
	["以“城市与我”为题的摄影展海报，时间“5.1—5.7”，地点“河岸美术馆”。", ["城市与我", "5.1—5.7", "河岸美术馆"]],
	["T恤上印着一句话：“今天也要加油鸭！”，字体圆润可爱。", ["今天也要加油鸭！"]],
	[
		"电影海报，英文片名“THE LAST TRAIN”，中文片名“末班车”，上映日期“12.24”。",
		["THE LAST TRAIN", "末班车", "12.24"],
	],
	[
		"报纸版面，头版标题：“小镇迎来第一场雪”；副标题：“孩子们说：‘太好了！’”。",
		["小镇迎来第一场雪", "孩子们说：‘太好了！’"],
	],
	["“今日特价”四个字写在黑板顶部，下面是“红烧肉 28元”，其中“28元”用红色粉笔。", ["今日特价", "红烧肉 28元"]],
	[
		"门联上联“春风入喜财入户”，下联“岁月更新福满门”，横批“新春大吉”，门中间倒贴一个“福”字。",
		["春风入喜财入户", "岁月更新福满门", "新春大吉", "福"],
	],
	["参考电影“花样年华”的色调，海报上只有“等待”二字。", ["等待"]],
	[
		"一本打开的笔记本，左页写着“待办：”，下面三行“买菜”“交房租”“给妈妈打电话”。",
		["待办：", "买菜", "交房租", "给妈妈打电话"],
	],
	// Found when prompts were read as people write them
	["山谷里小溪“哗哗”地流着，木牌上写着“欢迎”。", ["欢迎"]],
	['Keep the clutter to the level of "barely there"; the sign reads "EXIT".', ["EXIT"]],
	['Poster styled like "Saul Bass" sheets, with "THE DROP" in paper cut-outs.', ["THE DROP"]],
	[
		"First page of a paper: Title: Slow Rivers\\nAuthors: Ida M. Holt, Jun P. Sato\\nAbstract: Rivers slow down. We ask why.",
		["Slow Rivers", "Ida M. Holt, Jun P. Sato", "Rivers slow down. We ask why."],
	],
	[
		"论文首页，信息如下：标题：慢河 作者列表：林一, 周二 摘要：河流变慢了。我们问为什么。",
		["慢河", "林一, 周二", "河流变慢了。我们问为什么。"],
	],
	[
		"Flyer: open house Sunday 1-3pm, 88 Cedar Court, $640,000",
		["Open House", "Sunday 1-3pm", "88 Cedar Court", "$640,000"],
	],
	['Film poster "Die Brücke", director: Ada Lund, "12 March"', ["Die Brücke", "Ada Lund", "12 March"]],
	["Poster for Instagram, a $5 latte on a tray, soft light", []],
];
