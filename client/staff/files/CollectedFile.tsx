/** What was collected, from a file: previewed, and taken as one act. What stands there already is left as it is. */
import { useState } from "react";
import { MOST_OF_A_LIST } from "../../../shared/terms/register.ts";
import { organisationSeat } from "../../../shared/terms/seats.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import type { FilePreview, Values } from "../../../shared/wire/filePreview.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { TextInput } from "../../ui/TextInput.tsx";
import { type Chosen, type Collector, onBehalfOf, unknownIn, withChosen } from "./collectors.ts";
import { FileIntake } from "./FileIntake.tsx";
import { Give } from "./Give.tsx";
import { PerSender } from "./PerSender.tsx";
import { PreviewRows } from "./PreviewRows.tsx";
import { shownRows } from "./rows.ts";
import { Summary } from "./Summary.tsx";
import { Unknown } from "./Unknown.tsx";
import { useFileWords } from "./words.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const rawOf = (values: Values, usual: string) => ({
  field: text(values["field"]) || usual,
  content: text(values["content"]),
  place: text(values["place"]),
  people: typeof values["people"] === "number" ? values["people"] : 1,
});

interface Props {
  readonly preview: FilePreview;
  readonly file: string;
  readonly organisation: number | null;
  readonly byClerk: boolean;
  /** all that a file of several may name; left out: the list is of one */
  readonly senders?: readonly Collector[];
  readonly close: () => void;
}

function Take({ preview, file, organisation, byClerk, senders = [], close }: Props) {
  const words = useFileWords();
  const [usual, setUsual] = useDraft("usualField", "");
  const [sure, setSure] = useState(false);
  const [chosen, setChosen] = useState<Chosen>({});
  const read = shownRows(preview);
  const rows = withChosen(read, chosen);
  const taken = rows.filter(({ effect: { effect } }) => effect === "new");
  const guessed = preview.warnings.some(({ code }) => code === "encoding-guessed");
  const fits = taken.length <= MOST_OF_A_LIST;
  const lacking = taken.some(({ values }) => text(values["field"]) === "");
  const give = () =>
    send({
      type: "CollectRawOpinions",
      file: file.slice(-120),
      ...(byClerk && organisation !== null ? { onBehalfOf: organisationSeat(organisation) } : {}),
      raws: taken.map(({ values }) => ({
        ...rawOf(values, usual.trim()),
        ...onBehalfOf(senders, values),
      })),
    } satisfies CommandInput);
  return (
    <>
      <Summary preview={{ ...preview, effects: rows.map(({ effect }) => effect) }} />
      <Unknown rows={read} senders={senders} chosen={chosen} choose={setChosen} />
      <PerSender senders={senders} rows={taken} wards />
      {lacking && (
        <p className="rest">
          <span aria-hidden="true">{words.usualField}</span>
          <TextInput label={words.usualField} value={usual} maxLength={120} onText={setUsual} />
        </p>
      )}
      <PreviewRows
        {...{ rows, head: words.fieldOf, about: words.matter, persons: false, several: senders.length > 1 }}
        own={({ values }) => text(values["field"]) || usual}
      />
      {guessed && (
        <label className="confirm">
          <input type="checkbox" checked={sure} onChange={({ target }) => setSure(target.checked)} />
          {words.confirmText}
        </label>
      )}
      {!fits && (
        <p className="missing" role="alert">
          {words.tooMuchAtOnce(MOST_OF_A_LIST)}
        </p>
      )}
      {taken.length === 0 ? (
        !rows.some((row) => unknownIn(row) !== null) && <p role="status">{words.nothingNewSent}</p>
      ) : (
        <Give
          count={taken.length}
          ready={fits && (sure || !guessed) && (!lacking || usual.trim() !== "")}
          give={give}
          close={close}
        />
      )}
    </>
  );
}

interface Whose {
  /** whose list it is; null: the seat's own, a ward's or an office's */
  readonly organisation: number | null;
  /** a clerk takes in the list of somebody else */
  readonly byClerk?: boolean;
  /** the file holds the lists of several, and names them */
  readonly senders?: readonly Collector[];
}

export function CollectedFile({ organisation, byClerk = false, senders }: Whose) {
  return (
    <FileIntake target="collected" organisation={organisation} several={senders !== undefined}>
      {(preview, file, close) =>
        preview.effects.length > 0 && (
          <Take
            key={file}
            {...{ preview, file, organisation, byClerk, close }}
            {...(senders && { senders })}
          />
        )
      }
    </FileIntake>
  );
}
