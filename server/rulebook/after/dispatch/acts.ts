/** Acts: to whom a document was sent, how and on which day, and putting that right. Each office tells it of its own documents. */
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { searchKey } from "../../../../shared/terms/text.ts";
import { dayOf } from "../../../../shared/terms/time.ts";
import { bodyOf } from "../../before/offices.ts";
import { desk, everyPhase } from "../../frame/rights.ts";
import { type Acts, accept, type Circumstances, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import type { Sending } from "./events.ts";
import { type Outgoing, outgoing, recipientsFor, sentOf } from "./facts.ts";
import { isPrivate } from "./private.ts";

export type DispatchCommand = "RecordDispatch" | "CorrectDispatch";

/** A document that this clerk may tell of, or why not. */
function ownDocument(state: HearingState, id: string, { actor }: Circumstances): Outgoing | Refusal {
  const document = outgoing(state).find((one) => one.id === id);
  if (!document || document.wrong) return { code: "unknownId", id };
  return document.body === bodyOf(state, actor) ? document : { code: "ofAnotherBody", body: document.body };
}

const same = (a: Sending, b: Sending): boolean =>
  searchKey(a.to) === searchKey(b.to) && a.how === b.how && a.date === b.date;

/** Why this is no sending of the document. `row`: the one that is put right by it. */
function misfit(
  state: HearingState,
  document: Outgoing,
  sending: Sending,
  at: Circumstances,
  row: string | null = null,
): Refusal | null {
  const { to, date } = sending;
  if (date < document.date || date > dayOf(at.now)) return { code: "dayOfDocument", from: document.date };
  // whom the document itself names may be named here too
  if (!recipientsFor(state, document).includes(to) && isPrivate(state, to, at))
    return { code: "privateRecipient", to };
  const noted = sentOf(state, document.id).some(
    (other) => other.id !== row && !other.unsent && same(other, sending),
  );
  return noted ? { code: "sentBefore", to } : null;
}

export const dispatchActs: Acts<DispatchCommand> = {
  RecordDispatch: {
    ...{ who: desk, when: everyPhase },
    decide: (state, { document: id, to, how, date }, at) => {
      const document = ownDocument(state, id, at);
      if ("code" in document) return refuse(document);
      for (const recipient of to) {
        const wrong = misfit(state, document, { to: recipient, how, date }, at);
        if (wrong) return refuse(wrong);
      }
      return accept({ type: "DocumentDispatched", document: id, to, how, date });
    },
  },
  CorrectDispatch: {
    ...{ who: desk, when: everyPhase },
    decide: (state, { dispatch: id, right, why }, at) => {
      const row = state.after.dispatch.find((sent) => sent.id === id);
      if (!row) return refuse({ code: "unknownId", id });
      const document = ownDocument(state, row.document, at);
      if ("code" in document) return refuse(document);
      if (right === null ? row.unsent : !row.unsent && same(row, right) && row.to === right.to)
        return refuse({ code: "alreadyDone" });
      const wrong = right && misfit(state, document, right, at, id);
      return wrong ? refuse(wrong) : accept({ type: "DispatchCorrected", dispatch: id, right, why });
    },
  },
};
