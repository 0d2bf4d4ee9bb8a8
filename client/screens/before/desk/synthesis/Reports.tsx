/** The report F4: what is checked before it goes out, the one press that submits it, and what came back. */
import { CONSULTED } from "../../../../../shared/terms/consulted.ts";
import type { DeskSynthesisView, ReportView } from "../../../../../shared/views/before/synthesis.ts";
import { useDraft } from "../../../../line/draft.ts";
import { send } from "../../../../line/send.ts";
import { atTime } from "../../../../staff/atTime.ts";
import { Button } from "../../../../ui/Button.tsx";
import { TextInput } from "../../../../ui/TextInput.tsx";
import { useSynthesisWords } from "./words.ts";

interface Props {
  readonly synthesis: DeskSynthesisView;
  readonly mayAct: boolean;
}

function Line({ good, text }: { readonly good: boolean; readonly text: string }) {
  return <li className={good ? "good" : "late"}>{`${good ? "✓" : "▲"} ${text}`}</li>;
}

function Checks({ synthesis }: Pick<Props, "synthesis">) {
  const words = useSynthesisWords();
  const spoken = synthesis.opinions.filter(({ mergedInto }) => mergedInto === null);
  const led = spoken.filter(({ lead, group }) => lead !== null && group !== null).length;
  const codes = new Set(spoken.map(({ code }) => code));
  const titled = synthesis.proposals.filter(
    ({ code, displayTitle }) => codes.has(code) && displayTitle !== null,
  ).length;
  const open = synthesis.proposals.filter(
    ({ code, displayTitle, proposedTitle }) =>
      codes.has(code) && displayTitle === null && proposedTitle !== "",
  );
  const restricted = spoken.filter((one) => one.restricted).map(({ code }) => code);
  const approve = () => {
    const opinions = open.map(({ code }) => code);
    send({
      type: "ApproveTitles",
      ...{ opinions, fieldOnly: restricted.filter((code) => opinions.includes(code)) },
    });
  };
  return (
    <>
      <ul className="checks">
        <Line good={led === spoken.length} text={words.leadsDone(led, spoken.length)} />
        <Line good={titled === spoken.length} text={words.titlesDone(titled, spoken.length)} />
        <Line good={synthesis.notScreened === 0} text={words.notScreened(synthesis.notScreened)} />
      </ul>
      {open.length > 0 && <Button onClick={approve}>{words.approveAll(open.length)}</Button>}
    </>
  );
}

function Submit({ synthesis }: Pick<Props, "synthesis">) {
  const words = useSynthesisWords();
  const [why, setWhy, sent] = useDraft("supplement", "");
  const last = synthesis.reports.at(-1) ?? null;
  const fresh = synthesis.unreported.length;
  if (last !== null && fresh === 0) return <p className="muted">{words.nothingNew}</p>;
  const submit = () => {
    const first = synthesis.reports[0];
    send({
      type: "SubmitReport",
      to: words.standing,
      supplements: first?.id ?? null,
      ...(why.trim() === "" ? {} : { why }),
    });
    setWhy("");
    sent();
  };
  return (
    <>
      {last !== null && <TextInput label={words.whyMore} value={why} maxLength={200} onText={setWhy} />}
      <Button kind="primary" disabled={fresh === 0 || (last !== null && why.trim() === "")} onClick={submit}>
        {last === null ? words.submit : words.submitMore(fresh)}
      </Button>
    </>
  );
}

function Report({ report, mayAct }: { readonly report: ReportView; readonly mayAct: boolean }) {
  const words = useSynthesisWords();
  return (
    <li>
      <b className="num">{report.id}</b> {atTime(report.at)} · {report.to}
      {report.supplements !== null && ` · ${words.supplements(report.supplements)}`}
      {report.why !== "" && <p className="muted">{report.why}</p>}
      {report.consulted.length === 0 && mayAct && (
        <Button onClick={() => send({ type: "ConsultOnReport", report: report.id, bodies: [...CONSULTED] })}>
          {words.consult}
        </Button>
      )}
      {report.consulted.map(({ body, at, remark }) => (
        <p key={body} className={at === null ? "late" : "good"}>
          {`${at === null ? "○" : "✓"} ${words.consulted[body]}: ${at === null ? words.awaited : `${remark} (${atTime(at)})`}`}
        </p>
      ))}
    </li>
  );
}

export function Reports({ synthesis, mayAct }: Props) {
  const words = useSynthesisWords();
  return (
    <section className="card stack" aria-label={words.check}>
      <h3>{words.check}</h3>
      <Checks synthesis={synthesis} />
      {mayAct && <Submit synthesis={synthesis} />}
      {synthesis.reports.length > 0 && (
        <>
          <h4>{words.reports}</h4>
          <ul className="plain">
            {synthesis.reports.map((report) => (
              <Report key={report.id} report={report} mayAct={mayAct} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
