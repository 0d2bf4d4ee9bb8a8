/** One matter: who raises it, about when the answer is asked for, its text, what was prepared, what the unit says. */
import { useState } from "react";
import { type Wait, waitingTime } from "../../../../shared/reckoning/waiting.ts";
import { spokenDate } from "../../../../shared/terms/outcomes.ts";
import type { HearingClock, TurnClock } from "../../../../shared/terms/time.ts";
import type { DepartmentView, Matter, ReadinessWord } from "../../../../shared/views/live/department.ts";
import { useAbout } from "../../../i18n/about.ts";
import { useText } from "../../../i18n/common.ts";
import { useNow } from "../../../line/clock.ts";
import { send } from "../../../line/send.ts";
import { Button } from "../../../ui/Button.tsx";
import { useWords } from "./words.ts";

function About({ wait, onFloor, clock }: { wait: Wait; onFloor: TurnClock | null; clock: HearingClock }) {
  const about = useAbout();
  const now = useNow(clock);
  return <b>{about(waitingTime(wait, onFloor, now))}</b>;
}

export function Registered({ matter, open = false }: { matter: Matter; open?: boolean }) {
  const words = useWords();
  if (matter.content === "" && matter.questions.length === 0) return null;
  return (
    <details open={open}>
      <summary>{words.registered(matter.questions.length)}</summary>
      {matter.content !== "" && <p>{matter.content}</p>}
      {matter.questions.length > 0 && (
        <ol>
          {matter.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      )}
      {matter.merged.map((opinion) => (
        <p key={opinion.id} className="merged">
          <b>{words.merged(opinion.who)}</b> {opinion.content}
        </p>
      ))}
    </details>
  );
}

export function Prepared({ matter, open = false }: { matter: Matter; open?: boolean }) {
  const words = useWords();
  if (matter.preparedAnswer === "") return null;
  return (
    <details open={open}>
      <summary>{words.prepared}</summary>
      <p>{matter.preparedAnswer}</p>
    </details>
  );
}

/** Ready, needs the file, reports later: a word for the chair. */
export function WordButtons({ matter }: { matter: Matter }) {
  const words = useWords();
  const [later, setLater] = useState(false);
  const tell = (word: ReadinessWord) => {
    send({ type: "TellReadiness", opinion: matter.id, word });
    setLater(false);
  };
  const pressed = (word: ReadinessWord) => matter.word === word;
  const word = (offered: ReadinessWord) => (
    <Button
      key={offered}
      kind={pressed(offered) ? "suggested" : "plain"}
      aria-pressed={pressed(offered)}
      onClick={() => !pressed(offered) && tell(offered)}
    >
      {words.word[offered]}
    </Button>
  );
  const saysLater = pressed("laterEndOfPart") || pressed("laterInWriting");
  return (
    <div className="words">
      <fieldset className="row" aria-label={words.tellChair(matter.title)}>
        {word("ready")}
        {word("needsFile")}
        <Button
          kind={saysLater ? "suggested" : "plain"}
          aria-expanded={later || saysLater}
          onClick={() => setLater(!later)}
        >
          {words.later}
        </Button>
      </fieldset>
      {(later || saysLater) && (
        <fieldset className="row" aria-label={words.later}>
          {word("laterEndOfPart")}
          {word("laterInWriting")}
        </fieldset>
      )}
      {matter.word !== null && <p className="muted told">{words.told}</p>}
    </div>
  );
}

function Outcome({ matter }: { matter: Matter }) {
  const words = useWords();
  const text = useText();
  const { promise } = matter;
  if (!promise) return null;
  return (
    <p>
      <b>{text.outcome[promise.kind]}</b>
      {promise.lead !== "" && ` · ${promise.lead}`}
      {promise.task !== "" && promise.task !== matter.title && ` · ${promise.task}`}
      {promise.due !== null && ` · ${words.latest(spokenDate(promise.due))}`}
    </p>
  );
}

/** Who answers, and with whom, seen from this unit. */
function Parts({ matter }: { matter: Matter }) {
  const words = useWords();
  const lead = matter.lead === "CHAIR" ? words.chair : matter.lead;
  const leads = matter.concern === "lead";
  const says = [
    leads ? words.youLead : lead === "" ? "" : words.leads(lead),
    matter.concern === "supporting" ? words.youSupport : "",
    leads && matter.supporting.length > 0 ? `${words.supporting}: ${matter.supporting.join("; ")}` : "",
  ];
  return <p className="muted">{says.filter(Boolean).join(" · ")}</p>;
}

const TELLS: ReadonlySet<Matter["stage"]> = new Set([
  "listed",
  "waiting",
  "speaking",
  "raised",
  "summoned",
  "endOfPart",
  "inWriting",
]);

export function MatterCard({ view, matter }: { view: DepartmentView; matter: Matter }) {
  const words = useWords();
  const tells = matter.concern !== "place" && TELLS.has(matter.stage) && view.session !== "closed";
  return (
    <article className="card matter" data-stage={matter.stage} aria-label={matter.title}>
      <p className="stage">
        {matter.stage !== "settled" && <span className="chip">{words.stage[matter.stage]}</span>}
        {matter.wait && <About wait={matter.wait} onFloor={view.floorClock} clock={view.clock} />}
      </p>
      <h3>{matter.title}</h3>
      <p className="muted">{[matter.who, matter.organisation].filter(Boolean).join(" · ")}</p>
      <Parts matter={matter} />
      <Outcome matter={matter} />
      <Registered matter={matter} />
      <Prepared matter={matter} />
      {tells && <WordButtons matter={matter} />}
    </article>
  );
}
