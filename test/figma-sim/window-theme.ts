// The colours that Figma hands to windows with `themeColors`, as its theme page lists them.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type Colours = Record<string, string>;

// developers.figma.com/docs/plugins/css-variables (read November 2026); the values are those of UI3.
const light: Colours = {
	bg: "#ffffff",
	"bg-secondary": "#f5f5f5",
	"bg-tertiary": "#e6e6e6",
	"bg-hover": "#f5f5f5",
	"bg-pressed": "#e6e6e6",
	"bg-selected": "#e5f4ff",
	"bg-brand": "#0d99ff",
	"bg-brand-hover": "#007be5",
	"bg-disabled": "#d9d9d9",
	"bg-danger": "#f24822",
	"bg-danger-tertiary": "#ffe2e0",
	"bg-warning-tertiary": "#fff1c2",
	"bg-success-tertiary": "#cff7d3",
	text: "rgba(0, 0, 0, 0.9)",
	"text-secondary": "rgba(0, 0, 0, 0.5)",
	"text-tertiary": "rgba(0, 0, 0, 0.3)",
	"text-disabled": "rgba(0, 0, 0, 0.3)",
	"text-ondisabled": "#ffffff",
	"text-onbrand": "#ffffff",
	"text-brand": "#007be5",
	"text-danger": "#dc3412",
	"text-success": "#009951",
	border: "#e6e6e6",
	"border-strong": "#2c2c2c",
	"border-selected": "#0d99ff",
	"border-danger": "#ffc7c2",
	icon: "rgba(0, 0, 0, 0.9)",
};

const dark: Colours = {
	bg: "#2c2c2c",
	"bg-secondary": "#383838",
	"bg-tertiary": "#444444",
	"bg-hover": "#383838",
	"bg-pressed": "#444444",
	"bg-selected": "#4a5878",
	"bg-brand": "#0c8ce9",
	"bg-brand-hover": "#0a6dc2",
	"bg-disabled": "#757575",
	"bg-danger": "#e03e1a",
	"bg-danger-tertiary": "#4f2a2a",
	"bg-warning-tertiary": "#4d3c10",
	"bg-success-tertiary": "#154a2b",
	text: "#ffffff",
	"text-secondary": "rgba(255, 255, 255, 0.7)",
	"text-tertiary": "rgba(255, 255, 255, 0.4)",
	"text-disabled": "rgba(255, 255, 255, 0.4)",
	"text-ondisabled": "#2c2c2c",
	"text-onbrand": "#ffffff",
	"text-brand": "#7cc4f8",
	"text-danger": "#fca397",
	"text-success": "#79d297",
	border: "#444444",
	"border-strong": "#ffffff",
	"border-selected": "#0c8ce9",
	"border-danger": "#963323",
	icon: "#ffffff",
};

/** Figma's page has Inter loaded for every window; a bare Chromium has not. */
export function interFaces(): string {
	const folder = fileURLToPath(new URL("../../node_modules/@expo-google-fonts/inter/", import.meta.url));
	return (["400Regular", "500Medium", "600SemiBold"] as const)
		.map((name) => {
			const bytes = readFileSync(`${folder}${name}/Inter_${name}.ttf`).toString("base64");
			return `@font-face{font-family:Inter;font-weight:${name.slice(0, 3)};src:url(data:font/ttf;base64,${bytes})}`;
		})
		.join("");
}

export const themeStyle = (theme: "light" | "dark"): string => {
	const colours = theme === "light" ? light : dark;
	return `:root{${Object.entries(colours)
		.map(([name, value]) => `--figma-color-${name}:${value}`)
		.join(";")}}`;
};
