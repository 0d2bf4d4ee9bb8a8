/** What is still set after the half day: who receives which document, whose word directs, how long persons are kept. */
import { RECEIVED_AFTER } from "../../../../../shared/terms/recipients.ts";
import type { LaterSettings } from "../../../../../shared/views/before/offices.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { LATER_FORMS } from "../../../../staff/settings/laterForms.ts";
import { followUpSaid, recipientsSaid } from "../../../../staff/settings/laterSays.ts";
import { useLaterWords } from "../../../../staff/settings/words.ts";
import type { SectionProps } from "../section.ts";

const SETS = ["followUp", "recipientsOf"] as const;
type SetId = (typeof SETS)[number];

function Form({ set, settings }: { readonly set: SetId; readonly settings: LaterSettings }) {
  const words = useLaterWords();
  const { start, fields, change } = LATER_FORMS[set];
  const stands = start(settings);
  return (
    <ActForm
      key={JSON.stringify(stands)}
      form={`settings.${set}`}
      title={words.sets[set]}
      press={words.save}
      start={stands}
      fields={fields(words, settings, RECEIVED_AFTER)}
      command={(typed) => ({
        type: "ChangeSettings",
        change: change(typed, settings, RECEIVED_AFTER),
      })}
    />
  );
}

export function Settings({ view: { settings, clerk } }: SectionProps) {
  const words = useLaterWords();
  if (settings === null) return null;
  const mayPress = clerk.body === "organiser";
  const says = {
    followUp: followUpSaid(settings, words),
    recipientsOf: recipientsSaid(settings, words, RECEIVED_AFTER),
  };
  return (
    <div className="settingsAfter">
      <p className="muted">{words.frozen}</p>
      {!mayPress && <p className="card muted">{words.readOnly}</p>}
      {SETS.map((set) => (
        <section key={set} className="card stack" aria-label={words.sets[set]}>
          {mayPress ? (
            <Form set={set} settings={settings} />
          ) : (
            <>
              <h2>{words.sets[set]}</h2>
              {says[set].map((text) => (
                <p key={text}>{text}</p>
              ))}
            </>
          )}
        </section>
      ))}
    </div>
  );
}
