/** The outcome of an opinion and of those merged into it: a tap, or a tap and what is given to whom until when. */
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import { useText } from "../../i18n/common.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { opinionTitle, type StaffView, some } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useFloorActWords } from "./floorActWords.ts";
import { useOutcomeWords } from "./outcomeWords.ts";
import { QuestionTicks, Unanswered } from "./Questions.tsx";
import { ASKING, type AskingOutcome, type Open } from "./sheetNames.ts";
import { type Give, Verification } from "./Verification.tsx";

type Recorded = Extract<CommandInput, { type: "RecordOutcome" }>;
type Kind = Recorded["outcome"];
const KINDS: readonly Kind[] = [
  "ASSIGNED_FOR_VERIFICATION",
  "RESOLVED_ON_THE_SPOT",
  "ANSWERED",
  "EXPLAINED_NOT_IN_LINE",
  "NOTED",
  "TRANSFERRED_TO_HIGHER_AUTHORITY",
];
/** those that are given most, and so many of them where there is little room */
const USUAL: readonly Kind[] = [
  "ASSIGNED_FOR_VERIFICATION",
  "ANSWERED",
  "RESOLVED_ON_THE_SPOT",
  "EXPLAINED_NOT_IN_LINE",
  "NOTED",
];
const FEW = 4;
const isAsking = (kind: Kind): kind is AskingOutcome => ASKING.some((asking) => asking === kind);
function Explained({ give }: { give: Give }) {
  const words = useOutcomeWords();
  const [policy, setPolicy] = useDraft("policy", "");
  return (
    <div className="line">
      <TextInput label={words.policy} value={policy} onText={setPolicy} />
      <Button
        kind="suggested"
        onClick={() =>
          give({
            outcome: "EXPLAINED_NOT_IN_LINE",
            ...(policy.trim() === "" ? {} : { policy }),
          })
        }
      >
        {words.record}
      </Button>
    </div>
  );
}

/** Six outcomes: some are recorded by the tap, some ask for more. */
function Kinds({ onTap }: { onTap: (kind: Kind) => void }) {
  const text = useText();
  return KINDS.map((kind) => (
    <Button
      key={kind}
      kind={kind === "ASSIGNED_FOR_VERIFICATION" ? "suggested" : "plain"}
      onClick={() => onTap(kind)}
    >
      {text.outcome[kind]}
    </Button>
  ));
}

interface SheetProps {
  readonly view: StaffView;
  readonly opinions: readonly string[];
  /** the outcome that was tapped before the sheet opened */
  readonly asked: AskingOutcome | null;
  readonly done: () => void;
}

/** All about one outcome: what it asks for, and citizen reception for what is not on the floor. */
export function OutcomeSheet({ view, opinions, asked, done }: SheetProps) {
  const words = useFloorActWords();
  const outcomeWords = useOutcomeWords();
  const text = useText();
  const [asks, setAsks] = useDraft<AskingOutcome | null>("kind", asked);
  const give: Give = (more) => {
    send({ type: "RecordOutcome", opinions: some(opinions), ...more });
    done();
  };
  const [first = ""] = opinions;
  return (
    <div className="stack">
      <p>{opinions.map((id) => opinionTitle(view.opinions[id], id)).join(" · ")}</p>
      <QuestionTicks opinions={opinions.flatMap((id) => view.opinions[id] ?? [])} />
      {asks === null ? (
        <div className="grid">
          <Kinds onTap={(kind) => (isAsking(kind) ? setAsks(kind) : give({ outcome: kind }))} />
          <Button
            onClick={() => {
              send({ type: "Divert", opinion: first });
              done();
            }}
          >
            {words.divert}
          </Button>
        </div>
      ) : (
        <h3>{text.outcome[asks]}</h3>
      )}
      {asks === "ASSIGNED_FOR_VERIFICATION" && <Verification view={view} opinions={opinions} give={give} />}
      {asks === "EXPLAINED_NOT_IN_LINE" && <Explained give={give} />}
      {asks === "RESOLVED_ON_THE_SPOT" && (
        <div className="grid">
          {outcomeWords.subKinds.map(([subKind, label]) => (
            <Button key={subKind} onClick={() => give({ outcome: "RESOLVED_ON_THE_SPOT", subKind })}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The usual outcomes by a tap, the others behind the last button. */
export function OutcomeKinds({
  few,
  opinions,
  open,
}: {
  few: boolean;
  opinions: readonly string[];
  open: Open;
}) {
  const words = useOutcomeWords();
  const text = useText();
  return (
    <>
      {USUAL.slice(0, few ? FEW : USUAL.length).map((kind) => (
        <Button
          key={kind}
          kind={kind === "ASSIGNED_FOR_VERIFICATION" ? "suggested" : "plain"}
          aria-label={text.outcome[kind]}
          onClick={() =>
            isAsking(kind)
              ? open("outcome", opinions, kind)
              : send({ type: "RecordOutcome", opinions: some(opinions), outcome: kind })
          }
        >
          {kind === "RESOLVED_ON_THE_SPOT" ? words.onTheSpot : text.outcome[kind]}
        </Button>
      ))}
      <Button onClick={() => open("outcome", opinions)}>{words.otherOutcome}</Button>
    </>
  );
}

interface CardProps {
  readonly view: StaffView;
  readonly opinions: readonly string[];
  readonly open: Open;
}

/** One opinion that was answered and has no outcome yet. */
export function OutcomeCard({ view, opinions, open }: CardProps) {
  const words = useOutcomeWords();
  const [first = ""] = opinions;
  const title = opinionTitle(view.opinions[first], first);
  const more = opinions.length > 1 ? ` (+${opinions.length - 1})` : "";
  const tap = (kind: Kind) =>
    isAsking(kind)
      ? open("outcome", opinions, kind)
      : send({ type: "RecordOutcome", opinions: some(opinions), outcome: kind });
  return (
    <section className="card" aria-label={`${words.outcome}: ${title}`}>
      <h3>{`${words.outcome}: ${title}${more}`}</h3>
      <Unanswered opinions={opinions.flatMap((id) => view.opinions[id] ?? [])} />
      <div className="grid">
        <Kinds onTap={tap} />
      </div>
    </section>
  );
}
