/** Puts a hearing that was read from a folder into the log: its first entry, its people, its name in the registry. */
import type { HearingLog } from "../log/log.ts";
import { type ReadOptions, readHearing } from "./readHearing.ts";

export const HEARING_ID = /^[a-z0-9-]{1,40}$/;

/** Throws one clear line when the folder is wrong or the id is taken. */
export async function createHearing(
  log: HearingLog,
  id: string,
  folder: string,
  options: ReadOptions,
): Promise<void> {
  if (!HEARING_ID.test(id))
    throw new Error(`"${id}" is no hearing id: small letters, digits and hyphens, at most 40`);
  const { prepared, people } = readHearing(folder, options);
  const redisAt = await log.time();
  const { start, rehearsal, clockStartsAtOpening, title } = prepared.plan;
  // a rehearsal's and the sample's clock stand at the planned start; a real hearing's is real time
  const stands = rehearsal || clockStartsAtOpening;
  const clock = { hearingAt: stands ? start : redisAt, redisAt, rate: stands ? 0 : 1 };
  const result = await log.append(id, {
    expected: 0,
    prev: "",
    commandId: `create-${id}`,
    fingerprint: "",
    actor: "intake",
    onBehalfOf: null,
    events: [prepared, { type: "ClockSet", clock }],
    people,
    clock,
  });
  if (result.kind === "conflict") throw new Error(`a hearing ${id} exists already`);
  if (result.kind !== "appended") throw new Error(`hearing ${id} could not be stored: ${result.reason}`);
  await log.register(id, { title });
}
