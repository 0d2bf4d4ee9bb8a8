/** How a file that a seat sends would be taken: it is read by a thread, beside what the hearing and the register know. */
import { organisationSeat, type SeatName } from "../../shared/terms/seats.ts";
import type { PreviewRefusal, Target } from "../../shared/wire/filePreview.ts";
import type { Context, Known } from "../intake/files/context.ts";
import type { FileDesk } from "../intake/files/desk.ts";
import { readPhone } from "../intake/files/values/phone.ts";
import type { ReadFile } from "../intake/files/worker.ts";
import type { Organisation } from "../rulebook/before/plan.ts";
import { sentBy } from "../rulebook/before/register/facts.ts";
import type { Registrations } from "../rulebook/before/register/registration.ts";
import { listOf, principals, rosterOf } from "../rulebook/before/roster/facts.ts";
import { phaseOf } from "../rulebook/frame/phase.ts";
import { clerkAt, organisationAt } from "../rulebook/frame/seats.ts";
import type { HearingState } from "../rulebook/frame/state.ts";
import type { HearingLog, PersonRow } from "../storage/log.ts";
import type { People } from "../views/people.ts";

interface SentFile {
  readonly name: string;
  readonly target: Target;
  readonly organisation: number | null;
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
  { name, target, organisation: number, bytes }: SentFile,
  step: (done: number, of: number) => void,
): Promise<ReadFile | PreviewRefusal | null> {
  const now = known(hearing);
  const senders = now && sendersOf(now.state, seat, target, number);
  if (!now || !senders) return null;
  const { state } = now;
  const one = number === null && senders.length > 1 ? null : (senders[0] ?? null);
  if (phaseOf(state) !== "before") return "notNow";
  const order = async () => ({
    ...{ bytes, name, target },
    context: {
      ...contextOf(state, one),
      ...(target === "opinions"
        ? { known: senders.flatMap((sender) => knownOpinions(state, now.people.registrations, sender)) }
        : {
            known: await knownOnes(state, senders, (ids) => log.people(hearing, ids)),
            ...seenOf(state, one, senders),
          }),
    },
  });
  return read(hearing, order, ({ done, of }) => step(done, of));
}

/**
 * Whose list it is: an organisation sends its own list of delegates, a clerk of either inbox anybody's lists; without a
 * number one of which the file says whose each row is.
 */
function sendersOf(
  state: HearingState,
  seat: SeatName,
  target: Target,
  number: number | null,
): readonly Organisation[] | null {
  const own = target === "delegates" ? organisationAt(state, seat) : null;
  if (own) return number === null || number === own.number ? [own] : null;
  const clerk = clerkAt(state, seat);
  if (clerk?.body !== "organiser" && clerk?.body !== "front") return null;
  const { organisations } = state.plan;
  const named = organisations.filter((one) => number === null || one.number === number);
  return named.length === 0 ? null : named;
}

const seenOf = (state: HearingState, one: Organisation | null, senders: readonly Organisation[]) =>
  one
    ? { seen: rosterOf(state, one.number).entered }
    : {
        seenBy: Object.fromEntries(
          senders.map(({ name, number }) => [name, rosterOf(state, number).entered]),
        ),
      };

const contextOf = ({ plan }: HearingState, organisation: Organisation | null): Omit<Context, "known"> => ({
  organisations: plan.organisations.map(({ name, quota }) => ({ name, quota })),
  fields: plan.fields,
  year: Number(plan.date.slice(0, 4)),
  organisation: organisation?.name ?? null,
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
