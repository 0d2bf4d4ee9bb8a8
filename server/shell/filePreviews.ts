/** How a file that a seat sends would be taken: it is read by a thread, beside what the hearing and the register know. */
import { INBOXES } from "../../shared/terms/register.ts";
import { organisationSeat, type SeatName, unitSeat } from "../../shared/terms/seats.ts";
import type { PreviewRefusal, Target } from "../../shared/wire/filePreview.ts";
import type { Context, Known } from "../intake/files/context.ts";
import type { FileDesk } from "../intake/files/desk.ts";
import { readPhone } from "../intake/files/values/phone.ts";
import type { ReadFile } from "../intake/files/worker.ts";
import type { Organisation } from "../rulebook/before/plan.ts";
import { sentBy, sourceAt } from "../rulebook/before/register/facts.ts";
import type { Registration, Registrations } from "../rulebook/before/register/registration.ts";
import { listOf, principals, rosterOf } from "../rulebook/before/roster/facts.ts";
import { collectedBy } from "../rulebook/before/synthesis/rawOpinions.ts";
import { phaseOf } from "../rulebook/frame/phase.ts";
import { clerkAt, organisationAt } from "../rulebook/frame/seats.ts";
import type { HearingState } from "../rulebook/frame/state.ts";
import type { HearingLog, PersonRow } from "../storage/log.ts";
import type { People } from "../views/people.ts";

interface SentFile {
  readonly name: string;
  /** null: the file says */
  readonly target: Target | null;
  readonly organisation: number | null;
  /** of what was collected: the lists of several, of which the file says whose each row is */
  readonly several: boolean;
  readonly bytes: Uint8Array;
}

export interface FilePreviewParts {
  readonly log: Pick<HearingLog, "people">;
  readonly read: FileDesk["read"];
  /** null: there is no such hearing here */
  readonly known: (hearing: string) => { readonly state: HearingState; readonly people: People } | null;
}

/** null: it is not for this seat. */
export async function previewFor(
  { log, read, known }: FilePreviewParts,
  hearing: string,
  seat: SeatName,
  { name, target, organisation: number, several, bytes }: SentFile,
  step: (done: number, of: number) => void,
): Promise<ReadFile | PreviewRefusal | null> {
  const now = known(hearing);
  if (!now) return null;
  const context =
    target === "collected"
      ? (several ? severalCollected : collectedContext)(now, seat, number)
      : listContext(now, seat, target, number, (ids) => log.people(hearing, ids));
  if (context === null) return null;
  if (phaseOf(now.state) !== "before") return "notNow";
  const order = async () => ({ bytes, name, target, context: await context() });
  return read(hearing, order, ({ done, of }) => step(done, of));
}

interface Now {
  readonly state: HearingState;
  readonly people: People;
}
/** What a list is held against; null: the seat does not send it. */
type ContextOf = (() => Promise<Context>) | null;

/** Delegates, or opinions to be spoken: the list of an organisation, or of several. */
function listContext(
  { state, people }: Now,
  seat: SeatName,
  target: "delegates" | "opinions" | null,
  number: number | null,
  rows: (ids: readonly string[]) => Promise<PersonRow[]>,
): ContextOf {
  const senders = sendersOf(state, seat, target, number);
  if (!senders) return null;
  const onlySender = number === null && senders.length > 1 ? null : (senders[0] ?? null);
  const opinions = () => senders.flatMap((sender) => knownOpinions(state, people.registrations, sender));
  return async () => ({
    ...contextOf(state, onlySender?.name ?? null),
    ...(target === "opinions"
      ? { known: opinions() }
      : {
          known: await knownOnes(state, senders, rows),
          ...(target === null && { knownOpinions: opinions() }),
          ...seenOf(state, onlySender, senders),
        }),
  });
}

/** What was only collected: a seat's own list, or the one of an organisation that a clerk of an inbox takes in. */
function collectedContext({ state, people }: Now, seat: SeatName, number: number | null): ContextOf {
  const named =
    organisationAt(state, seat) || number !== null ? sendersOf(state, seat, "collected", number)?.[0] : null;
  if (named === undefined) return null;
  if (named === null && clerkAt(state, seat) === null && sourceAt(state, seat)?.source !== "ward")
    return null;
  const organisation = named?.name ?? null;
  const sender = named ? organisationSeat(named.number) : seat;
  const known = collectedBy(state, people.registrations, sender).map(({ row }) =>
    knownRaw(organisation ?? "", row),
  );
  return async () => ({ ...contextOf(state, organisation), known });
}

/** What was collected by several organisations and wards, in one file that a clerk of an inbox takes in. */
function severalCollected({ state, people }: Now, seat: SeatName, number: number | null): ContextOf {
  const body = clerkAt(state, seat)?.body;
  if (number !== null || !INBOXES.some((inbox) => inbox === body)) return null;
  const { organisations, units } = state.plan;
  const senders = [
    ...organisations.map(({ number, name }) => ({ seat: organisationSeat(number), name, quota: 0 })),
    ...units
      .filter(({ group }) => group === "ward")
      .map(({ id, name, shortName: short }) => ({ seat: unitSeat(id), name, short, quota: 0 })),
  ];
  const known = (): readonly Known[] =>
    senders.flatMap(({ seat, name }) =>
      collectedBy(state, people.registrations, seat).map(({ row }) => knownRaw(name, row)),
    );
  return async () => ({
    ...{ ...contextOf(state, null), organisations: senders, several: true },
    known: known(),
  });
}

const knownRaw = (
  organisation: string,
  { content, place }: Pick<Registration, "content" | "place">,
): Known => ({
  ...{ id: "", organisation, name: "", content, place },
});

/**
 * Whose list it is: an organisation sends its own list of delegates and what it has collected, a clerk of either inbox
 * anybody's lists; without a number one of which the file says whose each row is.
 */
function sendersOf(
  state: HearingState,
  seat: SeatName,
  target: Target | null,
  number: number | null,
): readonly Organisation[] | null {
  const isOwn = target === "delegates" || target === "collected";
  const ownOrganisation = isOwn ? organisationAt(state, seat) : null;
  if (ownOrganisation) return number === null || number === ownOrganisation.number ? [ownOrganisation] : null;
  const clerk = clerkAt(state, seat);
  if (clerk?.body !== "organiser" && clerk?.body !== "front") return null;
  const { organisations } = state.plan;
  const named = organisations.filter((organisation) => number === null || organisation.number === number);
  return named.length === 0 ? null : named;
}

const seenOf = (state: HearingState, organisation: Organisation | null, senders: readonly Organisation[]) =>
  organisation
    ? { seen: rosterOf(state, organisation.number).entered }
    : {
        seenBy: Object.fromEntries(
          senders.map(({ name, number }) => [name, rosterOf(state, number).entered]),
        ),
      };

const contextOf = ({ plan }: HearingState, organisation: string | null): Omit<Context, "known"> => ({
  organisations: plan.organisations.map(({ name, quota }) => ({ name, quota })),
  fields: plan.fields,
  year: Number(plan.date.slice(0, 4)),
  organisation,
  mustName: true,
});

/** What the organisation has sent already: its words alone, for the same words add nothing. */
const knownOpinions = (
  state: HearingState,
  rows: Registrations,
  { name, number }: Organisation,
): readonly Known[] =>
  sentBy(state, rows, organisationSeat(number))
    .filter(({ registered }) => registered.withdrawnAt === null)
    .map(({ row: { content, place } }) => ({ id: "", organisation: name, name: "", content, place }));

/** Who is on the lists, with what the register has of them: the sealed rows are read for this comparison alone. */
async function knownOnes(
  state: Pick<HearingState, "before">,
  senders: readonly Organisation[],
  rows: (ids: readonly string[]) => Promise<PersonRow[]>,
): Promise<readonly Known[]> {
  const listed = senders.flatMap(({ name, number }) =>
    principals(listOf(state, number)).map((delegate) => ({ ...delegate, organisation: name })),
  );
  const ids = listed.flatMap(({ person, contact, born }) => [person, contact ?? person, born ?? person]);
  if (ids.length === 0) return [];
  const found = new Map((await rows([...new Set(ids)])).map((row) => [row.id, row]));
  return listed.map((delegate): Known => {
    const person = found.get(delegate.person);
    const phone = found.get(delegate.contact ?? "")?.["phone"];
    const year = Number(found.get(delegate.born ?? "")?.["birthYear"]);
    return {
      id: delegate.id,
      organisation: delegate.organisation,
      name: textOf(person?.["name"]),
      addressForm: textOf(person?.["addressForm"]),
      position: textOf(person?.["position"]),
      birthYear: year > 0 ? year : null,
      ...(delegate.represents === undefined ? {} : { represents: delegate.represents }),
      ...(typeof phone === "string" ? { phone: readPhone(phone).phone } : {}),
    };
  });
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
