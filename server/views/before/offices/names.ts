/** Two people of one name are told apart by where they come from: who bears which name. */
import { searchKey } from "../../../../shared/terms/text.ts";
import { applicationsOf } from "../../../rulebook/before/applications/facts.ts";
import { listOf } from "../../../rulebook/before/roster/facts.ts";
import { fields, index } from "../../part.ts";

/** Of each name, without its marks: the ids of who bears it, with the organisation or body. */
export const bearers = index(fields("plan", "before"), ({ plan, before }, people) => {
  const found = new Map<string, { readonly id: string; readonly from: string }[]>();
  const note = (id: string, person: string, from: string) => {
    const key = searchKey(people.get(person)?.name ?? "");
    if (key !== "") found.set(key, [...(found.get(key) ?? []), { id, from }]);
  };
  for (const { number, name } of plan.organisations)
    for (const { id, person } of listOf({ before }, number)) note(id, person, name);
  for (const { person } of plan.officials) note(person, person, people.get(person)?.organisation ?? "");
  for (const application of Object.values(applicationsOf({ before })))
    if (application.state === "waiting" || application.state === "admitted")
      note(application.id, application.person, application.residence);
  return found;
});

/** Where others come from who bear this name. */
export const namesakes = (found: ReturnType<typeof bearers>, id: string, name: string): string[] =>
  (found.get(searchKey(name)) ?? []).flatMap((source) => (source.id === id ? [] : [source.from]));
