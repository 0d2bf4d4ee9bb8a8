/** A list of delegates from a file: previewed, completed by what the file does not say, taken as one act. */
import { useState } from "react";
import type { FilePreview } from "../../../shared/wire/filePreview.ts";
import { send } from "../../line/send.ts";
import { delegatesAct, takenOf, text } from "./acts.ts";
import { FileIntake } from "./FileIntake.tsx";
import { FormSelect, RestOfForms } from "./FormSelect.tsx";
import { BY_GENDER, formFor, useForms } from "./forms.ts";
import { Give } from "./Give.tsx";
import { PerSender } from "./PerSender.tsx";
import { PreviewRows } from "./PreviewRows.tsx";
import { type ShownRow, shownRows } from "./rows.ts";
import { Summary } from "./Summary.tsx";
import type { Sender } from "./senders.ts";
import { useFileWords } from "./words.ts";

interface Props {
  readonly preview: FilePreview;
  readonly file: string;
  readonly senders: readonly Sender[] | null;
  readonly close: () => void;
}

export function TakeDelegates({ preview, file, senders, close }: Props) {
  const words = useFileWords();
  const rows = shownRows(preview);
  const taken = takenOf(preview, rows);
  const forms = useForms(taken);
  const guessed = preview.warnings.some(({ code }) => code === "encoding-guessed");
  const [sure, setSure] = useState(false);
  const form = (row: ShownRow) =>
    taken.includes(row) ? (
      <FormSelect
        label={words.formFor(text(row.values["name"]))}
        value={forms.of(row)}
        choose={(form) => forms.set(row, form)}
      />
    ) : null;
  return (
    <>
      <Summary preview={preview} />
      {senders !== null && <PerSender senders={senders} rows={taken} />}
      {forms.missing > 0 && (
        <RestOfForms
          count={forms.missing}
          byGender={taken.some((row) => forms.of(row) === "" && formFor(row, BY_GENDER) !== "")}
          choose={forms.setRest}
        />
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
          give={() => send(delegatesAct(senders, file, preview, taken, forms.of))}
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
        preview.effects.length > 0 && <TakeDelegates key={file} {...{ preview, file, senders, close }} />
      }
    </FileIntake>
  );
}
