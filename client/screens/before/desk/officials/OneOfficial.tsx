/** One office holder or guest: entered, changed, taken off in two presses. */
import { useState } from "react";
import type { OfficialRow } from "../../../../../shared/views/before/offices.ts";
import type { DeskSynthesisView } from "../../../../../shared/views/before/synthesis.ts";
import { useText } from "../../../../i18n/common.ts";
import { send } from "../../../../line/send.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { addressOf } from "../../../../staff/desk/address.ts";
import { Button } from "../../../../ui/Button.tsx";
import { commandOf, fieldsOf, startOf } from "./fields.ts";
import { useOfficialWords } from "./words.ts";

function Remove({ row }: { readonly row: OfficialRow }) {
  const words = useOfficialWords();
  const text = useText();
  const [sure, setSure] = useState(false);
  return (
    <div className="row">
      {sure ? (
        <>
          <Button kind="suggested" onClick={() => send({ type: "RemoveOfficial", official: row.id })}>
            {words.removeSure}
          </Button>
          <Button onClick={() => setSure(false)}>{text.cancel}</Button>
        </>
      ) : (
        <Button onClick={() => setSure(true)}>{words.remove}</Button>
      )}
    </div>
  );
}

interface Props {
  /** null: somebody is entered */
  readonly row: OfficialRow | null;
  readonly officials: readonly OfficialRow[];
  readonly units: DeskSynthesisView["units"];
  /** their names */
  readonly organisations: readonly string[];
  readonly mayPress: boolean;
}

/** Units, organisations, then the bodies that somebody on the list comes from. */
function bodiesOf({ officials, units, organisations }: Props): (readonly [string, string])[] {
  const ids = new Set(units.map(({ id }) => id));
  const others = officials.filter(({ unit }) => !ids.has(unit)).map(({ unit }) => unit);
  return [
    ...units.map(({ id, name }) => [id, name] as const),
    ...[...new Set([...organisations, ...others])].map((name) => [name, name] as const),
  ];
}

export function OneOfficial(props: Props) {
  const words = useOfficialWords();
  const { row, officials, mayPress } = props;
  const last = Math.max(0, ...officials.map(({ order }) => order));
  const who = row?.called ?? row?.position ?? "";
  if (!mayPress) return <p className="card muted">{words.readOnly}</p>;
  return (
    <section className="card stack" aria-label={row === null ? words.enter : who}>
      {row?.invited && <p className="muted">{words.invited}</p>}
      <ActForm
        form={`official.${row?.id ?? "new"}`}
        title={row === null ? words.enter : words.change(who)}
        press={row === null ? words.enterPress : words.save}
        start={startOf(row)}
        fields={fieldsOf(words, { row, bodies: bodiesOf(props) })}
        command={(typed) => commandOf(row, typed, last)}
      />
      {row !== null && row.seat === null && <Remove row={row} />}
      {row !== null && (
        <p>
          <a href={addressOf("officials")}>{words.back}</a>
        </p>
      )}
    </section>
  );
}
