/** A task is added to the conclusion after the closing, on a leader's word: to the minutes, or to an annex of signed ones. */

import type { ChairSeat } from "../../../../../shared/terms/seats.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { DeskFollowUp } from "../../../../../shared/views/after/followUp.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { useRefusalText } from "../../../../i18n/refusals.ts";
import { hearingNow } from "../../../../line/clock.ts";
import { useDraft } from "../../../../line/draft.ts";
import { send } from "../../../../line/send.ts";
import { useSentAct } from "../../../../line/sentAct.ts";
import { GivenTask, useGivenTask } from "../../../../staff/acts/ConclusionTask.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { Ticks, ticked } from "../../../../staff/before/form/Ticks.tsx";
import { WhoseWord } from "../../../../staff/cases/WhoseWord.tsx";
import { useCaseWords } from "../../../../staff/cases/words.ts";
import { useNames } from "../../../../staff/names.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Field } from "../../../../ui/Field.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { leadersOf } from "./leaders.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly view: DeskView;
  readonly followUp: DeskFollowUp;
}

/** Where it will stand: in the minutes, in an annex; or for whom to wait. */
function Where({ view }: Pick<Props, "view">) {
  const words = useWords();
  const names = useNames();
  const refusal = useRefusalText();
  const { waitsFor = null, presiderSignedAt = null } = view.signing ?? {};
  if (waitsFor !== null)
    return <p role="status">{refusal({ code: "minutesBeingSigned", waitsFor }, names)}</p>;
  if (presiderSignedAt === null) return <p className="muted">{words.intoMinutes}</p>;
  const issued = view.documents?.issued.some(({ kind }) => kind === "conclusionNotice");
  return <p className="muted">{issued ? `${words.intoAnnex} ${words.noticeStays}` : words.intoAnnex}</p>;
}

interface DayProps {
  readonly typed: string;
  readonly onText: (text: string) => void;
}

function WordDay({ typed, onText }: DayProps) {
  const words = useWords();
  const common = useCaseWords();
  return (
    <Field label={words.wordDay} wrong={typed.trim() === "" || dayIn(typed) !== "" ? null : common.noDay}>
      {(ids) => (
        <input
          {...ids}
          className="dayInput"
          autoComplete="off"
          maxLength={10}
          value={typed}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  );
}

export function AddTask({ view, followUp }: Props) {
  const words = useWords();
  const [onWordOf, setOnWordOf] = useDraft<ChairSeat | "">("onWordOf", "");
  const [typedOn, setOn] = useDraft("on", writtenDay(dayOf(hearingNow(view.clock))));
  const [groups, setGroups] = useDraft("groups", "");
  const task = useGivenTask();
  const on = dayIn(typedOn);
  const { given } = task;
  const shown = JSON.stringify([onWordOf, on, groups, given]);
  const { noteSent, sending } = useSentAct((sent: string) => {
    if (sent !== shown) return;
    setOnWordOf("");
    setGroups("");
    task.clear();
  });
  const waits = view.signing?.waitsFor != null;
  const give = () => {
    if (onWordOf === "" || on === "" || !given) return;
    noteSent(send({ type: "AddConclusionTask", groups: ticked(groups), given, onWordOf, on }), shown);
  };
  return (
    <details className="card addTask">
      <summary>{words.addTask}</summary>
      <div className="stack">
        <Where view={view} />
        <WhoseWord leaders={leadersOf(view)} seat={onWordOf} onSeat={setOnWordOf} />
        <WordDay typed={typedOn} onText={setOn} />
        {followUp.groups.length > 0 && (
          <Ticks
            label={words.concludedOn}
            hint={words.inGeneral}
            ticks={followUp.groups.map(({ id, title }) => [id, title] as const)}
            value={groups}
            onText={setGroups}
          />
        )}
        <GivenTask
          view={{ date: on || view.date, daysOff: followUp.daysOff, units: view.synthesis.units }}
          typed={task}
        />
        <Button
          kind="suggested"
          disabled={sending || waits || onWordOf === "" || on === "" || given === null}
          onClick={give}
        >
          {words.giveTask}
        </Button>
      </div>
    </details>
  );
}
