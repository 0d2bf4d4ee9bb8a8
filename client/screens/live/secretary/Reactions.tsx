/** After the replies (4.5): satisfied, not satisfied, or a new issue. */
import { isNumbered } from "../../../../shared/terms/ids.ts";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { useDraft } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { opinionTitle } from "../../../line/staff.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useMatterWords } from "./matterWords.ts";

/** After the answers (4.5): satisfied, not satisfied, or a new issue. */
export function Reactions({ view }: { view: SecretaryView }) {
  const words = useMatterWords();
  const asking = view.tray.filter((id) => id in view.opinions && isNumbered(id, "afterAnswers"));
  // who asked again, by the title of that section: a code says nothing in the hall
  const who = (id: string) => view.sections.find((section) => section.id === `turn.${id}`)?.title;
  return asking.map((id) => (
    <Reaction key={id} view={view} id={id} title={[words.reaction, who(id)].filter(Boolean).join(": ")} />
  ));
}

function Reaction({ view, id, title }: { view: SecretaryView; id: string; title: string }) {
  const words = useMatterWords();
  const [about, setAbout] = useDraft(`about.${id}`, view.opinions[id]?.about ?? "");
  const [note, setNote] = useDraft(`reaction.${id}`, "");
  const record = (reaction: "satisfied" | "not satisfied" | "new issue") =>
    send({
      type: "RecordReaction",
      entry: id,
      about,
      reaction,
      ...(note.trim() === "" ? {} : { note }),
    });
  const raised = Object.values(view.opinions).filter((opinion) => opinion.raised && opinion.id !== id);
  return (
    <div className="card">
      <h3>{title}</h3>
      <select aria-label={words.about} value={about} onChange={(event) => setAbout(event.target.value)}>
        <option value="">{words.about}…</option>
        {raised.map((opinion) => (
          <option key={opinion.id} value={opinion.id}>
            {opinionTitle(opinion, opinion.id)}
          </option>
        ))}
      </select>
      <TextInput label={words.note} value={note} onText={setNote} />
      <div className="duties">
        {(["satisfied", "not satisfied", "new issue"] as const).map((reaction) => (
          <Button key={reaction} disabled={about === ""} onClick={() => record(reaction)}>
            {words.reactions[reaction]}
          </Button>
        ))}
      </div>
    </div>
  );
}
