/** What the rules give back, and what they may know besides the state. */
import type { Draft } from "immer";
import type { Attachment } from "../../../shared/terms/attachments.ts";
import { strangerId } from "../../../shared/terms/ids.ts";
import type { Refusal } from "../../../shared/terms/refusals.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import type { PersonChoice } from "../../../shared/wire/commands/bits.ts";
import type { CommandOf, CommandType } from "../../../shared/wire/commands/commands.ts";
import type { Prepared } from "../before/freeze/events.ts";
import type { Registration, RegistrationRow } from "../before/register/registration.ts";
import type { Commit, EventOf, EventType, HearingEvent } from "./events.ts";
import type { Row } from "./rights.ts";
import type { HearingState } from "./state.ts";

/** A person who came without being on a list: goes to the people register, never into an event. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly addressForm: string;
  readonly position: string;
  readonly organisation: string;
  /** how the name is said; left out: as it is written */
  readonly pronunciation?: string;
  /** of a delegate who has one */
  readonly seat?: string;
  /** sealed where they are stored, read by no view */
  readonly phone?: string | undefined;
  readonly birthYear?: number | undefined;
  readonly address?: string | undefined;
  /** what somebody is told, in a row that is no person's */
  readonly words?: string;
}

/** What a decision puts into the register beside the log: a person, or a registration, which is sealed whole. */
export type NewRow = NewPerson | RegistrationRow;

export type Decision =
  | {
      readonly kind: "accepted";
      readonly events: readonly HearingEvent[];
      readonly people: readonly NewRow[];
    }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** Files by their SHA-256. */
export type Sent = ReadonlyMap<string, Attachment>;

/** What the shell knows beside the state; decide judges it like the state itself. */
export interface Circumstances {
  /** hearing time */
  readonly now: Instant;
  /** Redis time in ms, for the hearing's clock */
  readonly realNow: number;
  readonly actor: SeatName;
  readonly commandId: string;
  /** ms since the presider's tablet gave a sign of life; null: never seen */
  readonly presiderLastSeen: number | null;
  /** what the vault holds of the preparation until the freeze; asked for only where it is judged; null: it is gone */
  readonly prepared?: Prepared | null;
  /** of the files that the command names, those that its sender has sent up lately; left out: none */
  readonly sent?: Sent;
  /** who stands in the register; left out: nobody */
  readonly people?: ReadonlyMap<string, NewPerson>;
  /** how persons can be reached, by their row; left out: nobody can */
  readonly reaches?: ReadonlyMap<string, string>;
  /** what the vault holds of registrations, by their row; left out: nothing */
  readonly registrations?: ReadonlyMap<string, Registration>;
}

export type Decide<T extends CommandType> = (
  state: HearingState,
  command: CommandOf<T>,
  at: Circumstances,
) => Decision;
export type Fold<T extends EventType> = (
  state: Draft<HearingState>,
  event: EventOf<T>,
  commit: Commit,
) => void;
/** The rows of acts: who may give each, when, and what comes of it. A missing row is a type error. */
export type Acts<T extends CommandType> = { readonly [K in T]: Row & { readonly decide: Decide<K> } };
export type Folds<T extends EventType> = { readonly [K in T]: Fold<K> };

export const accept = (...events: HearingEvent[]): Decision => ({ kind: "accepted", events, people: [] });
export const refuse = (refusal: Refusal): Decision => ({ kind: "refused", refusal });

/** The id of the person meant, and the person where that one is on no list. */
export function personOf(who: PersonChoice, at: Circumstances): { id: string; people: NewPerson[] } {
  if ("person" in who) return { id: who.person, people: [] };
  const id = strangerId(at.commandId);
  return {
    id,
    people: [
      {
        id,
        name: who.name,
        addressForm: who.addressForm,
        position: who.position ?? "",
        organisation: who.organisation,
      },
    ],
  };
}

/** Refuses an id that is nobody's: on no list, new with no command, at no turn. */
export function strangerIn(
  state: HearingState,
  { id, people }: { id: string; people: readonly NewPerson[] },
) {
  const ruledBefore =
    people.some((person) => person.id === id) ||
    state.plan.delegates.some((delegate) => delegate.person === id) ||
    state.plan.officials.some((official) => official.person === id) ||
    Object.values(state.entries).some((entry) => entry.person === id);
  return ruledBefore ? null : refuse({ code: "unknownId", id });
}

/** Only for what an earlier rule has judged: floor, session … in the situation that an event goes on from. */
export function mustBe<S extends { readonly kind: string }, K extends S["kind"]>(
  situation: S,
  ...kinds: readonly K[]
): Extract<S, { kind: K }> {
  if (!(kinds as readonly string[]).includes(situation.kind))
    throw new Error(`the log goes on from ${kinds.join(" or ")}, and it is ${situation.kind}`);
  return situation as Extract<S, { kind: K }>;
}

/** Only for ids that an earlier rule has found: an entry of a record that must be there. */
export function must<T>(record: Readonly<Record<string, T>>, id: string): T {
  const found = record[id];
  if (found === undefined) throw new Error(`the log names ${id}, which is not there`);
  return found;
}
