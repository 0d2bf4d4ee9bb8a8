/** Two people of one name are told apart by where they come from: who bears which name. */
import { searchKey } from "../../../../shared/terms/text.ts";
import { applicationsOf } from "../../../rulebook/before/applications/facts.ts";
import { listOf } from "../../../rulebook/before/roster/facts.ts";
import { fields, index, item } from "../../part.ts";
import type { Person } from "../../people.ts";

/** The name without its marks; empty: it has none. */
const keyOf = item(({ name }: Person) => searchKey(name));

/** Of each name, without its marks: the ids of who bears it, with the organisation or body. */
export const bearers = index(
  fields("plan", "before.rosters", "before.applications"),
  ({ plan, before }, people) => {
    const found = new Map<string, { readonly id: string; readonly from: string }[]>();
    const note = (id: string, person: string, from: string) => {
      const bearer = people.get(person);
      const key = bearer ? keyOf(bearer) : "";
      if (key !== "") found.set(key, [...(found.get(key) ?? []), { id, from }]);
    };
    for (const { number, name } of plan.organisations)
      for (const { id, person } of listOf({ before }, number)) note(id, person, name);
    for (const { person } of plan.officials) note(person, person, people.get(person)?.organisation ?? "");
    for (const application of Object.values(applicationsOf({ before })))
      if (application.state === "waiting" || application.state === "admitted")
        note(application.id, application.person, application.residence);
    return found;
  },
);

const NOBODY: readonly string[] = [];

/** Where others come from who bear the name of this one. */
export function namesakes(
  found: ReturnType<typeof bearers>,
  id: string,
  bearer: Person | undefined,
): readonly string[] {
  const others = ((bearer && found.get(keyOf(bearer))) ?? []).flatMap((source) =>
    source.id === id ? [] : [source.from],
  );
  return others.length === 0 ? NOBODY : others;
}
