/** What a unit or ward sees: what concerns it, and nothing of what was prepared by others. */

import type { Wait } from "../../reckoning/waiting.ts";
import type { Attachment } from "../../terms/attachments.ts";
import type { Holder } from "../../terms/bodies.ts";
import type { OutcomeKind } from "../../terms/outcomes.ts";
import type { Phase } from "../../terms/phase.ts";
import type { Rehearsal } from "../../terms/rehearsal.ts";
import type { HearingClock, Instant, TurnClock } from "../../terms/time.ts";
import type { ReportView, Share } from "../after/cases.ts";
import type { FollowUpView } from "../after/followUp.ts";
import type { OwnRaw } from "../before/collected.ts";
import type { OwnGuidance } from "../before/guidance.ts";
import type { OwnInvited } from "../before/ownInvited.ts";
import type { SupportedMatter, UnitSlip } from "../before/preparation.ts";
import type { OwnRegister, WardReads } from "../before/register.ts";

/** What a unit says of a matter of its own; the chair decides. */
export const READINESS = ["ready", "needsFile", "laterEndOfPart", "laterInWriting"] as const;
export type ReadinessWord = (typeof READINESS)[number];

/** What the unit that was given a task says of its latest day: takes it, or asks to talk about it. */
export const DUE_WORDS = ["accepts", "asksToTalk"] as const;
export interface DueAnswer {
  readonly word: (typeof DUE_WORDS)[number];
  /** the day that the unit proposes instead (YYYY-MM-DD), or null */
  readonly proposed: string | null;
}

export interface PromiseView {
  readonly kind: OutcomeKind;
  readonly task: string;
  /** names of the units */
  readonly lead: string;
  readonly supporting: readonly string[];
  /** what this unit has to do of it where it supports, or empty */
  readonly part: string;
  /** YYYY-MM-DD */
  readonly due: string | null;
  /** is it this unit's own task? */
  readonly own: boolean;
  /** what the unit has said of this day; void once the day is changed */
  readonly dueAnswer: DueAnswer | null;
  /** when it was given */
  readonly given: Instant;
  /** what this unit reports of it after the hearing; null: it is no task, or another's */
  readonly share: Share | null;
  /** this unit's own reports, the newest, in their order; how many came before them */
  readonly reports: readonly ReportView[];
  readonly earlier: number;
}

export interface Matter {
  readonly id: string;
  /** the field alone, where the matter is restricted and this unit has no part in the answer */
  readonly title: string;
  readonly field: string;
  readonly content: string;
  readonly questions: readonly string[];
  /** who raises it, as the hall says it */
  readonly who: string;
  readonly organisation: string;
  /** place: it lies in the ward, and others answer */
  readonly concern: "lead" | "supporting" | "place";
  /** who is foreseen or asked to answer: a unit's name, "CHAIR", or nobody yet */
  readonly lead: string;
  readonly supporting: readonly string[];
  /** of the lead unit's own matters alone */
  readonly preparedAnswer: string;
  /** others said the same; answered together with it */
  readonly merged: readonly { readonly id: string; readonly who: string; readonly content: string }[];
  readonly stage:
    | "listed"
    | "waiting"
    | "speaking"
    | "raised"
    | "summoned"
    | "answering"
    | "endOfPart"
    | "inWriting"
    | "answered"
    | "settled"
    | "unheard";
  /** until the answer is likely to be asked for; null: not to be foreseen */
  readonly wait: Wait | null;
  readonly word: ReadinessWord | null;
  readonly promise: PromiseView | null;
}

/** An answer that is asked of this unit, or being given by it. */
export interface Summons {
  readonly id: string;
  readonly opinions: readonly string[];
  readonly who: string;
  readonly position: string;
  readonly onFloor: boolean;
}

export interface DepartmentView {
  readonly role: "department";
  readonly clock: HearingClock;
  readonly title: string;
  /** the hearing's own day (YYYY-MM-DD): none earlier can be proposed */
  readonly date: string;
  readonly rehearsal: Rehearsal;
  readonly holder: Holder;
  readonly session: "scheduled" | "open" | "suspended" | "closed";
  /** suspended: when it is to go on, where the chair said so */
  readonly pausedUntil: Instant | null;
  readonly step: string;
  readonly unit: { readonly id: string; readonly name: string; readonly group: string };
  /** who speaks or answers, as the hall says it; null while the hall shows something else */
  readonly onFloor: {
    readonly kind: "speaking" | "answering";
    readonly who: string;
    readonly title: string;
  } | null;
  /** the sentence said to the hall: what is decided of the time concerns who answers first */
  readonly announcement: { readonly text: string; readonly at: Instant } | null;
  /** the time that is counted on the floor, for "in about … minutes" */
  readonly floorClock: TurnClock | null;
  readonly summons: readonly Summons[];
  /** by what is nearest */
  readonly matters: readonly Matter[];
  /** of the phase before: its own people who are invited */
  readonly invited: readonly OwnInvited[];
  readonly phase: Phase;
  /** of the phase before: documents of the dossier that are for units */
  readonly documents: readonly Attachment[];
  /** of a ward, which sends opinions; null: none was sent, or the hearing is live */
  readonly guidance: OwnGuidance | null;
  /** of the phase before: the opinions that a ward has sent, and the fields to choose from */
  readonly register: OwnRegister;
  readonly fields: readonly string[];
  /** of the phase before, at a ward: what individuals send of it, once it is for the dialogue */
  readonly individuals: readonly WardReads[];
  /** of the phase before: what it has collected and not to be spoken */
  readonly collected: readonly OwnRaw[];
  /** answers that this unit is to draft; none once the hearing is live */
  readonly slips: readonly UnitSlip[];
  /** what it supports, while others prepare the answer */
  readonly supports: readonly SupportedMatter[];
  /** of the phase after: the cases that it leads or supports; null until the desk has opened cases */
  readonly followUp: FollowUpView | null;
  /** numbers of matters of this unit that have left the dialogue */
  readonly diverted: readonly number[];
}
