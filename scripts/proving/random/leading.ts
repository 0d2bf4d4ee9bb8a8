/** What leads a hearing on when chance alone would take too long: to its freeze, its closing, and the end of all its cases. */
import {
  awaitsWord,
  isUnanswered,
  wholeReports,
  wordsMissing,
} from "../../../server/rulebook/after/cases/facts.ts";
import type { Case } from "../../../server/rulebook/after/cases/slice.ts";
import { openCase } from "../../../server/rulebook/after/publication/followed.ts";
import { checklistOf } from "../../../server/rulebook/before/checklist/facts.ts";
import { obstacles } from "../../../server/rulebook/before/freeze/check.ts";
import { registerOf } from "../../../server/rulebook/before/register/facts.ts";
import { spokenFor, treatmentOf } from "../../../server/rulebook/before/synthesis/facts.ts";
import { phaseOf } from "../../../server/rulebook/frame/phase.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { hasAsker } from "../../../shared/reckoning/caseDays.ts";
import { deskSeat, type SeatName } from "../../../shared/terms/seats.ts";
import { dayOf } from "../../../shared/terms/time.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import { clerkOf, leadSeat } from "./subjects.ts";

interface Act {
  readonly actor: SeatName;
  readonly input: CommandInput;
}
const act = (actor: SeatName, input: CommandInput): Act => ({ actor, input });
const organiser = deskSeat(1);
const DAY = 86_400_000;

/** One thing that stands in the way of the freeze, done; the freeze itself once nothing does. */
function toFreeze(state: HearingState): Act {
  const [obstacle] = obstacles(state);
  const [first = ""] = obstacle?.which ?? [];
  switch (obstacle?.kind) {
    case undefined:
      return act(organiser, { type: "Freeze", confirmedBy: "organiser" });
    case "unscreened": {
      const seen = registerOf(state).registrations[first]?.row ?? "";
      const decision = { result: "accept", basis: "rõ" } as const;
      return act(organiser, { type: "Screen", registrations: [{ registration: first, seen }], decision });
    }
    case "untitled":
      return treatmentOf(state, first).proposedTitle === null
        ? act(organiser, { type: "ProposeTitle", opinion: first, title: "Môi trường" })
        : act(organiser, { type: "ApproveTitles", opinions: [first] });
    case "unfinished":
      return act(clerkOf(state, checklistOf(state).find(({ id }) => id === first)?.owner ?? ""), {
        type: "UpdateChecklist",
        items: [first],
        state: "done",
        note: "xong",
      });
    default: {
      const order = spokenFor(state).map(({ code }) => code);
      if (order.length > 0) return act(organiser, { type: "BuildQueue", order, why: "xếp lại" });
      return act("org.1", {
        ...{ type: "RegisterOpinion", inbox: "front", kind: "kiến nghị", field: "Môi trường" },
        ...{ title: "Xe than gây bụi", content: "Xe than chạy qua khu gây bụi", place: "Khu 4" },
        ...{ addressed: "", wantsToSpeak: true, needsHelp: false, mayBeNamed: true },
        speaker: { name: "Lò Thị Suối", addressForm: "bà", position: "Chi hội trưởng" },
      });
    }
  }
}

/** The floor is freed, the session closed. */
function toClosing(state: HearingState): Act {
  const { floor, chair } = state;
  const by = chair.presider;
  if (state.session.kind === "scheduled") return act(by, { type: "OpenSession" });
  if (state.session.kind === "suspended") return act(by, { type: "ResumeSession" });
  switch (floor.kind) {
    case "free":
      return act(by, { type: "CloseSession" });
    case "called":
      return act(by, { type: "MarkAbsent", turn: floor.turn });
    case "speaking":
      return act(by, { type: "EndSpeech", turn: floor.turn });
    case "interjection":
      return act(by, { type: "EndSpeech", turn: floor.turn });
    case "answering":
      return act(by, { type: "EndAnswer", answer: floor.answer });
    default:
      return floor satisfies never;
  }
}

/** What its next hand does about a case. */
function onwards(state: HearingState, about: Case): Act {
  const { id, lead } = about;
  if (awaitsWord(about)) {
    const cases = [{ case: id, reports: wholeReports(about) }];
    return act(wordsMissing(about)[0] ?? "A", { type: "DirectCase", cases, agrees: true, text: "" });
  }
  if (about.state === "directed")
    return act(deskSeat(3), {
      ...{ type: "ReleaseNotice", case: id, place: "nhà văn hóa khu" },
      channels: hasAsker(about) ? ["writing", "voice"] : ["posting"],
    });
  // there is nothing yet that could be met
  if (about.state === "lookAgain" && isUnanswered(about)) {
    const due = dayOf(state.at + 30 * DAY);
    return act("A", { type: "ReopenCase", case: id, due, why: "theo kiến nghị của Mặt trận" });
  }
  if (about.state === "lookAgain")
    return act(deskSeat(2), { type: "VerifyCase", case: id, result: "met", way: "hỏi lại" });
  return act(leadSeat(state, lead), { type: "ReportResult", case: id, text: "Đã làm xong." });
}

/** All cases are brought to their end, then the archive is sealed. */
function toSeal(state: HearingState): Act {
  const open = openCase(state);
  return open ? onwards(state, open) : act(deskSeat(3), { type: "SealArchive" });
}

/** One act towards the end of the phase that the hearing is in. */
export function leadingAct(state: HearingState): Act {
  const phase = phaseOf(state);
  if (phase === "before") return toFreeze(state);
  return phase === "live" ? toClosing(state) : toSeal(state);
}
