/** The demo's own sheets: one row is one tool call. */
export const sheets: readonly {
	slug: string;
	title: string;
	genre: string;
	tool: string;
	arguments: Record<string, unknown>;
}[];
