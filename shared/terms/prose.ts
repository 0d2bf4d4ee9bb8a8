/** What the minutes' prose is made of: the editor makes nothing else, the server takes nothing else. */

/** the field of a section's document that the editor writes */
export const PROSE_FIELD = "prose";

/** Elements by name, and the attributes that each may have. */
export const PROSE_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  paragraph: [],
  bulletList: [],
  orderedList: ["start", "type"],
  listItem: [],
  hardBreak: [],
};
export const PROSE_MARKS: readonly string[] = ["bold", "italic"];
