/** What may leave for the police, key by key. */
import type { PoliceView } from "../../../shared/views/live/police.ts";
import { type Allowed, plain } from "../allow.ts";

export const police: Allowed<PoliceView> = {
  ...{ role: plain, phase: plain, title: plain, rehearsal: plain, session: plain, step: plain },
  ...{ pausedUntil: plain, presider: { name: plain, position: plain } },
  clock: { hearingAt: plain, redisAt: plain, rate: plain },
  admissions: [{ kind: plain, name: plain, came: plain, of: plain }],
  guests: [
    {
      ...{ id: plain, name: plain, substitute: plain, position: plain, organisation: plain },
      ...{ seatNo: plain, stands: plain },
    },
  ],
  incidents: [
    {
      ...{ id: plain, where: plain, text: plain, at: plain, by: plain, receivedAt: plain },
      settled: { text: plain, at: plain },
    },
  ],
};
