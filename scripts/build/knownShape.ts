/** What checkShape.ts still finds. Nothing may be added here. */
export const KNOWN: Readonly<Record<"circles" | "files" | "functions", readonly string[]>> = {
  circles: [],
  files: [],
  functions: [],
};
