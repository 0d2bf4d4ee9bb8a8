/** Acts of the preparation's script: synthesis, answers that units draft, the planned order, the freeze. Pure. */
import { lastChange } from "../../rulebook/before/order/facts.ts";
import type { BeforeAct, BeforeStep, Draft, Given } from "./step.ts";

type Codes = readonly string[];
type ByGroup = Readonly<Record<string, Codes>>;
type Leads = Readonly<Record<string, { readonly lead: string; readonly supporting: Codes }>>;
type Groups = readonly { readonly id: string; readonly title: string; readonly opinions: Codes }[];

const official = (number: unknown): string | null => (number === undefined ? null : `o${String(number)}`);

const intoGroups = (groups: unknown): Draft[] =>
  Object.entries((groups ?? {}) as ByGroup).map(([group, opinions]) => ({
    ...{ type: "GroupOpinions", group, opinions },
  }));

const leads = (all: unknown): Draft[] =>
  Object.entries((all ?? {}) as Leads).map(([code, { lead, supporting }]) => ({
    ...{ type: "AssignLead", opinions: [code], lead, supporting },
  }));

/** The titles that the list has, proposed where the sender's own is another, then approved; beside them what the chair reads. */
function titles(codes: Codes, fieldOnly: Codes, decider: string | null, { opinions, preparation }: Given) {
  const proposed = codes.flatMap((code): Draft[] => {
    const { display_title: title = "", title: ownTitle } = opinions[code] ?? {};
    if (title === ownTitle || fieldOnly.includes(code)) return [];
    return [{ type: "ProposeTitle", opinion: code, title }];
  });
  const notes = codes.flatMap((code): Draft[] => {
    const text = preparation[code]?.["private_note"] ?? "";
    return text === "" ? [] : [{ type: "WriteChairNote", opinion: code, text }];
  });
  return [...proposed, ...notes, { type: "ApproveTitles", opinions: codes, fieldOnly, decider } as const];
}

/** Where the step says why, the command does. */
const why = (step: BeforeStep) => (step["why"] === undefined ? {} : { why: step["why"] });

const slipOf = (slip: Readonly<Record<string, unknown>>) => ({
  ...{ slip: slip["slip"], group: slip["group"], opinions: slip["opinions"], unit: slip["unit"] },
  ...{ respondent: official(slip["respondent"]), due: Date.parse(String(slip["due"])) },
});

/** Each act that the script may name, and the commands that it is. */
export const SYNTHESIS_ACTS: Readonly<Record<string, BeforeAct>> = {
  "collect raw opinion": ({ field, content, matterLocation: place, people }) => ({
    ...{ type: "CollectRawOpinion", field, content, place, people },
  }),
  "form groups": ({ groups, addTo }) => [
    ...(groups as Groups).map(
      ({ id: group, title, opinions }): Draft => ({ type: "FormGroup", group, title, opinions }),
    ),
    ...intoGroups(addTo),
  ],
  "add to groups": (step, given) => [
    ...intoGroups(step["groups"]),
    ...leads(step["leads"]),
    ...titles(step["displayTitlesApproved"] as Codes, [], official(step["decider"]), given),
  ],
  "attach raw opinions": ({ groups }) =>
    Object.entries(groups as ByGroup).map(([group, raws]) => ({ type: "GroupRawOpinions", group, raws })),
  "assign leads": (step) => leads(step["leads"]),
  "mark hot": ({ opinions }) => ({ type: "MarkHot", opinions, hot: true }),
  "mark restricted": (step) => ({
    ...{ type: "MarkRestricted", opinions: step["opinions"], restricted: true },
    ...why(step),
  }),
  "approve display titles": (step, given) =>
    titles(step["opinions"] as Codes, step["fieldOnly"] as Codes, official(step["decider"]), given),
  "submit report F4": (step) => ({
    ...{ type: "SubmitReport", to: step["to"], supplements: step["supplements"] ?? null },
    ...(step.expect ? {} : why(step)),
  }),
  consult: ({ report, bodies }) => ({ type: "ConsultOnReport", report, bodies }),
  acknowledge: ({ report, remark }) => ({ type: "AcknowledgeReport", report, remark }),
  direct: ({ groups, text, changes }) => ({
    ...{ type: "DirectGroups", groups, text },
    changes: Object.entries((changes ?? {}) as Leads).map(([opinion, { lead, supporting }]) => ({
      ...{ opinion, lead, supporting },
    })),
  }),
  "issue slips F5": ({ slips }) => ({
    ...{ type: "IssueSlips", slips: (slips as readonly Readonly<Record<string, unknown>>[]).map(slipOf) },
  }),
  "draft answer": ({ slip, cause, progress, time, resources }) => ({
    ...{ type: "DraftAnswer", slip, cause, progress, time, resources, rule: "" },
  }),
  "return draft": (step) => ({ type: "ReturnDraft", slip: step["slip"], ...why(step) }),
  "approve draft": ({ slips }) => ({ type: "ApproveDrafts", slips }),
  "build queue": ({ order }) => ({ type: "BuildQueue", order }),
  "add to queue": ({ opinion }) => ({ type: "AddToQueue", opinion }),
  "move in queue": (step) => ({
    ...{ type: "MoveInQueue", opinion: step["opinion"], before: step["before"] },
    ...why(step),
  }),
  "publish queue": ({ entries: turns }) => ({ type: "PublishQueue", turns }),
  "undo last act": (_step, { state }) => ({
    ...{ type: "UndoOrderChange", change: lastChange(state)?.version ?? 0 },
  }),
  freeze: ({ confirmedBy }) => ({ type: "Freeze", ...(confirmedBy === undefined ? {} : { confirmedBy }) }),
};
