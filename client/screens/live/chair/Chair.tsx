/** The chair's tablet: one column to read (queue), one to act (now, to say, next, the button), one to judge and undo. */
import { memo } from "react";
import type { ChairView } from "../../../../shared/views/views.ts";
import { useText } from "../../../i18n/common.ts";
import { useAt, wallTime } from "../../../line/clock.ts";
import { useView } from "../../../line/store.ts";
import { ChairsPresent } from "../../../staff/acts/ChairsPresent.tsx";
import { Guide } from "../../../staff/acts/Guide.tsx";
import { HelpSoon } from "../../../staff/acts/Help.tsx";
import { ActList, Undo } from "../../../staff/acts/LastActs.tsx";
import { Primary } from "../../../staff/acts/Primary.tsx";
import { type SheetState, useSheet } from "../../../staff/acts/Sheets.tsx";
import type { Open } from "../../../staff/acts/sheetNames.ts";
import { useStageWords } from "../../../staff/acts/stageWords.ts";
import { HallGone } from "../../../staff/HallGone.tsx";
import { LinkBadge } from "../../../staff/LinkBadge.tsx";
import { NoView } from "../../../staff/NoView.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { Renewed } from "../../../staff/Renewed.tsx";
import { useSessionText } from "../../../staff/sessionText.ts";
import { stepOf } from "../../../staff/stage.ts";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "./Card.tsx";
import { Company } from "./Company.tsx";
import { ProgrammeRows } from "./NowStep.tsx";
import { Queue } from "./Queue.tsx";
import { useQueueWords } from "./queueWords.ts";
import { Time } from "./Time.tsx";
import { useWords } from "./words.ts";

/** so many fit beside the time */
const ACTS = 3;

/** On its own, so that the tablet around it is not drawn with every tick. */
const WallClock = memo(function WallClock({ clock }: { clock: ChairView["clock"] }) {
  return <b className="num wall">{useAt(clock, wallTime)}</b>;
});

function Header({ view, sheet }: { view: ChairView; sheet: SheetState }) {
  const words = useWords();
  const text = useText();
  const sessionText = useSessionText();
  // told by a number alone: cameras look over the shoulder
  const unread = view.notes.filter((note) => note.to === view.seat && !note.read).length;
  const news = unread + (view.presiding && view.chairRequest !== null ? 1 : 0);
  const title =
    view.session.kind === "scheduled"
      ? words.beforeStart
      : view.session.kind === "closed"
        ? words.isOver
        : (stepOf(view)?.shortTitle ?? words.noStep);
  return (
    <header>
      <h1>{title}</h1>
      {view.rehearsal && <span className="chip warn">{text.rehearsal(view.rehearsal)}</span>}
      {view.session.kind === "suspended" && (
        <span className="chip warn">{sessionText("suspended", view.session.until)}</span>
      )}
      {/* who else presides stands in the place of the button */}
      {view.presiding && <span className="chip me">{words.youPreside}</span>}
      <LinkBadge />
      {!sheet.opened && (
        <Button kind={news > 0 ? "suggested" : "plain"} onClick={() => sheet.open("menu")}>
          {words.menu(news)}
        </Button>
      )}
      <WallClock clock={view.clock} />
    </header>
  );
}

/** Nobody is to speak any more: the programme stands where the queue was. */
function ProgrammeColumn({ view }: { view: ChairView }) {
  const words = useWords();
  const queueWords = useQueueWords();
  return (
    <nav className="queue" aria-label={words.programme}>
      <h2>{words.programme}</h2>
      <ProgrammeRows view={view} />
      {view.listClosed && <p className="muted empty">{queueWords.listClosed}</p>}
    </nav>
  );
}

/** Will anybody speak in this step or a later one? */
function mayStillSpeak(view: ChairView): boolean {
  const from = view.steps.findIndex((step) => step.id === view.step);
  const open = from < 0 ? view.steps.filter((step) => step.begunAt === null) : view.steps.slice(from);
  return view.session.kind !== "closed" && open.some((step) => step.segment !== null);
}

/** What the left column is made of: it is drawn anew when one of these is another, not with each press. */
const OF_THE_LEFT = [
  ...(["queue", "elsewhere", "segment", "heldHead", "listClosed", "orderChanges"] as const),
  ...(["presiding", "session", "steps", "step"] as const),
] satisfies readonly (keyof ChairView)[];

const Left = memo(
  ({ view }: { view: ChairView }) =>
    mayStillSpeak(view) ? <Queue view={view} /> : <ProgrammeColumn view={view} />,
  (before, after) => OF_THE_LEFT.every((part) => before.view[part] === after.view[part]),
);

function Side({ view, open }: { view: ChairView; open: Open }) {
  const stage = useStageWords();
  return (
    <aside className="side">
      <div className="facts">
        <HelpSoon view={view} />
        <Time view={view} open={open} />
        <div className="acts-place">
          <section className="card acts" aria-label={stage.acts}>
            <h3>{stage.acts}</h3>
            <ActList view={view} most={ACTS} />
          </section>
        </div>
        <ChairsPresent chairs={view.chairs} presider={view.presider} clock={view.clock} ownSeat={view.seat} />
        {/* what must be told at once: beside the hand, and over nothing */}
        <div className="told">
          <RefusalBar />
          <Company clock={view.clock} />
          <Renewed renewed={view.renewed} chairs={view.chairs} ownSeat={view.seat} />
          {view.session.kind !== "closed" && <HallGone clock={view.clock} />}
        </div>
      </div>
      <Undo view={view} />
    </aside>
  );
}

function Tablet({ view }: { view: ChairView }) {
  const words = useWords();
  const sheet = useSheet(view);
  return (
    <>
      <Guide view={view} />
      <div className="tablet">
        <Header view={view} sheet={sheet} />
        <Left view={view} />
        <main className="floor" aria-label={words.floor}>
          <Card view={view} sheet={sheet} />
          <Primary view={view} open={sheet.open} />
        </main>
        <Side view={view} open={sheet.open} />
      </div>
    </>
  );
}

export function Chair() {
  const view = useView<ChairView>("chair");
  return view ? <Tablet view={view} /> : <NoView />;
}
