/** Facts: the register. What others may ask of it. */
import type { Source } from "../../../../shared/terms/register.ts";
import { audienceOf, phoneOf, type SeatName } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import { organisationAt } from "../../frame/seats.ts";
import type { HearingState, Reads } from "../../frame/state.ts";
import type { Registration, Registrations } from "./registration.ts";
import { NO_REGISTER, type Registered, type RegisterSlice } from "./slice.ts";

type Preparing = Reads<"before.register">;

export const registerOf = (state: Preparing): RegisterSlice => state.before?.register ?? NO_REGISTER;

/** Everything that came, in the order of receipt. */
export const registered = (state: Preparing): readonly Registered[] =>
  Object.values(registerOf(state).registrations);

/** What its sender has not taken back. */
export const standing = (state: Preparing): readonly Registered[] =>
  registered(state).filter((registration) => registration.withdrawnAt === null);

/** What the vault holds of it now; undefined: its persons were forgotten. */
export const rowOf = (
  rows: Registrations | undefined,
  registration: Pick<Registered, "row">,
): Registration | undefined => rows?.get(registration.row);

/** How a seat sends opinions, and under which name; null: it sends none. */
export function sourceAt(
  state: Pick<HearingState, "plan">,
  seat: SeatName,
): { readonly source: Source; readonly name: string } | null {
  const audience = audienceOf(seat);
  if (audience.role === "delegate") return { source: "individual", name: "" };
  if (audience.role === "organisation") {
    const organisation = organisationAt(state, seat);
    return organisation && { source: "organisation", name: organisation.name };
  }
  if (audience.role !== "department") return null;
  const ward = state.plan.units.find(({ id, group }) => id === audience.unit && group === "ward");
  return ward ? { source: "ward", name: ward.name } : null;
}

/** The first instant at which what a source sends is late; null: it has no deadline. */
export function lateFrom(state: Pick<HearingState, "plan">, source: Source): Instant | null {
  const { deadlines } = state.plan;
  if (source === "individual" || deadlines === undefined) return null;
  return source === "organisation" ? deadlines.organisations : deadlines.wards;
}

/** The newest row of each registration with what is known of it, in the order of receipt; those whose row is gone left out. */
export function rowsOf(
  state: Preparing,
  rows: Registrations | undefined,
): readonly { readonly registered: Registered; readonly row: Registration }[] {
  return registered(state).flatMap((registration) => {
    const row = rowOf(rows, registration);
    return row ? [{ registered: registration, row }] : [];
  });
}

const byPhone = new WeakMap<RegisterSlice["registrations"], ReadonlyMap<string, readonly Registered[]>>();

/** What each phone has sent, sorted out once: a crowd must not make every press slower by its square. */
export function registeredByPhone(
  state: Preparing,
  rows: Registrations,
): ReadonlyMap<string, readonly Registered[]> {
  const { registrations } = registerOf(state);
  const gathered = byPhone.get(registrations);
  if (gathered) return gathered;
  const sorted = new Map<string, Registered[]>();
  for (const sent of Object.values(registrations)) {
    const row = rows.get(sent.row);
    const phone = row ? phoneOf(row.sender) : null;
    if (phone === null) continue;
    const others = sorted.get(phone);
    if (others) others.push(sent);
    else sorted.set(phone, [sent]);
  }
  byPhone.set(registrations, sorted);
  return sorted;
}

/** What a sender has sent, withdrawn or not. */
export function sentBy(state: Preparing, rows: Registrations | undefined, sender: SeatName) {
  const phone = phoneOf(sender);
  if (phone === null || !rows) return rowsOf(state, rows).filter(({ row }) => row.sender === sender);
  return (registeredByPhone(state, rows).get(phone) ?? []).flatMap((sent) => {
    const row = rowOf(rows, sent);
    return row ? [{ registered: sent, row }] : [];
  });
}

const FIRST_WORDS = 12;

/** What it is called in lists: its title, or its first words. */
export function titleOf({ title, content }: Pick<Registration, "title" | "content">): string {
  if (title !== "") return title;
  const words = content.split(/\s+/);
  return words.length <= FIRST_WORDS ? content : `${words.slice(0, FIRST_WORDS).join(" ")} …`;
}
