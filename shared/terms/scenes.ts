/** What a hall display may show. A result card is shown by an act of its own. */
export const SCENES = [
  "auto",
  "backdrop",
  "programme",
  "rights",
  "notice",
  "pause",
  "document",
  "concerns",
  "otherSource",
  "settling",
  "conclusion",
  "test",
  "black",
  "ask",
] as const;
/** One that is chosen for a display. */
export type SceneName = (typeof SCENES)[number];
export type Scene = SceneName | "resultCard";
