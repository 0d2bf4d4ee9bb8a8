/** The desk's parts of the organisations' lists and of individuals. No phone, year or address is even read. */
import type { ApplicationRow, RosterRow } from "../../../../shared/views/before/offices.ts";
import { applicationsOf } from "../../../rulebook/before/applications/facts.ts";
import { lateBy, listOf, principals, rosterOf } from "../../../rulebook/before/roster/facts.ts";
import { registeredBy } from "../../../rulebook/before/roster/shortfalls.ts";
import { fields, part } from "../../part.ts";
import { fullName } from "../../people.ts";
import { bearers, namesakes } from "./names.ts";

export const rostersPart = part(
  { ...fields("plan", "before"), bearers },
  ({ plan, before, bearers: found }, people): readonly RosterRow[] => {
    const registered = registeredBy({ plan, before }, people.registrations);
    return plan.organisations.map(({ number, name, quota, minimum }) => {
      const { lateKept = null, replaced = [] } = rosterOf({ before }, number);
      const list = listOf({ before }, number);
      return {
        ...{ number, name, quota, minimum, lateKept, listed: principals(list).length },
        registered: registered.get(number) ?? 0,
        lateBy: lateBy({ plan, before }, number),
        delegates: list.map(({ id, person, substituteFor, contact, represents = "" }) => ({
          ...{ id, name: fullName(people.get(person), person), represents },
          entered: {
            ...{
              id,
              name: people.get(person)?.name ?? "",
              addressForm: people.get(person)?.addressForm ?? "",
            },
            ...{
              position: people.get(person)?.position ?? "",
              represents,
              substituteFor,
              hasPhone: contact !== null,
            },
          },
          position: people.get(person)?.position ?? "",
          substitute: substituteFor !== null,
          namesakes: namesakes(found, id, people.get(person)?.name ?? ""),
        })),
        replaced: replaced.map(({ by, why }) => ({ by, why })),
        reminded: (before?.reminders ?? []).flatMap(({ at, organisations }) =>
          organisations.some((organisation) => organisation.organisation === number) ? [at] : [],
        ),
      };
    });
  },
);

export const applicationsPart = part(
  { ...fields("before"), bearers },
  ({ before, bearers: found }, people): readonly ApplicationRow[] =>
    Object.values(applicationsOf({ before })).map(({ id, person, residence, at, state, decided }) => ({
      ...{ id, residence, at, state },
      name: fullName(people.get(person), person),
      position: people.get(person)?.position ?? "",
      words: decided?.told ? (people.get(decided.told)?.words ?? "") : "",
      namesakes: namesakes(found, id, people.get(person)?.name ?? ""),
    })),
);
