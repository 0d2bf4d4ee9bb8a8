/** A title for the hall: until then it shows the field alone. */
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { wholeName } from "../../../i18n/address.ts";
import { useDraft } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useMatterWords } from "./matterWords.ts";

/** Whoever speaks to this matter now. */
const holderOf = ({ floor }: SecretaryView, opinion: string) =>
  "opinion" in floor && floor.opinion === opinion ? floor.who.name : "";

/** A title for the hall: until then it shows the field alone. */
export function ShowTitle({ view, entry, title }: { view: SecretaryView; entry: string; title: string }) {
  const words = useMatterWords();
  const opinion = view.opinions[entry];
  // a walk-in who has given no sentence has no title: a person's name is none
  const proposed = opinion?.screening === "floor" ? opinion.content : title;
  const [text, setText] = useDraft(`title.${entry}`, proposed.slice(0, 60));
  const by = view.queue.find((row) => row.opinion === entry)?.who.name ?? holderOf(view, entry);
  return (
    <form
      className="card"
      aria-label={`${words.showTitle}: ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: "ShowTitle", entry, displayTitle: text });
      }}
    >
      <h3>{words.showTitle}</h3>
      {by !== "" && <p>{wholeName(by)}</p>}
      <p className="muted">{words.hallShowsField(opinion?.field ?? "")}</p>
      <TextInput
        label={words.showTitle}
        placeholder={words.titleHow}
        value={text}
        onText={setText}
        maxLength={60}
      />
      <button type="submit" disabled={text.trim() === ""}>
        {words.show}
      </button>
    </form>
  );
}
