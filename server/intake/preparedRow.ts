/**
 * What a folder has prepared and nobody has accepted yet: a row of the people register, sealed like what no screen shows
 * of a person, so that it is in no event, journal, export or backup of hearings before the freeze (decision of rule B8).
 */
import type { Prepared } from "../rulebook/before/freeze/events.ts";
import type { HearingLog, PersonRow } from "../storage/log.ts";

const ROW = "prepared";

export const preparedRow = (prepared: Prepared): PersonRow => ({ id: ROW, prepared });

/** null: the row, or the key that it is sealed with, is gone. Throws NoAnswer. */
export async function readPrepared(
  log: Pick<HearingLog, "people">,
  hearing: string,
): Promise<Prepared | null> {
  const [row] = await log.people(hearing, [ROW]);
  // written by preparedRow alone, and bound to its hearing by the seal
  return (row?.["prepared"] as Prepared | undefined) ?? null;
}
