/** The two ends of the phase before: the founding makes its state, the freeze makes of it the state that is live. */
import type { Instant } from "../../../../shared/terms/time.ts";
import { NOTHING_FOLLOWED } from "../../after/state.ts";
import type { EventOf } from "../../frame/events.ts";
import { highest } from "../../frame/numbers.ts";
import type { HearingState } from "../../frame/state.ts";
import { nothingPrepared } from "../state.ts";
import type { Founded, FreezeEvent } from "./events.ts";

type Content = Founded &
  Pick<Extract<FreezeEvent, { type: "HearingPrepared" }>, "opinions" | "entries" | "absent">;

/** What the hall shows before anybody has chosen. */
const HALL: HearingState["displays"]["hall"] = {
  ...{ scene: "auto", scheme: "dark", pinned: false, text: "", opinions: [] },
  ...{ announcement: null, askMark: false },
};

/** A hearing in which nothing has happened yet. */
function scheduled(content: Content): HearingState {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  return {
    version: 0,
    at: content.plan.start,
    // a sample's clock stands at the planned start until the session opens; a real one is real time
    clock: {
      hearingAt: content.plan.start,
      redisAt: content.plan.start,
      rate: content.plan.clockStartsAtOpening ? 0 : 1,
    },
    plan: content.plan,
    session: { kind: "scheduled" },
    steps: content.steps,
    // prepared before wards were noted
    opinions: byId(content.opinions.map((opinion) => ({ ...opinion, wards: opinion.wards ?? [] }))),
    entries: byId(content.entries),
    answers: {},
    floor: { kind: "free" },
    chair: { presider: content.presider, request: null },
    opening: { rightsReadAt: null, introduced: [] },
    attendance: { taken: false, absent: content.absent ?? {}, substitutes: {}, checkedIn: [] },
    queue: {
      ...{ order: content.entries.map((entry) => entry.id), heldHead: 0, changes: [] },
      ...{ closedAt: null, unheardNoticeAt: null },
    },
    time: { limits: content.limits, plannedEnd: content.plan.end, decisions: [] },
    displays: { hall: HALL, hall2: null, lectern: null },
    minutes: {
      ...{ secretaries: { minutes: "T1", synthesis: "T2" }, conclusionDraft: "", conclusions: [] },
      chronicle: [],
    },
    units: { readiness: {}, dueAnswers: {} },
    undo: { acts: [], touched: {} },
    ...{ notes: [], incidents: [] },
    requests: {},
    numbers: highest(
      {},
      content.entries.map((entry) => entry.id),
    ),
    links: { generations: {}, renewals: {} },
    after: NOTHING_FOLLOWED,
    before: null,
  };
}

/** The first state of a hearing that is prepared here. */
export function found(event: EventOf<"HearingFounded">): HearingState {
  const before = nothingPrepared(event.numbered);
  return { ...scheduled({ ...event, opinions: [], entries: [] }), before };
}

/** The state that is live: a log may begin with it. What the phase before knows is kept, and so are clock and links. */
export function freeze(
  event: EventOf<"HearingPrepared">,
  was: HearingState | null,
  at: Instant,
): HearingState {
  const live = scheduled(event);
  if (was === null) return live;
  if (was.before === null || was.before.frozenAt !== null) throw new Error("a hearing is frozen once");
  const { clock, links } = was;
  return { ...live, clock, links, before: { ...was.before, frozenAt: at } };
}
