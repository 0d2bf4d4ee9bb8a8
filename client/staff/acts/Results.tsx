/** What became of each opinion so far: settle what is open, change a date, show a card in the hall. */
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import type { OpinionView } from "../../../shared/views/live/session.ts";
import { useText } from "../../i18n/common.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { directs, opinionTitle, type StaffView, settledWith, some } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { DayField, dayFrom } from "../../ui/TimeFields.tsx";
import { writtenDay } from "../../ui/typedTime.ts";
import { useOutcomeWords } from "./outcomeWords.ts";
import type { Open } from "./sheetNames.ts";
import { useDueWords } from "./UnitWords.tsx";

function DueChange({ view, id }: { view: StaffView; id: string }) {
  const words = useOutcomeWords();
  const outcome = view.opinions[id]?.outcome;
  const [typed, setTyped] = useDraft(
    `due.${id}`,
    writtenDay(outcome?.dueAnswer?.proposed ?? outcome?.due ?? ""),
  );
  const due = dayFrom(typed, view.date);
  const [why, setWhy] = useDraft(`why.${id}`, "");
  const together = settledWith(view, id).filter((other) => view.opinions[other]?.outcome?.due != null);
  return (
    <div className="line">
      <DayField label={words.newDate} from={view.date} text={typed} onText={setTyped} />
      <TextInput label={words.reason} value={why} onText={setWhy} />
      <Button
        disabled={due === "" || why.trim() === ""}
        onClick={() => send({ type: "ChangeDueDate", opinions: some(together), due, why })}
      >
        {words.changeDate}
      </Button>
    </div>
  );
}

function Settled({ view, opinion, open }: { view: StaffView; opinion: OpinionView; open: Open }) {
  const words = useOutcomeWords();
  const dueWords = useDueWords();
  const text = useText();
  const [more, setMore] = useDraft(`open.${opinion.id}`, false);
  const { outcome } = opinion;
  if (!outcome) return null;
  const unit = view.units.find((unit) => unit.id === outcome.lead)?.name ?? "";
  const facts = [
    text.outcome[outcome.kind],
    unit,
    outcome.task,
    outcome.due ? words.latest(spokenDate(outcome.due)) : "",
  ].filter(Boolean);
  return (
    <li>
      <Button className="person" aria-expanded={more} onClick={() => setMore(!more)}>
        {opinionTitle(opinion, opinion.id)}
        <small>{facts.join(" · ")}</small>
        {outcome.dueAnswer && (
          <small className={outcome.dueAnswer.word === "asksToTalk" ? "chip warn" : "chip"}>
            {dueWords.says(outcome.dueAnswer.word, outcome.dueAnswer.proposed)}
          </small>
        )}
      </Button>
      {more && (
        <div className="stack">
          <div className="grid">
            {outcome.due !== null && (
              <Button onClick={() => send({ type: "ShowResultCard", opinion: opinion.id })}>
                {words.showCard}
              </Button>
            )}
            {directs(view) && (
              <Button onClick={() => open("outcome", settledWith(view, opinion.id))}>
                {words.recordAgain}
              </Button>
            )}
          </div>
          {outcome.due !== null && directs(view) && <DueChange view={view} id={opinion.id} />}
        </div>
      )}
    </li>
  );
}

export function Results({ view, open }: { view: StaffView; open: Open }) {
  const words = useOutcomeWords();
  const settled = Object.values(view.opinions).filter(
    (opinion) => opinion.outcome !== null && opinion.screening !== "merge" && opinion.screening !== "outside",
  );
  return (
    <div className="stack">
      <h3>{words.unsettled(view.withoutOutcome.length)}</h3>
      {view.withoutOutcome.map((id) => (
        <Button key={id} className="person" onClick={() => open("outcome", settledWith(view, id))}>
          {opinionTitle(view.opinions[id], id)}
          <small>{words.notRecorded}</small>
        </Button>
      ))}
      <h3>{words.settled(settled.length)}</h3>
      <ul className="plain">
        {settled.map((opinion) => (
          <Settled key={opinion.id} view={view} opinion={opinion} open={open} />
        ))}
      </ul>
    </div>
  );
}
