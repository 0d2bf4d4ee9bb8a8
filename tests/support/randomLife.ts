/** A hearing's whole life under random acts of all seats: prepared, frozen, held, closed, followed up, sealed, forgotten. */
import { Chance } from "../../scripts/proving/chance.ts";
import { leadingAct } from "../../scripts/proving/random/leading.ts";
import { type RandomAct, randomAct } from "../../scripts/proving/randomCommands.ts";
import { notYetPrepared, readHearing } from "../../server/intake/readHearing.ts";
import { phaseOf } from "../../server/rulebook/frame/phase.ts";
import { hasSeat } from "../../server/rulebook/frame/seats.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";
import { phoneOf } from "../../shared/terms/seats.ts";
import { Spec } from "./hearingSpec.ts";

export interface LifeMoment {
  readonly before: HearingState;
  readonly after: HearingState;
  readonly spec: Spec;
  readonly act: RandomAct;
  readonly refusal: Refusal | null;
}

/** How many random acts each part of a life has, and how many seconds lie between two at the most. */
const PARTS = [
  { name: "before", acts: 500, seconds: 6_400 },
  { name: "live", acts: 150, seconds: 40 },
  { name: "after", acts: 700, seconds: 14_400 },
  { name: "sealed", acts: 120, seconds: 1 * 86_400 },
] as const;
const DAY = 86_400;
/** What would end a part comes at its end, so that each part lasts its time. */
const ENDS = { before: "Freeze", live: "CloseSession", after: "SealArchive", sealed: null } as const;
/** seconds: while a closing may still be taken back */
const [SOON, FIRST] = [30, 12];

/** Is this part of the life over? */
const isOver = (part: (typeof PARTS)[number]["name"], state: HearingState): boolean =>
  part === "before" || part === "live" ? phaseOf(state) !== part : state.after.archive.sealedAt !== null;

/** Lives one from a seed; `look` sees the states before and after each act. Throws where an end is never reached. */
export function liveAtRandom(seed: number, look: (moment: LifeMoment) => void): Spec {
  // every third is a rehearsal, whose clock may be set
  const { prepared, people } = notYetPrepared(readHearing("sample", { rehearsal: seed % 3 === 0 }));
  const by = new Chance(seed);
  const spec = new Spec(prepared, prepared.plan.start - 20 * DAY * 1000, people);
  spec.prepared = null;
  const give = (act: RandomAct): Refusal | null => {
    if (phoneOf(act.actor) === null && !hasSeat(spec.state, act.actor))
      throw new Error(`seed ${seed}: nobody sits at ${act.actor}, who should give ${act.input.type}`);
    const before = spec.state;
    const refusal = spec.try(act.actor, act.input, 60_000);
    look({ before, after: spec.state, spec, act, refusal });
    return refusal;
  };
  for (const { name, acts, seconds } of PARTS) {
    if (name === "live") spec.now = Math.max(spec.now, prepared.plan.start);
    for (let n = 0; n < acts; n++) {
      spec.after(by.below(name === "after" && n < FIRST ? SOON : seconds));
      const act = randomAct(new Chance(by.below(2 ** 31)), spec.state, true);
      if (act.input.type !== ENDS[name] || spec.would(act.actor, act.input) !== null) give(act);
    }
    for (let n = 0; name !== "sealed" && !isOver(name, spec.state); n++) {
      const act = leadingAct(spec.after(1).state);
      const refusal = give(act);
      if (refusal !== null && n > 400)
        throw new Error(`seed ${seed}: ${act.input.type} leads nowhere: ${JSON.stringify(refusal)}`);
    }
    // what may still be done after the time of personal data
    if (name === "after") spec.after(130 * DAY);
  }
  return spec;
}
