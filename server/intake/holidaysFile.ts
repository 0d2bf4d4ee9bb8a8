/** holidays.json of a folder, which may be left out: the days off beside weekends. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readText } from "./table.ts";

const FILE = "holidays.json";
const schema = z.object({ holidays: z.array(z.object({ date: z.iso.date() })) });

/** Days (YYYY-MM-DD); throws a clear line where the file is there and cannot be taken. */
export function holidaysIn(folder: string): string[] {
  if (!existsSync(join(folder, FILE))) return [];
  let json: unknown;
  try {
    json = JSON.parse(readText(folder, FILE));
  } catch (error) {
    throw new Error(`${FILE} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  const file = schema.safeParse(json);
  if (file.success) return file.data.holidays.map(({ date }) => date);
  throw new Error(
    file.error.issues.map(({ path, message }) => `${FILE}, ${path.join(".")}: ${message}`).join("\n"),
  );
}
