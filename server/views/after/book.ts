/** The book of outgoing documents: what goes out, whom it goes to, to whom it was sent. */
import type { DispatchView, OutgoingRow } from "../../../shared/views/after/dispatch.ts";
import { type Outgoing, outgoing, recipientsFor, sentOf } from "../../rulebook/after/dispatch/facts.ts";
import type { Dispatch } from "../../rulebook/after/dispatch/slice.ts";
import { fields, item, part, partOf } from "../part.ts";
import { aboutOf } from "./about.ts";

const sentRow = item(
  ({ id, to, how, date, at, by, unsent, corrections }: Dispatch): DispatchView => ({
    ...{ id, to, how, date, at, by, unsent },
    corrections: corrections.map(({ was, why, at: when, by: whose }) => ({
      ...{ was: was && { to: was.to, how: was.how, date: was.date }, why, at: when, by: whose },
    })),
  }),
);

const rows = part(
  fields("after.documents", "after.dispatch", "after.cases", "before", "plan"),
  (state): readonly (Omit<OutgoingRow, "own"> & Pick<Outgoing, "body">)[] => {
    const issued = new Map(state.after.documents.issued.map((document) => [document.id, document]));
    return outgoing(state).map((document) => {
      const { id, kind, number, date, body, wrong, addressed } = document;
      const registered = issued.get(id);
      return {
        ...{ id, kind, number, date, body, wrong },
        about: registered ? aboutOf(state, registered) : addressed.join(", "),
        recipients: recipientsFor(state, document),
        sent: sentOf(state, id).map((row) => sentRow(row)),
      };
    });
  },
);

/** As the clerks of a body see it: their own office's they may write into. */
export const bookOf = partOf((body) =>
  part({ rows }, (read): readonly OutgoingRow[] =>
    read.rows.map(({ body: whose, ...row }) => ({ ...row, own: whose === body })),
  ),
);
