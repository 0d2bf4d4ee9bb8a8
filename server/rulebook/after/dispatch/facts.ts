/** Facts: the book of outgoing documents. Which stand in it, whose each is, whom it goes to, to whom it was sent. */
import { hasAsker } from "../../../../shared/reckoning/caseDays.ts";
import { ASKER, bareRecipient, type Received, recipientsOf } from "../../../../shared/terms/recipients.ts";
import type { Body } from "../../../../shared/terms/seats.ts";
import { dayOf } from "../../../../shared/terms/time.ts";
import type { OutgoingKind } from "../../../../shared/views/after/dispatch.ts";
import type { IssuedDocument } from "../../../../shared/views/after/documents.ts";
import { bodiesOf } from "../../before/bodies.ts";
import { invitationsOf } from "../../before/invitations/facts.ts";
import { officeAt } from "../../frame/seats.ts";
import type { Reads } from "../../frame/state.ts";
import type { Dispatch } from "./slice.ts";

type Booked = Reads<"after.documents" | "after.cases" | "before" | "plan">;

/** A document that goes out. */
export interface Outgoing {
  /** of the register of documents; a letter's is its number */
  readonly id: string;
  readonly kind: OutgoingKind;
  readonly number: string | null;
  /** YYYY-MM-DD */
  readonly date: string;
  /** whose clerks send it */
  readonly body: Body;
  readonly wrong: boolean;
  /** whom it speaks to at its head; empty: nobody in particular */
  readonly addressed: readonly string[];
  /** of a notice: nobody has asked what it is about */
  readonly unasked: boolean;
}

/** Which list of recipients is a document's own; null: whom it speaks to gets it. */
const RECEIVES: Readonly<Record<OutgoingKind, Received | null>> = {
  ...{ minutes: "minutes", conclusionNotice: "conclusionNotice", resultReport: "resultReport" },
  ...{ leadersReport: "leadersReport", periodicReport: "periodicReport", notice: "notice" },
  ...{ supervisionReport: "supervisionReport", synthesisReport: "synthesisReport", slips: "slips" },
  ...{ programme: "programme", invitation: "invitations", transfer: null, delegateList: null },
};

/** "Kính gửi: …", as the papers have it. */
function addressed({ plan }: Pick<Booked, "plan">, document: IssuedDocument): readonly string[] {
  const { standing, place, organiser } = bodiesOf(plan);
  switch (document.kind) {
    case "leadersReport":
      return plan.chairs.map(({ position }) => position);
    case "synthesisReport":
    case "resultReport":
    case "periodicReport":
      return [standing];
    case "supervisionReport":
      return [standing, `Thường trực HĐND ${place}`, `UBND ${place}`];
    case "slips":
      return [plan.units.find(({ id }) => id === document.of)?.name ?? document.of];
    case "transfer":
      return [document.to];
    case "delegateList":
      return [organiser];
    default:
      return [];
  }
}

/** What goes out, in the order in which it was issued: letters of invitation first. */
export function outgoing(state: Booked): readonly Outgoing[] {
  const letters = invitationsOf(state).letters.map(
    ({ number, to, at }): Outgoing => ({
      ...{ id: number, kind: "invitation", number, date: dayOf(at), body: "officeParty", wrong: false },
      ...{ addressed: [to], unasked: false },
    }),
  );
  const issued = state.after.documents.issued.map((document): Outgoing => {
    const { id, kind, number, date, by, wrong = false } = document;
    // minutes are signed by those who held the hearing: the office that serves them sends them
    const body = officeAt(state, by as Parameters<typeof officeAt>[1]) ?? "officeParty";
    const about = document.kind === "notice" ? state.after.cases.opened[document.of] : undefined;
    const unasked = about !== undefined && !hasAsker(about);
    return { id, kind, number, date, body, wrong, addressed: addressed(state, document), unasked };
  });
  return [...letters, ...issued];
}

/** Whom a document goes to: its list of recipients, "như trên" by name; what an office keeps is not sent. */
export function recipientsFor(
  { plan }: Pick<Booked, "plan">,
  { kind, addressed, unasked }: Outgoing,
): string[] {
  const list = RECEIVES[kind];
  const given = list === null ? addressed : recipientsOf(plan.documents, list).map(bareRecipient);
  const named = given.flatMap((line) => (/^như trên$/i.test(line) ? addressed : [line]));
  return [...new Set(named)].filter(
    (line) => line !== "" && !/^lưu\b/i.test(line) && !(unasked && line === ASKER),
  );
}

/** The rows of the book about a document. */
export const sentOf = ({ after }: Reads<"after.dispatch">, document: string): readonly Dispatch[] =>
  after.dispatch.filter((row) => row.document === document);
