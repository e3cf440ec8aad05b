// Prompts that state facts without quote marks behind a sheet's name, and prompts that only describe a picture.
import type { PromptCase } from "./prompt-case.ts";

/** Each with the strings a designer would set. */
export const factPrompts: readonly PromptCase[] = [
	[
		"Make a poster for our summer night market: LANTERN STREET, Fridays in July, 6 PM – midnight, Old Harbour Quay.",
		["LANTERN STREET", "Fridays in July", "6 PM – midnight", "Old Harbour Quay"],
	],
	[
		"Poster for a plant swap: Saturday 12 June, 10 am to 2 pm, Mill Road Community Centre, free entry, warm greens",
		["Plant Swap", "Saturday 12 June", "10 am to 2 pm", "Mill Road Community Centre", "free entry"],
	],
	[
		"Poster for a Sunday brunch: pancakes $12, eggs benedict $14, bottomless mimosas $20, pastel colours",
		["Sunday Brunch", "pancakes $12", "eggs benedict $14", "bottomless mimosas $20"],
	],
	[
		"Flyer for a record fair: VINYL SUNDAY, 3 May, 11am-5pm, St Luke's Hall, £2 entry, retro style",
		["VINYL SUNDAY", "3 May", "11am-5pm", "St Luke's Hall", "£2 entry"],
	],
	[
		"Design a flyer for a dog show: Saturday, 14 September, noon to 4 pm, Victoria Park, playful illustration",
		["Dog Show", "Saturday, 14 September", "noon to 4 pm", "Victoria Park"],
	],
	[
		"Poster for a jazz evening: BLUE TERRACE, Thursday 9 October, doors 8 pm, tickets $15, smoky navy background",
		["BLUE TERRACE", "Thursday 9 October", "doors 8 pm", "tickets $15"],
	],
	[
		"An invitation for a housewarming: Friday 6 March, 7:30 pm, 14 Elm Street, soft watercolour flowers",
		["Housewarming", "Friday 6 March", "7:30 pm", "14 Elm Street"],
	],
	[
		"Menu for a ramen bar: SHOYU $13, MISO $14, TONKOTSU $16, dark wood background",
		["SHOYU $13", "MISO $14", "TONKOTSU $16"],
	],
	[
		"Business card for a plumber: DAN REED, 020 7946 0958, www.reedpipes.co.uk, clean white",
		["DAN REED", "020 7946 0958", "www.reedpipes.co.uk"],
	],
	[
		"Poster for the Riverside Book Fair: 21-23 November, Guildhall Square, free admission, muted tones",
		["Riverside Book Fair", "21-23 November", "Guildhall Square", "free admission"],
	],
	[
		"Flyer for yoga classes: MORNING FLOW, Mondays and Wednesdays, 7 am, $10 per class, hello@morningflow.com, minimalist",
		["MORNING FLOW", "Mondays and Wednesdays", "7 am", "$10 per class", "hello@morningflow.com"],
	],
	[
		"Poster for a film night: SILENT RUNNING, 18.10.2026, 20:30, Kino Central, film grain",
		["SILENT RUNNING", "18.10.2026", "20:30", "Kino Central"],
	],
	[
		"A card for a bakery: sourdough €6, rye loaf €5.50, cinnamon bun €3, warm browns",
		["sourdough €6", "rye loaf €5.50", "cinnamon bun €3"],
	],
	[
		"Poster for our street party: SATURDAY 4 JULY, 2 PM TILL LATE, ELM GROVE, bunting and bright colours",
		["SATURDAY 4 JULY", "2 PM TILL LATE", "ELM GROVE"],
	],
	[
		"Please make a banner for the school run: FUN RUN 5K, Sunday May 17, 9:00 am, Hill Top School",
		["FUN RUN 5K", "Sunday May 17", "9:00 am", "Hill Top School"],
	],
	[
		"Flyer for a car wash: $8 cars, $12 vans, Saturdays 9 am – 1 pm, 220 Oak Avenue, blue bubbles",
		["Car Wash", "$8 cars", "$12 vans", "Saturdays 9 am – 1 pm", "220 Oak Avenue"],
	],
	[
		"Poster for an open studio: INK & CLAY, 5 December, 6 pm; Unit 4; RSVP studio@inkclay.com",
		["INK & CLAY", "5 December", "6 pm", "Unit 4", "RSVP studio@inkclay.com"],
	],
	[
		"Ticket for a concert: NORTHERN CHOIR, Sat 22 Nov, 19:00, Town Hall, £18",
		["NORTHERN CHOIR", "Sat 22 Nov", "19:00", "Town Hall", "£18"],
	],
	[
		"Poster for SUMMER FAIR, Saturday 12 June, 2 pm, Town Hall, warm reds",
		["SUMMER FAIR", "Saturday 12 June", "2 pm", "Town Hall"],
	],
	[
		"Make a poster for our night market — LANTERN STREET — Fridays in July, 6 PM – midnight, Old Harbour Quay.",
		["LANTERN STREET", "Fridays in July", "6 PM – midnight", "Old Harbour Quay"],
	],
	[
		"Poster for a bake sale. Date: 12 June. Time: 2 pm. Venue: Mill Road Hall. Warm colours.",
		["Bake Sale", "12 June", "2 pm", "Mill Road Hall"],
	],
	[
		'Flyer for a gig: "THE OWLS", Friday 3 May, 8 pm, The Blue Room, £10',
		["THE OWLS", "Friday 3 May", "8 pm", "The Blue Room", "£10"],
	],
	["夜市海报，6月20日，晚上7点，滨江广场，暖色灯笼", ["夜市", "6月20日", "晚上7点", "滨江广场"]],
	["端午龙舟赛海报，时间：6月19日上午9点，地点：汨罗江畔", ["端午龙舟赛", "6月19日上午9点", "汨罗江畔"]],
	["社区义卖海报，时间：10月5日，地点：和平路社区中心，暖色调", ["社区义卖", "10月5日", "和平路社区中心"]],
	[
		"做一张读书会海报，时间：周六下午3点，地点：城南图书馆，票价：30元",
		["读书会", "周六下午3点", "城南图书馆", "30元"],
	],
	["咖啡店海报“慢时光”，菜单：美式 18元、拿铁 22元", ["慢时光", "美式 18元", "拿铁 22元"]],
	["面馆海报，菜单：牛肉面 28元、酸辣粉 16元，标题“老巷面馆”", ["牛肉面 28元", "酸辣粉 16元", "老巷面馆"]],
	[
		"音乐节海报：8月15日，晚上7点，奥林匹克公园，门票120元，霓虹风格",
		["音乐节", "8月15日", "晚上7点", "奥林匹克公园", "门票120元"],
	],
	[
		"讲座通知海报，时间：3月12日14:00，地点：教学楼201室，电话：010-62781234",
		["3月12日14:00", "教学楼201室", "010-62781234"],
	],
	[
		"市集海报：9月20日，10:00-18:00，滨江广场，免费入场",
		["市集", "9月20日", "10:00-18:00", "滨江广场", "免费入场"],
	],
	[
		"羽毛球比赛海报，比赛时间：11月8日上午9点，比赛地点：市体育馆，蓝色背景",
		["羽毛球比赛", "11月8日上午9点", "市体育馆"],
	],
	["婚礼邀请函，时间：2026年5月20日，地点：云水酒店三楼", ["2026年5月20日", "云水酒店三楼"]],
	["早餐店海报：豆浆3元，油条2元，小笼包8元，手绘风格", ["豆浆3元", "油条2元", "小笼包8元"]],
	["电影放映会海报，日期：7月2日，票价：免费，地点：中心花园", ["电影放映会", "7月2日", "免费", "中心花园"]],
	[
		"招聘会海报：4月18日，人民广场，咨询电话13800138000",
		["招聘会", "4月18日", "人民广场", "咨询电话13800138000"],
	],
];

/** Nothing in them is to be set. */
export const picturePrompts: readonly string[] = [
	"A poster of a market: lanterns, stalls, warm light",
	"Poster of a night market: a row of lanterns, crowds in July, warm light",
	"A travel poster of Paris: Eiffel Tower, rooftops, soft morning light",
	"A poster for a coffee shop: minimalist, warm browns, a steaming cup",
	"Movie poster: a lone astronaut, red desert, two moons, cinematic",
	"A poster in the style of the 1960s: bold shapes, orange and teal, halftone",
	"Vintage poster: Art Deco, gold and black, sunburst rays",
	"Poster of a jazz club: a clock at 9 pm, a saxophonist, blue smoke",
	"Flyer for a farm shop: baskets of apples, straw, sunlight through the barn",
	"A poster for our summer fair: bunting, ice cream, children running",
	"Poster of a city: 3 towers, 12 windows each, neon light",
	"Poster for a train museum: a steam engine, Victorian ironwork, sepia",
	"Anime poster: girl with an umbrella, Studio Ghibli, soft pastel",
	"Wildlife poster: 5 owls, dark forest, moonlight",
	"A greeting card: two foxes, snowy pines, gentle watercolour",
	"A poster for a ski resort: midnight blue sky, stars, fresh powder",
	"Retro poster of a diner: a jukebox, a $5 bill on the counter, neon",
	"Poster of a harvest: pumpkins in October light, hay, mist",
	"Concert poster art: a violin, 8K, HDR, dramatic shadows",
	"Menu background: olive branches, linen texture, off-white",
	"Book cover for a thriller: foggy pier, one lamp, a figure at midnight",
	"Postcard of a village: stone bridge, red roofs, Sunday morning calm",
	"A poster of Mount Fuji: Hokusai waves, cherry blossom, 2:3 ratio",
	"Poster for a spa: stones, bamboo, palette #ff8800 and #223344, calm",
	"Slide background: soft gradient, geometric lines, 16:9, 4K",
	"An event poster: stage, crowd, confetti, May flowers, golden light",
	"Poster for a bakery, warm browns, a loaf at 5 am light, flour dust",
	"Poster for a hiking club, June meadows, a lone pine, 3 tents",
	"A poster for a barber — chrome chairs — striped pole — 1950s look",
	"poster of a night market at 9 pm, lanterns",
	"Poster for a jazz club with a trumpet and smoke at 2 am",
	"Poster about climate change, melting ice, 2 degrees, 1.5 C, by 2050",
	"Infographic about the history of Rome from 753 BC to 476 AD",
	"A poster for the 1969 moon landing, astronauts, grainy film",
	"Movie poster for a heist film set on 5th Avenue in March 1974",
	"Menu for a ramen bar with steaming bowls, $ signs, neon",
	"A birthday card with balloons, for my mum",
	"夜市海报：灯笼、摊位、暖光",
	"海报画面：一位老人，两只猫，木桌，午后阳光",
	"旅行海报：雪山、湖泊、晨雾，水彩风格",
	"复古海报，时间：黄昏，地点：海边的小镇",
	"国风海报：仙鹤、祥云、红日，金色点缀",
	"咖啡馆海报，风格：极简，背景：米色，主体：一只咖啡杯",
	"音乐海报：吉他手，霓虹灯，雨夜街道",
	"电影海报：一辆公交车，三月的雨，孤独的少年",
	"中秋海报：月亮、玉兔、桂花，时间：夜晚",
];
