/** A draft in its four points, with what is another than before; returned with words, or approved. */
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import type { DraftView, SlipView } from "../../../../../shared/views/before/preparation.ts";
import { DraftScope, useDraft } from "../../../../line/draft.ts";
import { send } from "../../../../line/send.ts";
import { Button } from "../../../../ui/Button.tsx";
import { TextInput } from "../../../../ui/TextInput.tsx";
import { Earlier, Readdress } from "./Readdress.tsx";
import { usePreparationWords } from "./words.ts";

const POINTS = ["cause", "progress", "time", "resources"] as const;

function Points({ draft, earlier }: { readonly draft: DraftView; readonly earlier: DraftView | null }) {
  const words = usePreparationWords();
  return (
    <dl className="points">
      {POINTS.map((point) => (
        <div key={point}>
          <dt>{words.points[point]}</dt>
          <dd>
            {earlier !== null && earlier[point] !== draft[point] ? <mark>{draft[point]}</mark> : draft[point]}
          </dd>
        </div>
      ))}
      <div>
        <dt>{words.points.rule}</dt>
        <dd className={draft.rule === "" ? "late" : ""}>{draft.rule === "" ? words.noRule : draft.rule}</dd>
      </div>
    </dl>
  );
}

function Review({ slip }: { readonly slip: SlipView }) {
  const words = usePreparationWords();
  const [why, setWhy, sent] = useDraft("why", "");
  const giveBack = () => {
    send({ type: "ReturnDraft", slip: slip.id, why });
    setWhy("");
    sent();
  };
  return (
    <>
      <TextInput label={words.why} value={why} maxLength={200} onText={setWhy} />
      <Button disabled={why.trim() === ""} onClick={giveBack}>
        {words.return}
      </Button>
      {slip.state === "drafted" && (
        <Button kind="primary" onClick={() => send({ type: "ApproveDrafts", slips: [slip.id] })}>
          {words.approve(slip.id)}
        </Button>
      )}
    </>
  );
}

interface Props {
  readonly view: DeskView;
  readonly slip: SlipView;
  readonly mayAct: boolean;
}

export function Draft({ view, slip, mayAct }: Props) {
  const words = usePreparationWords();
  return (
    <DraftScope value={slip.id}>
      <section className="card stack" aria-label={slip.id}>
        <h3>
          <span className="num">{slip.id}</span> {slip.groupTitle}
        </h3>
        <p className="muted">{slip.respondent}</p>
        {slip.why !== "" && <p className="late">{`${words.returned}: ${slip.why}`}</p>}
        {slip.draft ? (
          <Points draft={slip.draft} earlier={slip.earlier} />
        ) : (
          <p className="muted">{words.noDraft}</p>
        )}
        {slip.earlier !== null && <small className="muted">{words.changed}</small>}
        {mayAct && (slip.state === "drafted" || slip.state === "approved") && <Review slip={slip} />}
        {mayAct && slip.state !== "approved" && <Readdress view={view} slip={slip} />}
        <Earlier slip={slip} />
      </section>
    </DraftScope>
  );
}
