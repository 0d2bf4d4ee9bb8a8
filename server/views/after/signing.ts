/** The minutes on their way to signature: for chairs and secretaries, once the session is closed. */
import { type AnnexView, OPENING, type SigningView } from "../../../shared/views/after/signature.ts";
import { issuedOf } from "../../rulebook/after/documents/facts.ts";
import { minutesOf, minutesWaitFor } from "../../rulebook/after/signature/facts.ts";
import type { Plan } from "../../rulebook/before/plan.ts";
import type { Conclusion } from "../../rulebook/live/state.ts";
import { fields, part } from "../part.ts";
import { addedIn } from "./added.ts";

/** On whose word a task was added, to what, who leads and supports it, by which day; null: none was. */
function taskAdded(plan: Plan, given: Conclusion | undefined): AnnexView["added"] {
  const added = addedIn(plan, given?.added);
  if (!added) return null;
  const { lead, supporting = [], due } = given?.outcome ?? {};
  const names = (ids: readonly string[], all: readonly { readonly id: string; readonly name: string }[]) =>
    ids.flatMap((id) => all.find((named) => named.id === id)?.name ?? []);
  const groups = plan.groups.map(({ id, title }) => ({ id, name: title }));
  return {
    ...{ ...added, due: due?.date ?? "", groups: names(given?.groups ?? [], groups) },
    ...{ lead: names(lead ? [lead] : [], plan.units)[0] ?? "", supporting: names(supporting, plan.units) },
  };
}

export const signing = part(
  fields("session", "after.minutes", "after.documents", "steps", "plan", "minutes.conclusions"),
  ({ session, after, steps, plan, minutes }): SigningView | null => {
    if (session.kind !== "closed") return null;
    const { submitted, sections, secretary, presider, annexes } = minutesOf({ after });
    const titleOf = (id: string) => steps.find((step) => step.id === id)?.shortTitle ?? "";
    return {
      number: issuedOf({ after }, "minutes")[0]?.number ?? null,
      ...{ submittedAt: submitted?.at ?? null, waitsFor: minutesWaitFor({ after }) },
      sections: sections.map(({ id, state, why, corrections }) => ({
        ...{ id, title: id === OPENING ? "" : titleOf(id), state, why },
        corrections: corrections.map(({ text, at }) => ({ text, at })),
      })),
      secretarySignedAt: secretary?.at ?? null,
      presiderSignedAt: presider?.at ?? null,
      annexes: annexes.map(({ number, section, text, task, secretary: first, presider: second }) => {
        const given = minutes.conclusions.find(({ id }) => id === task);
        return {
          ...{ number, section, text: given?.text ?? text, added: taskAdded(plan, given) },
          ...{ at: first?.at ?? null, signedAt: second?.at ?? null },
        };
      }),
    };
  },
);
