/** The reports that were submitted, and the word of the body that this leader speaks for. */
import type { LeaderPreparation } from "../../../../shared/views/before/leader.ts";
import type { SynthesisView } from "../../../../shared/views/before/synthesis.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { DraftScope, useDraft } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { atTime } from "../../../staff/atTime.ts";
import { spanOf } from "../../../staff/when.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useWords } from "./words.ts";

function Acknowledge({ report }: { readonly report: string }) {
  const words = useWords();
  const [remark, setRemark, sent] = useDraft("remark", "");
  const give = (text: string) => {
    send({ type: "AcknowledgeReport", report, remark: text });
    setRemark("");
    sent();
  };
  return (
    <div className="stack">
      <h3>{words.acknowledge(report)}</h3>
      <div className="row">
        <Button kind="suggested" onClick={() => give(words.agree)}>
          {words.agree}
        </Button>
        <TextInput label={words.remark} value={remark} maxLength={500} onText={setRemark} />
        <Button disabled={remark.trim() === ""} onClick={() => give(remark)}>
          {words.send}
        </Button>
      </div>
    </div>
  );
}

interface Props {
  readonly preparation: LeaderPreparation;
  readonly synthesis: SynthesisView;
}

export function Reports({ preparation, synthesis }: Props) {
  const words = useWords();
  const english = useLanguage() === "en";
  return (
    <section className="card stack" aria-label={words.title}>
      <h2>{words.title}</h2>
      {synthesis.reports.map(({ id, at, late, figures, why }) => (
        <p key={id}>
          <b>{words.report(id, atTime(at))}</b> {words.figures(figures.standing, figures.groups, figures.raw)}{" "}
          <span className="muted">
            {words.sources(figures.bySource.organisation, figures.bySource.ward, figures.bySource.individual)}
            {why !== "" && ` · ${why}`}
          </span>
          {late !== null && <b className="late"> ▲ {words.late(spanOf(late, english))}</b>}
        </p>
      ))}
      {preparation.awaited.map((report) => (
        <DraftScope key={report} value={report}>
          <Acknowledge report={report} />
        </DraftScope>
      ))}
    </section>
  );
}
