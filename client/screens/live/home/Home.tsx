/** The operator: what the hall shows, and the link of every screen. */
import type { OperatorView } from "../../../../shared/views/views.ts";
import { useText } from "../../../i18n/common.ts";
import { switchLanguage } from "../../../i18n/language.ts";
import { useAt, wallTime } from "../../../line/clock.ts";
import { useSetAside } from "../../../line/giving.ts";
import { send } from "../../../line/send.ts";
import { useLink, useView } from "../../../line/store.ts";
import { Displays } from "../../../staff/acts/Displays.tsx";
import { HelpAhead } from "../../../staff/acts/Help.tsx";
import { Introduce } from "../../../staff/acts/Introduce.tsx";
import { Notes, WriteNote } from "../../../staff/acts/Notes.tsx";
import { HallGone } from "../../../staff/HallGone.tsx";
import { Incidents, UnreadIncidents } from "../../../staff/incidents/Incidents.tsx";
import { LinkBadge } from "../../../staff/LinkBadge.tsx";
import { CutOff } from "../../../staff/NoView.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { Renewed } from "../../../staff/Renewed.tsx";
import { useSessionText } from "../../../staff/sessionText.ts";
import { Button } from "../../../ui/Button.tsx";
import { AnotherHearing } from "./AnotherHearing.tsx";
import { Devices } from "./Devices.tsx";
import { Links } from "./Links.tsx";
import { Preparing } from "./Preparing.tsx";
import { Rehearsal } from "./Rehearsal.tsx";
import { Secure } from "./Secure.tsx";
import { useWords } from "./words.ts";

/** Titles of results that the hall may see, each a press away. */
function Results({ view }: { readonly view: OperatorView }) {
  const words = useWords();
  if (view.results.length === 0 || view.session.kind !== "open") return null;
  return (
    <section className="card" aria-label={words.results}>
      <h2>{words.results}</h2>
      <div className="scenes">
        {view.results.map(({ id, title, text }) => (
          <Button key={id} title={text} onClick={() => send({ type: "ShowResultCard", opinion: id })}>
            {title}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** Notes to the table, and the MC's list. */
function Staff({ view }: { readonly view: OperatorView }) {
  const words = useWords();
  return (
    <section className="card" aria-label={words.staff}>
      <h2>{words.staff}</h2>
      <WriteNote seat="operator" chairs={view.chairs} presider={view.presider.seat} about={null} />
      <Notes seat="operator" notes={view.notes} titleOf={(id) => id} />
      <details>
        <summary>{words.introduce}</summary>
        <Introduce officials={view.officials} />
      </details>
    </section>
  );
}

/** What is pressed for the hall once the lists are frozen. */
function Hall({ view }: { readonly view: OperatorView }) {
  return (
    <>
      <Displays view={view} concerns={view.concerns} />
      <Results view={view} />
      <Staff view={view} />
      <Incidents incidents={view.incidents} reader="operator" />
    </>
  );
}

/** What the server says is wrong, and what to do. */
function Alarm() {
  const words = useWords();
  const { problem } = useLink();
  const setAside = useSetAside();
  if (problem === null && setAside.length === 0) return null;
  return (
    <p className="refusal" role="alert">
      {problem !== null && problem !== "othersSetAside" && <span>{words.alarm[problem]}</span>}
      {setAside.length > 0 && <span>{words.setAside(setAside.join(", "))}</span>}
    </p>
  );
}

/** The part that runs, else how the session stands. */
function Stands({ view }: { readonly view: OperatorView }) {
  const sessionText = useSessionText();
  const { session, steps } = view;
  const step = steps.find((step) => step.begunAt !== null && step.endedAt === null);
  const words = useWords();
  const says =
    view.phase === "before" ? words.preparing : session.kind === "open" ? step?.shortTitle : undefined;
  return <span className="chip">{says ?? sessionText(session.kind, session.until)}</span>;
}

/** On its own, so that the page around it is not drawn with every tick. */
function WallClock({ view }: { readonly view: OperatorView }) {
  return <b className="num wall">{useAt(view.clock, wallTime)}</b>;
}

export function Home() {
  const view = useView<OperatorView>("operator");
  const text = useText();
  return (
    <main className="home">
      <header>
        <h1>{view?.title ?? text.hearing}</h1>
        {view?.rehearsal && <b className="chip warn">{text.rehearsal(view.rehearsal)}</b>}
        {view && <Stands view={view} />}
        <LinkBadge />
        <Button onClick={switchLanguage}>{text.language}</Button>
        {view && <WallClock view={view} />}
      </header>
      {view ? view.session.kind !== "closed" && <HallGone clock={view.clock} /> : <CutOff />}
      <Alarm />
      <RefusalBar />
      {view && <UnreadIncidents incidents={view.incidents} />}
      {view && <Renewed renewed={view.renewed} chairs={view.chairs} ownSeat="operator" />}
      {view && <HelpAhead soon={view.helpSoon} />}
      <div className="desk">
        <div>
          {view?.phase === "before" && (
            <Preparing rosters={view.rosters} freezesFolder={view.freezesFolder} />
          )}
          {view && view.phase !== "before" && <Hall view={view} />}
          <Links />
          {view && <AnotherHearing view={view} />}
        </div>
        <div>
          {view?.rehearsal && <Rehearsal view={view} />}
          {view && <Devices view={view} />}
          <Secure />
        </div>
      </div>
    </main>
  );
}
