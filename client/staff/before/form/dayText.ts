/** Days and lists as a form's text holds them. */
import { typedDay } from "../../../ui/typedTime.ts";

const EVER = "2000-01-01";

/** YYYY-MM-DD; "" where it is none. */
export const dayIn = (text: string | undefined): string => typedDay(text ?? "", EVER) ?? "";
/** The lines that say something. */
export const linesIn = (text: string | undefined): string[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
