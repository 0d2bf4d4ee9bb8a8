/** A group as a leader reads it: what is asked, who is to answer, what is drafted; and the direction. */
import type { SlipView } from "../../../../shared/views/before/preparation.ts";
import type {
  GroupView,
  SynthesisOpinion,
  SynthesisView,
} from "../../../../shared/views/before/synthesis.ts";
import { DraftScope } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { FileList } from "../../../staff/attached/FileList.tsx";
import { ActForm } from "../../../staff/before/form/ActForm.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Direct } from "./Direct.tsx";
import { useWords } from "./words.ts";

function Opinion({ synthesis, opinion }: { synthesis: SynthesisView; opinion: SynthesisOpinion }) {
  const words = useWords();
  const { code, title, content, who, from, lead, supporting, hot, mergedInto, attached } = opinion;
  const name = (id: string) => synthesis.units.find((unit) => unit.id === id)?.name ?? id;
  const leads = lead === null ? words.nobody : lead === "CHAIR" ? words.chair : name(lead);
  return (
    <article>
      <h3>
        <span className="num">{code}</span> {title}
        {hot && <em className="chip warn">{words.hot}</em>}
        {mergedInto !== null && <small className="muted">{` (${words.merged} ${mergedInto})`}</small>}
      </h3>
      <p>{content}</p>
      <p className="muted">{[who, from].filter(Boolean).join(", ")}</p>
      <FileList files={attached} />
      {mergedInto === null && (
        <p>
          <b>{words.lead}:</b> {leads}
          {supporting.length > 0 && ` · ${words.supporting}: ${supporting.map(name).join("; ")}`}
        </p>
      )}
    </article>
  );
}

function Drafted({ slip }: { readonly slip: SlipView }) {
  const words = useWords();
  const { draft } = slip;
  return (
    <details>
      <summary>{`${words.draft} ${slip.id}: ${words.draftState[slip.state]}`}</summary>
      {draft && (
        <dl>
          {(["cause", "progress", "time", "resources", "rule"] as const)
            .filter((point) => draft[point] !== "")
            .map((point) => (
              <div key={point}>
                <dt>{words.points[point]}</dt>
                <dd>{draft[point]}</dd>
              </div>
            ))}
        </dl>
      )}
      {draft?.rule === "" && <p className="late">{words.noRule}</p>}
      {slip.state === "drafted" && (
        <>
          <Button onClick={() => send({ type: "ApproveDrafts", slips: [slip.id] })}>
            {words.approve(slip.id)}
          </Button>
          <ActForm
            form={`return.${slip.id}`}
            title={words.returnTitle(slip.id)}
            press={words.return}
            primary={false}
            fields={[{ name: "why", label: words.why, most: 200 }]}
            command={({ why = "" }) => ({ type: "ReturnDraft", slip: slip.id, why })}
          />
        </>
      )}
    </details>
  );
}

interface Props {
  readonly synthesis: SynthesisView;
  readonly group: GroupView;
  readonly slips: readonly SlipView[];
}

export function Group({ synthesis, group, slips }: Props) {
  const words = useWords();
  const opinions = synthesis.opinions.filter((opinion) => opinion.group === group.id);
  const raws = synthesis.raws.filter((raw) => raw.group === group.id);
  return (
    <DraftScope value={group.id}>
      <section className="card stack" aria-label={`${group.id} ${group.title}`}>
        <h2>
          <span className="num">{group.id}</span> {group.title}
        </h2>
        {opinions.map((opinion) => (
          <Opinion key={opinion.code} synthesis={synthesis} opinion={opinion} />
        ))}
        {raws.length > 0 && (
          <p className="muted">
            {`${words.raws}: `}
            {raws.map(({ content, people }) => `${content} (${words.people(people)})`).join(" ")}
          </p>
        )}
        {slips.map((slip) => (
          <Drafted key={slip.id} slip={slip} />
        ))}
        <Direct synthesis={synthesis} group={group} />
      </section>
    </DraftScope>
  );
}
