// The demo's paid calls, for `npm run demo -- --fal-sim`: each starts from a sheet that was made before it.

/** `from` names the sheet whose result (and first image) the arguments are made from. */
export const painted = [
	{
		slug: "lighthouse-overlay",
		title: "The film night, overlay",
		genre: "painted art, the draft's own type on it",
		from: "lighthouse-film",
		tool: "compose_poster",
		arguments: ({ jobId }) => ({ job_id: jobId, finish: "overlay" }),
	},
	{
		slug: "night-market-painted",
		title: "The night market, painted",
		genre: "the model paints all, words too",
		from: "night-market",
		tool: "compose_poster",
		arguments: ({ jobId }) => ({ job_id: jobId, finish: "paint" }),
	},
	{
		slug: "mug",
		title: "A mug, by FLUX",
		genre: "photographic base, the words written on it",
		tool: "generate_image",
		arguments: () => ({
			prompt:
				'A matte black coffee mug on a raw concrete slab, late afternoon light, "SLOW MORNINGS" in thin sans-serif at the bottom.',
			base_model: "flux-2-pro",
		}),
	},
	{
		slug: "night-market-edited",
		title: "The night market, edited",
		genre: "one line changed by an instruction",
		from: "night-market-painted",
		tool: "edit_image",
		arguments: ({ images }) => ({
			images: [images[0].id],
			instruction: 'Replace "FRIDAYS IN JULY" to "FRIDAYS IN AUGUST". Keep everything else exactly the same.',
			keep: ["LANTERN STREET", "NIGHT MARKET", "6 PM – MIDNIGHT", "Old Harbour Quay, Pier 9"],
			copy: ["FRIDAYS IN AUGUST"],
		}),
	},
	{
		slug: "night-market-pro",
		title: "The night market, in Pro",
		genre: "the same brief and seed at 2K",
		from: "night-market-painted",
		tool: "finish_job",
		arguments: ({ jobId }) => ({ job_id: jobId }),
	},
];
