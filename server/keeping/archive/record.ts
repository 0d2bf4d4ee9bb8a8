/** What an archive holds of a hearing's record: its log up to the seal, its minutes, and who the persons are as documents say it. */
import { entryHash } from "../../storage/codec.ts";
import type { Entry, HearingLog, PersonRow } from "../../storage/log.ts";
import { exportLines, unsealed } from "../exportLines.ts";
import { surveyLines } from "../lines.ts";
import type { ArchiveReader } from "./container.ts";

/** What is read of a log to export it. */
export type Readable = Pick<HearingLog, "hearings" | "readMinutes" | "read" | "script" | "people">;

export const LOG_FILE = "nhat-ky.jsonl";
export const PEOPLE_FILE = "nguoi.jsonl";

/** The log as it stood at an entry, with this register of persons. */
export const asOf = (log: Readable, version: number, people: readonly PersonRow[]): Readable => ({
  hearings: () => log.hearings(),
  readMinutes: (hearing, after) => log.readMinutes(hearing, after),
  read: async (hearing, after) => (await log.read(hearing, after)).filter(({ v }) => v <= version),
  script: (hearing) => log.script(hearing),
  people: async (_hearing, ids) => people.filter(({ id }) => ids === undefined || ids.includes(id)),
});

const textOf = async (lines: AsyncIterable<string>): Promise<Uint8Array> => {
  const all: string[] = [];
  for await (const line of lines) all.push(`${line}\n`);
  return new TextEncoder().encode(all.join(""));
};

/** The record's two files. */
export async function recordFiles(log: Readable, hearing: string): Promise<Record<string, Uint8Array>> {
  const rows = await log.people(hearing);
  const people = rows.map((row) => `${JSON.stringify({ line: "person", ...row })}\n`).join("");
  return {
    [LOG_FILE]: await textOf(exportLines(log, hearing, "nobody")),
    [PEOPLE_FILE]: new TextEncoder().encode(people),
  };
}

const linesIn = (bytes: Uint8Array): string[] => new TextDecoder().decode(bytes).split("\n").filter(Boolean);

/** Both as the lines of one hearing, as an import wants them. */
export async function* recordLines(read: ArchiveReader): AsyncGenerator<string> {
  async function* log() {
    yield* linesIn(await read(LOG_FILE));
  }
  // the log's own last line is judged before any of it is given on
  await surveyLines(log());
  let first = true;
  for await (const line of unsealed(log())) {
    yield line;
    if (first) yield* linesIn(await read(PEOPLE_FILE));
    first = false;
  }
}

/** The hash of the entry with which the log ends there. */
export async function headOf(log: Readable, hearing: string): Promise<string> {
  const last: Entry | undefined = (await log.read(hearing, 0)).at(-1);
  return last ? entryHash(last) : "";
}
