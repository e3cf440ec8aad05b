// The demo's own sheets: what a person would really ask for, each with the words it must show.

/** Each row is one tool call; `title` and `genre` are for the table and the contact sheet. */
export const sheets = [
	{
		slug: "night-market",
		title: "A night market",
		genre: "poster, from a free prompt",
		tool: "generate_image",
		arguments: {
			prompt:
				'Poster for a summer night market by the river called "LANTERN STREET" in tall condensed serif at the top, paper lanterns glowing over market stalls under a big moon, "NIGHT MARKET" in bold sans-serif below it, "FRIDAYS IN JULY" in small caps, "6 PM – MIDNIGHT" beside the date, "Old Harbour Quay, Pier 9" in thin sans-serif at the bottom, deep plum and warm tangerine color palette.',
			seed: 11,
		},
	},
	{
		slug: "spring-tea",
		title: "A tea fair in two languages",
		genre: "bilingual poster, from a brief",
		tool: "compose_poster",
		arguments: {
			brief: {
				kind: "poster",
				subject: "a spring tea fair in a mountain garden",
				style: "calm, modern, minimalist",
				scene: "teapot, hills, tea leaves",
				palette: "sage green and cream with a touch of vermilion",
				copy: [
					{ text: "SPRING TEA FAIR", role: "title", style: "elegant serif" },
					{ text: "春茶节", role: "title", style: "brush-style Chinese" },
					{ text: "Forty growers, one mountain", role: "subtitle" },
					{ text: "四十位茶农，一座山", role: "subtitle" },
					{ text: "12–14 April 2027", role: "date" },
					{ text: "2027年4月12日至14日", role: "date" },
					{ text: "Cloud Gate Garden, Hangzhou", role: "contact" },
					{ text: "杭州·云门园", role: "contact" },
					{ text: "Free entry · 免费入场", role: "footer" },
				],
				size: "1024x1536",
			},
			seed: 4,
		},
	},
	{
		slug: "honeybee-year",
		title: "The year of a hive",
		genre: "infographic with more than 30 strings",
		tool: "compose_poster",
		arguments: {
			brief: {
				kind: "infographic",
				subject: "what a honeybee colony does through the year",
				style: "clean, friendly, editorial",
				palette: "honey yellow and warm charcoal on pale cream",
				copy: [
					{ text: "The Honeybee Year", role: "title" },
					{ text: "What 40,000 sisters do while you look at the flowers", role: "subtitle" },
					{ text: "Figures for one healthy hive in a temperate climate.", role: "footer" },
				],
				sections: [
					{
						heading: "Late winter",
						illustration: "snow",
						facts: [
							"A ball of 10,000 bees",
							"Core kept at 35 °C",
							"The queen begins to lay",
							"Stores run low",
						],
					},
					{
						heading: "Spring",
						illustration: "flower",
						facts: [
							"1,500 eggs a day",
							"First pollen from willow",
							"Colony doubles in five weeks",
							"New comb is drawn",
						],
					},
					{
						heading: "Swarm season",
						illustration: "bee",
						facts: [
							"Half the hive moves out",
							"Scouts vote by dancing",
							"A new queen takes over",
							"Three weeks of risk",
						],
					},
					{
						heading: "High summer",
						illustration: "sun",
						facts: [
							"40,000 workers",
							"2 kg of nectar on a good day",
							"A worker lives six weeks",
							"Nights are spent fanning",
						],
					},
					{
						heading: "Harvest",
						illustration: "jar",
						facts: [
							"18 kg to spare",
							"Frames sealed with wax",
							"Leave 15 kg for the bees",
							"Drones are sent away",
						],
					},
					{
						heading: "Autumn",
						illustration: "leaf",
						facts: [
							"Winter bees live six months",
							"Ivy is the last big meal",
							"The entrance is narrowed",
							"Brood rests by November",
						],
					},
				],
				size: "1024x1536",
			},
			seed: 7,
		},
	},
	{
		slug: "lighthouse-film",
		title: "A film night",
		genre: "poster with typographic hierarchy",
		tool: "compose_poster",
		arguments: {
			prompt:
				'Minimalist movie poster for a quiet thriller called "THE LAST KEEPER". Title in bold sans-serif at the top, a lighthouse on a cliff over dark waves with a single beam of light under the moon, "SOMEONE LIT THE LAMP" in thin sans-serif below the title, "A film by Ines Aaltonen" in italic serif, "IN CINEMAS 9 OCTOBER" at the bottom, midnight blue and pale yellow palette.',
			seed: 3,
		},
	},
	{
		slug: "letterpress",
		title: "How a book is printed",
		genre: "process of eleven steps",
		tool: "compose_poster",
		arguments: {
			brief: {
				kind: "infographic",
				subject: "how a book is printed by hand, step by step",
				style: "editorial, crafted",
				palette: "oxblood and ink black on warm paper",
				copy: [
					{ text: "From Manuscript to Book", role: "title" },
					{ text: "Eleven steps in a hand press workshop", role: "subtitle" },
					{ text: "A run of 300 copies takes about nine weeks.", role: "footer" },
				],
				sections: [
					{ heading: "Read", illustration: "glasses", facts: ["Mark every chapter"] },
					{ heading: "Choose type", illustration: "feather", facts: ["One family, two sizes"] },
					{ heading: "Set", illustration: "hand", facts: ["Letter by letter"] },
					{ heading: "Proof", illustration: "eye", facts: ["Three pairs of eyes"] },
					{ heading: "Correct", illustration: "pencil", facts: ["With tweezers"] },
					{ heading: "Lock up", illustration: "lock", facts: ["Tight as a drum"] },
					{ heading: "Ink", illustration: "droplet", facts: ["Thin and even"] },
					{ heading: "Print", illustration: "newspaper", facts: ["300 pulls a sheet"] },
					{ heading: "Dry", illustration: "wind", facts: ["Two nights on the line"] },
					{ heading: "Fold and sew", illustration: "scissors", facts: ["Sixteen pages at a time"] },
					{ heading: "Bind", illustration: "library", facts: ["Cloth over board"] },
				],
				size: "1024x1536",
			},
			seed: 2,
		},
	},
	{
		slug: "river-chart",
		title: "Where the power comes from",
		genre: "chart with direct labels",
		tool: "compose_poster",
		arguments: {
			brief: {
				kind: "infographic",
				subject: "electricity of a valley by source",
				style: "clean, editorial",
				palette: "deep teal and coral on white",
				copy: [
					{ text: "The River Does Most of It", role: "title" },
					{ text: "Electricity made in the Arve valley, 2026", role: "subtitle" },
					{ text: "Source: Valley Energy Cooperative, annual report 2026", role: "footer" },
				],
				sections: [
					{
						heading: "By source",
						chart: {
							type: "bar",
							data: [
								{ label: "River", value: 412, unit: "GWh" },
								{ label: "Wind", value: 168, unit: "GWh" },
								{ label: "Sun", value: 97, unit: "GWh" },
								{ label: "Biogas", value: 41, unit: "GWh" },
							],
						},
					},
				],
				size: "1024x1024",
			},
			seed: 5,
		},
	},
	{
		slug: "three-bikes",
		title: "Which bicycle",
		genre: "comparison",
		tool: "compose_poster",
		arguments: {
			brief: {
				kind: "infographic",
				subject: "comparison of three bicycles for the way to work: which one suits you",
				style: "friendly, flat",
				palette: "forest green and mustard on cream",
				copy: [
					{ text: "Which Bike for the Way to Work?", role: "title" },
					{ text: "Prices from four shops in town, March 2027", role: "footer" },
				],
				sections: [
					{ heading: "City", facts: ["€650", "14 kg", "Up to 8 km", "Rain? Mudguards on"] },
					{ heading: "Folding", facts: ["€900", "11 kg", "With the train", "Rain? Under the seat"] },
					{ heading: "Electric", facts: ["€2,400", "23 kg", "Up to 25 km", "Rain? Faster home"] },
				],
				size: "1344x1008",
			},
			seed: 6,
		},
	},
	{
		slug: "tram-timeline",
		title: "A tram through time",
		genre: "timeline",
		tool: "compose_poster",
		arguments: {
			brief: {
				kind: "infographic",
				subject: "history timeline of the tram line 4",
				style: "museum, modern, swiss",
				palette: "signal red and charcoal on white",
				copy: [
					{ text: "Line 4: 130 Years on Rails", role: "title" },
					{ text: "City Transport Museum, permanent collection", role: "footer" },
				],
				sections: [
					{ heading: "1896", facts: ["Horses are retired; the first electric car leaves the depot"] },
					{ heading: "1923", facts: ["The bridge opens and the line crosses the river"] },
					{ heading: "1958", facts: ["Two cars in three are scrapped for buses"] },
					{ heading: "1987", facts: ["Residents vote to keep the last eleven stops"] },
					{ heading: "2009", facts: ["Low floors: prams and wheelchairs roll on"] },
					{ heading: "2026", facts: ["The line returns to the airport"] },
				],
				size: "1024x1536",
			},
			seed: 3,
		},
	},
	{
		slug: "folk-bill",
		title: "A folk weekend",
		genre: "event bill",
		tool: "compose_poster",
		arguments: {
			brief: {
				kind: "poster",
				subject: "folk music festival line-up",
				style: "letterpress, rock and roll poster, bold",
				palette: "barn red and navy on kraft paper",
				copy: [
					{ text: "HARVEST FOLK WEEKEND", role: "title" },
					{ text: "Saturday 18 & Sunday 19 September 2027", role: "date" },
					{ text: "THE LARKSPUR SISTERS", role: "heading" },
					{ text: "OLD MILL STRING BAND", role: "heading" },
					{ text: "TOMÁS REY", role: "heading" },
					{ text: "The Ferrymen", role: "body" },
					{ text: "Ada & the Weathercocks", role: "body" },
					{ text: "Nine Mile Choir", role: "body" },
					{ text: "Gates at noon", role: "body" },
					{ text: "£24 a day, £40 both, children free", role: "price" },
					{ text: "Hollow Farm, Upper Denby", role: "contact" },
				],
				size: "1024x1536",
			},
			seed: 9,
		},
	},
	{
		slug: "tea-stamps",
		title: "A loyalty card",
		genre: "card with stamps, two languages",
		tool: "generate_image",
		arguments: {
			prompt:
				'A tea house loyalty card with "TENTH CUP FREE" in clean bold English across the top, "第十杯免费" in brush-style Chinese below, ten small circle stamps in a grid with three filled in, minimalist sage green and cream color scheme with a small teapot icon in the corner.',
			seed: 3,
		},
	},
	{
		slug: "team-slide",
		title: "A slide for a Monday",
		genre: "slide",
		tool: "compose_poster",
		arguments: {
			brief: {
				kind: "slide",
				subject: "what the support team learned this quarter",
				style: "modern, calm, business",
				palette: "deep indigo and warm yellow",
				copy: [
					{ text: "Answers got faster, questions got harder", role: "title" },
					{ text: "Support review, third quarter", role: "subtitle" },
				],
				sections: [
					{ heading: "Speed", illustration: "clock", facts: ["First reply in 42 minutes, was 95"] },
					{ heading: "Depth", illustration: "message", facts: ["4.1 messages a case, was 2.8"] },
					{ heading: "Next", illustration: "book", facts: ["Write down the ten hardest answers"] },
				],
				size: "1600x900",
			},
			seed: 4,
		},
	},
	{
		slug: "moon-concert",
		title: "A concert under the moon",
		genre: "poster in Chinese",
		tool: "compose_poster",
		arguments: {
			brief: {
				kind: "poster",
				subject: "中秋湖上音乐会",
				style: "国风，宁静",
				scene: "月亮，湖水，灯笼",
				palette: "深蓝色与金色",
				copy: [
					{ text: "湖心月光", role: "title" },
					{ text: "中秋湖上音乐会", role: "subtitle" },
					{ text: "九月二十五日 晚七点半", role: "date" },
					{ text: "西湖·湖心亭码头登船", role: "contact" },
					{ text: "票价一百八十元，含一盏清茶", role: "price" },
				],
				size: "1024x1536",
			},
			seed: 8,
		},
	},
	{
		slug: "bookshop-sign",
		title: "A bookshop at night",
		genre: "picture with a sign",
		tool: "generate_image",
		arguments: {
			prompt:
				'A narrow alley at night in the rain, a small bookshop with a warm window and a sign reading "THE PAPER MOON" above the door, a cat on the step, puddles, string lights.',
			seed: 1,
		},
	},
];
