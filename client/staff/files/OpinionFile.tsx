/** An organisation's opinions from a file, taken in by a clerk: previewed, and registered as one act. */
import { useState } from "react";
import {
  type Inbox,
  MOST_OF_A_LIST,
  OPINION_KINDS,
  type OpinionKind,
} from "../../../shared/terms/register.ts";
import type { FilePreview } from "../../../shared/wire/filePreview.ts";
import { send } from "../../line/send.ts";
import { asKind, opinionsAct, takenOf, text } from "./acts.ts";
import { FileIntake } from "./FileIntake.tsx";
import { Give } from "./Give.tsx";
import { PerSender } from "./PerSender.tsx";
import { PreviewRows } from "./PreviewRows.tsx";
import { shownRows } from "./rows.ts";
import { Summary } from "./Summary.tsx";
import type { Sender } from "./senders.ts";
import { useFileWords } from "./words.ts";

interface Whose {
  /** whose list it is; of a file that says whose each row is, all that it may name */
  readonly senders: readonly Sender[];
  readonly inbox: Inbox;
}
interface Props extends Whose {
  readonly preview: FilePreview;
  readonly file: string;
  readonly close: () => void;
}

export function TakeOpinions({ preview, file, senders, inbox, close }: Props) {
  const words = useFileWords();
  const [usual, setUsual] = useState<OpinionKind>("kiến nghị");
  const [sure, setSure] = useState(false);
  const rows = shownRows(preview);
  const taken = takenOf(preview, rows);
  const guessed = preview.warnings.some(({ code }) => code === "encoding-guessed");
  const fits = taken.length <= MOST_OF_A_LIST;
  const give = () => send(opinionsAct(senders, inbox, file, taken, usual));
  return (
    <>
      <Summary preview={preview} />
      <PerSender senders={senders} rows={taken} />
      <p className="rest">
        <span aria-hidden="true">{words.usualKind}</span>
        <select
          aria-label={words.usualKind}
          value={usual}
          onChange={({ target }) => setUsual(asKind(target.value, usual))}
        >
          {OPINION_KINDS.map((kind) => (
            <option key={kind}>{kind}</option>
          ))}
        </select>
      </p>
      <PreviewRows
        {...{ rows, head: words.fieldOf, about: words.matter, several: senders.length > 1 }}
        own={({ values }) => text(values["field"])}
      />
      {guessed && (
        <label className="confirm">
          <input type="checkbox" checked={sure} onChange={({ target }) => setSure(target.checked)} />
          {words.confirmLetters}
        </label>
      )}
      {!fits && (
        <p className="missing" role="alert">
          {words.tooMuchAtOnce(MOST_OF_A_LIST)}
        </p>
      )}
      {taken.length === 0 ? (
        <p role="status">{words.nothingNewSent}</p>
      ) : (
        <Give count={taken.length} ready={fits && (sure || !guessed)} give={give} close={close} />
      )}
    </>
  );
}

export function OpinionFile({ senders, inbox }: Whose) {
  return (
    <FileIntake target="opinions" organisation={senders.length === 1 ? (senders[0]?.number ?? null) : null}>
      {(preview, file, close) =>
        preview.effects.length > 0 && (
          <TakeOpinions key={file} {...{ preview, file, senders, inbox, close }} />
        )
      }
    </FileIntake>
  );
}
