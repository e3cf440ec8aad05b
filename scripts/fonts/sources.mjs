// Which npm files each face is made from: the one list that the metrics generator and the bundler share.
//
// `files` are paths below node_modules. A face of several files is a family cut into slices by its
// publisher: `ranges` names the package's table of slices, or each file carries its own `codePoints`.
// Licences were read in each package's LICENSE_FONT or LICENSE (November 2026).

const expo = (packageName, folder, file) => ({
	files: [`@expo-google-fonts/${packageName}/${folder}/${file}_${folder}.ttf`],
	axes: null,
});

const robotoSerif = (axes) => ({
	files: ["latin", "latin-ext", "cyrillic"].map(
		(subset) => `@fontsource-variable/roboto-serif/files/roboto-serif-${subset}-standard-normal.woff2`,
	),
	axes,
});

const sliced = (name, wght) => ({ slices: `@fontsource-variable/${name}`, files: [], axes: { wght } });

/** Face id -> where its outlines come from. `axes`: fixed values of a variable font, null for a static one. */
export const fontSources = {
	"anton-400": expo("anton", "400Regular", "Anton"),
	"league-gothic-400": expo("league-gothic", "400Regular", "LeagueGothic"),
	"bebas-neue-400": expo("bebas-neue", "400Regular", "BebasNeue"),
	"roboto-serif-condensed-900": robotoSerif({ wdth: 50, wght: 900, opsz: 144 }),
	"roboto-serif-condensed-500": robotoSerif({ wdth: 75, wght: 500, opsz: 36 }),
	"abril-fatface-400": expo("abril-fatface", "400Regular", "AbrilFatface"),
	"playfair-display-400": expo("playfair-display", "400Regular", "PlayfairDisplay"),
	"playfair-display-700": expo("playfair-display", "700Bold", "PlayfairDisplay"),
	"playfair-display-900": expo("playfair-display", "900Black", "PlayfairDisplay"),
	"playfair-display-400-italic": expo("playfair-display", "400Regular_Italic", "PlayfairDisplay"),
	"playfair-display-700-italic": expo("playfair-display", "700Bold_Italic", "PlayfairDisplay"),
	"instrument-serif-400": expo("instrument-serif", "400Regular", "InstrumentSerif"),
	"instrument-serif-400-italic": expo("instrument-serif", "400Regular_Italic", "InstrumentSerif"),
	"poppins-400": expo("poppins", "400Regular", "Poppins"),
	"poppins-500": expo("poppins", "500Medium", "Poppins"),
	"poppins-600": expo("poppins", "600SemiBold", "Poppins"),
	"poppins-700": expo("poppins", "700Bold", "Poppins"),
	"poppins-800": expo("poppins", "800ExtraBold", "Poppins"),
	"outfit-200": expo("outfit", "200ExtraLight", "Outfit"),
	"outfit-300": expo("outfit", "300Light", "Outfit"),
	"outfit-400": expo("outfit", "400Regular", "Outfit"),
	"outfit-600": expo("outfit", "600SemiBold", "Outfit"),
	"outfit-800": expo("outfit", "800ExtraBold", "Outfit"),
	"inter-300": expo("inter", "300Light", "Inter"),
	"inter-400": expo("inter", "400Regular", "Inter"),
	"inter-500": expo("inter", "500Medium", "Inter"),
	"inter-600": expo("inter", "600SemiBold", "Inter"),
	"inter-700": expo("inter", "700Bold", "Inter"),
	"inter-900": expo("inter", "900Black", "Inter"),
	"great-vibes-400": expo("great-vibes", "400Regular", "GreatVibes"),
	"lobster-400": expo("lobster", "400Regular", "Lobster"),
	"caveat-brush-400": expo("caveat-brush", "400Regular", "CaveatBrush"),
	"permanent-marker-400": expo("permanent-marker", "400Regular", "PermanentMarker"),
	"space-mono-400": expo("space-mono", "400Regular", "SpaceMono"),
	"space-mono-700": expo("space-mono", "700Bold", "SpaceMono"),
	"jetbrains-mono-400": expo("jetbrains-mono", "400Regular", "JetBrainsMono"),
	"jetbrains-mono-700": expo("jetbrains-mono", "700Bold", "JetBrainsMono"),
	"space-grotesk-500": expo("space-grotesk", "500Medium", "SpaceGrotesk"),
	"space-grotesk-700": expo("space-grotesk", "700Bold", "SpaceGrotesk"),
	"limelight-400": expo("limelight", "400Regular", "Limelight"),
	"poiret-one-400": expo("poiret-one", "400Regular", "PoiretOne"),
	"noto-sans-sc-300": sliced("noto-sans-sc", 300),
	"noto-sans-sc-400": sliced("noto-sans-sc", 400),
	"noto-sans-sc-500": sliced("noto-sans-sc", 500),
	"noto-sans-sc-700": sliced("noto-sans-sc", 700),
	"noto-sans-sc-900": sliced("noto-sans-sc", 900),
	"noto-serif-sc-400": sliced("noto-serif-sc", 400),
	"noto-serif-sc-700": sliced("noto-serif-sc", 700),
	"noto-serif-sc-900": sliced("noto-serif-sc", 900),
	"ma-shan-zheng-400": expo("ma-shan-zheng", "400Regular", "MaShanZheng"),
	"zcool-kuaile-400": expo("zcool-kuaile", "400Regular", "ZCOOLKuaiLe"),
	"noto-sans-symbols-2-400": expo("noto-sans-symbols-2", "400Regular", "NotoSansSymbols2"),
};

/**
 * Whether a face is drawn with its ligatures. Lobster and Caveat Brush use that feature for letter forms that
 * depend on the whole word, which no table of pairs can hold; code fonts would turn "!=" into another sign.
 */
export const keepsLigatures = (id) => !/^(lobster|caveat-brush)|mono/.test(id);

/** Playfair's arrows are feathered ornaments: the plain ones of Inter read better. */
export const hidesArrows = (id) => id.startsWith("playfair-display");
