export const genrePrompts: Readonly<Record<string, readonly [string, string, string]>>;
export const morePrompts: Readonly<Record<string, readonly [string, string, string]>>;
