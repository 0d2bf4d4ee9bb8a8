/** What the desk is proposed to open: each matter that was given as a task, with those that ask the same. */
import { PREFIX } from "../../../shared/terms/ids.ts";
import { searchKey } from "../../../shared/terms/text.ts";
import { dayOf } from "../../../shared/terms/time.ts";
import type { ProposedCase } from "../../../shared/views/after/followUp.ts";
import { casesOf, taskIn } from "../../rulebook/after/cases/facts.ts";
import { type Matters, ofOpinion } from "../../rulebook/after/cases/matters.ts";
import { askersOf, conclusionsNotInCases, notInCases } from "../../rulebook/after/cases/openCases.ts";
import type { HearingState, Opinion } from "../../rulebook/frame/state.ts";
import { fields, part } from "../part.ts";
import { addedIn } from "./added.ts";

type Given = Pick<HearingState, "entries" | "after" | "plan" | "before"> & Matters;

/** What asks for a voice, without tone marks. */
const BY_VOICE = /tra loi bang loi|doc cho nghe/;

const wishesVoice = ({ questions, content, outcome }: Opinion) =>
  BY_VOICE.test(searchKey([...questions, content, outcome?.task ?? ""].join(" ")));

/** The asker's clock of what is passed on counts from its receipt. */
function receivedOn({ before }: Given, { id, outcome }: Opinion): string | null {
  if (outcome?.kind !== "TRANSFERRED_TO_HIGHER_AUTHORITY") return null;
  const registration = before?.screening.texts[id]?.registration ?? "";
  const receivedAt = before?.register.registrations[registration]?.receivedAt;
  return receivedAt === undefined ? null : dayOf(receivedAt);
}

function proposals(state: Given): readonly ProposedCase[] {
  const numbers = casesOf(state).map(({ id }) => Number(id.slice(PREFIX.case.length + 1)));
  const last = Math.max(0, ...numbers);
  return [...notInCases(state).map(ofOpinion), ...conclusionsNotInCases(state)].flatMap((matter, i) => {
    const task = taskIn(state, matter);
    if (!task) return [];
    const { id, opinion } = matter;
    const lead = state.plan.units.find(({ id }) => id === task.lead);
    return {
      case: `${PREFIX.case}-${String(last + i + 1).padStart(2, "0")}`,
      opinions: [id, ...askersOf(state, id)],
      ...{ title: matter.title || matter.field, outcome: task.kind, leadName: lead?.name ?? "" },
      leadMissing: task.lead === undefined && task.kind !== "TRANSFERRED_TO_HIGHER_AUTHORITY",
      ...{
        task: task.task ?? "",
        due: task.due?.date ?? null,
        voice: opinion !== null && wishesVoice(opinion),
      },
      ...{ receivedOn: opinion && receivedOn(state, opinion), concluded: opinion === null },
      added: addedIn(state.plan, matter.added),
    };
  });
}

export const proposedCases = part(
  fields("session", "opinions", "entries", "after", "plan", "before", "minutes.conclusions"),
  (state) => (state.session.kind === "closed" ? proposals(state) : []),
);
