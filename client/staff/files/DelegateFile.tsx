/** A list of delegates from a file: previewed, completed by what the file does not say, taken as one act. */
import { useState } from "react";
import { ADDRESS_FORMS, upperFirst } from "../../../shared/terms/address.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import type { FilePreview } from "../../../shared/wire/filePreview.ts";
import { send } from "../../line/send.ts";
import { FileIntake } from "./FileIntake.tsx";
import { type Forms, useForms } from "./forms.ts";
import { Give } from "./Give.tsx";
import { PerSender } from "./PerSender.tsx";
import { PreviewRows } from "./PreviewRows.tsx";
import { type ShownRow, shownRows } from "./rows.ts";
import { Summary } from "./Summary.tsx";
import { bySender, type Sender } from "./senders.ts";
import { useFileWords } from "./words.ts";

function FormSelect({
  label,
  value,
  choose,
}: {
  label: string;
  value: string;
  choose: (form: string) => void;
}) {
  const words = useFileWords();
  return (
    <select aria-label={label} value={value} onChange={({ target }) => choose(target.value)}>
      <option value="">{words.chooseForm}</option>
      {ADDRESS_FORMS.map((form) => (
        <option key={form} value={form}>
          {upperFirst(form)}
        </option>
      ))}
    </select>
  );
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** A person as the command carries it: what the file leaves out stays as it is. */
function delegateOf({ values, effect }: ShownRow, addressForm: string) {
  const { birthYear, phone, represents } = values;
  return {
    ...(effect.id === undefined ? {} : { delegate: effect.id }),
    name: text(values["name"]),
    addressForm,
    position: text(values["position"]),
    ...(typeof birthYear === "number" ? { birthYear } : {}),
    ...(typeof phone === "string" ? { phone } : {}),
    ...(typeof represents === "string" ? { represents } : {}),
  };
}

function commandOf(
  senders: readonly Sender[] | null,
  file: string,
  { seen, seenBy }: FilePreview,
  rows: readonly ShownRow[],
  forms: Forms,
): CommandInput {
  const name = file.slice(-120);
  const delegates = (some: readonly ShownRow[]) => some.map((row) => delegateOf(row, forms.of(row)));
  if (senders !== null && senders.length > 1)
    return {
      ...{ type: "SubmitDelegateLists", file: name },
      lists: bySender(senders, rows).map(({ sender, rows: own }) => ({
        ...{ organisation: sender.number, seen: seenBy?.[sender.name], delegates: delegates(own) },
      })),
    };
  const organisation = senders?.[0]?.number;
  return {
    type: "SubmitDelegateList",
    ...(organisation === undefined ? {} : { organisation }),
    ...(seen === undefined ? {} : { seen }),
    ...{ file: name, delegates: delegates(rows) },
  };
}

interface Props {
  readonly preview: FilePreview;
  readonly file: string;
  readonly senders: readonly Sender[] | null;
  readonly close: () => void;
}

function Take({ preview, file, senders, close }: Props) {
  const words = useFileWords();
  const rows = shownRows(preview);
  const taken = rows.filter(({ effect: { effect } }) => effect === "new" || effect === "changed");
  const forms = useForms(taken);
  const guessed = preview.warnings.some(({ code }) => code === "encoding-guessed");
  const [sure, setSure] = useState(false);
  const form = (row: ShownRow) =>
    taken.includes(row) ? (
      <FormSelect
        label={words.formFor(text(row.values["name"]))}
        value={forms.of(row)}
        choose={(one) => forms.set(row, one)}
      />
    ) : null;
  return (
    <>
      <Summary preview={preview} />
      {senders !== null && <PerSender senders={senders} rows={taken} />}
      {forms.missing > 0 && (
        <p className="rest">
          <span aria-hidden="true">{words.formForRest}</span>
          <FormSelect label={words.formForRest} value="" choose={forms.setRest} />
          <span className="changed">{words.formsMissing(forms.missing)}</span>
        </p>
      )}
      <PreviewRows
        {...{ rows, head: words.form, own: form, about: words.about }}
        several={senders !== null && senders.length > 1}
      />
      {guessed && (
        <label className="confirm">
          <input type="checkbox" checked={sure} onChange={({ target }) => setSure(target.checked)} />
          {words.confirmLetters}
        </label>
      )}
      {taken.length === 0 ? (
        <p role="status">{words.nothingNew}</p>
      ) : (
        <Give
          count={taken.length}
          ready={forms.missing === 0 && (sure || !guessed)}
          give={() => send(commandOf(senders, file, preview, taken, forms))}
          close={close}
        />
      )}
    </>
  );
}

/** The list as it stands, or the empty form of it. */
function Download() {
  const words = useFileWords();
  return (
    <a href={`${location.pathname}/documents/danh-sach-dai-bieu.xlsx`} download>
      {words.download}
    </a>
  );
}

/** `senders`: whose list it is, or all that a file may name; null: the list of whoever sits there. */
export function DelegateFile({ senders }: { readonly senders: readonly Sender[] | null }) {
  return (
    <FileIntake
      target="delegates"
      organisation={senders?.length === 1 ? (senders[0]?.number ?? null) : null}
      // a clerk's own seat has no list
      beside={senders === null && <Download />}
    >
      {(preview, file, close) =>
        preview.effects.length > 0 && <Take key={file} {...{ preview, file, senders, close }} />
      }
    </FileIntake>
  );
}
