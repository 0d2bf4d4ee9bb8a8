/** The chair's tablet: one column to read (queue), one to act (floor, answer, next), one to judge (time, last acts). */
import { clockFace } from "../../shared/time.ts";
import { dropsOut, timeBudget } from "../../shared/timeBudget.ts";
import type { ChairView } from "../../shared/views.ts";
import { Answers } from "../acts/Answers.tsx";
import { ChairsPresent } from "../acts/ChairsPresent.tsx";
import { HelpSoon } from "../acts/Help.tsx";
import { LastActs, Primary } from "../acts/Primary.tsx";
import { type Open, Sheets, useSheet } from "../acts/Sheets.tsx";
import { useText } from "../i18n/common.ts";
import { useNow, wallTime } from "../live/clock.ts";
import { HallGone } from "../live/HallGone.tsx";
import { useView } from "../live/hearing.ts";
import { LinkBadge } from "../live/LinkBadge.tsx";
import { NoView } from "../live/NoView.tsx";
import { RefusalBar } from "../live/RefusalBar.tsx";
import { answeredWithoutOutcome } from "../live/stage.ts";
import { Button } from "../ui/Button.tsx";
import { Company } from "./Company.tsx";
import { Floor } from "./Floor.tsx";
import { Queue } from "./Queue.tsx";
import { useWords } from "./words.ts";

/** whole hours and minutes of a span, rounded up to the minute; nothing below zero */
function hoursAndMinutes(ms: number): [number, number] {
  const minutes = Math.max(0, Math.ceil(ms / 60_000));
  return [Math.floor(minutes / 60), minutes % 60];
}

/** Shall we finish on time, and who gets to speak; a touch opens what can be done about it. */
function Time({ view, open }: { view: ChairView; open: Open }) {
  const words = useWords();
  const now = useNow(view.clock);
  const budget = timeBudget(view, now);
  const step = view.steps.find((one) => one.id === view.step);
  const stepLeft = step?.begunAt == null ? null : step.begunAt + step.planned - now;
  const late = Math.round(budget.late / 60_000);
  const all = budget.fits === budget.waiting.length;
  const timed = view.floor.kind === "speaking" && view.floor.clock?.allotted !== null;
  const dropped = timed ? dropsOut(view, now, 60_000) : [];
  // in mid-speech and at an outcome the thumb has enough to choose from
  const atRest = view.floor.kind === "free" && answeredWithoutOutcome(view).length === 0;
  const unheard = view.organisations.filter((one) => one.spoken < one.minimum && one.waiting > 0);
  return (
    <div className="card">
      <h2>{words.time}</h2>
      <p className="num big">
        {words.left(...hoursAndMinutes(view.plannedEnd - now))}{" "}
        <small>{`${words.until} ${wallTime(view.plannedEnd)}`}</small>
      </p>
      {view.session.kind !== "closed" && (
        <p className={late > 0 ? "kv late" : "kv"}>
          <span>{words.projectedEnd}</span>
          <b className="num">
            {wallTime(budget.projectedEnd)} <small>{words.against(late)}</small>
          </b>
        </p>
      )}
      {budget.waiting.length > 0 && (
        <p className={all ? "kv" : "kv late"}>
          <span>{words.fits}</span>
          <b className="num">{words.ofOpinions(budget.fits, budget.waiting.length)}</b>
        </p>
      )}
      {dropped.length > 0 && (
        <p className="muted">{words.minuteDrops(dropped.map((row) => row.who.name).join(", "))}</p>
      )}
      {stepLeft !== null && (
        <p className="kv">
          <span>{words.stepLeft}</span>
          <b className="num">{clockFace(stepLeft)}</b>
        </p>
      )}
      <p className="kv">
        <span>{words.withoutOutcome}</span>
        <b className="num">{view.withoutOutcome.length}</b>
      </p>
      {unheard.length > 0 && (
        <p className="kv">
          <span>{words.organisationsUnheard}</span>
          <b className="num">{unheard.length}</b>
        </p>
      )}
      {view.presiding && late > 0 && view.session.kind === "open" && atRest && (
        <Button onClick={() => open("time")}>{words.balance}</Button>
      )}
    </div>
  );
}

/** On its own, so that the tablet around it is not drawn with every tick. */
function WallClock({ clock }: { clock: ChairView["clock"] }) {
  return <b className="num">{wallTime(useNow(clock))}</b>;
}

function Tablet({ view }: { view: ChairView }) {
  const words = useWords();
  const text = useText();
  const sheet = useSheet(view);
  const step = view.steps.find((one) => one.id === view.step);
  // told by a number alone: cameras look over the shoulder
  const unread = view.notes.filter((note) => note.to === view.seat && !note.read).length;
  const news = unread + (view.presiding && view.chairRequest !== null ? 1 : 0);
  return (
    <div className="tablet">
      <header>
        <b>{step?.shortTitle ?? view.title}</b>
        {view.rehearsal && <span className="chip warn">{text.rehearsal}</span>}
        {view.session.kind !== "open" && <span className="chip warn">{text.session[view.session.kind]}</span>}
        <span className="chip">{view.presiding ? words.youPreside : words.presides(view.presider.name)}</span>
        <LinkBadge />
        <Button kind={news > 0 ? "suggested" : "plain"} onClick={() => sheet.open("menu")}>
          {words.menu(news)}
        </Button>
        <WallClock clock={view.clock} />
      </header>
      <Queue view={view} />
      <section className="floor" aria-label={words.floor}>
        <Company clock={view.clock} />
        <HallGone clock={view.clock} />
        <RefusalBar />
        {sheet.opened ? (
          <Sheets view={view} state={sheet} />
        ) : (
          <>
            <Floor view={view} open={sheet.open} />
            {view.presiding && <Answers view={view} open={sheet.open} />}
          </>
        )}
        <Primary view={view} />
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <aside className="side" tabIndex={0}>
        <HelpSoon view={view} />
        <Time view={view} open={sheet.open} />
        <LastActs view={view} />
        <ChairsPresent view={view} />
      </aside>
    </div>
  );
}

export function Chair() {
  const view = useView<ChairView>("chair");
  return view ? <Tablet view={view} /> : <NoView />;
}
