/** The guidance that was sent: which forms, to whom, with which words. */
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { DossierView } from "../../../../../shared/views/before/offices.ts";
import { wallTime } from "../../../../line/clock.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { linesIn } from "../../../../staff/before/form/dayText.ts";
import { GUIDANCE } from "../../../../staff/recorded.ts";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { useDossierWords } from "./words.ts";

interface Props {
  readonly dossier: DossierView;
  readonly mayPress: boolean;
}

export function GuidanceCard({ dossier: { guidance }, mayPress }: Props) {
  const words = useDossierWords();
  return (
    <section className="card" aria-label={words.guidance}>
      <h2>{words.guidance}</h2>
      {guidance.map(({ at, forms, to, text }) => (
        <p key={at}>
          <b className="num">{`${writtenDay(dayOf(at))} ${wallTime(at)}`}</b>{" "}
          {`${forms.join(", ")} → ${to.join("; ")}. ${text}`}
        </p>
      ))}
      {guidance.length === 0 && !mayPress && <p className="muted">{words.noGuidance}</p>}
      {mayPress && (
        <ActForm
          form="guidance"
          title={words.sendGuidance}
          press={words.sendGuidance}
          primary={false}
          start={{ forms: "F1, F2", text: GUIDANCE }}
          fields={[
            { name: "forms", label: words.forms, most: 80 },
            { name: "to", label: words.sentTo, hint: words.oneALine, rows: 2, most: 2_000 },
            { name: "text", label: words.guidanceText, rows: 2, most: 500 },
          ]}
          command={({ forms = "", to, text = "" }) => ({
            type: "SendGuidance",
            forms: linesIn(forms.replaceAll(",", "\n")),
            ...{ to: linesIn(to), text },
          })}
        />
      )}
    </section>
  );
}
