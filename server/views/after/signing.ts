/** The minutes on their way to signature: for chairs and secretaries, once the session is closed. */
import { OPENING, type SigningView } from "../../../shared/views/after/signature.ts";
import { issuedOf } from "../../rulebook/after/documents/facts.ts";
import { minutesOf } from "../../rulebook/after/signature/facts.ts";
import { fields, part } from "../part.ts";

export const signing = part(
  fields("session", "after.minutes", "after.documents", "steps"),
  ({ session, after, steps }): SigningView | null => {
    if (session.kind !== "closed") return null;
    const { submitted, sections, secretary, presider, annexes } = minutesOf({ after });
    const titleOf = (id: string) => steps.find((step) => step.id === id)?.shortTitle ?? "";
    return {
      number: issuedOf({ after }, "minutes")[0]?.number ?? null,
      submittedAt: submitted?.at ?? null,
      sections: sections.map(({ id, state, why, corrections }) => ({
        ...{ id, title: id === OPENING ? "" : titleOf(id), state, why },
        corrections: corrections.map(({ text, at }) => ({ text, at })),
      })),
      secretarySignedAt: secretary?.at ?? null,
      presiderSignedAt: presider?.at ?? null,
      annexes: annexes.map(({ number, section, text, secretary: { at }, presider: second }) => ({
        ...{ number, section, text, at, signedAt: second?.at ?? null },
      })),
    };
  },
);
