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
  const organisation = now && senderOf(now.state, seat, target, number);
  if (!now || !organisation) return null;
  const { state } = now;
  if (phaseOf(state) !== "before") return "notNow";
  const order = async () => ({
    ...{ bytes, name, target },
    context: {
      ...contextOf(state, organisation),
      ...(target === "opinions"
        ? { known: knownOpinions(state, now.people.registrations, organisation) }
        : {
            known: await knownOnes(state, organisation, (ids) => log.people(hearing, ids)),
            seen: rosterOf(state, organisation.number).entered,
          }),
    },
  });
  return read(hearing, order, ({ done, of }) => step(done, of));
}

/** Whose list it is: an organisation sends its own list of delegates, a clerk of either inbox anybody's lists. */
function senderOf(
  state: HearingState,
  seat: SeatName,
  target: Target,
  number: number | null,
): Organisation | null {
  const own = target === "delegates" ? organisationAt(state, seat) : null;
  if (own) return number === null || number === own.number ? own : null;
  const clerk = clerkAt(state, seat);
  const organisation = state.plan.organisations.find((one) => one.number === number);
  return organisation && (clerk?.body === "organiser" || clerk?.body === "front") ? organisation : null;
}

const contextOf = ({ plan }: HearingState, organisation: Organisation): Omit<Context, "known"> => ({
  organisations: plan.organisations.map(({ name, quota }) => ({ name, quota })),
  fields: plan.fields,
  year: Number(plan.date.slice(0, 4)),
  organisation: organisation.name,
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
  organisation: Organisation,
  rows: (ids: readonly string[]) => Promise<PersonRow[]>,
): Promise<readonly Known[]> {
  const listed = principals(listOf(state, organisation.number));
  const ids = listed.flatMap(({ person, contact, born }) => [person, contact ?? person, born ?? person]);
  if (ids.length === 0) return [];
  const found = new Map((await rows([...new Set(ids)])).map((row) => [row.id, row]));
  return listed.map((delegate): Known => {
    const person = found.get(delegate.person);
    const phone = found.get(delegate.contact ?? "")?.["phone"];
    const year = Number(found.get(delegate.born ?? "")?.["birthYear"]);
    return {
      id: delegate.id,
      organisation: organisation.name,
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
