/** What a clerk does with documents: give what is made its number, write own words into what is not final. */
import {
  isDocumentNumber,
  NUMBERED,
  WRITTEN_BY,
  WRITTEN_INTO,
  type WrittenInto,
} from "../../../shared/terms/numbered.ts";
import { dayOf } from "../../../shared/terms/time.ts";
import type { PaperworkView } from "../../../shared/views/after/documents.ts";
import type { DeskView } from "../../../shared/views/before/desk.ts";
import { useAt } from "../../line/clock.ts";
import { writtenDay } from "../../ui/typedTime.ts";
import { ActForm } from "../before/form/ActForm.tsx";
import { dayIn } from "../before/form/dayText.ts";
import { usePaperworkWords } from "./paperworkWords.ts";

type Open = PaperworkView["toNumber"][number];

/** of a choice; neither part holds a blank */
const keyOf = ({ document, of }: Open): string => `${document} ${of}`.trim();

function NumberIt({ open, today }: { readonly open: readonly Open[]; readonly today: string }) {
  const words = usePaperworkWords();
  const choices = open.map((paper) => {
    const about = paper.about === "" ? "" : `: ${paper.about}`;
    return [keyOf(paper), `${words.kinds[paper.document]}${about}`] as const;
  });
  return (
    <ActForm
      form="number"
      title={words.numberTitle(open.length)}
      press={words.give}
      primary={false}
      start={{ document: choices[0]?.[0] ?? "", date: writtenDay(today) }}
      fields={[
        { name: "document", label: words.document, choices },
        {
          ...{ name: "number", label: words.number, hint: words.numberHint, most: 30 },
          problem: (text) => (isDocumentNumber(text) ? null : words.numberHint),
        },
        {
          ...{ name: "date", label: words.date, most: 10 },
          problem: (text) => (dayIn(text) === "" ? words.noDay : null),
        },
      ]}
      command={({ document: chosen = "", number = "", date = "" }) => {
        const [kind = "", of = ""] = (open.some((paper) => keyOf(paper) === chosen) ? chosen : "").split(" ");
        const document = NUMBERED.find((numbered) => numbered === kind) ?? open[0]?.document ?? "programme";
        return { type: "NumberDocument", document, of, number, date: dayIn(date) };
      }}
    />
  );
}

function Words({ document, kept }: { readonly document: WrittenInto; readonly kept: string }) {
  const words = usePaperworkWords();
  return (
    <ActForm
      form={`words.${document}`}
      title={words.into[document]}
      press={words.keep}
      primary={false}
      start={{ text: kept }}
      fields={[
        { name: "text", label: words.wordsTitle, hint: words.wordsHint, rows: 4, most: 4000, optional: true },
      ]}
      command={({ text = "" }) => ({ type: "WriteOwnWords", document, text })}
    />
  );
}

/** `into`: of these that are this clerk's and not final. */
export function Paperwork({
  view,
  into,
}: {
  readonly view: DeskView;
  readonly into: readonly WrittenInto[];
}) {
  const words = usePaperworkWords();
  const today = useAt(view.clock, dayOf);
  const { toNumber, words: keptWords } = view.paperwork;
  const written = WRITTEN_INTO.filter(
    (document) => into.includes(document) && WRITTEN_BY[document] === view.clerk.body,
  );
  return (
    <>
      {toNumber.length > 0 && (
        <section className="card stack">
          <NumberIt open={toNumber} today={today} />
        </section>
      )}
      {written.length > 0 && (
        <section className="card stack" aria-label={words.wordsTitle}>
          {written.map((document) => (
            <Words key={document} document={document} kept={keptWords[document] ?? ""} />
          ))}
        </section>
      )}
    </>
  );
}
