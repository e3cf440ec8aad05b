// English prompts written to try the rules after they stood: lists, forms and sentences without quote marks, replaced words, vocatives.
import type { PromptCase } from "./prompt-case.ts";

export const secondEnglishPrompts: readonly PromptCase[] = [
	[
		"A chalkboard cafe menu that lists: Espresso $3.00, Flat White $4.20 and Oat Cortado $4.50, hand-drawn cups around it.",
		["Espresso $3.00", "Flat White $4.20", "Oat Cortado $4.50"],
	],
	["A cute birthday card, watercolor balloons. Front reads: Happy 30th, Maya!", ["Happy 30th, Maya!"]],
	[
		"Birthday card. Front reads: Happy 30th, Maya! Inside reads: You're officially vintage. Soft pastel palette.",
		["Happy 30th, Maya!", "You're officially vintage"],
	],
	[
		"Wooden trail sign listing three destinations: Eagle Peak 2.4 mi, Mirror Lake 1.1 mi, Ranger Station 0.3 mi. Autumn forest behind it.",
		["Eagle Peak 2.4 mi", "Mirror Lake 1.1 mi", "Ranger Station 0.3 mi"],
	],
	[
		"An airport departures board showing: Paris 10:45, Tokyo 11:20, Lagos 12:05 and Lima 12:40.",
		["Paris 10:45", "Tokyo 11:20", "Lagos 12:05", "Lima 12:40"],
	],
	[
		'Infographic with four sections titled Plan, Build, Test, and Ship, each with a simple icon, headline "How We Work".',
		["Plan", "Build", "Test", "Ship", "How We Work"],
	],
	[
		"A to-do list on a yellow sticky note: buy milk, call mom, finish report.",
		["buy milk", "call mom", "finish report"],
	],
	[
		"A vintage pharmacy shelf with three glass jars labeled Chamomile, Lavender, and Valerian in copperplate script.",
		["Chamomile", "Lavender", "Valerian"],
	],
	[
		"Four road signs: one says STOP, one says YIELD, one says SLOW, and one says EXIT.",
		["STOP", "YIELD", "SLOW", "EXIT"],
	],
	[
		"A protest crowd holding signs that say Clean Air Now, Save Our Streets and Bikes Not Bombs.",
		["Clean Air Now", "Save Our Streets", "Bikes Not Bombs"],
	],
	[
		"Poster headline: Grow Slow. Subhead: A weekend of gardening workshops. Footer: Free entry, bring gloves.",
		["Grow Slow", "A weekend of gardening workshops", "Free entry, bring gloves"],
	],
	[
		"Make me a flyer, top line: YARD SALE, second line: Saturday 8-2, third line: 14 Elm Court. Bright yellow.",
		["YARD SALE", "Saturday 8-2", "14 Elm Court"],
	],
	["Neon sign in a tattoo shop window that reads Ink & Iron in blue cursive.", ["Ink & Iron"]],
	[
		"Storefront awning with the name Petit Matin Bakery in gold letters, a bicycle leaning outside.",
		["Petit Matin Bakery"],
	],
	[
		"Movie poster for The Glass Orchard, a girl standing among transparent trees, tagline reads: Nothing grows in silence.",
		["The Glass Orchard", "Nothing grows in silence"],
	],
	[
		"A graduation cap decorated with the phrase She Believed She Could in glitter.",
		["She Believed She Could"],
	],
	["T-shirt design that says CERTIFIED DOG PERSON with a paw print under it", ["CERTIFIED DOG PERSON"]],
	["A street mural spelling out HOPE in ten-foot letters made of flowers", ["HOPE"]],
	["A cake with the icing message: Congrats Dr. Patel!", ["Congrats Dr. Patel!"]],
	[
		"Retro arcade poster, \"INSERT COIN\" flickering in the center, '1UP' top left, 'HI-SCORE 99990' top right.",
		["INSERT COIN", "1UP", "HI-SCORE 99990"],
	],
	[
		'A newspaper front page with the headline "Mayor: \'We Will Rebuild\'" and the subheadline "Council votes 7–2".',
		["Mayor: 'We Will Rebuild'", "Council votes 7–2"],
	],
	[
		'Comic panel: the dog says "Who\'s a good human?" and the man, blushing, answers "Me?"',
		["Who's a good human?", "Me?"],
	],
	[
		"A bookstore window with “Banned Books Week” painted on the glass, and a handwritten card that says ‘Read dangerously.’",
		["Banned Books Week", "Read dangerously."],
	],
	[
		"Poster. “BE KIND” in huge letters, “REWIND” in tiny letters beneath, VHS tape illustration.",
		["BE KIND", "REWIND"],
	],
	[
		"Coffee bag label: 'ETHIOPIA GUJI', 'Natural Process', 'Notes of blueberry, jasmine & honey', 'NET WT 12 OZ (340g)'.",
		["ETHIOPIA GUJI", "Natural Process", "Notes of blueberry, jasmine & honey", "NET WT 12 OZ (340g)"],
	],
	[
		"A barista's apron embroidered with 'Barista's Choice' and a name tag reading 'Jo'.",
		["Barista's Choice", "Jo"],
	],
	[
		'Wedding invitation: "Together with their families, Ana Ruiz & Tom O\'Neil request the honour of your presence" in script, "12 September 2026" in small caps, "Villa Serena, Lake Como" at the foot.',
		[
			"Together with their families, Ana Ruiz & Tom O'Neil request the honour of your presence",
			"12 September 2026",
			"Villa Serena, Lake Como",
		],
	],
	[
		'The billboard says "Drive like your kids live here." Smaller, below: "City of Fairmont".',
		["Drive like your kids live here.", "City of Fairmont"],
	],
	[
		'A pie chart slide titled "Where the Time Goes": "Meetings 41%", "Email 23%", "Deep work 19%", "Coffee 17%".',
		["Where the Time Goes", "Meetings 41%", "Email 23%", "Deep work 19%", "Coffee 17%"],
	],
	['A movie poster in the style of "Blade Runner" with the title "RUST CITY".', ["RUST CITY"]],
	['A mug that reads "WORLD\'S OKAYEST BOSS", not "WORLD\'S BEST BOSS".', ["WORLD'S OKAYEST BOSS"]],
	['Poster with the single word "QUIET" and no other words; definitely don\'t add "please".', ["QUIET"]],
	['A cozy "hygge" living room with a framed print that says "Stay In".', ["Stay In"]],
	[
		'Create a "before and after" infographic titled "30 Days Without Sugar" with labels "Day 1" and "Day 30".',
		["30 Days Without Sugar", "Day 1", "Day 30"],
	],
	['A dog named "Pickles" wearing a bandana that says "ADOPT ME".', ["ADOPT ME"]],
	[
		'Use the "Playfair Display" typeface for "The Velvet Hour", a cocktail bar menu cover.',
		["The Velvet Hour"],
	],
	['Replace the usual "Happy Holidays" with "Merry Everything" on a red banner.', ["Merry Everything"]],
	[
		'Book cover: title "Salt & Static", author "N. K. Ferro", with the "S" in Salt shaped like a snake.',
		["Salt & Static", "N. K. Ferro"],
	],
	['A road sign saying "BRIDGE OUT" next to the "BRIDGE OUT" sign stands a confused moose.', ["BRIDGE OUT"]],
	['Three identical balloons, each printed with "YAY".', ["YAY"]],
	['A tic-tac-toe board with "X" "O" "X" in the top row.', ["X", "O", "X"]],
	['Two shop doors: the left door says "PULL" and the right door also says "PULL".', ["PULL", "PULL"]],
	[
		'A poster where the word "ECHO" appears three times, each smaller than the last.',
		["ECHO", "ECHO", "ECHO"],
	],
	[
		'A race bib with "104" on the front and "104" again on the shorts, sponsor text "RUNWELL".',
		["104", "104", "RUNWELL"],
	],
	[
		"# Poster brief\n\n**Title:** Night of the Owls\n**Subtitle:** A guided forest walk\n**Date:** 14 November, 7 pm\n**Style:** linocut, deep blue and cream\n**Background:** pine trees and a full moon",
		["Night of the Owls", "A guided forest walk", "14 November, 7 pm"],
	],
	[
		'## Infographic\n- Title: "The Life of a Star"\n- Section 1: "Nebula" with "Gas and dust collapse"\n- Section 2: "Main Sequence" with "Hydrogen burns"\n- Section 3: "Red Giant" with "Helium burns"\n- Style: dark, glowing',
		[
			"The Life of a Star",
			"Nebula",
			"Gas and dust collapse",
			"Main Sequence",
			"Hydrogen burns",
			"Red Giant",
			"Helium burns",
		],
	],
	[
		"Create a slide.\n\nTitle: Q3 Results\n\nBullets:\n- Revenue up 12%\n- Churn down to 2.1%\n- 3 new offices\n\nStyle: clean, white, blue accents",
		["Q3 Results", "Revenue up 12%", "Churn down to 2.1%", "3 new offices"],
	],
	[
		"| Element | Text | Style |\n|---|---|---|\n| Headline | Summer Reading Club | bold rounded |\n| Subhead | Ages 6 to 12 | light |\n| Button | Sign up | orange pill |",
		["Summer Reading Club", "Ages 6 to 12", "Sign up"],
	],
	[
		"Text on the poster (exactly):\n1. LOST CAT\n2. Grey, one white paw\n3. Call 555-0148\nA photo-style cat in the middle.",
		["LOST CAT", "Grey, one white paw", "Call 555-0148"],
	],
	[
		'**Headline** – "Eat the Rainbow"\n**Body** – "Five colours a day keep boredom away."\n**CTA** – "Get the recipe"\nFlat illustration of vegetables.',
		["Eat the Rainbow", "Five colours a day keep boredom away.", "Get the recipe"],
	],
	[
		"Design a poster for our neighbourhood clean-up. It should say Spring Clean-Up Day at the top in chunky green letters, and at the bottom Meet at Harris Park, 9 AM.",
		["Spring Clean-Up Day", "Meet at Harris Park, 9 AM"],
	],
	[
		"I need an Instagram story for a flash sale: big text 50% OFF, small text TODAY ONLY, and a button that says Shop now.",
		["50% OFF", "TODAY ONLY", "Shop now"],
	],
	[
		'Please create an image of a green highway sign with white text: "NEXT EXIT 5 MILES" and underneath "GAS • FOOD • LODGING".',
		["NEXT EXIT 5 MILES", "GAS • FOOD • LODGING"],
	],
	[
		'A cross-stitch sampler which reads "Bless This Mess" in the middle, the alphabet "A B C D E F G" running along the top, dated "1987".',
		["Bless This Mess", "A B C D E F G", "1987"],
	],
	[
		'Subway map poster titled "LINES WE LIVE BY"; stations are named "Harbor St", "Old Mill" and "Juniper"; legend says "Local" and "Express".',
		["LINES WE LIVE BY", "Harbor St", "Old Mill", "Juniper", "Local", "Express"],
	],
	[
		'A weather app screenshot: city name "Bergen", temperature "9°", condition "Light rain", hourly row "Now 9°", "14 10°", "15 11°".',
		["Bergen", "9°", "Light rain", "Now 9°", "14 10°", "15 11°"],
	],
	["Minimal poster: “less.” in lowercase Helvetica, bottom right corner, nothing else.", ["less."]],
	[
		"Vintage matchbox label, brand name “LUCKY COMET” arching over a comet, “SAFETY MATCHES” under it, “AVERAGE CONTENTS 40” along the bottom edge.",
		["LUCKY COMET", "SAFETY MATCHES", "AVERAGE CONTENTS 40"],
	],
	[
		'A whiteboard covered with equations: "E = mc²", "F = ma" and "∇·E = ρ/ε₀".',
		["E = mc²", "F = ma", "∇·E = ρ/ε₀"],
	],
	["A gravestone engraved: HERE LIES MY SOCIAL LIFE 2010–2024", ["HERE LIES MY SOCIAL LIFE 2010–2024"]],
	['Chat screenshot. Left bubble: "you up?" Right bubble: "it\'s 3pm".', ["you up?", "it's 3pm"]],
	[
		'A lighthouse keeper\'s logbook open at a page dated "March 3rd, 1902" with the entry "Fog. No ships. The light held."',
		["March 3rd, 1902", "Fog. No ships. The light held."],
	],
	[
		'The sign on the left reads "Tickets" while the one on the right reads "Exit"; between them a clown.',
		["Tickets", "Exit"],
	],
	[
		"Product ad: sneakers floating in clouds, text overlay WALK ON AIR, price tag $89.",
		["WALK ON AIR", "$89"],
	],
	["a photo of an astronaut riding a horse through a neon city at night, no text", []],
	["Ceramic mug on a table, morning light, steam rising, shallow depth of field.", []],
	['Portrait of my grandmother, she always said "life is short" with a smile, oil painting.', []],
	[
		'Design a bilingual sign: "WELCOME" on top and "BIENVENUE" below, carved in cedar.',
		["WELCOME", "BIENVENUE"],
	],
	[
		'Menu board: "Starters" — "Soup of the day $6", "Bruschetta $8"; "Mains" — "Risotto $16", "Steak frites $24".',
		["Starters", "Soup of the day $6", "Bruschetta $8", "Mains", "Risotto $16", "Steak frites $24"],
	],
	[
		'Album cover with the band name in blackletter: "GRAVE MANNERS". Album title in thin sans: "please & thank you".',
		["GRAVE MANNERS", "please & thank you"],
	],
	[
		'Event ticket with "ADMIT ONE", "Row F", "Seat 12", "$45.00", and a barcode with digits "0 12345 67890 5".',
		["ADMIT ONE", "Row F", "Seat 12", "$45.00", "0 12345 67890 5"],
	],
	[
		"An infographic named 'Four States of Water' showing ice, liquid, vapor and plasma.",
		["Four States of Water"],
	],
	[
		"A bakery box with a sticker. The sticker reads: Baked this morning by Luis. Kraft paper, red twine.",
		["Baked this morning by Luis"],
	],
	[
		"Retro gas station, pump signs list Regular 3.19, Plus 3.49, Premium 3.79.",
		["Regular 3.19", "Plus 3.49", "Premium 3.79"],
	],
	[
		"Two-panel meme. Top text: WHEN THE CODE COMPILES. Bottom text: ON THE FIRST TRY.",
		["WHEN THE CODE COMPILES", "ON THE FIRST TRY"],
	],
	["A fortune cookie slip that says: You will soon forget this.", ["You will soon forget this"]],
	[
		'Design a loyalty card. Front: "BEAN THERE". Back: "Buy 9, get the 10th free" and ten cup outlines.',
		["BEAN THERE", "Buy 9, get the 10th free"],
	],
	[
		"A theater marquee. Line 1: TONIGHT ONLY. Line 2: THE RIVALS. Line 3: SOLD OUT.",
		["TONIGHT ONLY", "THE RIVALS", "SOLD OUT"],
	],
	[
		"Create an infographic about sleep with these five tips: Keep a schedule, Dim the lights, Skip late coffee, Cool the room, Put the phone away.",
		["Keep a schedule", "Dim the lights", "Skip late coffee", "Cool the room", "Put the phone away"],
	],
	["an enamel pin shaped like a cassette with the words MIXTAPE ERA", ["MIXTAPE ERA"]],
	[
		"A tote bag printed with 'Books, not bombs.' and beneath it in tiny type 'est. 1998'.",
		["Books, not bombs.", "est. 1998"],
	],
	[
		'Craft beer can design: beer name "Foggy Notion", style "Hazy IPA", "6.8% ABV", "16 FL OZ", brewery "Saltbox Brewing Co.".',
		["Foggy Notion", "Hazy IPA", "6.8% ABV", "16 FL OZ", "Saltbox Brewing Co."],
	],
	[
		'Poster for a lecture called "Why Bees Dance" by "Dr. Imani Cole", on "Thursday, 5 March, 18:00", room "B-204".',
		["Why Bees Dance", "Dr. Imani Cole", "Thursday, 5 March, 18:00", "B-204"],
	],
	[
		'A subway entrance sign reading "14 St–Union Sq" with circles "L", "N", "Q", "4", "5", "6".',
		["14 St–Union Sq", "L", "N", "Q", "4", "5", "6"],
	],
	[
		'Hand-lettered quote poster: "The sea, once it casts its spell, holds one in its net of wonder forever." Signed "J. Cousteau".',
		["The sea, once it casts its spell, holds one in its net of wonder forever.", "J. Cousteau"],
	],
	[
		'Screenshot-style mockup of a music player: song "Paper Planes at Dusk", artist "Lo-Fi Harbor", "1:42" on the left, "3:57" on the right.',
		["Paper Planes at Dusk", "Lo-Fi Harbor", "1:42", "3:57"],
	],
	[
		"A cereal box called CRUNCH ORBIT with an astronaut cat, burst that says NEW!, net weight 340 g in the corner.",
		["CRUNCH ORBIT", "NEW!"],
	],
	[
		'Please make a sign for our office kitchen. It should read: "Your mother doesn\'t work here. Please wash your dishes." Friendly tone, cartoon sponge.',
		["Your mother doesn't work here. Please wash your dishes."],
	],
	[
		'A three-step infographic: 1. "Rinse" 2. "Sort" 3. "Recycle", each in its own circle, title "Three Steps, Zero Waste".',
		["Rinse", "Sort", "Recycle", "Three Steps, Zero Waste"],
	],
	[
		'A calendar page for "OCTOBER 2026" with "31" circled in red and the note "Boo!" next to it.',
		["OCTOBER 2026", "31", "Boo!"],
	],
	["A hotel key tag stamped with the number 217, brass, worn edges.", ["217"]],
	["A baseball jersey, back view, name RIVERA above number 24.", ["RIVERA", "24"]],
	[
		'Cover of a zine. Title is "SOFT MACHINES", issue line is "no. 7 / winter", price is "$5". Photocopy texture.',
		["SOFT MACHINES", "no. 7 / winter", "$5"],
	],
	[
		'The poster has a headline, "Dance Like the Rent\'s Paid", a date, "Sat. May 9", and a place, "The Annex".',
		["Dance Like the Rent's Paid", "Sat. May 9", "The Annex"],
	],
	[
		'Kids\' growth chart with marks at "2 ft", "3 ft" and "4 ft", giraffe illustration, title "How Tall Is Theo?"',
		["2 ft", "3 ft", "4 ft", "How Tall Is Theo?"],
	],
	[
		"Warning label: “CAUTION: HOT CONTENTS”, icon of steam, the word “CAUTION” in orange.",
		["CAUTION: HOT CONTENTS"],
	],
	['Pride parade banner, "LOVE IS LOVE" in rainbow letters — each word on its own line.', ["LOVE IS LOVE"]],
	[
		'Logo for a bakery, wordmark "Crumb & Co" with the ampersand shaped like a pretzel; below it "since 1989".',
		["Crumb & Co", "since 1989"],
	],
	["A scoreboard: HOME 21, GUEST 17, QTR 4, TIME 02:35.", ["HOME 21", "GUEST 17", "QTR 4", "TIME 02:35"]],
	[
		'Vertical banner ad, "Spring" "Into" "Savings" stacked on three lines, "Up to 40% off" in a circle.',
		["Spring", "Into", "Savings", "Up to 40% off"],
	],
	[
		'A postcard of Lisbon with "Greetings from LISBON" in big retro letters with city scenes inside the letters.',
		["Greetings from LISBON"],
	],
	[
		'Infographic poster, title "EIGHT WORLDS"; eight panels: "Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune", each with a planet illustration.',
		["EIGHT WORLDS", "Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune"],
	],
	[
		'A bookmark with a fox and a line from a poem in italics: "and miles to go before I sleep".',
		["and miles to go before I sleep"],
	],
	[
		'Coffee sleeve that has "Caution: contents may cause productivity" wrapped around it.',
		["Caution: contents may cause productivity"],
	],
	[
		'Ransom-note style collage spelling "WE HAVE YOUR STAPLER", every letter cut from a different magazine.',
		["WE HAVE YOUR STAPLER"],
	],
	[
		"## Poster\n\n### Text\n- Headline: `NIGHT BAZAAR`\n- Subline: `Food · Records · Plants`\n- When: `Fri 6–11 pm`\n\n### Look\n- lanterns, deep teal",
		["NIGHT BAZAAR", "Food · Records · Plants", "Fri 6–11 pm"],
	],
	[
		'Layout:\n- Top: "Welcome to Camp Wildwood"\n- Middle: illustration of a canoe\n- Bottom left: "Est. 1962"\n- Bottom right: "Be Prepared"',
		["Welcome to Camp Wildwood", "Est. 1962", "Be Prepared"],
	],
	[
		"Make a conference badge:\nName: Priya Nair\nTitle: Staff Engineer\nCompany: Northwind\nConference: DevHorizon 2026",
		["Priya Nair", "Staff Engineer", "Northwind", "DevHorizon 2026"],
	],
	[
		"Restaurant menu with sections:\n\n**Small Plates**\n- Olives — 5\n- Padrón peppers — 7\n\n**Mains**\n- Lamb shoulder — 19\n- Mushroom barley — 15\n\nTitle at the top: **Casa Lume**",
		[
			"Small Plates",
			"Olives — 5",
			"Padrón peppers — 7",
			"Mains",
			"Lamb shoulder — 19",
			"Mushroom barley — 15",
			"Casa Lume",
		],
	],
	[
		'Chalk sidewalk sign, "Today\'s soup:" then "Existential broth" underneath.',
		["Today's soup:", "Existential broth"],
	],
	[
		'A neon "OPEN" sign and, on the door, hours "Mon–Thu 7–4", "Fri–Sun 8–6".',
		["OPEN", "Mon–Thu 7–4", "Fri–Sun 8–6"],
	],
	["Editorial illustration of a boardroom where everyone wears a mask, with no lettering anywhere.", []],
	["A knight named 'Sir Loin' at a barbecue, speech bubble: 'Well done!'", ["Well done!"]],
	[
		'In the style of a 1970s public information poster, the text "WASH YOUR HANDS" over a faucet, avoid the phrase "or else".',
		["WASH YOUR HANDS"],
	],
	['A letterpress print of the word "and" — just that word, lowercase, enormous.', ["and"]],
	[
		'Movie title card: white serif on black, "Chapter II" small, "THE LONG WAY DOWN" large.',
		["Chapter II", "THE LONG WAY DOWN"],
	],
	[
		"Cartoon where a snail holds a sign that says “SLOW IS SMOOTH” and the race official’s clipboard reads “DNF?”",
		["SLOW IS SMOOTH", "DNF?"],
	],
	['A keyboard with the "Esc" key replaced by a key that says "Nope".', ["Nope"]],
	[
		"School science fair board titled 'Do Plants Like Jazz?' with columns 'Hypothesis', 'Method', 'Results'.",
		["Do Plants Like Jazz?", "Hypothesis", "Method", "Results"],
	],
	["Book spine reading vertically “THE ART OF NOTICING”.", ["THE ART OF NOTICING"]],
	[
		'Sticker sheet: "slay", "no thoughts", "just vibes", "iconic", each with a different doodle.',
		["slay", "no thoughts", "just vibes", "iconic"],
	],
	[
		'Real-estate flyer with "JUST LISTED" ribbon, address "88 Harrow Lane", "3 bed | 2 bath | 1,450 sq ft", "$489,000", agent "Dana Whitfield", phone "(555) 014-7733".',
		[
			"JUST LISTED",
			"88 Harrow Lane",
			"3 bed | 2 bath | 1,450 sq ft",
			"$489,000",
			"Dana Whitfield",
			"(555) 014-7733",
		],
	],
	[
		'A spaceship cockpit, main screen displays "FUEL 12%" in red, secondary screen displays "ETA 04:16:09".',
		["FUEL 12%", "ETA 04:16:09"],
	],
	[
		"A city bus with an ad on its side that reads “Lawyer up. Call Saul-ish.” and route number “42”.",
		["Lawyer up. Call Saul-ish.", "42"],
	],
	[
		'Valentine card: outside says "I like you a latte", inside says "You\'re brew-tiful".',
		["I like you a latte", "You're brew-tiful"],
	],
	[
		"Create a vertical poster for a chess club: headline CHECKMATE MONDAYS, underneath Every Monday 7 PM at The Rook Café, bottom corner Free for beginners.",
		["CHECKMATE MONDAYS", "Every Monday 7 PM at The Rook Café", "Free for beginners"],
	],
	[
		'photorealistic storefront, the sign above the window reads "Moth & Rust Antiques", a smaller hanging sign reads "Open by chance"',
		["Moth & Rust Antiques", "Open by chance"],
	],
	["Make a thank you card that says Thank You So Much in gold foil", ["Thank You So Much"]],
	[
		'The image shows an old cinema. The marquee says "NOW SHOWING" and under that "THE TALL GRASS" and at the ticket booth a sign says "CASH ONLY".',
		["NOW SHOWING", "THE TALL GRASS", "CASH ONLY"],
	],
	[
		"A packaging label for hot sauce. Name: Devil's Garden. Tagline: Sweat now, smile later. Heat level: 9/10. Net 150 ml.",
		["Devil's Garden", "Sweat now, smile later"],
	],
	['Poster, three words stacked: "EAT", "SLEEP", "SURF".', ["EAT", "SLEEP", "SURF"]],
	['A hand holding a sign with the text "I\'d rather be fishing" on it', ["I'd rather be fishing"]],
	["A ‘No Entry’ sign in front of a collapsed bridge, the words ‘No Entry’ in red", ["No Entry"]],
	[
		"A pair of dice showing 6 and 6 on a felt table with the casino name 'Golden Hare' embroidered on it",
		["Golden Hare"],
	],
	[
		'Design an app onboarding screen. Heading: "Track every drop". Body: "Log water in two taps and we\'ll remind you gently." Primary button: "Get started". Secondary link: "I already have an account".',
		[
			"Track every drop",
			"Log water in two taps and we'll remind you gently.",
			"Get started",
			"I already have an account",
		],
	],
	[
		'Timeline infographic called "A Century of Flight": 1903 "First powered flight", 1927 "Solo across the Atlantic", 1969 "Moon landing".',
		["A Century of Flight", "First powered flight", "Solo across the Atlantic", "Moon landing"],
	],
	[
		'Bar chart slide, title "Rainfall by Month", x-axis labels "Jan" "Feb" "Mar" "Apr", y-axis label "mm".',
		["Rainfall by Month", "Jan", "Feb", "Mar", "Apr", "mm"],
	],
	['a cat wearing a "BOSS" hat and a dog wearing an "INTERN" badge', ["BOSS", "INTERN"]],
	[
		'A shop window decal: "50% OFF" big, "everything must go" small, both in red.',
		["50% OFF", "everything must go"],
	],
	[
		"Illustrated map titled 'The Kingdom of Oaths' with place names 'Greyharbor', 'Thornmoor' and 'Saint's Rest', and a compass rose marked 'N'.",
		["The Kingdom of Oaths", "Greyharbor", "Thornmoor", "Saint's Rest", "N"],
	],
	[
		'Generate a picture of a library with a banner that reads "Quiet, please — minds at work." The banner hangs between two columns.',
		["Quiet, please — minds at work."],
	],
	['A mug. On it: "But first, coffee".', ["But first, coffee"]],
	["A blackboard with a heart and the equation 'you + me = us' inside it.", ["you + me = us"]],
	[
		'Fashion magazine cover: masthead "VELLUM", cover lines "The Linen Issue", "40 ways to wear nothing new", "Inside Milan\'s quietest studio", barcode bottom left.',
		["VELLUM", "The Linen Issue", "40 ways to wear nothing new", "Inside Milan's quietest studio"],
	],
	[
		'Poster of a wolf howling, text at the top "RUN WITH THE PACK", text at the bottom "Trail marathon · 12.10.2026".',
		["RUN WITH THE PACK", "Trail marathon · 12.10.2026"],
	],
	[
		'Make the title "Under the Same Rain" large. Beneath it write "a film by Noor Haddad" in lowercase. No other text.',
		["Under the Same Rain", "a film by Noor Haddad"],
	],
	[
		'A tavern sign, carved wood, "The Laughing Ogre", below which hangs a smaller board: "Rooms · Ale · Bad Advice".',
		["The Laughing Ogre", "Rooms · Ale · Bad Advice"],
	],
	[
		'A futuristic vending machine with glowing labels "SLEEP +8H", "FOCUS", "COURAGE (sold out)" and a slot marked "INSERT MEMORY".',
		["SLEEP +8H", "FOCUS", "COURAGE (sold out)", "INSERT MEMORY"],
	],
	[
		"Bumper sticker reading MY OTHER CAR IS A BROOM on the back of a rusty hatchback.",
		["MY OTHER CAR IS A BROOM"],
	],
	[
		'A child\'s drawing in crayon with the caption "my dad is a astronot" (misspelled on purpose).',
		["my dad is a astronot"],
	],
	[
		'Two posters on a wall: the first says "VOTE YES" and the second says "VOTE NO".',
		["VOTE YES", "VOTE NO"],
	],
	[
		'A phone lock screen showing 9:41 and a notification that says "Mom: call me when you land".',
		["Mom: call me when you land"],
	],
	[
		'Art deco poster for the "Hotel Meridian" with the line "Where the night dresses up".',
		["Hotel Meridian", "Where the night dresses up"],
	],
	[
		"A quote card: “We don't rise to the level of our goals, we fall to the level of our systems.” — attributed to “James C.”",
		["We don't rise to the level of our goals, we fall to the level of our systems.", "James C."],
	],
	[
		'Supermarket flyer. Deals: "Bananas 0.99/kg", "Milk 1L 1.19", "Eggs ×12 2.79". Header "WEEKEND DEALS". Footer "Valid 3–5 July".',
		["Bananas 0.99/kg", "Milk 1L 1.19", "Eggs ×12 2.79", "WEEKEND DEALS", "Valid 3–5 July"],
	],
	[
		'An open book: left page says "Once upon a time", right page says "The End".',
		["Once upon a time", "The End"],
	],
	[
		'minimalist business card — name "Ilse Brandt", role "Architect", mail "ilse@brandt.example", phone "+49 30 0148 220"',
		["Ilse Brandt", "Architect", "ilse@brandt.example", "+49 30 0148 220"],
	],
	[
		'A green chalkboard where a student wrote "I will not feed the printer" ten times.',
		[
			"I will not feed the printer",
			"I will not feed the printer",
			"I will not feed the printer",
			"I will not feed the printer",
			"I will not feed the printer",
			"I will not feed the printer",
			"I will not feed the printer",
			"I will not feed the printer",
			"I will not feed the printer",
			"I will not feed the printer",
		],
	],
	[
		'A movie poster. Title: "THE COLD DESK". Tagline: "Overtime is forever." Credits line: "Directed by M. Aoki". Release: "In theaters this Friday". Do not include any actor names.',
		["THE COLD DESK", "Overtime is forever.", "Directed by M. Aoki", "In theaters this Friday"],
	],
	[
		"Photo of a bakery shelf with price tags: Baguette €1.20, Brioche €2.40, Éclair €3.10.",
		["Baguette €1.20", "Brioche €2.40", "Éclair €3.10"],
	],
	[
		'A safety poster that says "Wear your helmet" in English and "Ponte el casco" in Spanish.',
		["Wear your helmet", "Ponte el casco"],
	],
	["Cinematic shot of rain on a taxi window, blurred city lights, melancholic mood, 35mm.", []],
	['A street artist painting a mural of a whale; the whale is nicknamed "Big Blue" by locals.', []],
	[
		"A jar labelled “Emergency Cookies”, next to the jar a note: “Break glass in case of Monday”.",
		["Emergency Cookies", "Break glass in case of Monday"],
	],
	[
		'A dashboard UI with cards: "Active users 1,204", "Churn 2.3%", "MRR $48.2k"; sidebar items "Home", "Reports", "Settings".',
		["Active users 1,204", "Churn 2.3%", "MRR $48.2k", "Home", "Reports", "Settings"],
	],
	[
		"**Poster copy**\n\n> SAVE THE LAST DANCE\n> a spring gala for the city ballet\n> 21 March · Orpheum\n\nLook: blush pink, motion blur, one dancer.",
		["SAVE THE LAST DANCE", "a spring gala for the city ballet", "21 March · Orpheum"],
	],
	[
		"Poster with the following text:\n\nLOST & FOUND\nA comedy in two acts\nApril 3–18\n\nStyle: bold flat shapes, orange and navy.",
		["LOST & FOUND", "A comedy in two acts", "April 3–18"],
	],
	[
		'1. Background: foggy pier\n2. Title: "LOW TIDE"\n3. Subtitle: "a novel"\n4. Author: "Hana Ito"\n5. No other text',
		["LOW TIDE", "a novel", "Hana Ito"],
	],
	[
		'Design a "Happy New Year 2027" greeting card with fireworks spelling "2027" in the sky.',
		["Happy New Year 2027", "2027"],
	],
	[
		"A vintage seed packet. Top: HEIRLOOM TOMATO. Middle: illustration of a tomato. Bottom: Sow after last frost.",
		["HEIRLOOM TOMATO", "Sow after last frost"],
	],
	[
		'A detective\'s corkboard with photos, red string and sticky notes saying "WHO?", "WHEN?" and "WHY THE SPOON?"',
		["WHO?", "WHEN?", "WHY THE SPOON?"],
	],
	[
		"A pub quiz flyer: 'QUIZ NIGHT' / 'Tuesdays 8pm' / 'Teams of six' / '£2 entry'.",
		["QUIZ NIGHT", "Tuesdays 8pm", "Teams of six", "£2 entry"],
	],
	[
		'A wine label — Château name "Domaine de l\'Écho", vintage "2019", appellation "Côtes du Rhône".',
		["Domaine de l'Écho", "2019", "Côtes du Rhône"],
	],
	[
		'An LED ticker running "DELAYED • DELAYED • CANCELLED" across a station hall',
		["DELAYED • DELAYED • CANCELLED"],
	],
	["An astronaut's helmet visor reflecting the words “GO HOME”.", ["GO HOME"]],
	["SALE is painted across the window in white, mannequins behind it.", ["SALE"]],
	[
		"Please design a card: on the front it should say Get Well Soon, Theo and inside leave it blank.",
		["Get Well Soon, Theo"],
	],
	[
		"Quarterly review slide with the title Where We Stand and three bullets: Sales up 8%, Costs flat, Hiring on hold.",
		["Where We Stand", "Sales up 8%", "Costs flat", "Hiring on hold"],
	],
	["a neon sign: GOOD VIBES ONLY", ["GOOD VIBES ONLY"]],
	[
		"Create a logo with the text Northbound Coffee Roasters in a circle around a compass.",
		["Northbound Coffee Roasters"],
	],
	[
		"Poster. Headline “Ride the Tide”; subhead “Surf school for all ages”; CTA “Book at ridetide.example”.",
		["Ride the Tide", "Surf school for all ages", "Book at ridetide.example"],
	],
	[
		'A museum label beside a vase: "Amphora, c. 480 BCE. Terracotta. Gift of the Lenz family."',
		["Amphora, c. 480 BCE. Terracotta. Gift of the Lenz family."],
	],
	[
		'An elevator panel with buttons "B1", "L", "2", "3", "4", "PH", the "PH" button lit.',
		["B1", "L", "2", "3", "4", "PH"],
	],
	[
		'A gym wall with the phrase "NO EXCUSES" in 3D letters; below it, smaller, "(except pizza)".',
		["NO EXCUSES", "(except pizza)"],
	],
	[
		'An envelope addressed to "Ms. Odette Lang\\n14 Rue des Lilas\\n75010 Paris" with a stamp that says "FRANCE 1.16€".',
		["Ms. Odette Lang", "14 Rue des Lilas", "75010 Paris", "FRANCE 1.16€"],
	],
	[
		'A superhero comic cover titled "CAPTAIN LINT", issue "#12", burst: "DOUBLE-SIZED!"',
		["CAPTAIN LINT", "#12", "DOUBLE-SIZED!"],
	],
	[
		'The robot\'s chest display shows "HELLO, WORLD" while its arm is stamped "UNIT-7".',
		["HELLO, WORLD", "UNIT-7"],
	],
	[
		'Hand-drawn infographic: how to repot a plant, four steps labelled "Water", "Loosen", "Move", "Rest", title "Repotting in Four"',
		["Water", "Loosen", "Move", "Rest", "Repotting in Four"],
	],
	["A Scrabble board spelling “QUIZ” across and “JAZZ” down.", ["QUIZ", "JAZZ"]],
	[
		'A movie clapperboard with "SCENE 24", "TAKE 3", "ROLL A012", director "L. Okafor".',
		["SCENE 24", "TAKE 3", "ROLL A012", "L. Okafor"],
	],
	[
		'Wedding seating chart: heading "Find your seat", tables "Table 1" with "Ana, Bo, Cy" and "Table 2" with "Di, Ed, Flo".',
		["Find your seat", "Table 1", "Ana, Bo, Cy", "Table 2", "Di, Ed, Flo"],
	],
	[
		'A vintage tin sign for "Peacock Motor Oil", slogan "Runs quiet. Lasts long." along the rim.',
		["Peacock Motor Oil", "Runs quiet. Lasts long."],
	],
	['Draw a stop sign but instead of "STOP" it says "NAP".', ["NAP"]],
	['A birthday banner that doesn\'t say "Happy Birthday" but "Happy Cake Day".', ["Happy Cake Day"]],
	[
		'In a serif font: "The Last Bookshop". In a sans font: "Opens Friday".',
		["The Last Bookshop", "Opens Friday"],
	],
	[
		'A map pin labelled "You are here", a second pin labelled "Pizza is here".',
		["You are here", "Pizza is here"],
	],
	[
		'An old tombstone, text worn: "Here lies a man who knew a shortcut".',
		["Here lies a man who knew a shortcut"],
	],
	[
		"Poster with text: “Listen to the trees” (large), “Forest bathing, Sundays at 8” (medium), “Free” (small).",
		["Listen to the trees", "Forest bathing, Sundays at 8", "Free"],
	],
	[
		"A book titled 'How to Lose a Sock', its blurb reads 'A thriller for laundry day.'",
		["How to Lose a Sock", "A thriller for laundry day."],
	],
	[
		'"Closed for lunch, back at 2" — handwritten note taped on a cobbler\'s door.',
		["Closed for lunch, back at 2"],
	],
	['Text: "AQUARIUM". Letters made of fish. Background: deep blue.', ["AQUARIUM"]],
	[
		'A train ticket from "Porto" to "Lisboa", date "04 SET", class "2ª", price "€24,70".',
		["Porto", "Lisboa", "04 SET", "2ª", "€24,70"],
	],
	[
		'Instagram carousel cover: big "5 mistakes" then smaller "new gardeners make" with a watering can.',
		["5 mistakes", "new gardeners make"],
	],
	[
		'An engraved brass plate: "Presented to E. Marlowe, 30 years of service".',
		["Presented to E. Marlowe, 30 years of service"],
	],
	['A spelling bee poster, the word "BEE" has a bee instead of the second "E".', ["BEE"]],
	["Photo of a handwritten recipe titled Nonna's Ragù on stained paper.", ["Nonna's Ragù"]],
	[
		'A keyboard shortcut poster: "Ctrl+C Copy", "Ctrl+V Paste", "Ctrl+Z Undo", headline "Save your wrists".',
		["Ctrl+C Copy", "Ctrl+V Paste", "Ctrl+Z Undo", "Save your wrists"],
	],
	['A campaign button reading "I LIKE IKEA" in red, white and blue.', ["I LIKE IKEA"]],
	[
		'Generate a realistic receipt: store "Corner Mart", lines "Milk 1.99", "Bread 2.49", "TOTAL 4.48", footer "Thank you, come again!"',
		["Corner Mart", "Milk 1.99", "Bread 2.49", "TOTAL 4.48", "Thank you, come again!"],
	],
	["A fox reading a newspaper called The Daily Burrow.", ["The Daily Burrow"]],
	[
		'Blueprint style drawing of a treehouse annotated "rope ladder", "trap door", "secret shelf".',
		["rope ladder", "trap door", "secret shelf"],
	],
	["A flag with the motto 'Non ducor, duco' on a ribbon.", ["Non ducor, duco"]],
	[
		'Title: "Rust"\nTitle: should be huge, cracked texture\nSubtitle: "poems"\nAuthor: "K. Lindqvist"',
		["Rust", "poems", "K. Lindqvist"],
	],
	['No text except the number "7" on the door.', ["7"]],
	[
		"Flyer for a dog wash: big headline Scrub-a-Pup, below it Sundays 10–2 at Pier Park, at the bottom Small dogs $10, big dogs $15.",
		["Scrub-a-Pup", "Sundays 10–2 at Pier Park", "Small dogs $10, big dogs $15"],
	],
	[
		"A classroom poster listing the planets: Mercury, Venus, Earth, Mars.",
		["Mercury", "Venus", "Earth", "Mars"],
	],
	["An infographic with three columns labeled Reduce, Reuse and Recycle.", ["Reduce", "Reuse", "Recycle"]],
	["A cinema ticket stub that reads ADMIT ONE and the date 12 MAY 1977.", ["ADMIT ONE", "12 MAY 1977"]],
	['A shop sign saying "Fresh Fish" with the "i" dotted by a tiny fish.', ["Fresh Fish"]],
	[
		'A book cover, title "The Hollow Tide" in silver foil, "A Novel" beneath, author name "MARA QUILL" at the bottom, endorsement "Haunting. — The Gull Review".',
		["The Hollow Tide", "A Novel", "MARA QUILL", "Haunting. — The Gull Review"],
	],
	[
		'Meme: distracted boyfriend, labels "me", "my deadline", "a new font".',
		["me", "my deadline", "a new font"],
	],
	['Retro computer screen with green text > LOAD "MEMORIES" and a blinking cursor', ["MEMORIES"]],
	[
		"A tea tin with the brand “Quiet Leaf” and underneath “Second flush Darjeeling · 100 g”.",
		["Quiet Leaf", "Second flush Darjeeling · 100 g"],
	],
	["Street photography, a man in a jacket that says STAFF on the back.", ["STAFF"]],
	["A wooden crate stenciled FRAGILE and THIS SIDE UP with arrows.", ["FRAGILE", "THIS SIDE UP"]],
	[
		'Poster: "One night only" / "The Brass Monkeys" / "Doors 7pm"',
		["One night only", "The Brass Monkeys", "Doors 7pm"],
	],
	[
		"Three sticky notes on a monitor saying Call Bank, Water Plants, and Breathe.",
		["Call Bank", "Water Plants", "Breathe"],
	],
	[
		'A pill bottle label: patient "J. Doe", "Take 1 tablet daily", "Refills: 2".',
		["J. Doe", "Take 1 tablet daily", "Refills: 2"],
	],
	[
		'The headline is "Slow Food, Fast Friends" and the date is "June 21".',
		["Slow Food, Fast Friends", "June 21"],
	],
	[
		'A game show set with a big board: categories "History", "Cheese", "Potpourri", values "$200", "$400".',
		["History", "Cheese", "Potpourri", "$200", "$400"],
	],
	["An illustration without any words, of a rowing team at dawn.", []],
	[
		'A cat café menu. Items (exact text): "Purrista latte 4.5", "Meowcha 5", "Catnap tea 3.5".',
		["Purrista latte 4.5", "Meowcha 5", "Catnap tea 3.5"],
	],
	[
		"A candle labelled 'Sunday Morning' with the scent notes 'linen, lemon, silence' below.",
		["Sunday Morning", "linen, lemon, silence"],
	],
	["Sign on a fence: BEWARE OF THE GOOSE. Photorealistic, overcast.", ["BEWARE OF THE GOOSE"]],
	[
		'Airport gate screen: "Gate B14", "Oslo", "Boarding 18:25", status "ON TIME" in green.',
		["Gate B14", "Oslo", "Boarding 18:25", "ON TIME"],
	],
	['Anniversary card: front says "10 years of you & me", small hearts.', ["10 years of you & me"]],
	[
		'A skateboard deck graphic reading "GRAVITY IS A SUGGESTION" in dripping letters.',
		["GRAVITY IS A SUGGESTION"],
	],
	[
		'A field guide page headed "Common Moths", entries "Garden Tiger", "Elephant Hawk", "Silver Y".',
		["Common Moths", "Garden Tiger", "Elephant Hawk", "Silver Y"],
	],
	[
		"I'd like a poster for my band Velvet Goat. Big text VELVET GOAT, then LIVE AT THE MILL, then Friday 8 May.",
		["VELVET GOAT", "LIVE AT THE MILL", "Friday 8 May"],
	],
	[
		"A cozy bakery window at dawn; the glass reads Crumb & Co. in gold leaf, a paper sign beneath says Back at 7.",
		["Crumb & Co.", "Back at 7"],
	],
	[
		"Create an infographic titled How Tides Work with three labeled sections: Moon Pull, Sun Pull, and Spin.",
		["How Tides Work", "Moon Pull", "Sun Pull", "Spin"],
	],
	["An old sailor's tattoo that says MOM inside a heart.", ["MOM"]],
	[
		'Make a Christmas card: "Merry & Bright" in gold script, "from the Okafors" small below.',
		["Merry & Bright", "from the Okafors"],
	],
	['A phone screen with a text message reading "we need to talk" at 11:58 PM.', ["we need to talk"]],
	[
		"Design a menu for a ramen bar named “Slurp” with items “Tonkotsu 14”, “Shoyu 12”, “Miso 13” and a note “extra noodles +2”.",
		["Slurp", "Tonkotsu 14", "Shoyu 12", "Miso 13", "extra noodles +2"],
	],
	[
		'A road trip playlist cover: "Windows Down" in sun-bleached letters over a desert highway.',
		["Windows Down"],
	],
	[
		'Photo of a vintage typewriter, the sheet says "It was a dark and stormy night;" in Courier.',
		["It was a dark and stormy night;"],
	],
	[
		"A chalkboard sign reading: TODAY'S SPECIALS: Pumpkin soup, Apple pie, Hot cider.",
		["TODAY'S SPECIALS: Pumpkin soup, Apple pie, Hot cider"],
	],
	[
		'A weather map with labels "H", "L", "72°", "65°" and the title "Weekend Outlook".',
		["H", "L", "72°", "65°", "Weekend Outlook"],
	],
	[
		"Packaging for soap. Brand: Fjord & Fern. Scent: Cedar Smoke. Weight: 120 g.",
		["Fjord & Fern", "Cedar Smoke", "120 g"],
	],
	["Create a banner that reads “Congratulations, Class of 2027!”", ["Congratulations, Class of 2027!"]],
	[
		'A comic strip: panel one, cat says "Feed me." Panel two, human says "I just did." Panel three, cat says "Prove it."',
		["Feed me.", "I just did.", "Prove it."],
	],
	['Sticker: a frog with the text "ribbit responsibly".', ["ribbit responsibly"]],
	[
		'A record store wall; visible sleeves say "NIGHT BUS", "Clay Hearts" and "tape hiss".',
		["NIGHT BUS", "Clay Hearts", "tape hiss"],
	],
	[
		'A yoga studio flyer with the headline "Breathe.", a class list ("Mon Flow 7am", "Wed Yin 8pm", "Sat Kids 10am"), and "First class free" in a circle.',
		["Breathe.", "Mon Flow 7am", "Wed Yin 8pm", "Sat Kids 10am", "First class free"],
	],
	[
		"Movie poster, title THE QUIET SHIFT, tagline Nobody clocks out., bottom text COMING OCTOBER.",
		["THE QUIET SHIFT", "Nobody clocks out.", "COMING OCTOBER"],
	],
	[
		"An astronaut sits on the moon holding a cardboard sign that says WILL WORK FOR OXYGEN",
		["WILL WORK FOR OXYGEN"],
	],
	['A minimalist calendar page showing only "Friday" and "13".', ["Friday", "13"]],
	[
		'Retro travel poster for Mars: "VISIT MARS" / "Dust has never looked so good".',
		["VISIT MARS", "Dust has never looked so good"],
	],
	[
		'The cafe\'s window says "café crème" in lowercase, and the awning: "Depuis 1962".',
		["café crème", "Depuis 1962"],
	],
	[
		'Slide: title "Roadmap", four quarters "Q1 Discover", "Q2 Build", "Q3 Launch", "Q4 Learn", footer "Confidential".',
		["Roadmap", "Q1 Discover", "Q2 Build", "Q3 Launch", "Q4 Learn", "Confidential"],
	],
	["a golden retriever wearing sunglasses on a beach, 80s film look", []],
	[
		"Infographic with no title, just five icons labeled Sun, Wind, Water, Wood, Waste.",
		["Sun", "Wind", "Water", "Wood", "Waste"],
	],
	['A sandwich board outside a pub: "Soup of the day: whisky".', ["Soup of the day: whisky"]],
	[
		'A thriller paperback, the title "COLD CALL" is embossed in red, the author\'s name "D. R. Voss" spans the bottom, and a sticker says "Now a major series".',
		["COLD CALL", "D. R. Voss", "Now a major series"],
	],
	[
		'A magazine ad for hiking boots showing a climber"s grip on rock. Include the text "Don"t look down" in rugged font.',
		["Don't look down"],
	],
	[
		'Poster for a kids" theatre camp. Include the text "Act One, Scene Fun" across the top.',
		["Act One, Scene Fun"],
	],
	['A neon sign that reads "\'Til Death" above a wedding chapel.', ["'Til Death"]],
	[
		"A sign 'DOGS' PARK' at the gate and 'NO OWNERS' ALLOWED' in smaller type.",
		["DOGS' PARK", "NO OWNERS' ALLOWED"],
	],
	["A protest sign with the slogan “Don’t Touch My ‘Stuff’”.", ["Don’t Touch My ‘Stuff’"]],
	[
		'Poster: "Live", "Laugh", "Load the dishwasher" — the last line twice as big.',
		["Live", "Laugh", "Load the dishwasher"],
	],
	['A comic with the sound effect "BOOM!" and the text must not include "KAPOW".', ["BOOM!"]],
	['Vintage luggage tag, destination "OSLO", with no airline name and without the word "FRAGILE".', ["OSLO"]],
	['Make a label with only the brand "Nordlys" - do not add slogans like "pure" or "natural".', ["Nordlys"]],
	['The word "FLOW" written so that the "O" is a water drop.', ["FLOW"]],
	[
		'A storefront sign saying "Books & Brews", with "Brews" in a different colour from "Books".',
		["Books & Brews"],
	],
	[
		'Two banners: the upper reads "Team Red", the lower reads "Team Blue"; fans under the "Team Red" banner cheer.',
		["Team Red", "Team Blue"],
	],
	[
		'A set of four coasters each saying "Cheers" in a different language: "Cheers", "Santé", "Prost", "Kanpai".',
		["Cheers", "Santé", "Prost", "Kanpai"],
	],
	[
		'| Position | Text |\n|---|---|\n| Title | "Harvest Moon" |\n| Date | "Sept 26" |\n| Footer | "Free for all" |',
		["Harvest Moon", "Sept 26", "Free for all"],
	],
	[
		'**Title:** "The Big Bake"\n**Subtitle:** "Saturday charity bake sale"\n\n**Visuals:** a table of cakes, gingham cloth\n**Mood:** warm, nostalgic',
		["The Big Bake", "Saturday charity bake sale"],
	],
	[
		"A movie poster inspired by 'Jaws' called 'PAWS' with a giant kitten under a swimmer, tagline 'You're going to need a bigger bowl'.",
		["PAWS", "You're going to need a bigger bowl"],
	],
	['Screenshot of a tweet by @moonbase: "we are so back" with 1.2K likes.', ["we are so back"]],
	[
		'A newspaper: masthead "The Daily Fig", headline "Jam Shortage Enters Week Two", caption "A bare shelf in Leeds".',
		["The Daily Fig", "Jam Shortage Enters Week Two", "A bare shelf in Leeds"],
	],
	['A door hanger: one side "Please clean", other side "Please don\'t".', ["Please clean", "Please don't"]],
	['A computer terminal shows "> hello" and then "> who is there?"', ["> hello", "> who is there?"]],
	[
		'A birthday cake for "Nana" that says "80 & Fabulous", candles shaped "8" and "0".',
		["Nana", "80 & Fabulous", "8", "0"],
	],
	['Street sign at the corner of "Elm St" and "5th Ave".', ["Elm St", "5th Ave"]],
	[
		'Infographic "Know Your Knots" — "Bowline" (rescue), "Clove Hitch" (poles), "Figure Eight" (stopper).',
		["Know Your Knots", "Bowline", "Clove Hitch", "Figure Eight"],
	],
	['A quiet "zen" garden poster titled "STONE / WATER / TIME".', ["STONE / WATER / TIME"]],
	['Cover art, artist name "iris" lowercase, title "0:00" in thin numerals.', ["iris", "0:00"]],
	[
		'A library card with "Name: J. Ruiz", "No. 004512" and "Expires 12/27".',
		["Name: J. Ruiz", "No. 004512", "Expires 12/27"],
	],
	[
		'A scene in a diner, the check on the table totals "$18.40", someone wrote "thanks hon!" with a heart.',
		["$18.40", "thanks hon!"],
	],
	['Write "OPEN" on the left shutter, "OPEN" on the right shutter.', ["OPEN", "OPEN"]],
	[
		'Poster text, top to bottom: "Look up." "There\'s still" "a moon."',
		["Look up.", "There's still", "a moon."],
	],
	["A rubber duck with a speech bubble saying “I'm the captain now.”", ["I'm the captain now."]],
];
