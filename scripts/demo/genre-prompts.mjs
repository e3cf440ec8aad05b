// Prompts as people write them, three to a genre: the contact sheets draw them and the variety test measures them.

/** The first two dozen. */
export const genrePrompts = {
	jazz: [
		'Jazz concert poster, "BLUE HOUR TRIO" at the top, a saxophone in a spotlight, "Friday 14 March, 8 PM" below, "The Cellar, Bond Street 9" at the bottom',
		'Poster for a late jazz session called "SLOW SMOKE", piano on a small stage, "Every Sunday, 9 PM"',
		'"BRASS & RAIN" jazz festival poster, trumpet, "June 14–16", "Harbour Hall", deep navy and gold',
	],
	film: [
		"Minimalist movie poster for a sci-fi film called 'ECHO STATION'. Title in bold sans-serif at top, a lone astronaut standing in a vast alien desert with two moons on the horizon, muted teal and burnt orange.",
		'Movie poster for a thriller "THE LAST KEEPER", a lighthouse over dark waves, "In cinemas 9 October"',
		'Horror film poster, "THE ORCHARD", bare trees in a forest at night, "Do not pick the last one"',
	],
	food: [
		'"GRAND OPENING" in bold sans-serif at the top, "Now serving fresh coffee" in italic script centered below, a coffee cup',
		'Noodle shop poster "SLURP" with a bowl of ramen, "Open till 2 AM", "Canal Street 40"',
		'Bakery poster "BREAD AT DAWN", a loaf of bread and wheat, "From 6 AM", "Mill Lane 3"',
	],
	market: [
		'Farmers market poster "SATURDAY MARKET" with vegetable stalls, "8 AM – 1 PM", "Town Square" at the bottom, green and tomato red',
		'Night market poster "LANTERN STREET", paper lanterns over stalls, "Fridays in July", plum and tangerine',
		'Flea market poster "OLD THINGS, NEW HOMES", "Sunday 10–16", "Station Yard"',
	],
	tech: [
		'Tech conference poster "BUILD 2027", circuit network, "Lisbon, 4–6 May", dark with neon green',
		'Poster for a robotics meetup "HANDS OF STEEL", a robot, "Thursday 7 PM", "Lab 12"',
		'Hackathon poster "48 HOURS", laptop, "Build something small", "University Library"',
	],
	travel: [
		'Travel poster "FJORDS", mountains and water, "Sleep under the midnight sun"',
		'Travel poster for Sicily, "SALT & LEMONS", sea and a sailboat, "Ferries daily"',
		'Retro ski poster "FIRST SNOW", snowy mountains and pine trees, "Lifts open 5 December"',
	],
	wedding: [
		'Elegant wedding invitation "Clara & Tom" in italic script, flowers, "Saturday 12 June 2027", "Villa Rosa"',
		'Wedding poster "WE DO", minimalist, blush and gold, "4 PM, Garden House"',
		'Wedding card "Ana + Luis", olive leaves, "20 September", sage green and cream',
	],
	science: [
		'Infographic "How Rain Is Made" in four sections: "Rise", "Cool", "Gather", "Fall"',
		'Infographic "Four States of Water" with sections "Ice", "Water", "Steam", "Plasma", pale blue',
		'Poster for a science fair "WHY IS THE SKY?", a telescope and stars, "School hall, 3 May"',
	],
};

/** Two dozen more, half of them Chinese, in other genres: none of them was used to choose anything. */
export const morePrompts = {
	sport: [
		'Marathon poster "RUN THE RIVER", a runner at sunrise, "42 km, 21 km, 10 km", "Sunday 3 October", "Start: Old Bridge"',
		'City cycling day poster "TWO WHEELS, ONE CITY", a bicycle and birds over the skyline, "Sunday 9 AM", "Free for all ages"',
		"篮球赛海报，标题“街头三对三”，副标题“夏季城市联赛”，“7月18日 下午两点”，“滨江公园球场”，橙色和黑色",
	],
	books: [
		'Cover of a novel called "THE RAIN ATLAS", an umbrella in the rain, "Miriam Holt" at the bottom',
		'Poetry reading poster "QUIET WORDS", an open book and a candle, "Thursday 7.30 PM", "Upstairs at Finch Books"',
		"读书节海报，标题“在书里见面”，“四月二十三日 上午十点”，“市图书馆一楼大厅”，一摞书和一只猫",
	],
	music: [
		'Rock concert poster "LOUD ORCHARD", electric guitar, "with The Velvet Mice and Paper Tigers", "Sat 22 Nov, doors 7 PM", "$18"',
		'Classical concert poster "Schubert at Dusk", a violin, "String Quintet in C", "St Mary, 18 May, 19:30"',
		"电子音乐节海报，标题“午夜频率”，“8月8日至10日”，“废旧船厂”，霓虹紫色",
	],
	community: [
		'New Year\'s Eve poster "GOODBYE, 2026", fireworks over the city, "Rooftop, 9 PM until late", "Tickets €25"',
		'Pet adoption day poster "TAKE ME HOME", a dog and a cat, "Saturday 11–4", "Elm Road Shelter"',
		"社区植树日海报，标题“一起种下春天”，“3月12日 上午九点”，“北山公园东门”，小树和小鸟",
	],
	tea: [
		'Tea house poster "SLOW LEAF", a teapot and bamboo, "First flush 2027", "Open daily 10–18"',
		"茶馆海报，标题“山间一壶茶”，副标题“明前龙井品鉴会”，“四月五日 下午三点”，“云栖竹径”，淡绿色",
		"春茶上市促销海报，标题“春茶新上市”，“全场八折”，“3月20日至4月5日”",
	],
	kids: [
		'Children\'s science camp poster "ROCKET SUMMER", a rocket and planets, "Ages 8–12", "July 5–16", "Register at rocketsummer.org"',
		'Birthday party invitation "LEO IS SIX", balloons and cake, "Saturday 2 PM", "12 Maple Street", bright colours',
		"儿童画展海报，标题“我眼中的世界”，“六月一日至三十日”，“少年宫展厅”，彩虹和气球",
	],
	health: [
		'Infographic "Sleep Better in Five Steps" with sections "Same hour", "Dark room", "No screens", "Cool air", "Slow breath"',
		'Yoga studio poster "BREATHE OUT", lotus flower, "Morning classes from 6.30", "First week free"',
		"信息图“每天八杯水”，四个部分：“起床后”、“上午”、“下午”、“睡前”，蓝色",
	],
	city: [
		'Exhibition poster "CONCRETE DREAMS", brutalist architecture, swiss style, "12 March – 30 June", "Museum of the City"',
		'Infographic: city trips by mode, bar chart: Walk 38%, Bus 27%, Bike 21%, Car 14%, title "How We Get Around"',
		"夜市海报，标题“南城夜市”，“每周五六 18:00–24:00”，“南城老街”，灯笼和小吃摊",
	],
};
