/** Settings: the organiser's clerks change the plan's sections, until the freeze; what matters only after the half day then too. */
import { isReceivedAfter, RECEIVED } from "../../../../shared/terms/recipients.ts";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { deskSeat, organisationSeat, type SeatName, unitSeat } from "../../../../shared/terms/seats.ts";
import { SET_UNTIL } from "../../../../shared/terms/settings.ts";
import type { SettingsChange } from "../../../../shared/wire/commands/settings.ts";
import { phaseOf } from "../../frame/phase.ts";
import { after as closed, desk, preparing } from "../../frame/rights.ts";
import { type Acts, accept, type Circumstances, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { type DocumentSettings, followUpOf, type Letterhead, type Limits, type Plan } from "../plan.ts";
import { clerk, clerkRemoved, organisation, organisationRemoved, unit, unitRemoved } from "./bodies.ts";
import { limitsOf } from "./limits.ts";
import { field, fieldRemoved } from "./taxonomy.ts";

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

/** Whatever rests on the plan names it by its number and day: the line goes with them. */
function hearing({ plan }: HearingState, change: Extract<SettingsChange, { section: "hearing" }>): Outcome {
  const { section: _, level, issuedOn, ...rest } = change;
  const planName = `Kế hoạch số ${plan.number}`;
  const renamed = (line: string) => {
    const after = line.slice(planName.length);
    if (issuedOn === undefined) return `Kế hoạch số ${change.number}${after}`;
    const day = issuedOn === "" ? "" : `, ngày ${issuedOn.split("-").reverse().join("/")}`;
    return `Kế hoạch số ${change.number}${day}${after.replace(/^, ngày [\d/]+/, "")}`;
  };
  const basis = plan.documents?.basis.map((text) => (text.startsWith(planName) ? renamed(text) : text));
  return {
    ...rest,
    ...(issuedOn === undefined || issuedOn === (plan.issuedOn ?? "") ? {} : { issuedOn }),
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

/** What holds after the hearing, as plan.json says it or as it usually is. */
function followUp({ plan }: HearingState, change: Extract<SettingsChange, { section: "followUp" }>): Outcome {
  const { section: _, ...written } = change;
  const stands = followUpOf(plan);
  return Object.fromEntries(
    Object.entries(written).filter(([name, value]) => value !== stands[name as keyof typeof stands]),
  );
}

/** The papers of the preparation stand as the freeze left them: those of their recipients too. */
function recipientsLists(
  state: HearingState,
  { lists }: Extract<SettingsChange, { section: "recipientsOf" }>,
): Outcome {
  const stands = state.plan.documents?.recipientsOf ?? {};
  const phase = phaseOf(state);
  const isFrozen = RECEIVED.some(
    (document) => !isReceivedAfter(document) && !same(lists[document], stands[document]),
  );
  return phase !== "before" && isFrozen
    ? { code: "wrongPhase", phase }
    : documents(state, { recipientsOf: lists });
}

const SECTIONS: Sections = {
  ...{
    hearing,
    followUp,
    deadlines,
    limits,
    organisation,
    organisationRemoved,
    unit,
    unitRemoved,
    clerk,
    clerkRemoved,
    field,
    fieldRemoved,
  },
  floor: (_state, { section: _, ...floor }) => floor,
  hall: ({ plan }, { seatsInRow }) => (seatsInRow === (plan.seatsInRow ?? 0) ? {} : { seatsInRow }),
  rights: (_state, { lines }) => ({ rights: lines }),
  basis: (state, { lines }) => documents(state, { basis: lines }),
  recipients: (state, { lines }) => documents(state, { recipients: lines }),
  recipientsOf: recipientsLists,
  letterheads: (state, { section: _, ...heads }) => documents(state, heads),
};

/** Whose link ends with the change; null: nobody's. */
function ended(change: SettingsChange): SeatName | null {
  if (change.section === "clerkRemoved") return deskSeat(change.number);
  if (change.section === "organisationRemoved") return organisationSeat(change.number);
  return change.section === "unitRemoved" ? unitSeat(change.id) : null;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const settingsActs: Acts<"ChangeSettings"> = {
  ChangeSettings: {
    ...{ who: desk, when: { ...closed, preparing: preparing.preparing }, bodies: ["organiser"] },
    decide: (state, { change }, at) => {
      const phase = phaseOf(state);
      const later = phase !== "before";
      if (later && SET_UNTIL[change.section] === "freeze") return refuse({ code: "wrongPhase", phase });
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
      if (later && Object.keys(set).length > 0) return accept({ type: "LaterSettingsChanged", set });
      // the deadlines are looked at for the day that the hearing has now, whether or not they stay
      const isLookedAt = change.section === "deadlines" && state.before?.settings?.deadlinesFor !== undefined;
      if (Object.keys(set).length === 0 && !isLookedAt) return refuse({ code: "alreadyDone" });
      const seat = ended(change);
      const generation = seat === null ? 0 : (state.links.generations[seat] ?? 1) + 1;
      return accept(
        { type: "SettingsChanged", set: isLookedAt ? outcome : set },
        ...(seat === null ? [] : [{ type: "SeatRenewed", seat, generation } as const]),
      );
    },
  },
};
