/** What the hearing is made of, section by section: read by all desks, changed by the organiser's clerks until the freeze. */
import type { OfficesView } from "../../../../../shared/views/before/offices.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { addressOf, useAddress } from "../../../../staff/desk/address.ts";
import type { SectionProps } from "../section.ts";
import { FORMS, type FormId, type Given } from "./forms.ts";
import { OneOfList, Rows } from "./List.tsx";
import { LISTS, type ListId } from "./lists.ts";
import { saysOf } from "./says.ts";
import { useSettingsWords } from "./words.ts";

type SetId = FormId | ListId;
const ORDER: readonly SetId[] = [
  ...([
    "hearing",
    "deadlines",
    "organisations",
    "units",
    "clerks",
    "fields",
    "limits",
    "floor",
    "hall",
  ] as const),
  ...(["rights", "basis", "recipients", "recipientsOf", "letterheads", "followUp"] as const),
];
const isList = (set: SetId): set is ListId => set in LISTS;

function Form({ set, given }: { readonly set: FormId; readonly given: Given }) {
  const words = useSettingsWords();
  const { start, fields, change } = FORMS[set];
  const stands = start(given);
  const isMoved = set === "deadlines" && given.offices.settings.proposed !== null;
  return (
    <section className="card stack" aria-label={words.set[set]}>
      {isMoved && <p className="sign bad">{`▲ ${words.movedHint}`}</p>}
      <ActForm
        key={JSON.stringify(stands)}
        form={`settings.${set}`}
        title={words.set[set]}
        press={words.save}
        start={stands}
        fields={fields(words, given)}
        command={(typed) => ({ type: "ChangeSettings", change: change(typed, given) })}
      />
    </section>
  );
}

export function Settings({ view }: SectionProps) {
  const words = useSettingsWords();
  const { filter } = useAddress();
  const given: Given = { view, offices: view.offices as OfficesView };
  const chosen = ORDER.find((set) => set === filter.get("set")) ?? "hearing";
  const isInFolder = chosen === "hall" && given.offices.settings.seatsInRow === null;
  const mayPress = view.clerk.body === "organiser";
  return (
    <div className="deskSplit">
      <div>
        {ORDER.map((set) => (
          <section key={set} className="card settingsPart" aria-label={words.set[set]}>
            <h2>
              <a href={addressOf("settings", { set })} aria-current={set === chosen ? "true" : undefined}>
                {words.set[set]}
              </a>
            </h2>
            {saysOf(set, given, words, set === chosen).map((text, i) => (
              // the lines of a list may be alike
              // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name
              <p key={i}>{text}</p>
            ))}
            {set === chosen && isList(set) && <Rows list={set} rows={LISTS[set].rows(given, words)} />}
          </section>
        ))}
      </div>
      <aside className="settingsForm">
        {!mayPress && <p className="card muted">{words.readOnly}</p>}
        {mayPress && isList(chosen) && <OneOfList list={chosen} given={given} />}
        {mayPress && !isList(chosen) && !isInFolder && <Form set={chosen} given={given} />}
      </aside>
    </div>
  );
}
