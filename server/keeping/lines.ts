/** The lines of an export: what each may be, and all of them checked one by one. */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { z } from "zod";
import { HEARING_ID } from "../intake/createHearing.ts";
import { entryHash } from "../storage/codec.ts";
import type { Entry } from "../storage/log.ts";

/** from this one on a last line tells what must be there */
export const FORMAT = "doi-thoai hearing 2";

const line = z.discriminatedUnion("line", [
  // and whatever else the registry says of it
  z.looseObject({
    line: z.literal("hearing"),
    id: z.string().regex(HEARING_ID),
    title: z.string(),
    /** left out by versions whose exports have no last line */
    format: z.literal(FORMAT).optional(),
  }),
  z.object({ line: z.literal("script"), text: z.string() }),
  z.looseObject({ line: z.literal("person"), id: z.string() }),
  // and whatever a newer version has written beside it
  z.looseObject({
    line: z.literal("entry"),
    v: z.int(),
    prev: z.string(),
    commandId: z.string().min(1),
    fingerprint: z.string(),
    actor: z.string(),
    onBehalfOf: z.string().nullable(),
    at: z.int(),
    events: z.array(z.looseObject({ type: z.string() })).min(1),
  }),
  z.object({
    line: z.literal("minutes"),
    section: z.string(),
    author: z.string(),
    update: z.base64(),
  }),
  z.object({
    line: z.literal("end"),
    people: z.int(),
    entries: z.int(),
    minutes: z.int(),
    /** SHA-256 of all lines before it, each with its line feed */
    hash: z.string(),
  }),
]);

export type Line = z.infer<typeof line>;

/** What a hearing's lines hold. */
export interface Survey {
  readonly id: string;
  readonly title: string;
  readonly people: number;
  readonly entries: number;
  readonly minutes: number;
  /** hash of the last entry: with it all before it stand fast */
  readonly head: string;
}

export type Lines = AsyncIterable<string>;

/** Opened when the first line is asked for: a reader that waits for nobody loses what comes before. */
export async function* linesOfFile(path: string): AsyncGenerator<string> {
  const file = await open(path);
  try {
    yield* file.readLines();
  } finally {
    await file.close();
  }
}

/**
 * The lines one by one, checked: the first names the hearing, each entry hangs on the one before and is no earlier, the
 * last, where the first promises one, tells what there must have been.
 */
export async function* checked(lines: Lines): AsyncGenerator<{ one: Line; number: number; hash: string }> {
  const all = createHash("sha256");
  const count = { people: 0, entries: 0, minutes: 0 };
  let number = 0;
  let last: Entry | null = null;
  let hash = "";
  let sealed: "no" | "open" | "whole" = "no";
  for await (const text of lines) {
    number++;
    if (text.trim() === "") continue;
    const line = parse(text, number);
    const wrong = (why: string) => new Error(`Line ${number}: ${why}`);
    if (number === 1 && line.line !== "hearing")
      throw wrong("the first line must name the hearing. Is this an export?");
    if (number > 1 && line.line === "hearing") throw wrong("the file holds a second hearing.");
    if (sealed === "whole") throw wrong("something stands behind the last line: the file was changed.");
    if (line.line === "hearing" && line.format !== undefined) sealed = "open";
    if (line.line === "person") count.people++;
    if (line.line === "minutes") count.minutes++;
    if (line.line === "entry") {
      const { line: _, ...entry } = line;
      if (entry.v !== count.entries + 1) throw wrong(`the log does not go on from version ${count.entries}.`);
      if (entry.prev !== hash) throw wrong("this entry does not hang on the one before it: it was changed.");
      if (last !== null && entry.at < last.at) throw wrong("this entry is earlier than the one before it.");
      count.entries++;
      last = entry;
      hash = entryHash(entry);
    }
    if (line.line === "end") {
      const { line: _, hash: sum, ...told } = line;
      for (const part of ["entries", "minutes", "people"] as const)
        if (told[part] !== count[part])
          throw wrong(
            `there must be ${told[part]} ${part}, but there are ${count[part]}: the file is not whole.`,
          );
      if (sum !== all.digest("hex"))
        throw wrong("the lines before it are not those that were exported: something was changed.");
      sealed = "whole";
    } else all.update(`${text}\n`);
    yield { one: line, number, hash };
  }
  if (number === 0) throw new Error("The file is empty.");
  if (sealed === "open")
    throw new Error(`The file ends at line ${number}, and its last line is not there: it was cut short.`);
}

/** Reads lines without keeping them. Throws one clear line that names the wrong one. */
export async function surveyLines(lines: Lines): Promise<Survey> {
  const survey = { id: "", title: "", people: 0, entries: 0, minutes: 0, head: "" };
  for await (const { one, hash } of checked(lines)) {
    if (one.line === "hearing") Object.assign(survey, { id: one.id, title: one.title });
    if (one.line === "person") survey.people++;
    if (one.line === "entry") survey.entries++;
    if (one.line === "minutes") survey.minutes++;
    survey.head = hash;
  }
  return survey;
}

function parse(text: string, number: number): Line {
  try {
    const result = line.safeParse(JSON.parse(text));
    if (result.success) return result.data;
    throw new Error(result.error.issues[0]?.path.join(".") ?? "");
  } catch (error) {
    throw new Error(
      `Line ${number} is no line of an export (${error instanceof Error ? error.message : error}).`,
    );
  }
}

/** "" where there is none. */
export const hashOf = (entry: Entry | undefined): string => (entry ? entryHash(entry) : "");
