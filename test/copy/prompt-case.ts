// One row of the extractor's tables: a prompt, and the strings it asks to show.

export type PromptCase = readonly [prompt: string, shown: readonly string[]];
