// The guide that agents read at broadside://guide: how to ask, in our own words, from fal's prompting guide and our own findings.
// Source: fal's guide to Qwen Image 2 (fal.ai/learn/tools/how-to-use-qwen-image-2, read November 2026).

export const guideUri = "broadside://guide";

export const guide = `# Asking Broadside for a sheet

## The short way
1. compose_poster with a prompt or a brief, finish "draft": free, offline, every word exact.
2. Look at it. Change it with {"job_id": …, "changes": {"lines": {"c3": "new words"}, "palette": "…"}}.
3. When it is liked and money may be spent: {"job_id": …, "finish": "overlay"} (painted art, exact type: safest for words), "redraw" (the model repaints the draft), "paint" (the model paints all) or "auto" (lines that a model would misspell in type, the others painted).
4. When a painted one is liked: finish_job {"job_id": …} paints it again in Pro at 2K, from the same brief and seed.
5. Read the answer: it names each line that is not exact, and what was done about it. Nothing is hidden.

## Words
- Each string to be shown goes in double quotes, on its own, with its own style and place:
  "GRAND OPENING" in bold sans-serif at the top, "Now serving fresh coffee" in italic script below it.
- Or, better for many strings: brief.copy. One entry a line, with a role: title, subtitle, heading, body, label, number, date, price, contact, footer.
- Explicit copy always wins over words found in a prompt.
- Dates, prices, phone numbers and addresses are judged to the character.
- Scripts that can be set: Latin with accents, Greek, Cyrillic, Simplified Chinese, figures, symbols, emoji. Others are refused by name before anything is made.

## Checking and repair
- Every painted sheet is read from its pixels, line by line. strict is true only when every line is exact, the counts are right and there is no other text; null means not proven.
- A wrong line is repaired by one edit that names it (max_repairs, default 2 a picture, each priced and inside the caps); a sheet that is mostly wrong is painted again with another seed. All lines are read again each time, and the better picture is kept. What stays wrong, or cannot be proven, is set in real type over a cleaned patch, for nothing. max_repairs 0 leaves a picture as it was painted.
- check_text {"image": …, "copy": […]} judges any picture, free and offline.

## Order of a prompt
The first words weigh most. Subject, then style or medium, scene, composition, lighting, fine details, and the words to show.
- A picture: one to three sentences are best.
- A poster, slide or infographic: use the room there is (1,000 tokens), say where each part stands.
- Plain sentences, as to a person. Not a list of tags.

## Size
Portrait for posters (1024x1536), landscape for slides. Squares have been seen to come out worse, so none is chosen unless asked for. Painted sizes are multiples of 16, from 512x512 to 2048x2048 pixels in all.

## Models and settings
- qwen-image-2 for anything with words. standard to try, pro to finish.
- FLUX for a photographic base; then Qwen writes the words (base_model).
- guidance_scale 4 to 5, near 5 for text; num_inference_steps 30 to 50; acceleration never "high" with text; turbo only for throw-aways. The published schema of Qwen Image 2 lists none of these: they are sent when asked for, and the answer says so. They are real on qwen-image (v1).
- negative_prompt: what must not be seen, for example: blurry, low quality, distorted, watermark. For portraits: airbrushed skin, plastic skin.

## Infographics
One question a sheet; the title answers it. Sections of like shape, the same kind of fact in the same place. Short facts, large numbers, small units. Many strings are where image models fail: draft or overlay sets them in real type.

## Editing pictures
Say what changes and what stays:
- background: "Place the subject in …. Keep pose and clothing identical."
- outfit: "Change the clothing to …. Keep face, hair and pose exactly."
- add: "Add … on the table next to …."
- remove: "Remove the … from the picture."
- words: 'Change "OLD" to "NEW". Keep typeface, colour and place.'
One change an edit works best. No masks are needed. With several images, name them image 1, image 2; the one to keep comes last.

## Money
Drafts cost nothing. Each paid step is checked against a cap for the call and for the day before it is sent. estimate_only tells the price and makes nothing; get_job without job_id tells what was spent today. A lost connection never pays twice: use get_job with the job_id, or the same idempotency_key.
`;
