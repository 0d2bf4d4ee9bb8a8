/** One of the lists, opened: its rows, and the form of the one that is chosen. */
import { useState } from "react";
import { useText } from "../../../../i18n/common.ts";
import { send } from "../../../../line/send.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { addressOf, useAddress } from "../../../../staff/desk/address.ts";
import { Button } from "../../../../ui/Button.tsx";
import type { Given } from "./forms.ts";
import { LISTS, type ListForm, type ListId, type ListRow } from "./lists.ts";
import { useSettingsWords } from "./words.ts";

export function Rows({ list, rows }: { readonly list: ListId; readonly rows: readonly ListRow[] }) {
  const { filter } = useAddress();
  const open = filter.get("which");
  return (
    <table className="deskTable">
      <tbody>
        {rows.map(({ key, number = key, name, about }) => (
          <tr key={key} aria-current={key === open || undefined}>
            <td className="num right">{number}</td>
            <th scope="row">
              <a href={addressOf("settings", { set: list, which: key === open ? "" : key })}>{name}</a>
              <p className="muted">{about}</p>
            </th>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Remove({
  row,
  remove,
}: {
  readonly row: ListRow;
  readonly remove: NonNullable<ListForm["remove"]>;
}) {
  const words = useSettingsWords();
  const text = useText();
  const [sure, setSure] = useState(false);
  if (!sure) return <Button onClick={() => setSure(true)}>{words.remove}</Button>;
  return (
    <div className="row">
      <Button
        kind="suggested"
        onClick={() => {
          setSure(false);
          send({ type: "ChangeSettings", change: remove(row.key) });
        }}
      >
        {words.removeSure}
      </Button>
      <Button onClick={() => setSure(false)}>{text.cancel}</Button>
    </div>
  );
}

export function OneOfList({ list, given }: { readonly list: ListId; readonly given: Given }) {
  const words = useSettingsWords();
  const { filter } = useAddress();
  const { rows, fields, change, remove } = LISTS[list] as ListForm;
  const row = rows(given, words).find(({ key }) => key === filter.get("which")) ?? null;
  const start = row?.start ?? {};
  return (
    <section className="card stack" aria-label={row?.name ?? words.add[list]}>
      <ActForm
        key={JSON.stringify([row?.key, start])}
        form={`settings.${list}.${row?.key ?? "new"}`}
        title={row === null ? words.add[list] : words.change(row.name)}
        press={row === null ? words.addPress : words.save}
        start={start}
        fields={fields(words, row?.key ?? null, given)}
        command={(typed) => ({
          type: "ChangeSettings",
          change: change(row?.key ?? null, { ...start, ...typed }),
        })}
      />
      {row !== null && remove !== null && <Remove key={row.key} row={row} remove={remove} />}
      {row !== null && (
        <p>
          <a href={addressOf("settings", { set: list })}>{words.another[list]}</a>
        </p>
      )}
    </section>
  );
}
