/** Folds: documents are sent. */
import type { Folds } from "../../frame/ruling.ts";
import type { DispatchEvent } from "./events.ts";

export const dispatchFolds: Folds<DispatchEvent["type"]> = {
  DocumentDispatched: ({ after }, { document, to, how, date }, { at, actor: by }) => {
    for (const recipient of to) {
      const id = `CV-${String(after.dispatch.length + 1).padStart(3, "0")}`;
      after.dispatch.push({
        ...{ id, document, to: recipient, how, date, at, by },
        ...{ unsent: false, corrections: [] },
      });
    }
  },
  DispatchCorrected: ({ after }, { dispatch, right, why }, { at, actor: by }) => {
    const row = after.dispatch.find(({ id }) => id === dispatch);
    if (!row) throw new Error(`the log puts ${dispatch} right, which was not noted`);
    const { to, how, date, unsent } = row;
    row.corrections.push({ was: unsent ? null : { to, how, date }, why, at, by });
    Object.assign(row, right, { unsent: right === null });
  },
};
