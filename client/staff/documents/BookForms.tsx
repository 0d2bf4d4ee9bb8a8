/** The forms of the book: a document was sent to these, and one sending is put right. */
import { DISPATCH_WAYS, type DispatchWay, MOST_RECIPIENTS } from "../../../shared/terms/dispatch.ts";
import { searchKey } from "../../../shared/terms/text.ts";
import type { DispatchView, OutgoingRow } from "../../../shared/views/after/dispatch.ts";
import { writtenDay } from "../../ui/typedTime.ts";
import { ActForm, type FieldSpec } from "../before/form/ActForm.tsx";
import { dayIn, linesIn } from "../before/form/dayText.ts";
import { type BookWords, useBookWords } from "./bookWords.ts";

const wayIn = (typed = ""): DispatchWay => DISPATCH_WAYS.find((way) => way === typed) ?? "axis";

/** Whom its list names, and to whom it was not sent. */
export function waitingFor({ recipients, sent }: OutgoingRow): readonly string[] {
  const got = new Set(sent.flatMap(({ to, unsent }) => (unsent ? [] : [searchKey(to)])));
  return recipients.filter((to) => !got.has(searchKey(to)));
}

const daySent = (words: BookWords): FieldSpec => ({
  ...{ name: "date", label: words.sentOn, most: 10 },
  problem: (text) => (dayIn(text) === "" ? words.noDay : null),
});

interface RecordProps {
  readonly row: OutgoingRow;
  readonly name: string;
  /** YYYY-MM-DD */
  readonly today: string;
}

export function RecordForm({ row, name, today }: RecordProps) {
  const words = useBookWords();
  return (
    <ActForm
      form={`dispatch.${row.id}.${row.sent.length}`}
      title={words.recordOf(name)}
      press={words.record}
      start={{ to: waitingFor(row).join("\n"), how: DISPATCH_WAYS[0], date: writtenDay(today) }}
      fields={[
        {
          ...{ name: "to", label: words.to, hint: words.toHint, rows: 6 },
          problem: (typed) => {
            const lines = linesIn(typed);
            if (lines.length > MOST_RECIPIENTS) return words.tooMany(MOST_RECIPIENTS);
            return lines.some((line) => [...line].length > 200) ? words.tooLong : null;
          },
        },
        {
          ...{ name: "how", label: words.way },
          choices: DISPATCH_WAYS.map((way) => [way, words.ways[way]] as const),
        },
        daySent(words),
      ]}
      command={({ to, how, date = "" }) => ({
        type: "RecordDispatch",
        ...{ document: row.id, to: linesIn(to), how: wayIn(how), date: dayIn(date) },
      })}
    />
  );
}

/** of the choice that says: it was not sent */
const UNSENT = "unsent";

export function CorrectForm({ sending }: { readonly sending: DispatchView }) {
  const words = useBookWords();
  const { id, to, how, date, unsent, corrections } = sending;
  return (
    <ActForm
      form={`dispatched.${id}.${corrections.length}`}
      title={words.correctOf(to)}
      press={words.put}
      start={{ to, how: unsent ? UNSENT : how, date: writtenDay(date) }}
      fields={[
        { name: "to", label: words.oneTo, most: 200 },
        {
          ...{ name: "how", label: words.way },
          choices: [
            ...DISPATCH_WAYS.map((way) => [way, words.ways[way]] as const),
            [UNSENT, words.unsent] as const,
          ],
        },
        daySent(words),
        { name: "why", label: words.why, most: 200 },
      ]}
      command={({ to: typedTo = "", how: typed, date: day = "", why = "" }) => ({
        type: "CorrectDispatch",
        ...{ dispatch: id, why },
        right: typed === UNSENT ? null : { to: typedTo, how: wayIn(typed), date: dayIn(day) },
      })}
    />
  );
}
