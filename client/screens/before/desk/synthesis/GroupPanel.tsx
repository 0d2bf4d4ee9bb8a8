/** One group: its name and place, its opinions with who answers, what was collected to it, and what leaders said. */
import type { DeskSynthesisView, GroupView } from "../../../../../shared/views/before/synthesis.ts";
import { DraftScope, useDraft } from "../../../../line/draft.ts";
import { send } from "../../../../line/send.ts";
import { Button } from "../../../../ui/Button.tsx";
import { TextInput } from "../../../../ui/TextInput.tsx";
import { OpinionForm } from "./OpinionForm.tsx";
import { useSynthesisWords } from "./words.ts";

interface Props {
  readonly synthesis: DeskSynthesisView;
  readonly group: GroupView;
  readonly mayAct: boolean;
}

function Place({ synthesis, group }: Omit<Props, "mayAct">) {
  const words = useSynthesisWords();
  const [title, setTitle] = useDraft("groupTitle", group.title);
  const { groups } = synthesis;
  const at = groups.findIndex(({ id }) => id === group.id);
  const move = (before: string | null) => send({ type: "MoveGroup", group: group.id, before });
  return (
    <div className="into">
      <TextInput label={words.name} value={title} maxLength={120} onText={setTitle} />
      <Button
        disabled={title.trim() === "" || title === group.title}
        onClick={() => send({ type: "RenameGroup", group: group.id, title })}
      >
        {words.rename}
      </Button>
      <Button disabled={at === 0} onClick={() => move(groups[at - 1]?.id ?? null)}>
        {`↑ ${words.up}`}
      </Button>
      <Button disabled={at === groups.length - 1} onClick={() => move(groups[at + 2]?.id ?? null)}>
        {`↓ ${words.down}`}
      </Button>
    </div>
  );
}

export function GroupPanel({ synthesis, group, mayAct }: Props) {
  const words = useSynthesisWords();
  const opinions = synthesis.opinions.filter((opinion) => opinion.group === group.id);
  const raws = synthesis.raws.filter((raw) => raw.group === group.id);
  return (
    <DraftScope value={group.id}>
      <section className="card stack" aria-label={group.title}>
        <h3>
          <span className="num">{group.id}</span> {group.title}
        </h3>
        {mayAct && <Place synthesis={synthesis} group={group} />}
        {opinions.map((opinion) => (
          <OpinionForm key={opinion.code} synthesis={synthesis} opinion={opinion} mayAct={mayAct} />
        ))}
        {raws.map(({ id, content, people }) => (
          <p key={id}>
            <b className="num">{id}</b> {content} <small className="muted">{words.people(people)}</small>
          </p>
        ))}
        {group.directions.length > 0 && (
          <>
            <h4>{words.directions}</h4>
            {group.directions.map(({ text, by, at }) => (
              <p key={at}>
                <b>{by}</b> {text}
              </p>
            ))}
          </>
        )}
      </section>
    </DraftScope>
  );
}
