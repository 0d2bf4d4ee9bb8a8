/** Acts: a unit takes a task, asks for another day, reports, adds evidence. Of another's case it hears that there is none. */
import { MOST_EVIDENCE, UNDER_WAY } from "../../../../shared/terms/cases.ts";
import { dayOf } from "../../../../shared/terms/time.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { attachedOf } from "../../frame/attached.ts";
import { after, nobody } from "../../frame/rights.ts";
import { type Acts, accept, type Circumstances, type Decision, refuse } from "../../frame/ruling.ts";
import { clerkAt } from "../../frame/seats.ts";
import type { HearingState } from "../../frame/state.ts";
import { caseOfMatter, caseWith, pointsOf, shareIn, shareOf, taskOf } from "./facts.ts";
import { ledByOffice, ledCase, ownCase, unitOf } from "./ownCase.ts";
import type { Case, DueAsked } from "./slice.ts";

const units = { who: { ...nobody, department: "yes" }, when: after } as const;

/** A transfer that no unit leads has its office: it says anew what was sent back to it. */
const unitsAndOffice = {
  who: { ...nobody, department: "yes", desk: "yes" },
  when: after,
  bodies: ["officeParty"],
} as const;

/** An office hangs on it the letter that passes it on, the authority's answer, the Front what it saw. */
const unitsAndDesks = { who: { ...nobody, department: "yes", desk: "yes" }, when: after } as const;

const wrongState = ({ id, state }: Case) => refuse({ code: "wrongState", id, state });

type AsksForDay = CommandOf<"ProposeDueDate" | "AskExtension">;

/** Another day, asked for while the task is under way. */
function asksFor(
  kind: DueAsked["kind"],
  state: HearingState,
  { case: id, due, was, why }: AsksForDay,
  { actor, now }: Circumstances,
): Decision {
  const about = ledCase(state, id, actor);
  if ("kind" in about) return about;
  if (!UNDER_WAY.has(about.state)) return wrongState(about);
  if (about.due !== was) return refuse({ code: "dueChanged", due: about.due ?? "" });
  if (due < dayOf(now)) return refuse({ code: "dueInPast" });
  return accept({ type: "OtherDueAsked", case: id, kind, due, why });
}

interface Report {
  readonly text: string;
  readonly outside: boolean;
  /** the points that it answers, as the unit ticks them; left out: it was not asked */
  readonly answered?: readonly string[] | undefined;
}

/** A report: the lead's stands until it is sent back, that of a supporting unit is told beside it. */
function reported(
  state: HearingState,
  about: Case,
  unit: string,
  { text, outside, answered }: Report,
): Decision {
  const share = shareIn(about, unit);
  if (share === null) return refuse({ code: "unknownId", id: about.id });
  const open = UNDER_WAY.has(about.state) || about.state === "reported";
  if (!open) return wrongState(about);
  const points = pointsOf(state, about).map(({ key }) => key);
  const ticked = answered === undefined ? {} : { answered: points.filter((key) => answered.includes(key)) };
  return accept({ type: "ResultReported", case: about.id, unit, share, text, outside, ...ticked });
}

export const unitCaseActs: Acts<
  "ReportTask" | "AcceptTask" | "ProposeDueDate" | "AskExtension" | "ReportResult" | "AddEvidence"
> = {
  ReportTask: {
    ...units,
    decide: (state, command, { actor }) => {
      const unit = unitOf(actor);
      const about = caseOfMatter(state, command.opinion);
      if (about) return reported(state, about, unit, { text: command.text, outside: false });
      const opinion = state.opinions[command.opinion];
      const task = opinion ? taskOf(state, opinion) : null;
      const share = task ? shareOf(task, unit) : null;
      // of a case that is another's it hears what it would hear if there were none
      if (!opinion || !task || share === null) return refuse({ code: "unknownId", id: command.opinion });
      if (task.at !== command.given) return refuse({ code: "taskChanged" });
      return accept({
        type: "TaskReported",
        opinion: opinion.id,
        unit,
        share,
        given: task.at,
        text: command.text,
      });
    },
  },
  AcceptTask: {
    ...units,
    decide: (state, { cases }, { actor }) => {
      for (const id of cases) {
        const about = ledCase(state, id, actor);
        if ("kind" in about) return about;
        if (about.state !== "given") return refuse({ code: "alreadyDone" });
      }
      return accept({ type: "TasksAccepted", cases });
    },
  },
  ProposeDueDate: {
    ...units,
    decide: (state, command, at) => asksFor("proposal", state, command, at),
  },
  AskExtension: {
    ...units,
    decide: (state, command, at) => asksFor("extension", state, command, at),
  },
  ReportResult: {
    ...unitsAndOffice,
    decide: (state, { case: id, ...report }, { actor }) => {
      const office = clerkAt(state, actor)?.body;
      const about = office ? ledByOffice(state, id, office) : ownCase(state, id, actor);
      return "kind" in about ? about : reported(state, about, office ?? unitOf(actor), report);
    },
  },
  AddEvidence: {
    ...unitsAndDesks,
    decide: (state, { case: id, attached }, at) => {
      const office = clerkAt(state, at.actor)?.body;
      const about = office
        ? (caseWith(state, id) ?? refuse({ code: "unknownId", id }))
        : ownCase(state, id, at.actor);
      if ("kind" in about) return about;
      const sent = attachedOf(at, attached);
      if ("code" in sent) return refuse(sent);
      const files = sent.filter(({ file }) => !about.evidence.some((evidence) => evidence.file === file));
      if (files.length === 0) return refuse({ code: "filesThere" });
      if (about.evidence.length + files.length > MOST_EVIDENCE)
        return refuse({ code: "tooManyItems", most: MOST_EVIDENCE });
      return accept({ type: "EvidenceAdded", case: id, unit: office ?? unitOf(at.actor), files });
    },
  },
};
