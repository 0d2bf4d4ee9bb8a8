/** Acts of the script of what follows the hearing: cases, from given to closed. Pure. */
import { createHash } from "node:crypto";
import { caseWith, wholeReports } from "../../rulebook/after/cases/facts.ts";
import type { AfterActs, AfterGiven, AfterStep } from "./step.ts";

interface OpenedInScript {
  readonly case: string;
  readonly opinions: readonly string[];
  readonly task: string;
  readonly clockFrom: string;
}

/** How the script says a channel, and what it is. */
const CHANNELS = [
  [/gọi điện|đọc/, "voice"],
  [/văn bản/, "writing"],
  [/niêm yết/, "posting"],
] as const;

const channelsOf = (said: string) =>
  CHANNELS.filter(([pattern]) => pattern.test(said)).map(([, channel]) => channel);
const placeOf = (said: string) => /niêm yết tại (.+)$/.exec(said)?.[1] ?? "";

const listOf = (step: AfterStep) => step["cases"] as readonly string[];

/** The script names files and has none: where nothing was sent up, each stands for one of its name. */
export const hashOf = (name: string) => createHash("sha256").update(name).digest("hex");

const judging = (cases: readonly string[], { state }: AfterGiven) =>
  cases.map((id) => {
    const about = caseWith(state, id);
    return { case: id, reports: about ? wholeReports(about) : 0 };
  });

const asksForDay = ({ case: id, due, was, why }: AfterStep) => ({ case: id, due, was, why });

/** Each act that the script may name, and the commands that it is. */
export const CASES_ACTS: AfterActs = {
  "open cases": (step) => ({
    type: "OpenCases",
    cases: (step["cases"] as readonly OpenedInScript[]).map(({ case: id, opinions, task, clockFrom }) => ({
      ...{ case: id, opinions, clockFrom, voice: /trả lời bằng lời/.test(task) },
    })),
  }),
  "accept task": (step) => ({ type: "AcceptTask", cases: listOf(step) }),
  "propose due date": (step) => ({ type: "ProposeDueDate", ...asksForDay(step) }),
  "change due date": (step) => ({
    type: "ChangeCaseDueDate",
    ...asksForDay({ why: "xin đổi hạn", ...step }),
  }),
  "ask extension": (step) => ({ type: "AskExtension", ...asksForDay(step) }),
  "grant extension": ({ reason, ...step }) => ({ type: "GrantExtension", ...asksForDay(step), why: reason }),
  "refuse extension": ({ case: id, due, reason }) => ({
    type: "RefuseExtension",
    case: id,
    due,
    why: reason,
  }),
  "tell asker": (step) => ({ type: "TellAsker", cases: listOf(step), text: step["text"] }),
  "report result": ({ case: id, text, jurisdiction }) => ({
    ...{ type: "ReportResult", case: id, text, outside: jurisdiction === "outside" },
  }),
  "add evidence": ({ case: id, file }, { sent }) => ({
    ...{ type: "AddEvidence", case: id, attached: [sent?.get(String(file)) ?? hashOf(String(file))] },
  }),
  direct: (step, given) => ({
    ...{ type: "DirectCase", cases: judging(listOf(step), given), agrees: step["direction"] === "agree" },
    text: step["text"] ?? step["why"] ?? "",
  }),
  "release notice": ({ case: id, channel, text }) => ({
    ...{ type: "ReleaseNotice", case: id, channels: channelsOf(String(channel)) },
    ...{ place: placeOf(String(channel)), text: text ?? "" },
  }),
  "transfer case": ({ case: id, to, number, date }) => ({ type: "TransferCase", case: id, to, number, date }),
  "record answer from authority": ({ case: id, text }) => ({ type: "RecordAuthorityAnswer", case: id, text }),
  "escalate case": ({ case: id, to, why }) => ({ type: "EscalateCase", case: id, to, why }),
  "direct escalation": ({ case: id, text }) => ({ type: "DirectEscalation", case: id, text }),
  verify: ({ case: id, result, way, note }) => ({
    ...{
      type: "VerifyCase",
      case: id,
      result: result === "met" ? "met" : "lookAgain",
      way,
      note: note ?? "",
    },
  }),
  "reopen case": ({ case: id, due, why }) => ({ type: "ReopenCase", case: id, due, why }),
  // the list goes to those who are on it
  "make overdue list": (step) => {
    const overdue = (step["overdue"] as readonly { case: string }[]).map((overdueCase) => overdueCase.case);
    return overdue.length === 0 ? [] : { type: "RemindUnits", cases: overdue };
  },
};
