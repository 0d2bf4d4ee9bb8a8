/** An organisation's opinions from a file, taken in by a clerk: previewed, and registered as one act. */
import { useState } from "react";
import {
  type Inbox,
  MOST_OF_A_LIST,
  OPINION_KINDS,
  type OpinionKind,
} from "../../../shared/terms/register.ts";
import { organisationSeat } from "../../../shared/terms/seats.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import type { FilePreview, Values } from "../../../shared/wire/filePreview.ts";
import { send } from "../../line/send.ts";
import { FileIntake } from "./FileIntake.tsx";
import { Give } from "./Give.tsx";
import { PerSender } from "./PerSender.tsx";
import { PreviewRows } from "./PreviewRows.tsx";
import { shownRows } from "./rows.ts";
import { Summary } from "./Summary.tsx";
import { bySender, type Sender } from "./senders.ts";
import { useFileWords } from "./words.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const asKind = (written: string, usual: OpinionKind): OpinionKind =>
  OPINION_KINDS.find((kind) => kind === written.toLocaleLowerCase("vi")) ?? usual;

/** What the file leaves out is left out; who has not agreed to be named is not. */
function opinionOf(values: Values, usual: OpinionKind) {
  const minutes = Number(values["minutes"]);
  const year = values["birthYear"];
  return {
    kind: asKind(text(values["kind"]), usual),
    field: text(values["field"]),
    title: text(values["title"]),
    content: text(values["content"]),
    place: text(values["place"]),
    addressed: text(values["addressedTo"]),
    speaker: {
      name: text(values["speaker"]),
      addressForm: text(values["addressForm"]),
      position: text(values["position"]),
      phone: text(values["phone"]),
      address: text(values["address"]),
      birthYear: typeof year === "number" ? String(year) : "",
    },
    wantsToSpeak: values["wantsToSpeak"] !== false,
    minutes: Number.isInteger(minutes) && minutes >= 1 && minutes <= 15 ? minutes : null,
    needsHelp: values["needsAccessibilityHelp"] === true,
    mayBeNamed: values["mayBeNamed"] === true,
  };
}

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

function Take({ preview, file, senders, inbox, close }: Props) {
  const words = useFileWords();
  const [usual, setUsual] = useState<OpinionKind>("kiến nghị");
  const [sure, setSure] = useState(false);
  const rows = shownRows(preview);
  const taken = rows.filter(({ effect: { effect } }) => effect === "new");
  const guessed = preview.warnings.some(({ code }) => code === "encoding-guessed");
  const fits = taken.length <= MOST_OF_A_LIST;
  const give = () => {
    const lists = bySender(senders, taken).map(({ sender, rows: own }) => ({
      onBehalfOf: organisationSeat(sender.number),
      opinions: own.map(({ values }) => opinionOf(values, usual)),
    }));
    return send({ type: "RegisterOpinions", inbox, file: file.slice(-120), lists } satisfies CommandInput);
  };
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
        preview.effects.length > 0 && <Take key={file} {...{ preview, file, senders, inbox, close }} />
      }
    </FileIntake>
  );
}
