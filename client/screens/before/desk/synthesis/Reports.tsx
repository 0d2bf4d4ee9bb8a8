/** The report F4: what is checked before it goes out, the one press that submits it, and what came back. */
import { CONSULTED } from "../../../../../shared/terms/consulted.ts";
import type { DeskSynthesisView, ReportView } from "../../../../../shared/views/before/synthesis.ts";
import { useWrittenBodies } from "../../../../i18n/bodies.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useDraft } from "../../../../line/draft.ts";
import { send } from "../../../../line/send.ts";
import { atTime } from "../../../../staff/atTime.ts";
import { addressOf } from "../../../../staff/desk/address.ts";
import { spanOf } from "../../../../staff/when.ts";
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

interface ToNameProps {
  readonly says: string;
  readonly codes: readonly string[];
  readonly spoken: DeskSynthesisView["opinions"];
}

/** Who needs a name, each with the way to its group. */
function ToName({ says, codes, spoken }: ToNameProps) {
  if (codes.length === 0) return null;
  return (
    <p className="late">
      {says}{" "}
      {codes.map((code) => (
        <a
          key={code}
          className="num"
          href={addressOf("synthesis", {
            group: spoken.find((opinion) => opinion.code === code)?.group ?? "",
          })}
        >{`${code} `}</a>
      ))}
    </p>
  );
}

function Checks({ synthesis }: Pick<Props, "synthesis">) {
  const words = useSynthesisWords();
  const spoken = synthesis.opinions.filter(({ mergedInto }) => mergedInto === null);
  const led = spoken.filter(({ lead, group }) => lead !== null && group !== null).length;
  const codes = new Set(spoken.map(({ code }) => code));
  const titled = synthesis.proposals.filter(
    ({ code, displayTitle }) => codes.has(code) && displayTitle !== null,
  ).length;
  const untitled = synthesis.proposals.filter(
    ({ code, displayTitle }) => codes.has(code) && displayTitle === null,
  );
  const open = untitled.filter(({ proposedTitle }) => proposedTitle !== "");
  // its sender's own is too long for the hall, and nobody has proposed another
  const none = untitled.filter(({ proposedTitle }) => proposedTitle === "");
  // nobody has given it a name: the hall is not shown a sentence that is cut off
  const isCut = ({ proposedTitle }: (typeof open)[number]) => proposedTitle.endsWith("…");
  const named = open.filter((opinion) => !isCut(opinion));
  const cut = open.filter(isCut);
  const restricted = spoken.filter((opinion) => opinion.restricted).map(({ code }) => code);
  const approve = () => {
    const opinions = named.map(({ code }) => code);
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
      {named.length > 0 && <Button onClick={approve}>{words.approveAll(named.length)}</Button>}
      <ToName says={words.untitled(cut.length)} codes={cut.map(({ code }) => code)} spoken={spoken} />
      <ToName says={words.tooLong(none.length)} codes={none.map(({ code }) => code)} spoken={spoken} />
    </>
  );
}

/** The body with whom the field stands first among its own. */
function bodyFor(field: string, units: DeskSynthesisView["units"]): string | null {
  const places = units
    .map(({ id, fields }) => ({ id, place: fields.indexOf(field) }))
    .filter(({ place }) => place >= 0);
  return places.toSorted((a, b) => a.place - b.place)[0]?.id ?? null;
}

/** For what nobody leads yet, the body in whose field it lies; each is changed by hand where another is right. */
function LeadsByField({ synthesis }: Pick<Props, "synthesis">) {
  const words = useSynthesisWords();
  const open = synthesis.opinions.filter(({ mergedInto, lead }) => mergedInto === null && lead === null);
  const leads = synthesis.units
    .map(({ id }) => {
      const ofUnit = open.filter(({ field }) => bodyFor(field, synthesis.units) === id);
      return { lead: id, opinions: ofUnit.map(({ code }) => code) };
    })
    .filter(({ opinions }) => opinions.length > 0);
  if (leads.length === 0) return null;
  const press = () => {
    for (const { lead, opinions } of leads) send({ type: "AssignLead", opinions, lead });
  };
  return (
    <Button onClick={press}>
      {words.leadsByField(leads.reduce((sum, { opinions }) => sum + opinions.length, 0))}
    </Button>
  );
}

function Submit({ synthesis }: Pick<Props, "synthesis">) {
  const words = useSynthesisWords();
  const bodies = useWrittenBodies();
  const [why, setWhy, sent] = useDraft("supplement", "");
  const last = synthesis.reports.at(-1) ?? null;
  const fresh = synthesis.unreported.length;
  if (last !== null && fresh === 0) return <p className="muted">{words.nothingNew}</p>;
  const submit = () => {
    const first = synthesis.reports[0];
    send({
      type: "SubmitReport",
      to: bodies.standing,
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
  const english = useLanguage() === "en";
  return (
    <li>
      <b className="num">{report.id}</b> {atTime(report.at)} · {report.to}
      {report.supplements !== null && ` · ${words.supplements(report.supplements)}`}
      {report.late !== null && (
        <p className="late">
          <b>{`▲ ${words.late(spanOf(report.late, english))}`}</b>
        </p>
      )}
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
      {mayAct && <LeadsByField synthesis={synthesis} />}
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
