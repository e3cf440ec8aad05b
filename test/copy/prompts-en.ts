// English prompts with the strings that a careful reader would show, in reading order; a string wanted twice is listed twice.
import type { PromptCase } from "./prompt-case.ts";

export const englishPrompts: readonly PromptCase[] = [
	// Posters, plainly quoted
	[
		'Poster for a winter swim, "COLD DIP" in huge condensed sans at the top, "SUNDAY 9 AM, NORTH PIER" in small caps below, icy blues.',
		["COLD DIP", "SUNDAY 9 AM, NORTH PIER"],
	],
	[
		'Concert flyer. Title "The Paper Lanterns" in loose brush script, "with special guest Mara Voss" underneath in thin sans, "FRI 21 NOV / DOORS 8PM / £12" along the bottom edge.',
		["The Paper Lanterns", "with special guest Mara Voss", "FRI 21 NOV / DOORS 8PM / £12"],
	],
	[
		"Vintage travel poster of a harbour town, the words “VISIT PORT ELLERY” arched across the sky and “Twelve boats a day” in the lower left corner.",
		["VISIT PORT ELLERY", "Twelve boats a day"],
	],
	[
		"A film poster for 'THE LAST CARTOGRAPHER', lone figure on a cliff, tagline 'Every map is a promise' below the title.",
		["THE LAST CARTOGRAPHER", "Every map is a promise"],
	],
	[
		'Protest poster, bold red block letters "WATER IS NOT FOR SALE", rough linocut texture.',
		["WATER IS NOT FOR SALE"],
	],
	[
		'Gig poster for a band named "Velvet Static", halftone guitar, "LIVE AT THE DYE HOUSE" in a circle badge, "Oct. 3rd".',
		["Velvet Static", "LIVE AT THE DYE HOUSE", "Oct. 3rd"],
	],
	[
		"Jazz night poster. 'MA'S KITCHEN & THE HORNS' in gold, 'DON'T BE LATE' in white at the foot.",
		["MA'S KITCHEN & THE HORNS", "DON'T BE LATE"],
	],
	[
		"A farmers' market poster that says 'GROWER'S CHOICE' over crates of pears, and the farmers' stall has a sign reading 'Pick Your Own'.",
		["GROWER'S CHOICE", "Pick Your Own"],
	],
	[
		"Ski-lodge poster, 'THE WOLVES' DEN' in carved wood letters, 'Est. 1974' below.",
		["THE WOLVES' DEN", "Est. 1974"],
	],
	[
		"Retro diner sign, neon, 'ROSIE'S DINER' in pink cursive, 'OPEN 24 HRS' in blue beneath it.",
		["ROSIE'S DINER", "OPEN 24 HRS"],
	],
	[
		'Motivational poster with one line only: "Start before you\'re ready." in a calm serif, lots of empty space.',
		["Start before you're ready."],
	],
	[
		'Theatre poster: "HEDDA" enormous and cropped at the edges, "by Henrik Ibsen" small, "14 – 30 March" small, no other text.',
		["HEDDA", "by Henrik Ibsen", "14 – 30 March"],
	],
	[
		'Bold geometric poster. Headline: "FORM FOLLOWS FUN". Subhead: "A week of design talks". Footer: "designweek.example | 5–11 May".',
		["FORM FOLLOWS FUN", "A week of design talks", "designweek.example | 5–11 May"],
	],
	[
		'Blood drive poster, "GIVE 30 MINUTES," in heavy slab, "Save Three Lives." in script beneath, a red drop.',
		["GIVE 30 MINUTES", "Save Three Lives."],
	],
	[
		'Album release poster, "SLOW GOLD" twice the size of everything else, "out everywhere 06.06.26".',
		["SLOW GOLD", "out everywhere 06.06.26"],
	],
	[
		'Charity run poster with the slogan "Run Now, Wine Later" across the middle and the hashtag "#runnowwinelater" in the corner.',
		["Run Now, Wine Later", "#runnowwinelater"],
	],
	// Signs and scenes
	['A rainy alley at night, a flickering neon sign reading "NO VACANCY" above a motel door.', ["NO VACANCY"]],
	["A yellow road sign that says 'SLOW CHILDREN' next to a cow pasture.", ["SLOW CHILDREN"]],
	[
		"Small-town main street, the barber shop window is lettered 'CUTS & SHAVES' in gold leaf, the bookshop next door has 'USED & RARE' on its awning and a chalkboard out front says 'Dogs welcome, people tolerated'.",
		["CUTS & SHAVES", "USED & RARE", "Dogs welcome, people tolerated"],
	],
	[
		'A lighthouse with "KEEP OUT" stencilled on the door and another "KEEP OUT" painted on the fence.',
		["KEEP OUT", "KEEP OUT"],
	],
	[
		'Two t-shirts on a line: one reads "TEAM BRIDE" and the other also reads "TEAM BRIDE".',
		["TEAM BRIDE", "TEAM BRIDE"],
	],
	[
		'A mug with "World\'s Okayest Dad" printed on it, on a messy desk, next to a sticky note that says "call mum!!".',
		["World's Okayest Dad", "call mum!!"],
	],
	[
		'A wooden trail marker with three arrows: "Summit 2.4 mi", "Lake Loop 1.1 mi" and "Car Park 0.3 mi".',
		["Summit 2.4 mi", "Lake Loop 1.1 mi", "Car Park 0.3 mi"],
	],
	[
		"Brass plaque screwed to the wall: 'In memory of Ada Finch, who loved this view, 1931–2019'.",
		["In memory of Ada Finch, who loved this view, 1931–2019"],
	],
	[
		'A protester holding a cardboard sign, hand-written in marker, "the oceans are rising and so are we".',
		["the oceans are rising and so are we"],
	],
	[
		'An airport departures board listing "LHR 10:45 ON TIME", "CDG 11:05 DELAYED", "AMS 11:20 BOARDING".',
		["LHR 10:45 ON TIME", "CDG 11:05 DELAYED", "AMS 11:20 BOARDING"],
	],
	['A growth chart on a door frame, pencil marks up to 5\'10", the top mark labelled "Dad".', ["Dad"]],
	[
		'The car"s licence plate reads "BRZ 1987" and the bumper sticker says "I"D RATHER BE SAILING".',
		["BRZ 1987", "I'D RATHER BE SAILING"],
	],
	['A 24" wide enamel sign hung on brick, "FRESH EGGS" in dark green, rust at the corners.', ["FRESH EGGS"]],
	[
		'Mockup of an 18" x 24" print leaning on a wall, the print shows "STAY SOFT" in thin sans.',
		["STAY SOFT"],
	],
	// Chalkboards, menus, prices
	[
		'Chalkboard menu, header "TODAY\'S BREW", then three lines: "Ethiopia Guji – 4.50", "Flat White – 3.80", "Oat Mocha – 4.20". Chalk dust, wooden frame.',
		["TODAY'S BREW", "Ethiopia Guji – 4.50", "Flat White – 3.80", "Oat Mocha – 4.20"],
	],
	[
		"A taco truck menu board titled 'TACOS LA ESQUINA' listing 'Al Pastor $3', 'Carnitas $3', 'Nopal $2.50', and at the bottom 'Cash only, amigo'.",
		["TACOS LA ESQUINA", "Al Pastor $3", "Carnitas $3", "Nopal $2.50", "Cash only, amigo"],
	],
	[
		'Ice cream parlour board: "Single Scoop $4", "Double Scoop $6", "Waffle Cone +$1". Draw a tiny cherry next to "Double Scoop $6" only.',
		["Single Scoop $4", "Double Scoop $6", "Waffle Cone +$1"],
	],
	[
		'Bistro menu with headings "STARTERS", "MAINS" and "PUDDINGS"; under "STARTERS" list "Leek & Potato Soup 7", under "MAINS" list "Hake, Brown Butter 19", under "PUDDINGS" list "Treacle Tart 8".',
		["STARTERS", "MAINS", "PUDDINGS", "Leek & Potato Soup 7", "Hake, Brown Butter 19", "Treacle Tart 8"],
	],
	['Price tag, kraft paper, "$1,299.00" crossed out and "$899.00" in red below.', ["$1,299.00", "$899.00"]],
	// Labels and packaging
	[
		'Craft beer label: "HOPSCOTCH" as the big word, "Hazy IPA" in script, "6.2% ABV · 440 ml" on the bottom band, illustrated kids jumping.',
		["HOPSCOTCH", "Hazy IPA", "6.2% ABV · 440 ml"],
	],
	[
		"Honey jar label. Brand 'Bee & Bramble', variety 'Heather Honey', weight '340 g / 12 oz', back strip 'Harvested by hand in Argyll'.",
		["Bee & Bramble", "Heather Honey", "340 g / 12 oz", "Harvested by hand in Argyll"],
	],
	[
		'A perfume box, matte black, "nuit nº 7" debossed in lowercase, "eau de parfum – 50 ml" below, nothing else.',
		["nuit nº 7", "eau de parfum – 50 ml"],
	],
	[
		'Shampoo bottle mockup; front label text "CLOUD WASH" "for fine hair" "250ml ℮" stacked and centered.',
		["CLOUD WASH", "for fine hair", "250ml ℮"],
	],
	[
		'Wine label in the style of an old engraving, "DOMAINE DES TROIS CHÊNES", "Grand Vin de Bourgogne", "2019", with a small oak tree.',
		["DOMAINE DES TROIS CHÊNES", "Grand Vin de Bourgogne", "2019"],
	],
	[
		'Cereal box "MOON FLAKES" with a burst saying "NOW WITH MORE CRUNCH!" and small print "Net Wt 12 oz (340g)".',
		["MOON FLAKES", "NOW WITH MORE CRUNCH!", "Net Wt 12 oz (340g)"],
	],
	// Slides
	[
		'Clean presentation slide, title "Q3 Results" top left, three big numbers "+18%", "2.4M", "97 NPS" with captions "Revenue growth", "Active users", "Customer love".',
		["Q3 Results", "+18%", "2.4M", "97 NPS", "Revenue growth", "Active users", "Customer love"],
	],
	[
		'A slide about remote work. Title: "Anywhere, Together". Bullets: "Default to writing", "Meet with a purpose", "Rest is part of the plan". Page number "7" bottom right.',
		["Anywhere, Together", "Default to writing", "Meet with a purpose", "Rest is part of the plan", "7"],
	],
	[
		"Pitch deck cover slide, company name 'Loamly' in bold green, subtitle 'Soil data for small farms', bottom 'Seed Round 2026 — Confidential'.",
		["Loamly", "Soil data for small farms", "Seed Round 2026 — Confidential"],
	],
	[
		'Keynote slide, full-bleed photo of a forest, one quote in white: "The best time to plant a tree was twenty years ago. The second best time is now."',
		["The best time to plant a tree was twenty years ago. The second best time is now."],
	],
	// Infographics
	[
		'Infographic "HOW BREAD RISES" in four numbered steps: "1. Mix" with a bowl, "2. Knead" with hands, "3. Proof" with a towel, "4. Bake" with an oven, flat illustration, warm palette.',
		["HOW BREAD RISES", "1. Mix", "2. Knead", "3. Proof", "4. Bake"],
	],
	[
		'Tall infographic comparing two bikes. Left column "CITY BIKE" with the facts "7 gears", "14 kg", "Upright". Right column "GRAVEL BIKE" with the facts "22 gears", "9 kg", "Sporty".',
		["CITY BIKE", "7 gears", "14 kg", "Upright", "GRAVEL BIKE", "22 gears", "9 kg", "Sporty"],
	],
	[
		'Timeline of the telescope: "1608 Lippershey", "1609 Galileo", "1668 Newton", "1990 Hubble", "2021 Webb". Heading "FOUR CENTURIES OF LOOKING UP".',
		[
			"1608 Lippershey",
			"1609 Galileo",
			"1668 Newton",
			"1990 Hubble",
			"2021 Webb",
			"FOUR CENTURIES OF LOOKING UP",
		],
	],
	[
		'Water cycle diagram with labels "evaporation," "condensation," "precipitation," and "collection." in small sans, arrows between them.',
		["evaporation", "condensation", "precipitation", "collection"],
	],
	[
		'A donut chart poster, slices labelled "Sleep 8h", "Work 7h", "Commute 1h", "Everything else 8h".',
		["Sleep 8h", "Work 7h", "Commute 1h", "Everything else 8h"],
	],
	[
		'Recycling guide, four bins labeled "PAPER", "GLASS", "METAL" and "FOOD", big title "SORT IT OUT", a tiny worm illustration beside "FOOD".',
		["PAPER", "GLASS", "METAL", "FOOD", "SORT IT OUT"],
	],
	// Dialogue and comics
	[
		'Two-panel comic. Panel 1: a cat says "I knocked it over." Panel 2: the dog replies "I know. I watched."',
		["I knocked it over.", "I know. I watched."],
	],
	[
		'A speech bubble above the robot: "Beep. Feelings detected." and a thought bubble above the boy: "uh oh".',
		["Beep. Feelings detected.", "uh oh"],
	],
	[
		"Comic strip, the pigeon's bubble reads 'You call this a croissant?', the baker's bubble reads 'You call this a customer?'",
		["You call this a croissant?", "You call this a customer?"],
	],
	[
		'Chat screenshot between Mia and Tom. Mia: "did you feed the fish" Tom: "we have a fish??" Mia: "…we had a fish"',
		["did you feed the fish", "we have a fish??", "…we had a fish"],
	],
	[
		'A knight shouting "FOR THE SNACKS!" in jagged comic letters, a small "zzz" over the sleeping dragon.',
		["FOR THE SNACKS!", "zzz"],
	],
	// Web pages, apps and screens
	[
		'Landing page hero: nav items "Product", "Pricing", "Docs", headline "Ship notes, not noise", button "Start free", small line under it "No card needed".',
		["Product", "Pricing", "Docs", "Ship notes, not noise", "Start free", "No card needed"],
	],
	[
		'Mobile banking screen: "Good morning, Lena" at the top, balance "€2,480.15", two buttons "Send" and "Request", list rows "Bakery −€6.40" and "Salary +€3,100.00".',
		["Good morning, Lena", "€2,480.15", "Send", "Request", "Bakery −€6.40", "Salary +€3,100.00"],
	],
	[
		"A retro computer monitor showing green text 'C:\\> RUN DREAM.EXE' and a blinking cursor.",
		["C:\\> RUN DREAM.EXE"],
	],
	['A laptop on a desk with the code `print("hello, world")` on its screen.', ['print("hello, world")']],
	[
		'Login form with fields "Email" and "Password", a link "Forgot it again?" and a big button "Let me in".',
		["Email", "Password", "Forgot it again?", "Let me in"],
	],
	[
		'Error page illustration, an astronaut holding a broken cable, "404" huge, "This page drifted off." and a button labeled "Take me home".',
		["404", "This page drifted off.", "Take me home"],
	],
	// Books, covers, magazines
	[
		'Book cover, "The Salt Orchard" in elegant serif, author name "Ines Calloway" at the bottom, a wave made of branches.',
		["The Salt Orchard", "Ines Calloway"],
	],
	[
		"Magazine cover titled 'TERRA', issue line 'No. 12 / Autumn', cover lines 'The Moss Issue', 'Walking 1,000 km with a goat', 'Soup: a defence'.",
		["TERRA", "No. 12 / Autumn", "The Moss Issue", "Walking 1,000 km with a goat", "Soup: a defence"],
	],
	[
		'Album cover, grainy photo of a motel pool, "CHLORINE" in tiny letters top right, "lucy hale & the lids" bottom left.',
		["CHLORINE", "lucy hale & the lids"],
	],
	[
		'Children\'s book spread: "Once, a very small whale" on the left page and "got lost in a very big puddle." on the right.',
		["Once, a very small whale", "got lost in a very big puddle."],
	],
	// Cards, invitations, tickets
	[
		'Wedding invitation: "Together with their families" "Nora & Elias" "invite you to celebrate" "Saturday, the 12th of September" "4 o\'clock, Glasshouse, Leeds".',
		[
			"Together with their families",
			"Nora & Elias",
			"invite you to celebrate",
			"Saturday, the 12th of September",
			"4 o'clock, Glasshouse, Leeds",
		],
	],
	[
		'Business card, front: "Jonah Pike" / "Furniture maker" / "+44 7700 900123" / "jonah@pikeandplane.example".',
		["Jonah Pike", "Furniture maker", "+44 7700 900123", "jonah@pikeandplane.example"],
	],
	[
		"Thank-you card, hand-lettered 'Thank you, thank you, thank you' in three colours.",
		["Thank you, thank you, thank you"],
	],
	[
		'Train ticket design: "ADMIT ONE", "EDINBURGH → MALLAIG", "SEAT 14A", "£38.50", perforated edge.',
		["ADMIT ONE", "EDINBURGH → MALLAIG", "SEAT 14A", "£38.50"],
	],
	[
		'Loyalty card, "BUY 9, GET 1" on top, ten paw-print stamps, "Good Dog Bakery" at the bottom in rounded type.',
		["BUY 9, GET 1", "Good Dog Bakery"],
	],
	// No text at all
	["A ceramic vase on a linen tablecloth, soft window light, shallow depth of field.", []],
	["Portrait of an old fisherman, weathered face, 85mm, overcast light. No text.", []],
	["Watercolour of two herons in reeds, don't add any words or signature.", []],
	[
		"The dogs' toys are scattered over the kids' bedroom floor, it's bedtime, mum's slippers by the door.",
		[],
	],
	["A rock 'n' roll band from the '70s in an 8\" by 10\" press photo, 6'2\" singer in the middle.", []],
	// Negations and exclusions
	['Clearance poster reading "LAST CHANCE". Do not write "SALE" anywhere.', ["LAST CHANCE"]],
	['A storefront that says "FLOWERS" and not "FLORIST".', ["FLOWERS"]],
	['Minimal poster, "BREATHE" in the centre, without the words "yoga", "zen" or "wellness".', ["BREATHE"]],
	['Put "COMING SOON" on the marquee instead of "NOW SHOWING".', ["COMING SOON"]],
	['Birthday card with "You\'re 40!" — avoid clichés such as "over the hill".', ["You're 40!"]],
	['The only text on the poster is "LESS".', ["LESS"]],
	['No text other than "QUIET PLEASE" in the library scene.', ["QUIET PLEASE"]],
	['There is no logo on the van, but the words "FREE PUPPIES" on its side.', ["FREE PUPPIES"]],
	[
		'Don\'t forget to include "RSVP by 1 May" at the bottom of the invitation titled "Garden Supper".',
		["RSVP by 1 May", "Garden Supper"],
	],
	['Never use "Click here"; the button must say "Book a table".', ["Book a table"]],
	['Not only "WELCOME" but also "BIENVENUE" should appear on the door mat.', ["WELCOME", "BIENVENUE"]],
	['Poster with "OPEN STUDIO", no icons next to "OPEN STUDIO".', ["OPEN STUDIO"]],
	// References to things, styles, works, scare quotes
	['A "cottagecore" style kitchen poster that says "BAKE MORE".', ["BAKE MORE"]],
	[
		'Make it look "expensive": a black card with "By invitation only" in tiny gold letters.',
		["By invitation only"],
	],
	['Poster inspired by "Metropolis", huge machine, title "THE NIGHT SHIFT".', ["THE NIGHT SHIFT"]],
	['A cat named "Biscuit" sleeping under a sign that reads "Do Not Disturb".', ["Do Not Disturb"]],
	['Set "SUMMER CLUB" in "Cooper Black" font, orange on cream.', ["SUMMER CLUB"]],
	['An "S"-shaped road winding to a billboard with "KEEP GOING".', ["KEEP GOING"]],
	['The robot from "Lost in Space" holding a balloon with "HELLO" on it.', ["HELLO"]],
	['A so-called "smart" fridge with the display text "You again?"', ["You again?"]],
	[
		'A scene that feels like "Sunday morning", a newspaper with the headline "NOTHING HAPPENED".',
		["NOTHING HAPPENED"],
	],
	// Parts of a string styled again
	['Logo text "BREW & BOOK" in dark brown, with the "&" in orange.', ["BREW & BOOK"]],
	['The word "COFFEE" in big letters where the "O" is replaced by a cup seen from above.', ["COFFEE"]],
	['Title "NIGHT MARKET" in white, the word "NIGHT" in glowing purple.', ["NIGHT MARKET"]],
	['Neon "OPEN LATE" with the letter "P" flickering.', ["OPEN LATE"]],
	['"FIRE SALE" in heavy sans; make "FIRE" look like flames and keep "SALE" plain.', ["FIRE SALE"]],
	// Mentioned again, or wanted again
	[
		'A poster with the title "ECHO" at the top and "A short film" below. "ECHO" should be the largest element and "A short film" half its size.',
		["ECHO", "A short film"],
	],
	['Three stickers, each with the text "RECYCLE ME".', ["RECYCLE ME"]],
	['The word "HELP" shown 3 times down the page.', ["HELP", "HELP", "HELP"]],
	['A banner "FINISH" over the road, and again "FINISH" on the ribbon.', ["FINISH", "FINISH"]],
	[
		'Calendar page, "MAY" on top, days "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", a heart drawn on "Fri".',
		["MAY", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
	],
	['Scoreboard: "HOME 2" and "AWAY 2", clock "89:59".', ["HOME 2", "AWAY 2", "89:59"]],
	['Domino tiles reading "1", "2", "3", "2", "1".', ["1", "2", "3", "2", "1"]],
	// Unquoted
	["A neon sign that says OPEN ALL NIGHT above a noodle bar.", ["OPEN ALL NIGHT"]],
	["Birthday banner that says Happy Birthday Grandma with balloons around it.", ["Happy Birthday Grandma"]],
	[
		"A banner over the gate reads: Welcome Home, Sergeant Diaz. Confetti everywhere.",
		["Welcome Home, Sergeant Diaz"],
	],
	["Chalkboard reading: Soup of the day: leek & potato, 6.50", ["Soup of the day: leek & potato, 6.50"]],
	[
		"Make me a t-shirt that says I Paused My Game to Be Here in pixel letters",
		["I Paused My Game to Be Here"],
	],
	[
		"Poster. Title: Summer Sale. Subtitle: Up to 50% off. Background: a beach at noon.",
		["Summer Sale", "Up to 50% off"],
	],
	["A protest sign saying there is no planet b", ["there is no planet b"]],
	["Shop window with the words CLOSED FOR LUNCH on a paper sign.", ["CLOSED FOR LUNCH"]],
	["An event called Harvest Moon Supper, long table in an orchard at dusk, poster.", ["Harvest Moon Supper"]],
	// Forms and markdown
	[
		"Create a poster.\n\n**Title:** Night Swim\n**Subtitle:** Open water, open bar\n**Date:** Sat 18 July\n**Style:** 70s print, two colours\n**Background:** moonlit lake",
		["Night Swim", "Open water, open bar", "Sat 18 July"],
	],
	[
		'# Layout\n- Top: "MAKER FAIRE" in stencil\n- Middle: a giant gear\n- Bottom: "Hall 4, 10–18h"\n\n# Colors\n- red\n- off-white',
		["MAKER FAIRE", "Hall 4, 10–18h"],
	],
	[
		"Design an event card with the following text:\n- Sip & Paint\n- Thursday 7pm\n- Bring a friend\n\nStyle: loose watercolour.",
		["Sip & Paint", "Thursday 7pm", "Bring a friend"],
	],
	[
		"| Element | Text |\n|---|---|\n| Headline | Fresh Every Morning |\n| Tagline | since 1962 |\n| Button | Order now |",
		["Fresh Every Morning", "since 1962", "Order now"],
	],
	[
		"Instagram story.\nHeadline: We moved!\nBody: Find us at 12 Mill Lane from Monday.\nCTA: Get directions\nMood: cheerful, bright yellow",
		["We moved!", "Find us at 12 Mill Lane from Monday.", "Get directions"],
	],
	[
		'1. Headline (bold): "Plant a Seed"\n2. Subhead (italic): "Watch it grow"\n3. Footer (tiny): "Community Garden, Plot 9"',
		["Plant a Seed", "Watch it grow", "Community Garden, Plot 9"],
	],
	[
		'Poster text:\n"KITE DAY"\n"Bring wind"\n"Hilltop Park, noon"',
		["KITE DAY", "Bring wind", "Hilltop Park, noon"],
	],
	["Title — in bold serif at the top. Background: mountains. A lone tent.", []],
	// Quotes inside quotes, adjacent quotes, odd marks
	["A plaque with '\"Be bold\" – Gran' carved into it.", ['"Be bold" – Gran']],
	[
		"A newspaper front page, headline \"Mayor: 'I Was Only Resting My Eyes'\".",
		["Mayor: 'I Was Only Resting My Eyes'"],
	],
	['Stacked type: "EAT""SLEEP""SURF" one under another.', ["EAT", "SLEEP", "SURF"]],
	["French café awning «Chez Mémé» and a slate «Plat du jour 14 €».", ["Chez Mémé", "Plat du jour 14 €"]],
	[
		"German flea market poster, „TRÖDELMARKT“ in wood type, „Sonntag, 8–16 Uhr“ below.",
		["TRÖDELMARKT", "Sonntag, 8–16 Uhr"],
	],
	["A label that says ''Handle with care'' in red.", ["Handle with care"]],
	[
		"Badge with ‘Employee of the Month’ and ‘Kevin (the plant)’.",
		["Employee of the Month", "Kevin (the plant)"],
	],
	['Poster, "Dream big at the top, "work small" at the bottom.', ["work small"]],
	['Tile with two lines: "HOME\nSWEET HOME"', ["HOME\nSWEET HOME"]],
	['Node labels "Input \\n Hidden \\n Output" in a neural net diagram.', ["Input", "Hidden", "Output"]],
	// Numbers, contacts, symbols
	[
		'Lost cat poster, "LOST CAT" on top, photo box, "Answers to Pickle. Reward: tuna." and "Call 555-0134".',
		["LOST CAT", "Answers to Pickle. Reward: tuna.", "Call 555-0134"],
	],
	['Parking sign "P" in white on blue with "2 h max | 8:00–18:00" below.', ["P", "2 h max | 8:00–18:00"]],
	['Race bib with the number "0427" and the name "PRIYA".', ["0427", "PRIYA"]],
	[
		'Wi-Fi sign for a café: "Wi-Fi: BEANS_GUEST" and "Password: morecoffee!".',
		["Wi-Fi: BEANS_GUEST", "Password: morecoffee!"],
	],
	['Football scarf, "1–0" and "WE WERE THERE", date "27.05.2026".', ["1–0", "WE WERE THERE", "27.05.2026"]],
	// Long and messy
	[
		'ok so i need a poster for my kid\'s lemonade stand!! it should say "LEMONADE 50¢" really big and maybe "cold!!!" somewhere, hand drawn, lots of yellow, oh and "by Ruby age 7" small at the bottom. don\'t make it too fancy',
		["LEMONADE 50¢", "cold!!!", "by Ruby age 7"],
	],
	[
		'A wide establishing shot of a 1950s gas station at dusk. On the canopy, in red enamel letters, "TEXAMO"; on the pumps, small enamel plates reading "REGULAR" and "ETHYL"; in the window a hand-lettered card, slightly crooked, saying "Back in 5 min." A boy\'s bicycle leans against the wall.',
		["TEXAMO", "REGULAR", "ETHYL", "Back in 5 min."],
	],
	[
		'Create an image of a museum ticket. At the top, centered, "MUSEUM OF ORDINARY THINGS" in small caps. Beneath it, a thin rule. Then the admission line reads "General Admission — Valid today only". Bottom left: "No. 004512". Bottom right: "$0.00 (pay what you feel)". The paper is cream; "MUSEUM OF ORDINARY THINGS" is printed in dark green, everything else in black.',
		[
			"MUSEUM OF ORDINARY THINGS",
			"General Admission — Valid today only",
			"No. 004512",
			"$0.00 (pay what you feel)",
		],
	],
	[
		'Editorial poster, Swiss grid. Big number "10" top left. Next to it the line "reasons to walk". Below, two columns; left column text: "Air. Light. Time." Right column text: "It is free." At the bottom edge in 8pt: "A campaign by the City of Arden".',
		["10", "reasons to walk", "Air. Light. Time.", "It is free.", "A campaign by the City of Arden"],
	],
];
