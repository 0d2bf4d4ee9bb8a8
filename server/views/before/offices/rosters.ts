/** The desk's parts of the organisations' lists and of individuals. Of a phone or an address that there is one; no year is even read. */
import type { ApplicationRow, RosterRow } from "../../../../shared/views/before/offices.ts";
import { applicationsOf } from "../../../rulebook/before/applications/facts.ts";
import { ofFolder } from "../../../rulebook/before/freeze/delegates.ts";
import { placesOf } from "../../../rulebook/before/freeze/places.ts";
import { lateBy, listOf, principals, rosterOf } from "../../../rulebook/before/roster/facts.ts";
import { registeredBy } from "../../../rulebook/before/roster/shortfalls.ts";
import type { HearingState } from "../../../rulebook/frame/state.ts";
import { fields, part } from "../../part.ts";
import { fullName } from "../../people.ts";
import { bearers, namesakes } from "./names.ts";

/** Where each sits: of a folder's own list the folder says it. */
function placesIn(state: Pick<HearingState, "plan" | "before">) {
  const places = ofFolder(state) ? null : placesOf(state);
  return (id: string) => {
    const { place = "", byHand: placedByHand = false } = places?.get(id) ?? {};
    return { place, placedByHand };
  };
}

export const rostersPart = part(
  { ...fields("plan", "before"), bearers },
  ({ plan, before, bearers: found }, people): readonly RosterRow[] => {
    const registered = registeredBy({ plan, before }, people.registrations);
    const placeOf = placesIn({ plan, before });
    return plan.organisations.map(({ number, name, kind, quota, minimum }) => {
      const { lateKept = null, replaced = [] } = rosterOf({ before }, number);
      const list = listOf({ before }, number);
      return {
        ...{
          id: String(number),
          number,
          name,
          kind,
          quota,
          minimum,
          lateKept,
          listed: principals(list).length,
        },
        registered: registered.get(number) ?? 0,
        lateBy: lateBy({ plan, before }, number),
        delegates: list.map(({ id, person, substituteFor, contact, represents = "" }) => ({
          ...{ id, name: fullName(people.get(person), person), represents, ...placeOf(id) },
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
          namesakes: namesakes(found, id, people.get(person)),
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
  { ...fields("plan", "before"), bearers },
  ({ plan, before, bearers: found }, people): readonly ApplicationRow[] => {
    const placeOf = placesIn({ plan, before });
    return Object.values(applicationsOf({ before })).map(
      ({ id, person, residence, at, state, decided, writtenBy }) => ({
        ...{ id, residence, at, state, ...placeOf(id), hasReach: people.reaches.has(person) },
        written: writtenBy && { by: writtenBy, receipt: people.get(person)?.receipt ?? "" },
        name: fullName(people.get(person), person),
        position: people.get(person)?.position ?? "",
        words: decided?.told ? (people.get(decided.told)?.words ?? "") : "",
        namesakes: namesakes(found, id, people.get(person)),
      }),
    );
  },
);
