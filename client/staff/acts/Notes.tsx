/** Silent notes between seats; closed until touched, since cameras look over the chair's shoulder. */
import { useState } from "react";
import type { StaffSeat } from "../../../shared/terms/seats.ts";
import type { NoteView } from "../../../shared/views/live/session.ts";
import type { SessionView } from "../../../shared/views/views.ts";
import { wallTime } from "../../line/clock.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useNames } from "../names.ts";
import { useAroundWords } from "./aroundWords.ts";

interface Props {
  /** the seat whose notes these are */
  readonly seat: string;
  readonly notes: readonly NoteView[];
  readonly titleOf: (opinion: string) => string;
  /** already touched: what is new lies open */
  readonly open?: boolean;
}

/** What came in and what was sent, newest first. */
export function Notes({ seat, notes, titleOf, open = false }: Props) {
  const words = useAroundWords();
  const names = useNames();
  if (notes.length === 0) return null;
  const unread = notes.filter((note) => note.to === seat && !note.read).length;
  return (
    <details className={unread > 0 ? "card notes new" : "card notes"} open={open && unread > 0}>
      <summary>{words.notes(unread)}</summary>
      <ul className="plain">
        {notes.toReversed().map((note) => (
          <li key={note.id}>
            <small className="muted">
              {words.fromTo(names.seat(note.from), names.seat(note.to))}{" "}
              <span className="num">{wallTime(note.at)}</span>
              {note.from === seat && ` · ${note.read ? words.wasSeen : words.notSeen}`}
            </small>
            <p>{note.text}</p>
            {note.about !== null && <p className="muted">{words.aboutThis(titleOf(note.about))}</p>}
            {note.to === seat && !note.read && (
              <Button onClick={() => send({ type: "ReadNote", note: note.id })}>{words.seen}</Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface WriteProps {
  readonly seat: string;
  readonly chairs: SessionView["chairs"];
  readonly presider: string;
  /** the opinion now on the floor, if any */
  readonly about: { readonly id: string; readonly title: string } | null;
  readonly done?: () => void;
}

/** A note: to whom, one of the usual sentences or any other. */
export function WriteNote({ seat, chairs, presider, about, done }: WriteProps) {
  const words = useAroundWords();
  const names = useNames();
  const nameOf = (wanted: string) => chairs.find((chair) => chair.id === wanted)?.name ?? names.seat(wanted);
  const choices = words.noteChoices[chairs.some((chair) => chair.id === seat) ? "chair" : "office"];
  const seats = [...chairs.map((chair) => chair.id), "T1", "T2"].filter(
    (other) => other !== seat,
  ) as StaffSeat[];
  const [to, setTo] = useState<StaffSeat>(seats.find((seat) => seat === presider) ?? seats[0] ?? "A");
  const [text, setText] = useDraft("note", "");
  const give = (said: string) => {
    send({ type: "SendNote", to, text: said, ...(about ? { about: about.id } : {}) });
    setText("");
    done?.();
  };
  return (
    <div className="stack">
      <label className="field">
        {words.noteTo}
        <select
          aria-label={words.noteTo}
          value={to}
          onChange={(event) => setTo(event.target.value as StaffSeat)}
        >
          {seats.map((seat) => (
            <option key={seat} value={seat}>
              {nameOf(seat)}
            </option>
          ))}
        </select>
      </label>
      {about && <p className="muted">{words.aboutThis(about.title)}</p>}
      <div className="grid">
        {choices.map((choice) => (
          <Button key={choice} onClick={() => give(choice)}>
            {choice}
          </Button>
        ))}
      </div>
      <div className="line">
        <TextInput label={words.noteText} maxLength={200} value={text} onText={setText} />
        <Button disabled={text.trim() === ""} onClick={() => give(text)}>
          {words.sendNote}
        </Button>
      </div>
    </div>
  );
}
