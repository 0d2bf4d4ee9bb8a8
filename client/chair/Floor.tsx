/** Who holds the floor, for what, how long; his own text, and what was prepared, closed until touched. */

import type { OpinionView } from "../../shared/sessionParts.ts";
import { clockFace, remainingAt, spanFace, usedAt, warningAt } from "../../shared/time.ts";
import type { ChairView } from "../../shared/views.ts";
import { FloorActs } from "../acts/FloorActs.tsx";
import { LecternShows } from "../acts/LecternMessage.tsx";
import type { Open } from "../acts/Sheets.tsx";
import { UnitWords } from "../acts/UnitWords.tsx";
import { useNow } from "../live/clock.ts";
import { foreseenUnit } from "../live/staff.ts";
import { useWords } from "./words.ts";

function Clock({ view }: { view: ChairView }) {
  const words = useWords();
  const now = useNow(view.clock);
  const clock = "clock" in view.floor ? view.floor.clock : null;
  if (!clock) return null;
  const left = remainingAt(clock, now);
  const used = usedAt(clock, now);
  const usedFace = spanFace(used);
  const over = left !== null && left <= 0;
  return (
    <div className={warningAt(clock, view.limits.warnAt, now) !== null ? "clock low" : "clock"}>
      <div className="num digits" role="timer" aria-label={words.clock}>
        {left === null ? usedFace : clockFace(left)}
      </div>
      <small>
        {over && <b>{`${words.over} · `}</b>}
        {`${words.used} ${usedFace}`}
        {clock.allotted === null ? "" : ` / ${clockFace(clock.allotted)}`}
        {clock.running ? "" : ` · ${words.paused}`}
      </small>
    </div>
  );
}

function Prepared({ view, opinion }: { view: ChairView; opinion: OpinionView }) {
  const words = useWords();
  const unit = foreseenUnit(view, opinion.id);
  if (!unit && opinion.preparedAnswer === "" && opinion.privateNote === "") return null;
  return (
    <details>
      <summary>
        {unit ? words.foreseen(unit.name) : words.prepared}
        {opinion.preparedAnswer !== "" && <small className="muted">{words.isPrepared}</small>}
        <UnitWords view={view} opinions={[opinion.id]} />
      </summary>
      {opinion.privateNote !== "" && (
        <p>
          <b>{words.note}</b> {opinion.privateNote}
        </p>
      )}
      {opinion.preparedAnswer !== "" && <p>{opinion.preparedAnswer}</p>}
    </details>
  );
}

function Matter({ view, opinion }: { view: ChairView; opinion: OpinionView }) {
  const words = useWords();
  return (
    <div>
      {opinion.content !== "" && (
        <>
          <b>{words.registered}</b>
          <p className="muted">{opinion.content}</p>
        </>
      )}
      {opinion.questions.length > 0 && (
        <ul>
          {opinion.questions.map((question) => (
            <li key={question} className={opinion.answeredQuestions.includes(question) ? "done" : undefined}>
              {question}
              {opinion.answeredQuestions.includes(question) && ` ✓ ${words.answered}`}
            </li>
          ))}
        </ul>
      )}
      <Prepared view={view} opinion={opinion} />
    </div>
  );
}

export function Floor({ view, open }: { view: ChairView; open: Open }) {
  const words = useWords();
  const { floor } = view;
  if (floor.kind === "free") {
    const asked = view.answers.find((answer) => answer.state === "assigned");
    return (
      <div className="card now free">
        {asked ? (
          <div>
            <p>{words.asked}</p>
            <h1>{asked.who.name}</h1>
            <p className="org">{asked.who.position}</p>
            {asked.opinions.map((id) => (
              <p key={id} className="ti">
                {view.opinions[id]?.title}
              </p>
            ))}
            <UnitWords view={view} opinions={asked.opinions} />
          </div>
        ) : (
          <p>{words.free}</p>
        )}
        <FloorActs view={view} open={open} />
      </div>
    );
  }
  const ids = floor.kind === "answering" ? floor.opinions : floor.opinion === null ? [] : [floor.opinion];
  const parts = ids.flatMap((id) => view.opinions[id]?.parts ?? []);
  const opinions = [...ids, ...parts].flatMap((id) => view.opinions[id] ?? []);
  return (
    <div className="card now">
      <div className="head">
        <div>
          {floor.kind === "called" && <p className="chip">{words.called}</p>}
          {floor.kind === "interjection" && <p className="chip warn">{words.interjecting}</p>}
          <h1>{floor.who.name}</h1>
          <p className="org">{[floor.who.position, floor.who.organisation].filter(Boolean).join(" · ")}</p>
          {"insteadOf" in floor && floor.insteadOf !== "" && (
            <p className="muted">{words.insteadOf(floor.insteadOf)}</p>
          )}
          {opinions.map((opinion) => (
            <p key={opinion.id} className="ti">
              {opinion.title}
            </p>
          ))}
        </div>
        <Clock view={view} />
      </div>
      <div className="text">
        {opinions.slice(0, 1).map((opinion) => (
          <Matter key={opinion.id} view={view} opinion={opinion} />
        ))}
      </div>
      <LecternShows view={view} />
      <FloorActs view={view} open={open} />
    </div>
  );
}
