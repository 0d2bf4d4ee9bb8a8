/** The chair's word to whoever speaks: shown large on the lectern until it is taken back or the turn ends. */
import { makeWords } from "../../i18n/language.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import type { StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { LECTERN_PHRASES } from "../recorded.ts";

const useWords = makeWords({
  vi: {
    title: "Nhắn lên bục phát biểu",
    own: "Câu khác",
    show: "Hiện ở bục",
    takeBack: (text: string) => `Thôi hiện: ${text}`,
    shown: (text: string) => `Bục đang hiện: ${text}`,
  },
  en: {
    title: "A word to the lectern",
    own: "Another sentence",
    show: "Show at the lectern",
    takeBack: (text: string) => `Take back: ${text}`,
    shown: (text: string) => `On the lectern: ${text}`,
  },
});

export function LecternMessage({
  view,
  holder,
  done,
}: {
  view: StaffView;
  holder: string;
  done: () => void;
}) {
  const words = useWords();
  const [typed, setTyped] = useDraft("lectern", "");
  const tell = (text: string | null) => {
    send({ type: "TellLectern", holder, text });
    done();
  };
  return (
    <div className="wide">
      <h3>{words.title}</h3>
      {view.lecternMessage !== null && (
        <Button onClick={() => tell(null)}>{words.takeBack(view.lecternMessage)}</Button>
      )}
      <div className="grid">
        {LECTERN_PHRASES.map((phrase) => (
          <Button key={phrase} onClick={() => tell(phrase)}>
            {phrase}
          </Button>
        ))}
      </div>
      <div className="line">
        <TextInput label={words.own} value={typed} maxLength={60} onText={setTyped} />
        <Button disabled={typed.trim() === ""} onClick={() => tell(typed)}>
          {words.show}
        </Button>
      </div>
    </div>
  );
}

/** What stands there now, where the floor is shown. */
export function LecternShows({ view }: { view: StaffView }) {
  const words = useWords();
  if (view.lecternMessage === null) return null;
  return <p className="chip warn lectern-shows">{words.shown(view.lecternMessage)}</p>;
}
