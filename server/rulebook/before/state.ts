/** What the state keeps of the phase before, also once it is over: a slice for each topic. Pure data. */
import type { Draft } from "immer";
import type { Instant } from "../../../shared/terms/time.ts";
import { type Applications, NO_APPLICATIONS } from "./applications/slice.ts";
import { type Checklist, NO_CHECKLIST } from "./checklist/slice.ts";
import { type Dossier, NO_DOSSIER } from "./dossier/slice.ts";
import { type Invitations, NO_INVITATIONS } from "./invitations/slice.ts";
import type { Officials } from "./officials/slice.ts";
import { noOrder, type OrderSlice } from "./order/slice.ts";
import { noPreparation, type PreparationSlice } from "./preparation/slice.ts";
import { NO_PROGRAMME, type Programme } from "./programme/slice.ts";
import { NO_REGISTER, type RegisterSlice } from "./register/slice.ts";
import type { Reminder, Roster } from "./roster/slice.ts";
import { NO_SCREENING, type ScreeningSlice } from "./screening/slice.ts";
import type { Settings } from "./settings/slice.ts";
import { noSynthesis, type SynthesisSlice } from "./synthesis/slice.ts";

export interface BeforeState {
  readonly frozenAt: Instant | null;
  /** the highest number of a delegate; the folder's own come first */
  readonly numbered: number;
  /** left out: nobody was entered or changed at a desk */
  readonly officials?: Officials;
  /** left out: as the log begins, and the day has not moved */
  readonly settings?: Settings;
  readonly dossier: Dossier;
  readonly checklist: Checklist;
  readonly programme: Programme;
  /** by the organisation's number */
  readonly rosters: Readonly<Record<string, Roster>>;
  readonly reminders: readonly Reminder[];
  /** places in the hall that were given by hand, by the delegate's or the application's id; left out: none */
  readonly places?: Readonly<Record<string, string>>;
  readonly applications: Applications;
  readonly invitations: Invitations;
  readonly register: RegisterSlice;
  readonly screening: ScreeningSlice;
  readonly synthesis: SynthesisSlice;
  readonly preparation: PreparationSlice;
  readonly order: OrderSlice;
}

/** A preparation in which nothing has happened yet. */
export const nothingPrepared = (numbered: number): BeforeState => ({
  ...{ frozenAt: null, numbered, rosters: {}, reminders: [] },
  ...{ dossier: NO_DOSSIER, checklist: NO_CHECKLIST, programme: NO_PROGRAMME },
  ...{ applications: NO_APPLICATIONS, invitations: NO_INVITATIONS },
  ...{ register: NO_REGISTER, screening: NO_SCREENING },
  ...{ synthesis: noSynthesis, preparation: noPreparation, order: noOrder },
});

/** What the folds of the phase before change. */
export function preparing(state: Draft<{ readonly before: BeforeState | null }>): Draft<BeforeState> {
  if (state.before === null) throw new Error("the preparation goes on of a hearing that was not founded");
  return state.before;
}

/** A person's number is given once. */
export function notePerson(state: Draft<{ readonly before: BeforeState | null }>, person: string): void {
  const before = preparing(state);
  before.numbered = Math.max(before.numbered, Number(person.slice(1)));
}
