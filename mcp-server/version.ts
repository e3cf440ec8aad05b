// The version, put in by the build; a run from source says so.
declare const BROADSIDE_VERSION: string | undefined;

export const version: string = typeof BROADSIDE_VERSION === "string" ? BROADSIDE_VERSION : "0.0.0-source";
