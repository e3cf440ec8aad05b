// English prompts and the briefs they should become.
import type { BriefCase } from "./brief-case.ts";

export const englishBriefs: readonly BriefCase[] = [
	{
		prompt:
			'Poster for a winter swim, "COLD DIP" in huge condensed sans at the top, "SUNDAY 9 AM" in small caps below, a lone swimmer in a frozen lake, icy blue and white palette.',
		kind: "poster",
		words: {
			subject: "Poster for a winter swim",
			scene: "a lone swimmer in a frozen lake",
			palette: "icy blue and white palette",
		},
		copy: ["COLD DIP", "SUNDAY 9 AM"],
		styles: { "COLD DIP": "huge condensed sans", "SUNDAY 9 AM": "small caps" },
		places: { "COLD DIP": "at the top", "SUNDAY 9 AM": "below" },
	},
	{
		prompt:
			"Create a minimalist movie poster for a sci-fi film called 'ECHO STATION'. Title in bold sans-serif at top, a lone astronaut standing in a vast alien desert with two moons on the horizon, muted teal and burnt orange color palette.",
		kind: "poster",
		words: {
			subject: "A minimalist movie poster for a sci-fi film",
			scene: "a lone astronaut standing in a vast alien desert with two moons on the horizon",
			palette: "muted teal and burnt orange color palette",
		},
		copy: ["ECHO STATION"],
		styles: { "ECHO STATION": "bold sans-serif" },
		places: { "ECHO STATION": "at top" },
	},
	{
		prompt:
			"Ink and gouache illustration of a narrow bookshop alley at dusk, string lights draped between stone buildings, warm amber light spilling from the doorway, a tabby cat asleep on a stack of books.",
		kind: "picture",
		words: {
			subject: "A narrow bookshop alley at dusk",
			style: "Ink and gouache illustration",
			scene: "string lights draped between stone buildings, a tabby cat asleep on a stack of books",
			lighting: "warm amber light spilling from the doorway",
		},
		copy: [],
	},
	{
		prompt:
			"A ceramic coffee mug on a marble countertop, morning light through a window, steam rising, shallow depth of field, warm tones.",
		kind: "picture",
		words: {
			subject: "A ceramic coffee mug on a marble countertop",
			lighting: "morning light through a window",
			composition: "shallow depth of field",
			details: "steam rising",
			palette: "warm tones",
		},
		copy: [],
	},
	{
		prompt:
			'A vertical comparison chart of tea brewing with three sections: "GREEN" with a leaf illustration, "OOLONG" with a gaiwan drawing, and "BLACK" with a teapot sketch, water temperature listed under each, kraft paper background.',
		kind: "infographic",
		words: {
			subject: "A vertical comparison chart of tea brewing with three sections",
			scene: "kraft paper background",
		},
		copy: ["GREEN", "OOLONG", "BLACK"],
		sections: [
			["GREEN", "~a leaf illustration"],
			["OOLONG", "~a gaiwan drawing"],
			["BLACK", "~a teapot sketch"],
		],
	},
	{
		prompt:
			'A tea house loyalty card with "TENTH CUP FREE" across the top, "第十杯免费" in brush-style Chinese below, ten small circle stamps in a grid, minimalist sage green and cream color scheme with a small teapot icon in the corner.',
		kind: "card",
		words: {
			subject: "A tea house loyalty card",
			composition: "ten small circle stamps in a grid",
			style: "minimalist",
			palette: "sage green and cream color scheme",
			details: "a small teapot icon in the corner",
		},
		copy: ["TENTH CUP FREE", "第十杯免费"],
		styles: { 第十杯免费: "brush-style Chinese" },
	},
	{
		prompt:
			'Please design a landscape presentation slide about remote work. Title: "Anywhere, Together". Three bullets: "Default to writing", "Meet with a purpose", "Rest is part of the plan". Flat vector style, no gradients.',
		kind: "slide",
		words: {
			subject: "A landscape presentation slide about remote work",
			style: "Flat vector style",
			avoid: "gradients",
		},
		copy: ["Anywhere, Together", "Default to writing", "Meet with a purpose", "Rest is part of the plan"],
	},
	{
		prompt:
			"A rainy alley at night with a flickering neon sign that reads 'NO VACANCY', puddles on the cobblestones, cinematic, 35mm film look.",
		kind: "picture",
		words: {
			subject: "A rainy alley at night with a flickering neon sign",
			scene: "puddles on the cobblestones",
			style: "cinematic, 35mm film look",
		},
		copy: ["NO VACANCY"],
		places: { "NO VACANCY": "on the flickering neon sign" },
	},
	{
		prompt:
			"A busy street scene with a digital billboard showing 'SALE', a taxi with the license plate '1234', and a storefront window with 'OPEN' on it.",
		kind: "picture",
		words: {
			subject: "A busy street scene with a digital billboard",
			scene: "a taxi with the license plate, a storefront window",
		},
		copy: ["SALE", "1234", "OPEN"],
		places: {
			SALE: "on the digital billboard",
			"1234": "on the license plate",
			OPEN: "on the storefront window",
		},
	},
	{
		prompt:
			'Instagram story for a bakery, 9:16, "FRESH AT SIX" in chunky rounded type, photo of a croissant on a marble slab, soft morning light, lots of negative space at the top.',
		kind: "picture",
		size: "1088x1920",
		words: {
			subject: "Instagram story for a bakery",
			scene: "photo of a croissant on a marble slab",
			lighting: "soft morning light",
			composition: "lots of negative space at the top",
		},
		copy: ["FRESH AT SIX"],
	},
	{
		prompt:
			'A4 flyer for a plant swap: headline "SWAP YOUR STEMS", date "Sat 4 May", venue "The Greenhouse, Mill Rd". Hand-drawn botanical border. Brand colors #2F5D50 and #F4E9D8, set in Futura.',
		kind: "poster",
		size: "1088x1536",
		words: {
			subject: "A4 flyer for a plant swap",
			details: "Hand-drawn botanical border",
			palette: "Brand colors #2F5D50 and #F4E9D8",
		},
		copy: ["SWAP YOUR STEMS", "Sat 4 May", "The Greenhouse, Mill Rd"],
		colors: ["#2F5D50", "#F4E9D8"],
		fonts: ["Futura"],
	},
	{
		prompt:
			"Portrait of an elderly violin maker in his workshop, wood shavings on the bench, Rembrandt lighting, 85mm, shallow depth of field, no text.",
		kind: "picture",
		words: {
			subject: "Portrait of an elderly violin maker in his workshop",
			scene: "wood shavings on the bench",
			lighting: "Rembrandt lighting",
			composition: "85mm, shallow depth of field",
		},
		copy: [],
	},
	{
		prompt:
			'Book cover, "The Salt Orchard" in elegant serif, author name "Ines Calloway" at the bottom, a wave made of branches, deep green and salt white.',
		kind: "cover",
		words: { subject: "Book cover", scene: "a wave made of branches", palette: "deep green and salt white" },
		copy: ["The Salt Orchard", "Ines Calloway"],
		styles: { "The Salt Orchard": "elegant serif" },
		places: { "Ines Calloway": "at the bottom" },
	},
	{
		prompt:
			'Infographic "HOW BREAD RISES" in four numbered steps: "1. Mix" with a bowl, "2. Knead" with two hands, "3. Proof" with a towel, "4. Bake" with an oven, flat illustration, warm palette.',
		kind: "infographic",
		words: {
			subject: "Infographic in four numbered steps",
			style: "flat illustration",
			palette: "warm palette",
		},
		copy: ["HOW BREAD RISES", "1. Mix", "2. Knead", "3. Proof", "4. Bake"],
		sections: [
			["1. Mix", "~a bowl"],
			["2. Knead", "~two hands"],
			["3. Proof", "~a towel"],
			["4. Bake", "~an oven"],
		],
	},
	{
		prompt:
			'Bistro menu with headings "STARTERS" and "MAINS"; under "STARTERS" list "Leek Soup 7" and "Pickles 4", under "MAINS" list "Hake 19". Cream paper, thin black rules.',
		kind: "poster",
		words: { subject: "Bistro menu", details: "Cream paper, thin black rules" },
		copy: ["STARTERS", "MAINS", "Leek Soup 7", "Pickles 4", "Hake 19"],
		sections: [
			["STARTERS", "Leek Soup 7", "Pickles 4"],
			["MAINS", "Hake 19"],
		],
	},
	{
		prompt:
			'Tall infographic comparing two bikes. Left column "CITY BIKE" with the facts "7 gears", "14 kg". Right column "GRAVEL BIKE" with the facts "22 gears", "9 kg". Isometric style.',
		kind: "infographic",
		words: { subject: "Tall infographic comparing two bikes", style: "Isometric style" },
		copy: ["CITY BIKE", "7 gears", "14 kg", "GRAVEL BIKE", "22 gears", "9 kg"],
		sections: [
			["CITY BIKE", "7 gears", "14 kg"],
			["GRAVEL BIKE", "22 gears", "9 kg"],
		],
	},
	{
		prompt:
			"Create a poster.\n\n**Title:** Night Swim\n**Subtitle:** Open water, open bar\n**Style:** 70s print, two colours\n**Background:** moonlit lake\n**Lighting:** cold moonlight",
		kind: "poster",
		words: {
			subject: "A poster",
			style: "70s print, two colours",
			scene: "moonlit lake",
			lighting: "cold moonlight",
		},
		copy: ["Night Swim", "Open water, open bar"],
	},
	{
		prompt:
			"Product shot of a matte black perfume bottle on raw concrete, late afternoon light raking across from the right, casting a long shadow, editorial campaign aesthetic, soft neutral background fading to warm grey.",
		kind: "picture",
		words: {
			subject: "A matte black perfume bottle on raw concrete",
			style: "Product shot, editorial campaign aesthetic",
			lighting: "late afternoon light raking across from the right, casting a long shadow",
			scene: "soft neutral background fading to warm grey",
		},
		copy: [],
	},
	{
		prompt:
			'"GRAND OPENING" in bold sans-serif at the top, "Now serving fresh coffee" in italic script centered below.',
		kind: "poster",
		words: { subject: "A typographic poster" },
		copy: ["GRAND OPENING", "Now serving fresh coffee"],
		styles: { "GRAND OPENING": "bold sans-serif", "Now serving fresh coffee": "italic script" },
		places: { "GRAND OPENING": "at the top", "Now serving fresh coffee": "centered below" },
	},
	{
		prompt:
			'Wide web banner, 1920x640, for a hiking app: "Find your quiet" in white on the left, button "Get the app", mountain ridge at sunrise on the right, calm and airy.',
		kind: "poster",
		size: "1920x640",
		words: {
			subject: "Wide web banner for a hiking app",
			scene: "mountain ridge at sunrise on the right",
			details: "calm and airy",
		},
		copy: ["Find your quiet", "Get the app"],
	},
	{
		prompt:
			"ok so i need a poster for my kid's lemonade stand!! it should say \"LEMONADE 50¢\" really big, hand drawn, lots of yellow, don't make it too fancy",
		kind: "poster",
		words: {
			subject: "A poster for my kid's lemonade stand",
			style: "hand drawn",
			palette: "lots of yellow",
			avoid: "too fancy",
		},
		copy: ["LEMONADE 50¢"],
	},
	{
		prompt:
			'Square album cover, grainy photo of a motel pool at night, "CHLORINE" in tiny letters top right, no people, no cars.',
		kind: "cover",
		size: "1024x1024",
		words: {
			subject: "Square album cover",
			scene: "grainy photo of a motel pool at night",
			avoid: "people, cars",
		},
		copy: ["CHLORINE"],
	},
	{
		prompt:
			'Wedding invitation, portrait, "Nora & Elias" in flowing calligraphy in the center, "12 September" below in small serif, eucalyptus leaves around the edges, gold foil accents on ivory paper.',
		kind: "card",
		size: "1024x1440",
		words: {
			subject: "Wedding invitation",
			scene: "eucalyptus leaves around the edges",
			palette: "gold foil accents on ivory paper",
		},
		copy: ["Nora & Elias", "12 September"],
		styles: { "Nora & Elias": "flowing calligraphy" },
		places: { "Nora & Elias": "in the center" },
	},
	{
		prompt:
			'Bauhaus exhibition poster, primary colors, overlapping circles and bars, "FORM" rotated along the left edge, strict grid, "12.4.–30.6." bottom right.',
		kind: "poster",
		words: {
			subject: "Bauhaus exhibition poster",
			palette: "primary colors",
			scene: "overlapping circles and bars",
			composition: "strict grid",
		},
		copy: ["FORM", "12.4.–30.6."],
	},
];
