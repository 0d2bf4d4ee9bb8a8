/** The desk's parts of the organisations' lists and of individuals. Of a phone or an address that there is one; no year is even read. */
import type { ApplicationRow, RosterRow } from "../../../../shared/views/before/offices.ts";
import { applicationsOf } from "../../../rulebook/before/applications/facts.ts";
import { ofFolder } from "../../../rulebook/before/freeze/delegates.ts";
import { type Place, placesOf } from "../../../rulebook/before/freeze/places.ts";
import { lateBy, listOf, principals, rosterOf } from "../../../rulebook/before/roster/facts.ts";
import { registeredBy } from "../../../rulebook/before/roster/shortfalls.ts";
import type { RosterDelegate } from "../../../rulebook/before/roster/slice.ts";
import { fields, index, item, part } from "../../part.ts";
import { fullName, type Person } from "../../people.ts";
import { bearers, namesakes } from "./names.ts";

/** Where each sits: of a folder's own list the folder says it. */
const places = index(
  fields("plan", "before.numbered", "before.rosters", "before.applications", "before.places"),
  (state) => (ofFolder(state) ? null : placesOf(state)),
);

const NOWHERE: Place = { place: "", byHand: false };

const delegateRow = item(
  (
    { id, person: row, substituteFor, contact, represents = "" }: RosterDelegate,
    person: Person | undefined,
    place: string,
    placedByHand: boolean,
    sameName: readonly string[],
  ): RosterRow["delegates"][number] => {
    const { name = "", addressForm = "", position = "" } = person ?? {};
    return {
      ...{ id, name: fullName(person, row), represents, place, placedByHand },
      entered: {
        ...{ id, name, addressForm, position, represents, substituteFor, hasPhone: contact !== null },
      },
      position,
      substitute: substituteFor !== null,
      namesakes: sameName,
    };
  },
);

export const rostersPart = part(
  { ...fields("plan", "before.rosters", "before.reminders", "before.register"), bearers, places },
  ({ plan, before, bearers: found, places: placesNow }, people): readonly RosterRow[] => {
    const registered = registeredBy({ plan, before }, people.registrations);
    const rowFor = (of: RosterDelegate) => {
      const person = people.get(of.person);
      const { place, byHand } = placesNow?.get(of.id) ?? NOWHERE;
      return delegateRow(of, person, place, byHand, namesakes(found, of.id, person));
    };
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
        delegates: list.map(rowFor),
        replaced: replaced.map(({ by, why }) => ({ by, why })),
        reminded: (before?.reminders ?? []).flatMap(({ at, organisations }) =>
          organisations.some((organisation) => organisation.organisation === number) ? [at] : [],
        ),
      };
    });
  },
);

export const applicationsPart = part(
  { ...fields("before.applications"), bearers, places },
  ({ before, bearers: found, places: placesNow }, people): readonly ApplicationRow[] => {
    return Object.values(applicationsOf({ before })).map(
      ({ id, person, residence, at, state, decided, writtenBy }) => ({
        ...{ id, residence, at, state, hasReach: people.reaches.has(person) },
        place: placesNow?.get(id)?.place ?? "",
        placedByHand: placesNow?.get(id)?.byHand ?? false,
        written: writtenBy && { by: writtenBy, receipt: people.get(person)?.receipt ?? "" },
        name: fullName(people.get(person), person),
        position: people.get(person)?.position ?? "",
        words: decided?.told ? (people.get(decided.told)?.words ?? "") : "",
        namesakes: namesakes(found, id, people.get(person)),
      }),
    );
  },
);
