/** Writes the page to `file`. */
export function buildGallery(file: string): Promise<unknown>;
