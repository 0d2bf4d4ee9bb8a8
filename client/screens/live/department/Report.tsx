/** The unit's report on its task: what was sent and when, and the form. What is typed stays until the server has it. */
import { useEffect } from "react";
import { dayOf } from "../../../../shared/terms/time.ts";
import { REPORT_LETTERS } from "../../../../shared/views/after/cases.ts";
import type { PromiseView } from "../../../../shared/views/live/department.ts";
import { wallTime } from "../../../line/clock.ts";
import { useDraft } from "../../../line/draft.ts";
import { useRefusals, useUnderWay } from "../../../line/giving.ts";
import { send } from "../../../line/send.ts";
import { Button } from "../../../ui/Button.tsx";
import { writtenDay } from "../../../ui/typedTime.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly opinion: string;
  /** the task as the page says it */
  readonly phrase: string;
  readonly promise: PromiseView;
}

function Sent({ promise: { reports, earlier } }: Pick<Props, "promise">) {
  const words = useWords();
  if (reports.length === 0) return <p className="muted">{words.notReported}</p>;
  return (
    <ol className="reports" aria-label={words.sentReports}>
      {earlier > 0 && <li className="muted">{words.earlierReports(earlier)}</li>}
      {reports.map(({ at, text }) => (
        <li key={at}>
          <b>{words.sentAt(wallTime(at), writtenDay(dayOf(at)))}</b>
          <p className="report-text">{text}</p>
        </li>
      ))}
    </ol>
  );
}

const letters = new Intl.Segmenter("vi");
const countOf = (text: string) => [...letters.segment(text.trim())].length;

/** What is half written stays while its report is on the way: gone once the server has it, there again if it is refused. */
function useReport(opinion: string, { given, reports, earlier }: PromiseView) {
  const [text, setText] = useDraft(`report.${opinion}`, "");
  const [open, setOpen] = useDraft(`writing.${opinion}`, false);
  const [sent, setSent] = useDraft(`reporting.${opinion}`, { id: "", after: 0 });
  const sending = useUnderWay(sent.id);
  const refused = useRefusals().some(({ id }) => id === sent.id);
  const all = earlier + reports.length;
  const settled = sent.id !== "" && !sending && (refused || all > sent.after);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each report that is settled
  useEffect(() => {
    if (!settled) return;
    setSent({ id: "", after: 0 });
    if (refused) return;
    setText("");
    setOpen(false);
  }, [settled]);
  const give = () => setSent({ id: send({ type: "ReportTask", opinion, given, text }), after: all });
  return { text, setText, open, setOpen, sending, give };
}

export function Report({ opinion, phrase, promise }: Props) {
  const words = useWords();
  const { text, setText, open, setOpen, sending, give } = useReport(opinion, promise);
  const count = countOf(text);
  const begin = count > 0 ? words.goOn : promise.reports.length === 0 ? words.writeReport : words.writeAgain;
  return (
    <div className="words">
      <Sent promise={promise} />
      {open ? (
        <div className="report">
          <label>
            <span>{words.reportOn(phrase)}</span>
            <textarea
              rows={6}
              value={text}
              disabled={sending}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <p className={count > REPORT_LETTERS ? "due" : "muted"}>{words.letters(count, REPORT_LETTERS)}</p>
          <div className="row">
            <Button
              kind="primary"
              disabled={count === 0 || count > REPORT_LETTERS || sending}
              aria-busy={sending}
              onClick={give}
            >
              {sending ? words.sending : words.sendReport}
            </Button>
            <Button disabled={sending} onClick={() => setOpen(false)}>
              {words.laterReport}
            </Button>
          </div>
        </div>
      ) : (
        <div className="row">
          <Button kind="suggested" aria-label={`${begin}: ${phrase}`} onClick={() => setOpen(true)}>
            {begin}
          </Button>
        </div>
      )}
    </div>
  );
}
