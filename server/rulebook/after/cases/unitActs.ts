/** Acts: a unit takes a task, asks for another day, reports, adds evidence. Of another's case it hears that there is none. */
import { MOST_EVIDENCE } from "../../../../shared/terms/cases.ts";
import { audienceOf, type SeatName } from "../../../../shared/terms/seats.ts";
import { dayOf } from "../../../../shared/terms/time.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { attachedOf } from "../../frame/attached.ts";
import { after, nobody } from "../../frame/rights.ts";
import { type Acts, accept, type Circumstances, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { caseOfMatter, caseWith, shareIn, shareOf, taskOf } from "./facts.ts";
import type { Case, DueAsked } from "./slice.ts";

const units = { who: { ...nobody, department: "yes" }, when: after } as const;

function unitOf(seat: SeatName): string {
  const audience = audienceOf(seat);
  return audience.role === "department" ? audience.unit : "";
}

/** A case of the unit's own. */
function ownCase(state: HearingState, id: string, actor: SeatName): Case | Decision {
  const about = caseWith(state, id);
  return about && shareIn(about, unitOf(actor)) !== null ? about : refuse({ code: "unknownId", id });
}

/** One that it leads. */
function ledCase(state: HearingState, id: string, actor: SeatName): Case | Decision {
  const about = ownCase(state, id, actor);
  if ("kind" in about || about.lead === unitOf(actor)) return about;
  return refuse({ code: "notLead", case: id });
}

const wrongState = ({ id, state }: Case) => refuse({ code: "wrongState", id, state });

const UNDER_WAY: ReadonlySet<Case["state"]> = new Set(["given", "verifying", "reopened"]);

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

/** A report: the lead's stands until it is sent back, that of a supporting unit is told beside it. */
function reported(about: Case, unit: string, text: string, outside: boolean): Decision {
  const share = shareIn(about, unit);
  if (share === null) return refuse({ code: "unknownId", id: about.id });
  const open = UNDER_WAY.has(about.state) || about.state === "reported";
  if (!open) return wrongState(about);
  return accept({ type: "ResultReported", case: about.id, unit, share, text, outside });
}

export const unitCaseActs: Acts<
  "ReportTask" | "AcceptTask" | "ProposeDueDate" | "AskExtension" | "ReportResult" | "AddEvidence"
> = {
  ReportTask: {
    ...units,
    decide: (state, command, { actor }) => {
      const unit = unitOf(actor);
      const about = caseOfMatter(state, command.opinion);
      if (about) return reported(about, unit, command.text, false);
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
    ...units,
    decide: (state, { case: id, text, outside }, { actor }) => {
      const about = ownCase(state, id, actor);
      return "kind" in about ? about : reported(about, unitOf(actor), text, outside);
    },
  },
  AddEvidence: {
    ...units,
    decide: (state, { case: id, attached }, at) => {
      const about = ownCase(state, id, at.actor);
      if ("kind" in about) return about;
      const sent = attachedOf(at, attached);
      if ("code" in sent) return refuse(sent);
      const files = sent.filter(({ file }) => !about.evidence.some((one) => one.file === file));
      if (files.length === 0) return refuse({ code: "filesThere" });
      if (about.evidence.length + files.length > MOST_EVIDENCE)
        return refuse({ code: "tooManyItems", most: MOST_EVIDENCE });
      return accept({ type: "EvidenceAdded", case: id, unit: unitOf(at.actor), files });
    },
  },
};
