/** Who is being added from the floor, as far as the form is filled in, and what it still wants. */
import { bestMatches } from "../../../../shared/terms/text.ts";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import type { PersonChoice } from "../../../../shared/wire/commands/bits.ts";
import type { CommandInput } from "../../../../shared/wire/commands/commands.ts";
import { officialsHere } from "../../../line/staff.ts";

export type Segment = NonNullable<SecretaryView["segment"]>;
export const SEGMENTS: readonly Segment[] = ["people", "officials", "after"];

export type Listed = SecretaryView["delegates"][number] | SecretaryView["officials"][number];

/** chosen by whoever is on no list, though others of the name are */
export const NOBODY = "-";

export const EMPTY = {
  query: "",
  chosen: "",
  content: "",
  field: "",
  form: "",
  organisation: "",
  clarifies: "",
  about: "",
};
export type Typed = typeof EMPTY;

/** Delegates and officials that fit the query; a number fits its delegate alone. */
function candidates(view: SecretaryView, segment: Segment, query: string): readonly Listed[] {
  if (query === "") return [];
  if (/^\d+$/.test(query))
    return view.delegates.filter((delegate) => Number(delegate.number) === Number(query));
  const pool: readonly Listed[] = segment === "officials" ? officialsHere(view) : view.delegates;
  return bestMatches(query, pool, (person) => person.name, 8);
}

export function commandFor(segment: Segment, who: PersonChoice, typed: Typed): CommandInput {
  const { content, field, clarifies, about } = typed;
  if (segment === "officials") return { type: "AddOfficial", who };
  if (segment === "after") return { type: "AddAfterAnswers", who, ...(about === "" ? {} : { about }) };
  return { type: "AddWalkIn", who, content, field, ...(clarifies === "" ? {} : { clarifies }) };
}

/** what is asked for, in the order in which it is filled in; each is the name of its place in the form */
export type Asked = "query" | "who" | "form" | "organisation" | "field";

export interface Filled {
  readonly segment: Segment;
  readonly query: string;
  /** a delegate's number was typed */
  readonly number: boolean;
  readonly found: readonly Listed[];
  readonly person: Listed | undefined;
  /** somebody on no list */
  readonly free: boolean;
  /** what is wanted next; undefined: nothing more */
  readonly first: Asked | undefined;
}

export function filledIn(view: SecretaryView, segment: Segment, typed: Typed): Filled {
  const query = typed.query.trim();
  const number = /^\d+$/.test(query);
  const found = candidates(view, segment, query);
  const person =
    found.find((match) => match.id === typed.chosen) ?? (found.length === 1 && number ? found[0] : undefined);
  const free =
    person === undefined && query !== "" && !number && (found.length === 0 || typed.chosen === NOBODY);
  const missing: readonly Asked[] = [
    ...(query === "" || (number && found.length === 0) ? (["query"] as const) : []),
    ...(query !== "" && !person && !free && found.length > 0 ? (["who"] as const) : []),
    ...(free && typed.form === "" ? (["form"] as const) : []),
    ...(free && typed.organisation.trim() === "" ? (["organisation"] as const) : []),
    ...((person || free) && segment === "people" && typed.field === "" ? (["field"] as const) : []),
  ];
  return { segment, query, number, found, person, free, first: missing[0] };
}
