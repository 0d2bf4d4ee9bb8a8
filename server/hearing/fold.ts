/** fold: events make the state. Every node and every test gets the same state from the same log. */

import { produce } from "immer";
import { answerFolds } from "./answerRules.ts";
import { attendanceFolds } from "./attendanceRules.ts";
import { chronicleAfter } from "./chronicle.ts";
import { departmentFolds } from "./departmentRules.ts";
import type { Commit, EventOf, EventType, HearingEvent } from "./events.ts";
import { floorFolds } from "./floorRules.ts";
import { gavelFolds } from "./gavelRules.ts";
import { nameFolds } from "./nameRules.ts";
import { noteFolds } from "./noteRules.ts";
import { highest } from "./numbers.ts";
import { opinionFolds } from "./opinionRules.ts";
import { orderFolds } from "./orderRules.ts";
import { questionFolds } from "./questionRules.ts";
import { queueFolds } from "./queueRules.ts";
import { requestFolds } from "./requestRules.ts";
import { type Fold, type Folds, floorHolder } from "./ruling.ts";
import { sessionFolds } from "./sessionRules.ts";
import type { HearingState } from "./state.ts";
import { timeFolds } from "./timeRules.ts";
import { foldUndo, recordAct } from "./undoRules.ts";

const FOLDS: Folds<Exclude<EventType, "HearingPrepared" | "ActUndone">> = {
  ...sessionFolds,
  ...attendanceFolds,
  ...queueFolds,
  ...orderFolds,
  ...timeFolds,
  ...floorFolds,
  ...answerFolds,
  ...opinionFolds,
  ...questionFolds,
  ...nameFolds,
  ...noteFolds,
  ...gavelFolds,
  ...departmentFolds,
  ...requestFolds,
};

/** Does this version know what the event means? A newer one may write others: they are kept, never folded in part. */
export const knowsEvent = (type: string): boolean =>
  type === "HearingPrepared" || type === "ActUndone" || Object.hasOwn(FOLDS, type);

/** The state that a preparation gives: nothing has happened yet. */
function prepared(event: EventOf<"HearingPrepared">): HearingState {
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
  };
}

function foldEvent(state: HearingState | null, event: HearingEvent, commit: Commit): HearingState {
  if (event.type === "HearingPrepared") return prepared(event);
  if (state === null) throw new Error("a log that does not begin with the preparation");
  const chronicle = chronicleAfter(state, event, commit);
  if (event.type === "ActUndone") return { ...foldUndo(state, event), chronicle };
  const rule = FOLDS[event.type] as Fold<typeof event.type>;
  const after = produce(state, (draft) => rule(draft, event as never, commit));
  return chronicle === after.chronicle ? after : { ...after, chronicle };
}

/** The state after one commit. `state` is null before the first. Throws on a log that cannot be. */
export function foldCommit(state: HearingState | null, commit: Commit): HearingState {
  let after = state;
  for (const event of commit.events) after = foldEvent(after, event, commit);
  if (after === null) throw new Error("a commit without events");
  if (state !== null) after = recordAct(state, after, commit);
  // told to whoever held the floor: not to the next, nor to him when he is called again
  if (after.lectern !== null && floorHolder(after) !== after.lectern.holder)
    after = { ...after, lectern: null };
  return { ...after, version: commit.version, at: commit.at };
}

/** The state after a whole log. */
export function fold(commits: Iterable<Commit>): HearingState | null {
  let state: HearingState | null = null;
  for (const commit of commits) state = foldCommit(state, commit);
  return state;
}
