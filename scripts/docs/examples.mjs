// One or two calls of each tool, for the docs; each is parsed by the tool's own schema before it is printed.

/** @type {Record<string, { say: string, input: object }[]>} */
export const examples = {
	generate_image: [
		{
			say: "A sign in a scene, its words named so that they are judged letter by letter.",
			input: {
				prompt:
					'A narrow bookshop alley at dusk, a hand-painted sign reading "LIBRERIA VECCHIA" above the door',
				copy: ["LIBRERIA VECCHIA"],
			},
		},
		{
			say: "What it would cost, without sending anything.",
			input: { prompt: 'A mug that says "MONDAY"', tier: "pro", estimate_only: true },
		},
	],
	compose_poster: [
		{
			say: "A free draft from a sentence.",
			input: {
				prompt:
					'Concert poster called "MIDNIGHT BRASS" in tall condensed serif at the top, "JUNE 14-16" below, deep navy and gold',
			},
		},
		{
			say: "A free draft from a brief with sections.",
			input: {
				brief: {
					kind: "infographic",
					subject: "Four ways to brew coffee",
					copy: [{ text: "COFFEE, FOUR WAYS", role: "title" }],
					sections: [
						{ heading: "POUR OVER", facts: ["3 min", "Medium grind"], illustration: "a dripper" },
						{ heading: "FRENCH PRESS", facts: ["4 min", "Coarse grind"], illustration: "a press" },
					],
					palette: "kraft paper, muted earth tones",
				},
			},
		},
		{
			say: "The same draft with painted art behind its own type.",
			input: { job_id: "job_4hf2kwwch38p3jvasneqzg1pej", finish: "overlay" },
		},
	],
	edit_image: [
		{
			say: "New words on a sign; the other line must stay.",
			input: {
				images: ["shopfront.png"],
				instruction: 'Replace "OPEN DAILY" to "CLOSED TODAY". Keep everything else exactly the same.',
				keep: ["MARTA'S"],
			},
		},
	],
	finish_job: [{ say: "A liked sheet again in Pro.", input: { job_id: "job_4hf2kwwch38p3jvasneqzg1pej" } }],
	check_text: [
		{
			say: "Is every line there, and right?",
			input: { image: "poster.png", copy: ["GRAND OPENING", "Saturday 9 May"] },
		},
	],
	review_prompt: [
		{
			say: "What is understood, what would be sent, and what it costs.",
			input: { prompt: 'A card that says "TENTH CUP FREE"' },
		},
	],
	get_job: [
		{ say: "Wait for a job.", input: { job_id: "job_4hf2kwwch38p3jvasneqzg1pej" } },
		{ say: "The latest jobs.", input: {} },
	],
	cancel_job: [{ say: "Stop it, at fal too.", input: { job_id: "job_4hf2kwwch38p3jvasneqzg1pej" } }],
	list_models: [{ say: "Models, limits, prices, settings.", input: {} }],
	figma_read: [{ say: "What is open, and what is selected.", input: {} }],
	figma_edit: [
		{
			say: "Repaint the selected frame; its words stay text layers.",
			input: { instruction: "Make the background a night market in the rain", text: "live" },
		},
	],
	figma_place: [
		{
			say: "A draft as editable layers beside the selection.",
			input: { job_id: "job_4hf2kwwch38p3jvasneqzg1pej" },
		},
	],
};
