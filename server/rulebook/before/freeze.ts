/** The freeze: what was prepared becomes the state that the live phase begins with. */
import type { EventOf } from "../frame/events.ts";
import { highest } from "../frame/numbers.ts";
import type { HearingState } from "../frame/state.ts";

/** The state that a preparation gives: nothing has happened yet. */
export function freeze(event: EventOf<"HearingPrepared">): HearingState {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  return {
    version: 0,
    at: event.plan.start,
    // a sample's clock stands at the planned start until the session opens; a real one is real time
    clock: {
      hearingAt: event.plan.start,
      redisAt: event.plan.start,
      rate: event.plan.clockStartsAtOpening ? 0 : 1,
    },
    plan: event.plan,
    limits: event.limits,
    plannedEnd: event.plan.end,
    session: { kind: "scheduled" },
    presider: event.presider,
    chairRequest: null,
    notes: [],
    conclusionDraft: "",
    introduced: [],
    rightsReadAt: null,
    secretaries: { minutes: "T1", synthesis: "T2" },
    steps: event.steps,
    // prepared before wards were noted
    opinions: byId(event.opinions.map((opinion) => ({ ...opinion, wards: opinion.wards ?? [] }))),
    entries: byId(event.entries),
    queue: event.entries.map((entry) => entry.id),
    heldHead: 0,
    orderChanges: [],
    timeDecisions: [],
    answers: {},
    floor: { kind: "free" },
    listClosedAt: null,
    unheardNoticeAt: null,
    conclusions: [],
    attendance: { taken: false, absent: {}, substitutes: {}, checkedIn: [] },
    hall: {
      scene: "auto",
      pinned: false,
      text: "",
      opinions: [],
      scheme: "dark",
      announcement: null,
      askMark: false,
    },
    hall2: null,
    lectern: null,
    acts: [],
    chronicle: [],
    touched: {},
    numbers: highest(
      {},
      event.entries.map((entry) => entry.id),
    ),
    generations: {},
    renewals: {},
    requests: {},
    readiness: {},
    dueAnswers: {},
    after: { cases: {} },
  };
}
