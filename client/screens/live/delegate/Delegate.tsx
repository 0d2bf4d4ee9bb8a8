/** A delegate's own phone: who speaks, how one's own request stands, and asking to speak. Large, and made to be heard. */
import { useEffect, useRef } from "react";
import {
  MOST_REQUESTS,
  type OwnPart,
  type OwnRequest,
  type PhoneView,
} from "../../../../shared/views/live/phone.ts";
import { useText } from "../../../i18n/common.ts";
import { switchLanguage } from "../../../i18n/language.ts";
import { wallTime } from "../../../line/clock.ts";
import { useLink, useLinkState, useOwn, useView } from "../../../line/store.ts";
import { Attend } from "../../../staff/before/Attend.tsx";
import { useAttendWords } from "../../../staff/before/attendWords.ts";
import { Guidance } from "../../../staff/before/Guidance.tsx";
import { LinkBadge } from "../../../staff/LinkBadge.tsx";
import { CutOff } from "../../../staff/NoView.tsx";
import { Citizen, CitizenAfter } from "../../../staff/opinions/Citizen.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { Button } from "../../../ui/Button.tsx";
import { vibrate } from "../../../ui/vibrate.ts";
import { AskForm } from "./AskForm.tsx";
import { OwnCard } from "./OwnCard.tsx";
import { useWords } from "./words.ts";

const PENDING: ReadonlySet<OwnRequest["stage"]> = new Set([
  "asked",
  "waiting",
  "next",
  "called",
  "speaking",
  "later",
]);
const URGENT: ReadonlySet<OwnRequest["stage"]> = new Set(["next", "called"]);

/**
 * What a screen reader says by itself, each change once: that one is next, or called, at once; the rest when it is
 * quiet. "In about … minutes" is not among it: it would be said every minute.
 */
function Spoken({ requests }: { requests: readonly OwnRequest[] }) {
  const words = useWords();
  const state = useLinkState();
  const say = (some: readonly OwnRequest[]) =>
    some
      .map((request) => words.status(request.stage, request.place) + (request.words && `: ${request.words}`))
      .join(". ");
  const urgent = requests.filter((request) => URGENT.has(request.stage));
  const urgentText = say(urgent);
  useEffect(() => {
    if (urgentText !== "") vibrate();
  }, [urgentText]);
  return (
    <>
      <p className="unseen" aria-live="polite" aria-atomic="true">
        {state === "cutOff" ? words.cutOff : say(requests.filter((request) => !URGENT.has(request.stage)))}
      </p>
      <p className="unseen" aria-live="assertive" aria-atomic="true">
        {urgentText}
      </p>
    </>
  );
}

function Now({ view }: { view: PhoneView }) {
  const words = useWords();
  const { onFloor } = view;
  return (
    <section className="now" aria-label={words.now}>
      <p>
        <b>
          {(view.session === "open" && view.step) ||
            (view.pausedUntil !== null && words.pausedUntil(wallTime(view.pausedUntil))) ||
            words.session[view.session]}
        </b>
      </p>
      {onFloor && (
        <>
          <p>
            {words.onFloor[onFloor.kind]}: <b>{onFloor.who}</b>
          </p>
          <p className="muted">{[onFloor.position, onFloor.title].filter(Boolean).join(" · ")}</p>
        </>
      )}
    </section>
  );
}

function Own({ view, own }: { view: PhoneView; own: OwnPart }) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const requests = own.requests.toReversed();
  const pending = requests.filter((request) => PENDING.has(request.stage)).length;
  const closed = view.listClosed || view.session === "closed";
  const why = closed ? words.closed : pending >= MOST_REQUESTS ? words.enough(MOST_REQUESTS) : null;
  return (
    <>
      <Spoken requests={own.requests} />
      <section aria-label={words.own}>
        <h2 ref={heading} tabIndex={-1}>
          {words.own}
        </h2>
        {requests.length === 0 && <p className="muted">{words.none}</p>}
        {requests.map((request) => (
          <OwnCard key={request.id} request={request} view={view} floorClock={own.floorClock} />
        ))}
      </section>
      {why === null ? (
        <AskForm view={view} again={requests.length > 0} onSent={() => heading.current?.focus()} />
      ) : (
        <p className="card">{why}</p>
      )}
    </>
  );
}

/** Until the freeze nobody speaks yet: whoever wishes to attend says so here. */
function Preparing({ view, own }: { view: PhoneView; own: OwnPart }) {
  const words = useAttendWords();
  return (
    <>
      <p>{words.planned}</p>
      <Guidance guidance={view.guidance} />
      <Citizen register={own.register} clock={view.clock} />
      <Attend applications={own.applications} />
    </>
  );
}

/** On the day the floor stands first; once the hearing is over, what became of one's own does. */
function Hearing({ view, own }: { view: PhoneView; own: OwnPart | null }) {
  const over = view.phase === "after";
  const { receipts, clock, forgotten } = view;
  const sent = receipts && own && <CitizenAfter register={own.register} {...{ clock, forgotten, over }} />;
  return (
    <>
      {over && sent}
      <Now view={view} />
      {own && !(sent && over && own.requests.length === 0) && <Own view={view} own={own} />}
      {!over && sent}
    </>
  );
}

export function Delegate() {
  const view = useView<PhoneView>("delegate");
  const ownPart = useOwn();
  const text = useText();
  const words = useWords();
  const { shut } = useLink();
  return (
    <div className="delegate">
      <header>
        <h1>{view?.title ?? text.hearing}</h1>
        {view?.rehearsal && <b className="chip warn">{text.rehearsal(view.rehearsal)}</b>}
        <LinkBadge />
        <Button onClick={switchLanguage}>{text.language}</Button>
      </header>
      <main>
        {(shut === "revoked" || shut === "expired") && (
          <p className="card">
            {words.reloadSays} <Button onClick={() => location.reload()}>{words.reload}</Button>
          </p>
        )}
        <RefusalBar />
        {!view && <CutOff />}
        {view?.phase === "before" && ownPart && <Preparing view={view} own={ownPart} />}
        {view && view.phase !== "before" && <Hearing view={view} own={ownPart} />}
      </main>
    </div>
  );
}
