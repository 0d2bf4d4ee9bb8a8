/** The book of outgoing documents as papers and lists tell it: a document, what it is, to whom it was sent and is still to go. */
import { WAY_NAMES } from "../../../shared/terms/dispatch.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { searchKey } from "../../../shared/terms/text.ts";
import { OUTGOING_NAMES } from "../../../shared/views/after/dispatch.ts";
import { outgoing, recipientsFor, sentOf } from "../../rulebook/after/dispatch/facts.ts";
import { bodiesOf } from "../../rulebook/before/bodies.ts";
import { aboutOf } from "../../views/after/about.ts";
import type { Source } from "../source.ts";

interface Booked {
  /** "" where a clerk writes it */
  readonly number: string;
  readonly day: string;
  /** "Phiếu giao chuẩn bị trả lời: Phòng Quản lý đô thị" */
  readonly name: string;
  readonly office: string;
  readonly sent: readonly Sent[];
  /** whom its list of recipients names, and to whom it was not sent */
  readonly waiting: readonly string[];
}

interface Sent {
  readonly to: string;
  readonly how: string;
  readonly day: string;
  /** whose desk noted it */
  readonly by: string;
  /** what it said before, and why it was put right */
  readonly corrected: string;
}

/** All that goes out, in the order of issue; what was entered wrongly is not sent. */
export function booked({ state }: Source): readonly Booked[] {
  const bodies = bodiesOf(state.plan);
  const desks = new Map((state.plan.clerks ?? []).map(({ number, name }) => [`desk.${number}`, name]));
  const issued = new Map(state.after.documents.issued.map((document) => [document.id, document]));
  return outgoing(state).flatMap((document): Booked[] => {
    const { id, kind, number, date, body, wrong, addressed } = document;
    const rows = sentOf(state, id);
    if (wrong && rows.length === 0) return [];
    const registered = issued.get(id);
    const about = registered ? aboutOf(state, registered) : addressed.join(", ");
    const name = [OUTGOING_NAMES[kind], about].filter(Boolean).join(": ");
    const sent = rows.flatMap(({ to, how, date: day, by, unsent, corrections }): Sent[] => {
      const corrected = corrections.map(({ was, why }) => `${was === null ? "không gửi" : was.to}: ${why}`);
      return unsent
        ? []
        : [
            {
              ...{ to, how: WAY_NAMES[how], day: spokenDate(day), by: desks.get(by as SeatName) ?? by },
              corrected: corrected.length === 0 ? "" : `đã sửa (${corrected.join("; ")})`,
            },
          ];
    });
    const got = new Set(sent.map(({ to }) => searchKey(to)));
    const waiting = wrong ? [] : recipientsFor(state, document).filter((to) => !got.has(searchKey(to)));
    return [
      {
        ...{ number: number ?? "", day: spokenDate(date), office: bodies[body], sent, waiting },
        name: wrong ? `${name} (ghi nhầm, đã sửa)` : name,
      },
    ];
  });
}
