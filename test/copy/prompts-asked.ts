// Prompts as people write them, in English: quoted, half quoted and bare; each with the strings a designer would set.
import type { PromptCase } from "./prompt-case.ts";

export const askedEnglish: readonly PromptCase[] = [
	[
		"a poster for Luna Jazz Night on Friday 12 June at 8 pm at the Blue Door, tickets $15",
		["Luna Jazz Night", "Friday 12 June", "8 pm", "Blue Door", "tickets $15"],
	],
	[
		"Make me a flyer for our school bake sale on Saturday, May 9 from 10am to 1pm in the Lincoln Elementary gym. Bright and cheerful, lots of cupcakes.",
		["School Bake Sale", "Saturday, May 9", "10am to 1pm", "Lincoln Elementary gym"],
	],
	[
		"I need a poster for the Harbour Lights Film Festival, 3-7 September at the Old Customs House. Moody blue, vintage projector.",
		["Harbour Lights Film Festival", "3-7 September", "Old Customs House"],
	],
	[
		"Poster advertising a garage sale this Saturday 8am - 2pm at 41 Willow Lane, hand-drawn style",
		["Garage Sale", "Saturday 8am - 2pm", "41 Willow Lane"],
	],
	[
		"Create a flyer for a beginner pottery workshop, Sunday March 22, 2-5pm, £35 per person, book at claystudio.co.uk. Earthy tones.",
		["Beginner Pottery Workshop", "Sunday March 22", "2-5pm", "£35 per person", "claystudio.co.uk"],
	],
	[
		"Instagram story for our Black Friday sale: 40% off everything, November 28 to December 1, shop at nordhem.com. Black background, neon accents",
		["Black Friday Sale", "40% off everything", "November 28 to December 1", "nordhem.com"],
	],
	[
		"design a ticket for the Riverton Steam Railway Christmas Special on 19 December, adults £12, children £6",
		["Riverton Steam Railway Christmas Special", "19 December", "adults £12", "children £6"],
	],
	[
		"A flyer for guitar lessons, $30 an hour, call Marcus on 555-0147, simple and clean",
		["Guitar Lessons", "$30 an hour", "555-0147"],
	],
	[
		"Wedding invitation for Priya and Daniel, Saturday 18 October 2026, 3 o'clock, St Mary's Church, Ashford. Watercolour eucalyptus.",
		["Priya and Daniel", "Saturday 18 October 2026", "3 o'clock", "St Mary's Church, Ashford"],
	],
	[
		"We're hosting a community clean-up on April 18th at 9 AM, meet at Pier 4. Make a poster with waves and gulls.",
		["Community Clean-Up", "April 18th", "9 AM", "Pier 4"],
	],
	[
		"poster for open mic night every Thursday at 7:30pm at Café Rosa, free entry, warm string lights",
		["Open Mic Night", "every Thursday", "7:30pm", "Café Rosa", "free entry"],
	],
	[
		"A birthday invitation for Leo's 7th birthday party on Sunday 4 May from 2 to 4 pm at Jungle Gym, 12 Park Road. RSVP to Anna 07700 900123. Dinosaurs everywhere.",
		[
			"Leo's 7th Birthday Party",
			"Sunday 4 May",
			"2 to 4 pm",
			"Jungle Gym, 12 Park Road",
			"RSVP to Anna 07700 900123",
		],
	],
	[
		"Please do a gig poster for The Velvet Foxes at Union Chapel, 21 November 2026, doors 7pm, tickets from £18. Screen print look, two colours.",
		["The Velvet Foxes", "Union Chapel", "21 November 2026", "doors 7pm", "tickets from £18"],
	],
	[
		"charity 5k run poster, Sunday 7 June, Greenwich Park, 9:30am start, register at runforhope.org",
		["Charity 5K Run", "Sunday 7 June", "Greenwich Park", "9:30am start", "runforhope.org"],
	],
	[
		"LinkedIn banner for our webinar on data privacy, 14 October, 3 PM CET, with Dr. Hanna Weiss",
		["Webinar on Data Privacy", "14 October", "3 PM CET", "Dr. Hanna Weiss"],
	],
	[
		"A rustic wooden sign that says Welcome to the Cabin hanging over a stone fireplace",
		["Welcome to the Cabin"],
	],
	[
		"Movie poster for a thriller titled The Last Lighthouse, storm waves, lone keeper with a lantern",
		["The Last Lighthouse"],
	],
	[
		"Coffee cup with the text But First, Coffee in playful script, pastel pink background",
		["But First, Coffee"],
	],
	["A neon sign reading OPEN TIL LATE above the door of a ramen shop, rainy street", ["OPEN TIL LATE"]],
	[
		"Minimalist poster with the headline Less But Better in big black Helvetica, lots of white space",
		["Less But Better"],
	],
	["Tote bag mockup that says Books Over People in typewriter font", ["Books Over People"]],
	[
		"Instagram quote card: the text reads Progress, not perfection. Soft beige gradient, serif font.",
		["Progress, not perfection"],
	],
	[
		"A chalkboard outside a bakery that reads: Fresh sourdough today! Buns 3 for $5.",
		["Fresh sourdough today! Buns 3 for $5"],
	],
	[
		"Album cover for an indie folk band called Paper Rivers, album titled Slow Weather, foggy pine forest",
		["Paper Rivers", "Slow Weather"],
	],
	["a birthday cake with Happy 40th Dad written in blue icing", ["Happy 40th Dad"]],
	[
		"Book cover, title: The Salt Garden, author: Mira Okafor, painted dunes at sunset",
		["The Salt Garden", "Mira Okafor"],
	],
	[
		"App login screen with buttons labeled Sign in, Create account and Continue as guest",
		["Sign in", "Create account", "Continue as guest"],
	],
	["Warning sign in a lab that says DANGER HIGH VOLTAGE with a lightning bolt icon", ["DANGER HIGH VOLTAGE"]],
	["T-shirt design with the slogan Dogs Before Dudes, retro 70s lettering", ["Dogs Before Dudes"]],
	[
		"A billboard on a desert highway that says LAST GAS FOR 100 MILES, faded paint",
		["LAST GAS FOR 100 MILES"],
	],
	[
		'Poster for a vinyl fair. Title "WAX & WANE" in chunky orange letters, "Sat 16 May · 10–4" below, "Corn Exchange, Leeds" at the bottom.',
		["WAX & WANE", "Sat 16 May · 10–4", "Corn Exchange, Leeds"],
	],
	[
		'An infographic titled "How Bees Make Honey" with four steps: "Collect nectar", "Return to hive", "Fan with wings", "Seal with wax". Flat illustration, yellow and black.',
		["How Bees Make Honey", "Collect nectar", "Return to hive", "Fan with wings", "Seal with wax"],
	],
	[
		'Menu board. Header "BREAKFAST". Items: "Avocado toast $9", "Shakshuka $11", "Granola bowl $8". Footer: "Served until 11:30".',
		["BREAKFAST", "Avocado toast $9", "Shakshuka $11", "Granola bowl $8", "Served until 11:30"],
	],
	[
		"A mobile app onboarding screen, headline “Track every mile”, body “Your runs, rides and walks in one place.”, button “Get started”",
		["Track every mile", "Your runs, rides and walks in one place.", "Get started"],
	],
	[
		"Concert poster with 'THE QUIET HOUR' at the top and 'Live at St. Luke's' beneath, deep green",
		["THE QUIET HOUR", "Live at St. Luke's"],
	],
	[
		'A red stamp with "APPROVED" on a contract titled "Lease Agreement"; the pen next to it has no text.',
		["APPROVED", "Lease Agreement"],
	],
	[
		'Wine label: "Château Bellevue" in elegant script, "Grand Vin de Bordeaux", "2019", "13.5% vol", "750 ml".',
		["Château Bellevue", "Grand Vin de Bordeaux", "2019", "13.5% vol", "750 ml"],
	],
	[
		'Comic panel: a cat says "I knocked it over." and the dog answers "On purpose?"',
		["I knocked it over.", "On purpose?"],
	],
	[
		'Poster in the style of "Mad Men" with the headline "Sell the Sizzle", 1960s ad look',
		["Sell the Sizzle"],
	],
	[
		'A street scene with a bus that reads "42 Downtown" and a shop "Kim\'s Grocery", don\'t add any other text',
		["42 Downtown", "Kim's Grocery"],
	],
	[
		'Social card, "We’re hiring!" big, "Senior Backend Engineer" below, "Remote · EU time zones", "jobs@loopwerk.io" in the footer',
		["We’re hiring!", "Senior Backend Engineer", "Remote · EU time zones", "jobs@loopwerk.io"],
	],
	[
		'Valentine card where "LOVE" is formed by roses and "you more than pizza" is small underneath',
		["LOVE", "you more than pizza"],
	],
	[
		'Flyer for a car boot sale, headline "BOOT SALE", Sunday 14 June from 7am, Racecourse Car Park, £5 per car',
		["BOOT SALE", "Sunday 14 June", "7am", "Racecourse Car Park", "£5 per car"],
	],
	[
		'Poster: title "Winter Lights", subtitle: An evening walk through the frozen garden, dates: 1 Dec – 6 Jan',
		["Winter Lights", "An evening walk through the frozen garden", "1 Dec – 6 Jan"],
	],
	[
		'Yoga studio poster, "Breathe" in huge letters, and a line that says Classes from $12',
		["Breathe", "Classes from $12"],
	],
	[
		"# Poster\n**Title:** Farm to Table Dinner\n**Date:** Saturday, September 12\n**Venue:** Hollow Oak Farm\n**Style:** rustic, kraft paper",
		["Farm to Table Dinner", "Saturday, September 12", "Hollow Oak Farm"],
	],
	[
		"Create an infographic about sleep hygiene with these tips:\n- Keep a regular schedule\n- No screens after 10 pm\n- Cool, dark room\n- Skip late caffeine\nCalm navy palette",
		["Keep a regular schedule", "No screens after 10 pm", "Cool, dark room", "Skip late caffeine"],
	],
	[
		"Infographic titled The Water Cycle with four labeled stages: Evaporation, Condensation, Precipitation, Collection",
		["The Water Cycle", "Evaporation", "Condensation", "Precipitation", "Collection"],
	],
	[
		"Event poster\nTitle: NEON NIGHTS\nSubtitle: Synthwave party\nWhen: Sat 31 Oct, 9pm\nWhere: Warehouse 7\nTickets: €10 / €14 door",
		["NEON NIGHTS", "Synthwave party", "Sat 31 Oct, 9pm", "Warehouse 7", "€10 / €14 door"],
	],
	[
		"A menu for a taco truck listing Al Pastor $4, Carnitas $4, Baja Fish $5 and Horchata $3, colourful papel picado",
		["Al Pastor $4", "Carnitas $4", "Baja Fish $5", "Horchata $3"],
	],
	[
		"Safety poster with three rules: 1. Wear your helmet 2. Check your harness 3. Look before you lift. Yellow and black stripes.",
		["Wear your helmet", "Check your harness", "Look before you lift"],
	],
	["Comparison slide: left column headed Before, right column headed After, bold sans", ["Before", "After"]],
	[
		'Restaurant grand opening poster, bilingual: "GRAND OPENING" and "盛大开业", 20% off first week, call 415-555-0199',
		["GRAND OPENING", "盛大开业", "20% off first week", "415-555-0199"],
	],
	[
		"Business card for Elena Petrova, Architect, elena@petrova.studio, +49 30 901820, www.petrova.studio",
		["Elena Petrova", "Architect", "elena@petrova.studio", "+49 30 901820", "www.petrova.studio"],
	],
	["A poster of a fox reading a newspaper under a street lamp, art nouveau, no text", []],
	["Vintage travel poster of Lisbon with a yellow tram climbing a hill, 1950s lithograph style", []],
	["A photo of a woman holding a coffee cup at 7 am in a sunny kitchen", []],
	["Poster for a jazz club with a trumpet and smoke, midnight blue and gold", []],
	[
		"Make a poster for the Maple Street Block Party on Saturday July 11 from noon to 6pm, live music, food trucks, and a bouncy house",
		["Maple Street Block Party", "Saturday July 11", "noon to 6pm"],
	],
	[
		"can you design a flyer for a lost cat? Her name is Pepper, she went missing on 3 March near Alder Road, call 0131 496 0182",
		["3 March", "0131 496 0182"],
	],
	[
		"Poster for a book launch: The Cartographer's Son by Idris Bell, Thursday 5 February, 6.30pm, Foxglove Books, free with RSVP",
		[
			"Book Launch",
			"The Cartographer's Son by Idris Bell",
			"Thursday 5 February",
			"6.30pm",
			"Foxglove Books",
			"free with RSVP",
		],
	],
	[
		"I want a retro poster advertising a roller disco on Friday 28 August at 7pm at Skate Palace. Entry £8 including skates.",
		["Roller Disco", "Friday 28 August", "7pm", "Skate Palace", "Entry £8 including skates"],
	],
	[
		"Save the date card for Tom and Alicia, 23 May 2027, Lake Como, Italy, minimal, lots of white",
		["Tom and Alicia", "23 May 2027", "Lake Como, Italy"],
	],
	[
		"quiz night poster for The Crown pub, every Tuesday 8pm, £2 per person, cash prizes",
		["Quiz Night", "The Crown", "every Tuesday 8pm", "£2 per person"],
	],
	[
		"Create an event poster for TechConnect 2026, a two-day developer conference on 9–10 November in Rotterdam. Register at techconnect.dev",
		["TechConnect 2026", "9–10 November", "Rotterdam", "techconnect.dev"],
	],
	[
		"poster for my band Night Ferry playing at The Anchor on 17 April, support from Glass Animals Club, $12 on the door",
		["Night Ferry", "The Anchor", "17 April", "$12 on the door"],
	],
	[
		"Farmers market flyer, Sundays 9am-1pm, Town Square, May to October, watercolor vegetables",
		["Farmers Market", "Sundays 9am-1pm", "Town Square", "May to October"],
	],
	[
		"A5 flyer for a dog grooming salon, full groom from $45, nail trim $10, open Mon-Sat, 22 Bridge Street",
		["full groom from $45", "nail trim $10", "open Mon-Sat", "22 Bridge Street"],
	],
	[
		"An invitation to our housewarming on Saturday the 14th of June at 5pm, 9 Orchard Close. Bring nothing but yourselves!",
		["Housewarming", "Saturday the 14th of June", "5pm", "9 Orchard Close"],
	],
	[
		"Design a summer sale banner with 50% off all sandals until August 31, tropical leaves",
		["Summer Sale", "50% off all sandals", "until August 31"],
	],
	[
		"Poster for a Halloween costume contest on October 31st at 8 PM, Murphy's Bar, first prize $500",
		["Halloween Costume Contest", "October 31st", "8 PM", "Murphy's Bar", "first prize $500"],
	],
	[
		"Art exhibition poster for Tidelines by Keiko Arata at Gallery 9, 4 Feb to 20 March 2026, abstract blue brush strokes",
		["Art Exhibition", "Tidelines", "Keiko Arata", "Gallery 9", "4 Feb to 20 March 2026"],
	],
	[
		"We need a fundraiser flyer: pancake breakfast, Sunday, October 5, 8-11 AM, Fire Station 12, $7 adults / $4 kids",
		["Pancake Breakfast", "Sunday, October 5", "8-11 AM", "Fire Station 12", "$7 adults / $4 kids"],
	],
	[
		"Ticket design for the Meteors vs Comets game, Section 112 Row F Seat 9, Sept 14 7:05 PM",
		["Meteors vs Comets", "Section 112 Row F Seat 9", "Sept 14 7:05 PM"],
	],
	["A doormat that says come back with tacos, close-up on a porch", ["come back with tacos"]],
	[
		"Poster titled Know Your Cheeses with illustrations of brie, cheddar, gouda and stilton, each labeled with its name",
		["Know Your Cheeses"],
	],
	["Mug design saying World's Okayest Boss, plain black text", ["World's Okayest Boss"]],
	["Street mural that reads WE GROW HERE surrounded by giant sunflowers", ["WE GROW HERE"]],
	["A podcast cover called The Daily Grind, coffee beans and a microphone", ["The Daily Grind"]],
	["YouTube thumbnail with big yellow text I QUIT MY JOB and a shocked face", ["I QUIT MY JOB"]],
	[
		"Greeting card, front says You're a real gem, little diamond character with a face",
		["You're a real gem"],
	],
	["Road sign reading Welcome to Elmore, Population 1,204", ["Welcome to Elmore, Population 1,204"]],
	[
		"Gym poster with the words No Excuses across the top and Join Today at the bottom",
		["No Excuses", "Join Today"],
	],
	["A tattoo of a swallow with a ribbon that says Mum", ["Mum"]],
	["A protest sign with the text There is no planet B painted in green", ["There is no planet B"]],
	[
		"Beer can label, the name is Hazy Daze, underneath it says Double IPA 8.2%",
		["Hazy Daze", "Double IPA 8.2%"],
	],
	["LED scoreboard showing HOME 3 AWAY 2 in a rainy stadium", ["HOME 3 AWAY 2"]],
	["a note stuck on the fridge that reads: gone to get milk, back at 6", ["gone to get milk, back at 6"]],
	[
		"Slide title Q3 Results, with three bullets: Revenue up 12%, Churn down to 2.1%, 14 new hires",
		["Q3 Results", "Revenue up 12%", "Churn down to 2.1%", "14 new hires"],
	],
	[
		'Movie poster: "THE HOLLOW COAST" in weathered serif, tagline "Some tides never turn", "In theaters March 6" at the bottom',
		["THE HOLLOW COAST", "Some tides never turn", "In theaters March 6"],
	],
	[
		'A subway ad with the headline "Your couch misses you." and the small line "Loungewear from €29 at sofasofa.eu"',
		["Your couch misses you.", "Loungewear from €29 at sofasofa.eu"],
	],
	[
		'Infographic "5 Signs of Burnout": 1. "Constant fatigue" 2. "Cynicism" 3. "Poor sleep" 4. "Brain fog" 5. "Irritability"',
		["5 Signs of Burnout", "Constant fatigue", "Cynicism", "Poor sleep", "Brain fog", "Irritability"],
	],
	[
		'Wayfinding sign: arrow left "Gates A1–A20", arrow right "Gates B1–B14", straight "Baggage Claim"',
		["Gates A1–A20", "Gates B1–B14", "Baggage Claim"],
	],
	[
		'Hot sauce label with "DRAGON\'S BREATH" curved over a dragon, "Extra Hot" on a red band, "5 fl oz (148 mL)" at the bottom',
		["DRAGON'S BREATH", "Extra Hot", "5 fl oz (148 mL)"],
	],
	[
		'Two-panel meme. Top: "Me at 9 am". Bottom: "Me at 3 pm". The bottom picture shows a melting candle.',
		["Me at 9 am", "Me at 3 pm"],
	],
	[
		"A pharmacy sign with a green cross and ‘APOTHEKE’, next to a small ‘geöffnet’ sign",
		["APOTHEKE", "geöffnet"],
	],
	[
		'Magazine cover "VERGE", issue "No. 14", cover lines "The New Nomads", "Inside Oslo\'s Sauna Boom" and "37 Pages of Knitwear"',
		["VERGE", "No. 14", "The New Nomads", "Inside Oslo's Sauna Boom", "37 Pages of Knitwear"],
	],
	[
		'Dashboard UI with cards "Active users" "12,480", "Revenue" "$84.2k", "Churn" "1.9%" and a sidebar with "Home", "Reports", "Settings"',
		["Active users", "12,480", "Revenue", "$84.2k", "Churn", "1.9%", "Home", "Reports", "Settings"],
	],
	[
		'A parking ticket stuck under a wiper that says "FINE: $65" and a "No Parking" sign behind the car',
		["FINE: $65", "No Parking"],
	],
	[
		'Typographic poster of the quote "Simplicity is the ultimate sophistication." attributed to "Leonardo da Vinci"',
		["Simplicity is the ultimate sophistication.", "Leonardo da Vinci"],
	],
	[
		'Recruitment poster styled like "Uncle Sam" posters with "WE WANT YOU" and "to water the plants"',
		["WE WANT YOU", "to water the plants"],
	],
	['A poster for "Moonlit Yoga" on Friday 19 June at 9 pm, Rooftop Garden', ["Moonlit Yoga"]],
	[
		'Café loyalty card, says "Buy 9, get the 10th free", shop name Bean There',
		["Buy 9, get the 10th free", "Bean There"],
	],
	[
		"Text on the poster:\nSUMMER SOLSTICE\nOpen-air cinema\n21 June, 9:30 pm\nVictoria Park\n\nStyle: warm gradient sky, silhouettes",
		["SUMMER SOLSTICE", "Open-air cinema", "21 June, 9:30 pm", "Victoria Park"],
	],
	[
		"Infographic: 4 steps to better coffee\n1. Grind fresh\n2. Weigh your beans\n3. Use 94°C water\n4. Brew 4 minutes",
		["4 steps to better coffee", "Grind fresh", "Weigh your beans", "Use 94°C water", "Brew 4 minutes"],
	],
	[
		"**Headline:** Back to School\n**Subhead:** Everything for the first day\n**CTA:** Shop now\n**Background:** yellow pencils on blue",
		["Back to School", "Everything for the first day", "Shop now"],
	],
	[
		"A timeline infographic of the space race with the dates 1957 Sputnik, 1961 Gagarin, 1969 Moon landing",
		["1957 Sputnik", "1961 Gagarin", "1969 Moon landing"],
	],
	[
		"Conference badge: name Jonas Lindqvist, company Arbor Labs, role Speaker",
		["Jonas Lindqvist", "Arbor Labs", "Speaker"],
	],
	[
		"Price list for a barbershop: Haircut 25€, Beard trim 15€, Hot shave 20€. Dark green and brass.",
		["Haircut 25€", "Beard trim 15€", "Hot shave 20€"],
	],
	[
		'Japanese-style café poster with "珈琲" large and vertical, "Kissaten Moon" small below, "8:00–18:00"',
		["珈琲", "Kissaten Moon", "8:00–18:00"],
	],
	["Infographic style illustration of the solar system without any labels", []],
	["Poster of a 1960s Italian scooter parked by the sea, sun-bleached colours, film grain", []],
	["A product photo of a skincare bottle with a blank label on a wet stone", []],
	["A movie poster of an astronaut lost in a cornfield, dusk, 35mm, no title", []],
	[
		"Create a poster for the Oakwood Library Summer Reading Kickoff, June 6 at 10 a.m., Main Street branch, free for all ages",
		[
			"Oakwood Library Summer Reading Kickoff",
			"June 6",
			"10 a.m.",
			"Main Street branch",
			"free for all ages",
		],
	],
	[
		"Flyer for a guided bat walk on Thursday 14 August at 8:30 pm, meet at Miller's Bridge, £4 per adult, kids free",
		["Guided Bat Walk", "Thursday 14 August", "8:30 pm", "Miller's Bridge", "£4 per adult", "kids free"],
	],
	[
		"a vintage circus style poster for my son Theo's 5th birthday, Saturday 2 May, 3pm, our back garden",
		["Theo's 5th Birthday", "Saturday 2 May", "3pm"],
	],
	[
		"Poster: stand-up comedy night with Rita Gomez and Paul Lind, The Basement, 30 Jan, 9 pm, €12",
		["Stand-Up Comedy Night", "Rita Gomez and Paul Lind", "The Basement", "30 Jan", "9 pm", "€12"],
	],
	[
		"I'm running a chess tournament on 8 March at Kelvin Hall, entry fee £10, prizes for under 12s. Need an A3 poster, black and white",
		["Chess Tournament", "8 March", "Kelvin Hall", "entry fee £10"],
	],
	[
		"Please design a minimal business card for Noor Haddad, Interior Designer, noor@haddadstudio.com, 0161 496 0777",
		["Noor Haddad", "Interior Designer", "noor@haddadstudio.com", "0161 496 0777"],
	],
	["A hoodie that says Powered by Ramen across the chest", ["Powered by Ramen"]],
	["Gravestone engraved with the words Here Lies My Motivation", ["Here Lies My Motivation"]],
	[
		"Poster with the title Northern Lights Tour and the subtitle See the sky dance",
		["Northern Lights Tour", "See the sky dance"],
	],
	[
		"Sticker sheet: one says Nope, one says Maybe Later and one says Ask My Cat",
		["Nope", "Maybe Later", "Ask My Cat"],
	],
	[
		"A receipt that lists Latte 4.50, Croissant 3.20, Total 7.70",
		["Latte 4.50", "Croissant 3.20", "Total 7.70"],
	],
	["a welcome mat with the phrase Wipe Your Paws", ["Wipe Your Paws"]],
	["Chocolate bar wrapper, brand Oro Negro, 72% dark, sea salt & almond", ["Oro Negro"]],
	[
		'Poster "RUN THE CITY" with "10K · 21K · 42K" underneath and "October 12" in a circle',
		["RUN THE CITY", "10K · 21K · 42K", "October 12"],
	],
	[
		'Phone mockup showing a chat: "Are you here yet?" "2 min away" "Liar 😂"',
		["Are you here yet?", "2 min away", "Liar 😂"],
	],
	[
		'Ad for headphones: headline "Hear nothing else.", copy "40 hours of silence on one charge.", price "$249"',
		["Hear nothing else.", "40 hours of silence on one charge.", "$249"],
	],
	[
		'An old map titled "Isle of Brannoch" with labels "Whale Bay", "The Needle" and "Old Harbor"',
		["Isle of Brannoch", "Whale Bay", "The Needle", "Old Harbor"],
	],
	[
		'A librarian whispering "shh" in a comic balloon, with the caption "Tuesday, 4:15 pm" in a yellow box',
		["shh", "Tuesday, 4:15 pm"],
	],
	[
		'Infographic on composting with columns "Greens" (fruit scraps, grass) and "Browns" (leaves, cardboard)',
		["Greens", "Browns"],
	],
	['Poster for "The Glass Orchard", a play by Nina Holt, 5–19 May, Lyric Theatre', ["The Glass Orchard"]],
	[
		"Headline: Sleep is not lazy\nSubheadline: Rest is part of the work\nButton: Read more\nImage: a cat on a radiator",
		["Sleep is not lazy", "Rest is part of the work", "Read more"],
	],
	[
		"Checklist poster titled Before You Fly with the items Passport, Charger, Boarding pass and Snacks",
		["Before You Fly", "Passport", "Charger", "Boarding pass", "Snacks"],
	],
	[
		"Infographic with three columns: Reduce, Reuse, Recycle. Green icons under each.",
		["Reduce", "Reuse", "Recycle"],
	],
	["Roadside diner at night, glowing sign that says EAT", ["EAT"]],
	["Poster of a cyclist climbing an alpine pass at dawn, risograph texture", []],
	["An elegant menu cover background with marble and gold veins, leave space for text", []],
	["Infographic poster about volcanoes with cross-section illustration, muted earth colors", []],
	[
		"Need a flyer for Sunset Yoga on the Beach, every Wednesday in July, 7pm, Ocean Drive entrance, donations welcome",
		[
			"Sunset Yoga on the Beach",
			"every Wednesday in July",
			"7pm",
			"Ocean Drive entrance",
			"donations welcome",
		],
	],
	[
		"Make a poster announcing our company picnic on Friday, August 22 at Lakeside Park from 12 to 5 pm. RSVP by August 15.",
		["Company Picnic", "Friday, August 22", "Lakeside Park", "12 to 5 pm", "RSVP by August 15"],
	],
	[
		"concert flyer: Duo Marvik, cello and piano, Saturday 9 November 2026, 19:30, St. Anne's Church, admission free",
		["Duo Marvik", "Saturday 9 November 2026", "19:30", "St. Anne's Church", "admission free"],
	],
	[
		"Poster for a used book sale at the Hillcrest Library, March 14-16, hardcovers $3, paperbacks $1",
		["Used Book Sale", "Hillcrest Library", "March 14-16", "hardcovers $3", "paperbacks $1"],
	],
	[
		"a grand opening banner for Bella's Bakery, Saturday 1 March, first 100 customers get a free croissant",
		["Grand Opening", "Bella's Bakery", "Saturday 1 March"],
	],
	[
		"Design a retirement party invitation for Coach Harris, Sunday June 29th, 4 o'clock, Rotary Club, 310 Elm Avenue",
		["Retirement Party", "Coach Harris", "Sunday June 29th", "4 o'clock", "Rotary Club, 310 Elm Avenue"],
	],
	[
		"Please create a poster for swim lessons, ages 5-12, Tuesdays and Thursdays, $80 per month, City Pool, call 555-0190",
		["Swim Lessons", "Tuesdays and Thursdays", "$80 per month", "City Pool", "555-0190"],
	],
	[
		"A theatre poster for A Winter's Tale by William Shakespeare, Globe Players, 12-28 January, tickets from £15 at globeplayers.org",
		[
			"A Winter's Tale",
			"William Shakespeare",
			"Globe Players",
			"12-28 January",
			"tickets from £15",
			"globeplayers.org",
		],
	],
	[
		"Anniversary sale! Make a bold red poster, 30% off storewide, Oct 3-10, Fields & Sons Furniture",
		["30% off storewide", "Oct 3-10", "Fields & Sons Furniture"],
	],
	["Wooden shop sign that says Baker & Daughters, est. 1987", ["Baker & Daughters, est. 1987"]],
	["Poster saying Keep Calm and Compost On with a worm wearing a crown", ["Keep Calm and Compost On"]],
	["Water bottle label reading Alpine Spring, natural mineral water, 500 ml", ["Alpine Spring"]],
	["make a sticker that reads I voted early", ["I voted early"]],
	["Logo for a coffee roaster called Grounded, lowercase letters", ["Grounded"]],
	["a banner across the street: WELCOME HOME TEAM USA", ["WELCOME HOME TEAM USA"]],
	[
		"Magazine cover titled Slow Living with the cover line 12 Ways to Rest",
		["Slow Living", "12 Ways to Rest"],
	],
	[
		"Candle jar label: name Autumn Porch, notes of cinnamon and cedar, hand poured in Vermont",
		["Autumn Porch"],
	],
	[
		"Banner ad, text: Free shipping this weekend only. Button: Shop the sale.",
		["Free shipping this weekend only", "Shop the sale"],
	],
	[
		'A vintage matchbox label "LUCKY OWL" with "Safety Matches" arched below and "Made in Sweden" tiny at the bottom',
		["LUCKY OWL", "Safety Matches", "Made in Sweden"],
	],
	[
		'Slide: title "Roadmap 2027", three columns headed "Now", "Next", "Later"',
		["Roadmap 2027", "Now", "Next", "Later"],
	],
	[
		'An airport departure board listing "LH 402 Newark 10:35", "BA 981 London 11:05", "AF 1719 Paris 11:20"',
		["LH 402 Newark 10:35", "BA 981 London 11:05", "AF 1719 Paris 11:20"],
	],
	[
		'Event badge with "SPEAKER" on a blue strip, the name "Lena Ortiz" large and "Hypha Labs" smaller',
		["SPEAKER", "Lena Ortiz", "Hypha Labs"],
	],
	['Poster with "Eat" "Sleep" "Surf" "Repeat" stacked vertically', ["Eat", "Sleep", "Surf", "Repeat"]],
	['Make it look like a ransom note: "give back my stapler"', ["give back my stapler"]],
	[
		'Book cover, "The Lantern Keepers" by "A. R. Whitlow", a quote "A quiet marvel." – "The Herald"',
		["The Lantern Keepers", "A. R. Whitlow", "A quiet marvel.", "The Herald"],
	],
	[
		"Infographic: How to repot a plant\nStep 1: Water the plant\nStep 2: Loosen the roots\nStep 3: Add fresh soil\nStyle: botanical line art",
		["How to repot a plant", "Water the plant", "Loosen the roots", "Add fresh soil"],
	],
	["A cinematic poster of a samurai in the rain, orange and teal, no lettering", []],
	["Greeting card with a hedgehog holding a balloon, pastel, blank inside", []],
];
