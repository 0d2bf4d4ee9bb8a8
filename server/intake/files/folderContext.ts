/** What a preview needs of a hearing, from the folder of its plan. */
import { z } from "zod";
import { type Row, readTable, readText } from "../table.ts";
import type { Context } from "./context.ts";
import { organisationNamed } from "./values/organisation.ts";

const planSchema = z.object({ date: z.iso.date(), fields: z.array(z.string()) });

const organisation = (row: Row) => ({ name: row.needed("name"), quota: row.whole("delegates_quota") });

/** `whose`: an organisation as it is written anyhow; null: the file says. Throws one line. */
export function folderContext(folder: string, whose: string | null): Context {
  const plan = planSchema.parse(JSON.parse(readText(folder, "plan.json")));
  const organisations = readTable(folder, "organisations.csv", ["name", "delegates_quota"]).map(organisation);
  const names = organisations.map(({ name }) => name);
  const ownName = whose === null ? null : (organisationNamed(whose, names)?.name ?? null);
  if (whose !== null && ownName === null) throw new Error(`organisations.csv names no "${whose}"`);
  return {
    organisations,
    fields: plan.fields,
    year: Number(plan.date.slice(0, 4)),
    organisation: ownName,
    mustName: false,
    known: [],
  };
}
