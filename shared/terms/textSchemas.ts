/** What a packet may hold of typed text. Apart from text.ts, so that no screen loads the validator. */
import { z } from "zod";
import { byteLength, cleanText, fitsIn } from "./text.ts";

function text(max: number, lines: boolean) {
  return z
    .string()
    .max(max * 8)
    .refine((raw) => raw.isWellFormed(), "loneSurrogate")
    .transform((raw) => cleanText(raw, lines))
    .refine((clean) => fitsIn(clean, max), "tooLong");
}

/** One line of at most `max` graphemes, four bytes each on the average, not empty. */
export const line = (max: number) => text(max, false).refine((clean) => clean !== "", "empty");
/** Several lines of at most `max` graphemes, four bytes each on the average, may be empty. */
export const paragraph = (max: number) => text(max, true);
/** A person's name: one line, at most 80 graphemes and 256 bytes. */
export const personName = line(80).refine((name) => byteLength(name) <= 256, "tooLong");
