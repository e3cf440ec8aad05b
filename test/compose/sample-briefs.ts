// Sheets that people might ask for, one at least for each archetype, in both languages.
import type { Brief, BriefInput } from "../../shared/brief/brief.ts";
import { normalizeBrief } from "../../shared/brief/normalize-brief.ts";

const section = (heading: string, facts: string[] = [], illustration?: string) => ({
	heading,
	...(facts.length > 0 ? { facts } : {}),
	...(illustration === undefined ? {} : { illustration }),
});

const inputs: Record<string, BriefInput> = {
	jazz: {
		kind: "poster",
		subject: "Concert poster for a jazz festival",
		lighting: "a saxophone player silhouetted against a smoky amber spotlight",
		palette: "deep navy and warm gold color palette",
		copy: [
			{ text: "MIDNIGHT BRASS", role: "title", style: "tall condensed serif", place: "at the top" },
			{ text: "JUNE 14-16", role: "date", style: "small caps", place: "below" },
			{ text: "BROOKLYN ARTS CENTER", role: "label", style: "thin sans-serif", place: "at the bottom" },
		],
	},
	sale: {
		kind: "poster",
		subject: "Summer sale poster for a shoe shop",
		copy: [
			{ text: "50%", role: "number" },
			{ text: "SUMMER CLEARANCE", role: "title" },
			{ text: "Everything in store, this weekend only", role: "subtitle" },
			{ text: "12 Market Street", role: "contact" },
		],
	},
	bill: {
		kind: "poster",
		subject: "Poster for a folk and rock night at the old barn",
		copy: [
			{ text: "THE OLD BARN SESSIONS", role: "title" },
			{ text: "Six bands, one barn, no curfew", role: "subtitle" },
			{ text: "SATURDAY 14 JUNE", role: "date" },
			{ text: "Willow & The Wires", role: "heading" },
			{ text: "Copper Kettle", role: "heading" },
			{ text: "Nightjar Union", role: "heading" },
			{ text: "Doors 6 pm", role: "label" },
			{ text: "Tickets £12 at oldbarn.example", role: "contact" },
		],
	},
	swiss: {
		kind: "poster",
		subject: "Exhibition of posters",
		style: "swiss grid, minimal",
		palette: "white, red and black",
		copy: [
			{ text: "Form follows information", role: "title" },
			{ text: "Posters 1955–1975", role: "subtitle" },
			{ text: "3 March – 28 May", role: "date" },
			{ text: "Museum of Design, Hall 2", role: "label" },
		],
	},
	wedding: {
		kind: "card",
		subject: "Elegant wedding invitation with olive branches",
		size: { width: 1024, height: 1448 },
		copy: [
			{ text: "Clara & Jonas", role: "title" },
			{ text: "invite you to their wedding", role: "subtitle" },
			{ text: "Saturday, 6 September 2026", role: "date" },
			{ text: "Villa Serena, Lake Como", role: "label" },
		],
	},
	loyalty: {
		kind: "card",
		subject: "A tea house loyalty card",
		composition: "ten small circle stamps in a grid with three filled in",
		palette: "minimalist sage green and cream",
		copy: [
			{ text: "TENTH CUP FREE", role: "title", style: "clean bold English", place: "across the top" },
			{ text: "第十杯免费", role: "subtitle", style: "brush-style Chinese", place: "below" },
		],
	},
	teaRoom: {
		kind: "poster",
		subject: "山间茶馆的春茶品鉴会",
		palette: "墨绿和米白",
		copy: [
			{ text: "春山新茶", role: "title" },
			{ text: "一杯山色，半日清闲", role: "subtitle" },
			{ text: "4月12日 下午2点", role: "date" },
			{ text: "云起茶室 · 杭州龙井路18号", role: "label" },
		],
	},
	fair: {
		kind: "poster",
		subject: "春节庙会，灯笼",
		copy: [
			{ text: "新春庙会", role: "title" },
			{ text: "LUNAR NEW YEAR FAIR", role: "subtitle" },
			{ text: "2月17日—22日", role: "date" },
			{ text: "地坛公园", role: "label" },
		],
	},
	novel: {
		kind: "cover",
		subject: "Novel about a lighthouse keeper by the sea",
		copy: [
			{ text: "The Last Light on Arran", role: "title" },
			{ text: "A novel", role: "subtitle" },
			{ text: "Maren Holloway", role: "label" },
		],
	},
	recycling: {
		kind: "infographic",
		subject: "How recycling works: the process from bin to new bottle",
		palette: "sage green, cream and forest green",
		copy: [
			{ text: "From bin to bottle", role: "title" },
			{ text: "What happens to plastic in eleven stages", role: "subtitle" },
			{ text: "Source: City Waste Office, 2026", role: "footer" },
		],
		sections: [
			section("Collect", ["Bins are emptied weekly"], "truck"),
			section("Unload", ["12 tonnes a trip"], "warehouse"),
			section("Sort", ["Belts split paper and plastic"], "filter"),
			section("Detect", ["Infrared reads each resin"], "scan"),
			section("Bale", ["Cubes of 400 kg"], "package"),
			section("Ship", ["By rail to the plant"], "train"),
			section("Shred", ["Flakes of 8 mm"], "scissors"),
			section("Wash", ["Hot water, no soap"], "droplets"),
			section("Melt", ["At 260 °C"], "flame"),
			section("Form", ["Pellets, then preforms"], "factory"),
			section("Fill", ["Back on the shelf in 6 weeks"], "milk"),
		],
	},
	heating: {
		kind: "infographic",
		subject: "Comparison of three ways to heat a home",
		copy: [
			{ text: "Which heating fits your home?", role: "title" },
			{ text: "Average values for a 120 m² house", role: "footer" },
		],
		sections: [
			section("Heat pump", ["€14,000", "3.2 kWh per kWh", "20 years", "Needs outdoor space"]),
			section("Gas boiler", ["€9,500", "0.9 kWh per kWh", "15 years", "Needs a chimney"]),
			section("Pellets", ["€18,000", "0.85 kWh per kWh", "18 years", "Needs storage"]),
		],
	},
	bicycle: {
		kind: "infographic",
		subject: "Timeline: history of the bicycle",
		copy: [{ text: "Two wheels, two centuries", role: "title" }],
		sections: [
			section("1817", ["Karl Drais rides 13 km on his running machine"]),
			section("1867", ["Pedals on the front wheel: the velocipede"]),
			section("1885", ["Starley builds the Rover safety bicycle"]),
			section("1888", ["Dunlop adds the air tyre"]),
			section("1979", ["Mountain bikes are sold in shops"]),
		],
	},
	sixTeas: {
		kind: "infographic",
		subject: "中国六大茶类",
		copy: [
			{ text: "六大茶类", role: "title" },
			{ text: "按发酵程度，由浅到深", role: "subtitle" },
		],
		sections: [
			section("绿茶", ["不发酵，清汤绿叶", "西湖龙井、碧螺春"]),
			section("白茶", ["微发酵，毫香清甜", "白毫银针、寿眉"]),
			section("黄茶", ["轻发酵，闷黄工艺", "君山银针"]),
			section("青茶", ["半发酵，花果香", "铁观音、大红袍"]),
			section("红茶", ["全发酵，甜醇红亮", "祁门红茶"]),
			section("黑茶", ["后发酵，陈香厚重", "普洱、六堡"]),
		],
	},
	brewing: {
		kind: "infographic",
		subject: "A vertical coffee brewing methods chart with four sections",
		palette: "kraft paper texture background with muted earth tones",
		size: { width: 1024, height: 1792 },
		copy: [],
		sections: [
			section("POUR OVER", [], "V60 dripper illustration"),
			section("FRENCH PRESS", [], "plunger diagram"),
			section("ESPRESSO", [], "portafilter sketch"),
			section("COLD BREW", [], "mason jar drawing"),
		],
	},
	power: {
		kind: "infographic",
		subject: "Renewable energy in our region",
		copy: [
			{ text: "Where our power comes from", role: "title" },
			{ text: "Electricity mix 2025", role: "subtitle" },
		],
		sections: [
			{
				heading: "The mix",
				facts: ["Wind leads for the first time"],
				chart: {
					type: "donut",
					data: [
						{ label: "Wind", value: 38, unit: "%" },
						{ label: "Solar", value: 24, unit: "%" },
						{ label: "Hydro", value: 17, unit: "%" },
						{ label: "Gas", value: 13.5, unit: "%" },
						{ label: "Other", value: 7.5, unit: "%" },
					],
				},
			},
			{
				heading: "Growth",
				facts: ["Output in terawatt hours"],
				chart: {
					type: "line",
					data: [
						{ label: "2021", value: 4.1 },
						{ label: "2022", value: 4.9 },
						{ label: "2023", value: 5.2 },
						{ label: "2024", value: 6.8 },
						{ label: "2025", value: 8.3 },
					],
				},
			},
			{
				heading: "By town",
				chart: {
					type: "bar",
					data: [
						{ label: "Northport", value: 31, unit: "%" },
						{ label: "Elmswell", value: 27, unit: "%" },
						{ label: "Dunmore", value: 12, unit: "%" },
					],
				},
			},
			{
				heading: "Goal 2030",
				chart: {
					type: "pictogram",
					data: [
						{ label: "Today", value: 79, unit: "%" },
						{ label: "Goal", value: 95, unit: "%" },
					],
				},
			},
		],
	},
	review: {
		kind: "slide",
		subject: "Quarterly review slide for a software company",
		copy: [
			{ text: "What we learned in Q3", role: "title" },
			{ text: "Product review, October 2026", role: "subtitle" },
			{ text: "Self-serve signups doubled after the pricing page was rewritten", role: "body" },
			{ text: "Enterprise deals slowed: security review takes 41 days on average", role: "body" },
			{ text: "Support tickets fell by a third once search was fixed", role: "body" },
			{ text: "Acme Software", role: "footer" },
		],
	},
	bookshop: {
		kind: "picture",
		subject: "Ink and gouache illustration of a narrow European bookshop alley at dusk",
		lighting: "string lights draped between stone buildings",
		details: "a tabby cat sitting on a stack of books by the door",
		copy: [{ text: "LIBRERIA VECCHIA", role: "title", place: "above the entrance" }],
	},
	balloons: { kind: "picture", subject: "Hot air balloons over rolling hills at sunrise, flat illustration" },
};

export const sampleBriefs: ReadonlyMap<string, Brief> = new Map(
	Object.entries(inputs).map(([name, input]) => [name, normalizeBrief(input).brief]),
);
