/** Files that are to hang on what is written: chosen or dropped here, sent up at once with their progress, taken off again. */
import { useEffect, useId, useState } from "react";
import { MOST_ATTACHED } from "../../../shared/terms/attachments.ts";
import { Button } from "../../ui/Button.tsx";
import { useDrop } from "../../ui/drop.ts";
import type { AttachedDraft } from "./attachedDraft.ts";
import { type OnItsWay, useSendingFiles } from "./useSending.ts";
import { useAttachedWords } from "./words.ts";
import "./attached.css";

/** what the chooser offers; the content decides */
const OFFERED = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.txt";

function Coming({ one, dismiss }: { readonly one: OnItsWay; readonly dismiss: () => void }) {
  const words = useAttachedWords();
  if (!one.refused)
    return (
      <li role="status">
        <progress aria-label={words.sending(one.name)} value={one.part} max={1} />
        <span>{words.sending(one.name)}</span>
      </li>
    );
  const { refused, most = 0 } = one.refused;
  return (
    <li>
      <p className="missing" role="alert">
        {one.name}: {words.refused[refused](most)}
      </p>
      <Button onClick={dismiss}>{words.close}</Button>
    </li>
  );
}

interface Props {
  readonly draft: AttachedDraft;
  /** what the files are, where the form is for nothing else */
  readonly title?: string;
}

export function Attach({ draft: { attached, add, remove, setComing }, title }: Props) {
  const words = useAttachedWords();
  const id = useId();
  const sending = useSendingFiles(add);
  const { onTheirWay, dismiss } = sending;
  const coming = onTheirWay.filter(({ refused }) => !refused).length;
  const room = MOST_ATTACHED - attached.length - coming;
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const choose = (files: readonly File[]) => {
    setLeftOut(files.slice(room).map(({ name }) => name));
    sending.add(files.slice(0, room));
  };
  useEffect(() => setComing(coming > 0), [coming, setComing]);
  const drop = useDrop(choose);
  return (
    <fieldset className="attach" {...drop}>
      <legend>{title ?? words.title}</legend>
      <ul className="attached" hidden={attached.length + onTheirWay.length === 0}>
        {attached.map(({ file, name, bytes }) => (
          <li key={file}>
            <span>
              {`${name} `}
              <span className="num muted">{words.size(bytes)}</span>
            </span>
            <Button aria-label={words.remove(name)} onClick={() => remove(file)}>
              ×
            </Button>
          </li>
        ))}
        {onTheirWay.map((upload) => (
          <Coming key={upload.key} one={upload} dismiss={() => dismiss(upload.key)} />
        ))}
      </ul>
      {leftOut.length > 0 && (
        <p className="missing" role="alert">
          {words.leftOut(MOST_ATTACHED, leftOut.join(", "))}
        </p>
      )}
      {room > 0 && <Choose id={id} choose={choose} />}
      <p id={`${id}-hint`} className="muted">
        {title === undefined && `${words.optional} `}
        {words.hint(MOST_ATTACHED)}
      </p>
    </fieldset>
  );
}

function Choose({ id, choose }: { readonly id: string; readonly choose: (files: readonly File[]) => void }) {
  const words = useAttachedWords();
  return (
    <p className="choose">
      <input
        id={id}
        type="file"
        multiple
        accept={OFFERED}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          choose([...(target.files ?? [])]);
          // the same file may be chosen again
          target.value = "";
        }}
      />
      <label htmlFor={id}>{words.add}</label>
    </p>
  );
}
