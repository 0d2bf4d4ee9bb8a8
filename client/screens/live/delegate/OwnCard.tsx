/** One's own request: how it stands, the place in line and about when; withdrawn in two presses. */
import { useState } from "react";
import { type Wait, waitingTime } from "../../../../shared/reckoning/waiting.ts";
import type { TurnClock } from "../../../../shared/terms/time.ts";
import type { OwnRequest, PhoneView } from "../../../../shared/views/live/phone.ts";
import { useAbout } from "../../../i18n/about.ts";
import { useNow } from "../../../line/clock.ts";
import { send } from "../../../line/send.ts";
import { Became } from "../../../staff/opinions/Became.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useWords } from "./words.ts";

function About({ wait, floorClock, view }: { wait: Wait; floorClock: TurnClock | null; view: PhoneView }) {
  const about = useAbout();
  const now = useNow(view.clock);
  const ms = waitingTime(wait, floorClock, now);
  // nobody before and nobody on the floor: it may be any moment
  return ms === 0 ? null : <p className="about">{about(ms)}</p>;
}

const MAY_WITHDRAW: ReadonlySet<OwnRequest["stage"]> = new Set(["asked", "waiting", "next", "later"]);

function Withdraw({ request }: { request: OwnRequest }) {
  const words = useWords();
  const [sure, setSure] = useState(false);
  if (!MAY_WITHDRAW.has(request.stage)) return null;
  if (!sure) return <Button onClick={() => setSure(true)}>{words.withdraw}</Button>;
  return (
    <div className="row">
      <Button kind="suggested" onClick={() => send({ type: "WithdrawRequest", request: request.id })}>
        {words.withdrawSure}
      </Button>
      <Button onClick={() => setSure(false)}>{words.stay}</Button>
    </div>
  );
}

interface Props {
  readonly request: OwnRequest;
  readonly view: PhoneView;
  readonly floorClock: TurnClock | null;
}

export function OwnCard({ request, view, floorClock }: Props) {
  const words = useWords();
  const near = request.stage === "next" || request.stage === "called" || request.stage === "speaking";
  return (
    <article className={near ? "card near" : "card"} aria-label={words.request(request.id)}>
      <p className="status">{words.status(request.stage, request.place)}</p>
      {request.words !== "" && <p>{request.words}</p>}
      {request.wait && <About wait={request.wait} floorClock={floorClock} view={view} />}
      <p>
        <b>{request.name}</b>
        {request.organisation !== "" && ` · ${request.organisation}`}
      </p>
      {request.content !== "" && <p className="muted">{request.content}</p>}
      {request.became && <Became became={request.became} />}
      <Withdraw request={request} />
    </article>
  );
}
