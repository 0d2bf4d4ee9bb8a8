/** A unit's or ward's own screen: asked to answer it says so large; else its matters, nearest first, and its tasks. */
import { useEffect, useRef } from "react";
import type { DepartmentView, Matter, Summons } from "../../../../shared/views/live/department.ts";
import { useText } from "../../../i18n/common.ts";
import { switchLanguage } from "../../../i18n/language.ts";
import { announcedText } from "../../../line/announced.ts";
import { useAt, wallTime } from "../../../line/clock.ts";
import { useView } from "../../../line/store.ts";
import { OwnDocuments } from "../../../staff/attached/OwnDocuments.tsx";
import { LinkBadge } from "../../../staff/LinkBadge.tsx";
import { CutOff } from "../../../staff/NoView.tsx";
import { Sent } from "../../../staff/opinions/Sent.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { useSessionText } from "../../../staff/sessionText.ts";
import { Button } from "../../../ui/Button.tsx";
import { vibrate } from "../../../ui/vibrate.ts";
import { MatterCard, Prepared, Registered, WordButtons } from "./MatterCard.tsx";
import { Tasks, tasksOf } from "./Tasks.tsx";
import { useWords } from "./words.ts";

/** Vibrates once for each answer that is newly asked for, and brings it before the eyes; never rings. */
function useCalled(summons: readonly Summons[]): void {
  const seen = useRef(new Set<string>());
  const asked = summons
    .filter((called) => !called.onFloor)
    .map((called) => `${called.id} ${called.who}`)
    .join("\n");
  useEffect(() => {
    const now = asked.split("\n").filter(Boolean);
    if (now.some((call) => !seen.current.has(call))) {
      vibrate();
      scrollTo(0, 0);
    }
    seen.current = new Set(now);
  }, [asked]);
}

function Called({ view, summons }: { view: DepartmentView; summons: Summons }) {
  const words = useWords();
  const matters = summons.opinions.flatMap((id) => view.matters.find((matter) => matter.id === id) ?? []);
  return (
    <section
      className={summons.onFloor ? "card called on-floor" : "card called"}
      role="alert"
      aria-label={summons.onFloor ? words.stage.answering : words.stage.summoned}
    >
      <p className="call">{summons.onFloor ? words.stage.answering : words.stage.summoned}</p>
      <h2>{summons.who}</h2>
      <p className="muted">{summons.position}</p>
      {matters.map((matter) => (
        <article key={matter.id}>
          <h3>{matter.title}</h3>
          <p className="muted">{[matter.who, matter.organisation].filter(Boolean).join(" · ")}</p>
          <Registered matter={matter} open />
          <Prepared matter={matter} open />
          {!summons.onFloor && <WordButtons matter={matter} />}
        </article>
      ))}
    </section>
  );
}

/** Who is on the floor, as the hall says it. */
function Now({ view }: { view: DepartmentView }) {
  const words = useWords();
  const { onFloor } = view;
  const step = view.session === "closed" ? words.over : view.step === "" ? words.noStep : view.step;
  return (
    <p className="now" aria-live="polite">
      <b>{step}</b>
      {onFloor && (
        <span>
          {`${words.onFloor[onFloor.kind]}: ${onFloor.who}`}
          {onFloor.title !== "" && <small className="muted">{onFloor.title}</small>}
        </span>
      )}
    </p>
  );
}

function Announced({ view }: { view: DepartmentView }) {
  const said = useAt(view.clock, (now) => announcedText(view.announcement, now));
  return said === null ? null : (
    <p className="card said" role="status">
      {said}
    </p>
  );
}

interface ListProps {
  readonly view: DepartmentView;
  readonly title: string;
  readonly matters: readonly Matter[];
  readonly folded?: boolean;
}

function List({ view, title, matters, folded = false }: ListProps) {
  if (matters.length === 0) return null;
  const cards = matters.map((matter) => <MatterCard key={matter.id} view={view} matter={matter} />);
  if (folded)
    return (
      <details className="folded">
        <summary>{title}</summary>
        {cards}
      </details>
    );
  return (
    <section className="list" aria-label={title}>
      <h2>{title}</h2>
      {cards}
    </section>
  );
}

function Desk({ view }: { view: DepartmentView }) {
  const words = useWords();
  const { matters, summons } = view;
  useCalled(summons);
  const asked = new Set(summons.flatMap((called) => called.opinions));
  const others = matters.filter((matter) => !asked.has(matter.id));
  const open = others.filter((matter) => matter.concern !== "place" && matter.stage !== "settled");
  // a matter that a case holds goes on there, with the day and the reports that it has now
  const followed = new Set(view.followUp?.cases.flatMap(({ askers }) => askers.map(({ id }) => id)));
  const tasks = tasksOf(matters).filter(({ id }) => !followed.has(id));
  // after the hearing the tasks are what the page is for
  const over = view.session === "closed";
  const settled = others.filter(
    (matter) => matter.concern !== "place" && matter.stage === "settled" && !tasks.includes(matter),
  );
  const place = others.filter((matter) => matter.concern === "place");
  const first = summons[0];
  useEffect(() => {
    document.title = first && !first.onFloor ? `▶ ${words.stage.summoned}` : view.unit.name;
  }, [first, words, view.unit.name]);
  return (
    <div className="columns">
      <main>
        {summons.map((called) => (
          <Called key={called.id} view={view} summons={called} />
        ))}
        <Now view={view} />
        {view.followUp && (
          <p className="card said">
            {words.followedUp}{" "}
            <a className="onward" href={location.pathname}>
              {words.openCases}
            </a>
          </p>
        )}
        {over && (tasks.length > 0 || !view.followUp) && <Tasks view={view} tasks={tasks} />}
        <Announced view={view} />
        {open.length + (over ? tasks.length : 0) === 0 && summons.length === 0 && !view.followUp && (
          <p className="muted empty">{words.nothing}</p>
        )}
        <List view={view} title={words.own(open.length)} matters={open} folded={over} />
      </main>
      <aside>
        {!over && <Tasks view={view} tasks={tasks} />}
        <OwnDocuments files={view.documents} />
        <List view={view} title={words.place(place.length)} matters={place} />
        <List view={view} title={words.settled(settled.length)} matters={settled} folded />
        {view.unit.group === "ward" && <Sent register={view.register} clock={view.clock} />}
        {view.diverted.length > 0 && (
          <p className="muted empty">{words.diverted(view.diverted.join(", "))}</p>
        )}
      </aside>
    </div>
  );
}

/** On its own, so that the screen around it is not drawn with every tick. */
function WallClock({ view }: { view: DepartmentView }) {
  return <b className="num">{useAt(view.clock, (now) => wallTime(now))}</b>;
}

export function Department() {
  const view = useView<DepartmentView>("department");
  const text = useText();
  const sessionText = useSessionText();
  return (
    <div className="department">
      <header>
        <h1>{view?.unit.name ?? text.hearing}</h1>
        {view?.rehearsal && <b className="chip warn">{text.rehearsal(view.rehearsal)}</b>}
        {view && view.session !== "open" && (
          <span className="chip">{sessionText(view.session, view.pausedUntil)}</span>
        )}
        <LinkBadge />
        <Button onClick={switchLanguage}>{text.language}</Button>
        {view && <WallClock view={view} />}
      </header>
      <RefusalBar />
      {view ? <Desk view={view} /> : <CutOff />}
    </div>
  );
}
