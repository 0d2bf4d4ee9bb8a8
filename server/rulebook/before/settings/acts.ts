/** Settings: the organiser's clerks change the plan's sections, until the freeze. */
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import type { SettingsChange } from "../../../../shared/wire/commands/settings.ts";
import { type Acts, accept, type Circumstances, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { byClerks } from "../offices.ts";
import type { DocumentSettings, Letterhead, Limits, Plan } from "../plan.ts";
import { clerk, organisation, organisationRemoved, unit, unitRemoved } from "./bodies.ts";
import { limitsOf } from "./limits.ts";

type Outcome = Partial<Plan> | { readonly limits: Limits } | Refusal;
type Sections = {
  readonly [S in SettingsChange["section"]]: (
    state: HearingState,
    change: Extract<SettingsChange, { section: S }>,
    at: Circumstances,
  ) => Outcome;
};

const EMPTY: Letterhead = { superior: "", issuer: [], symbol: "" };
const NO_DOCUMENTS: DocumentSettings = {
  ...{ place: "", party: EMPTY, state: EMPTY, basis: [], recipients: [], secretariesFrom: "" },
};

const documents = ({ plan }: HearingState, over: Partial<DocumentSettings>): Partial<Plan> => ({
  documents: { ...(plan.documents ?? NO_DOCUMENTS), ...over },
});

/** Whatever rests on the plan names it by its number: the line goes with it. */
function hearing({ plan }: HearingState, change: Extract<SettingsChange, { section: "hearing" }>): Outcome {
  const { section: _, level, ...rest } = change;
  const own = `Kế hoạch số ${plan.number}`;
  const basis = plan.documents?.basis.map((text) =>
    text.startsWith(own) ? `Kế hoạch số ${change.number}${text.slice(own.length)}` : text,
  );
  return {
    ...rest,
    ...(level === (plan.level ?? "city") ? {} : { level }),
    ...(plan.documents && basis && { documents: { ...plan.documents, basis } }),
  };
}

/** Nothing is late before the hearing begins that comes after it. */
function deadlines(
  { plan }: HearingState,
  { organisations, wards, synthesis }: Extract<SettingsChange, { section: "deadlines" }>,
): Outcome {
  if (Math.max(organisations, wards, synthesis ?? 0) > plan.start)
    return { code: "deadlineTooLate", start: plan.start };
  return { deadlines: { organisations, wards, ...(synthesis !== null && { synthesis }) } };
}

function limits(
  { time }: HearingState,
  { section: _, ...written }: Extract<SettingsChange, { section: "limits" }>,
): Outcome {
  const { speechSeconds, walkInSeconds, officialSeconds, afterAnswersSeconds } = written;
  const least = written.minimumSpeechSeconds;
  if (Math.min(speechSeconds, walkInSeconds, officialSeconds, afterAnswersSeconds) < least)
    return { code: "belowMinimum", seconds: least };
  return { limits: limitsOf(written, time.limits.answersTogether) };
}

const SECTIONS: Sections = {
  ...{ hearing, deadlines, limits, organisation, organisationRemoved, unit, unitRemoved, clerk },
  rights: (_state, { lines }) => ({ rights: lines }),
  basis: (state, { lines }) => documents(state, { basis: lines }),
  recipients: (state, { lines }) => documents(state, { recipients: lines }),
  letterheads: (state, { section: _, ...heads }) => documents(state, heads),
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const settingsActs: Acts<"ChangeSettings"> = {
  ChangeSettings: {
    ...byClerks("organiser"),
    decide: (state, { change }, at) => {
      const section = SECTIONS[change.section] as (
        state: HearingState,
        change: SettingsChange,
        at: Circumstances,
      ) => Outcome;
      const outcome = section(state, change, at);
      if ("code" in outcome) return refuse(outcome);
      if ("limits" in outcome)
        return same(outcome.limits, state.time.limits)
          ? refuse({ code: "alreadyDone" })
          : accept({ type: "SettingsChanged", set: {}, limits: outcome.limits });
      const set = Object.fromEntries(
        Object.entries(outcome).filter(([name, value]) => !same(value, state.plan[name as keyof Plan])),
      );
      // the deadlines are looked at for the day that the hearing has now, whether or not they stay
      const isLookedAt = change.section === "deadlines" && state.before?.settings?.deadlinesFor !== undefined;
      if (Object.keys(set).length === 0 && !isLookedAt) return refuse({ code: "alreadyDone" });
      return accept({ type: "SettingsChanged", set: isLookedAt ? outcome : set });
    },
  },
};
