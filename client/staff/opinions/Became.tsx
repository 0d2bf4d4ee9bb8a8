/** What became of an opinion, for its sender: how it stands first, then the steps; and whether the public reads a name. */
import { useEffect, useState } from "react";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { dayOf } from "../../../shared/terms/time.ts";
import type { BecameOfMatter, BecameStep, Became as BecameView } from "../../../shared/views/after/became.ts";
import { useText } from "../../i18n/common.ts";
import { useUnderWay } from "../../line/giving.ts";
import { send } from "../../line/send.ts";
import { Button } from "../../ui/Button.tsx";
import { writtenDay } from "../../ui/typedTime.ts";
import { useBecameWords } from "./becameWords.ts";

/** the hearing whose page this is */
const hearingHere = (): string => location.pathname.split("/")[2] ?? "";

function Step({ step }: { readonly step: BecameStep }) {
  const words = useBecameWords();
  const { kind, at, text, day } = step;
  const said = [day === null ? "" : words.newDay(writtenDay(day)), text].filter(Boolean).join(". ");
  return (
    <li>
      <span className="num">{writtenDay(dayOf(at))}</span> {words.step[kind]}
      {said !== "" && `: ${said}`}
    </li>
  );
}

function Matter({ matter, alone }: { readonly matter: BecameOfMatter; readonly alone: boolean }) {
  const words = useBecameWords();
  const { outcome } = useText();
  const { id, reception, text, lead, until, state, published, steps } = matter;
  const stands = state ? words.state[state] : matter.outcome ? outcome[matter.outcome] : words.waits;
  return (
    <li>
      <p>
        {!alone && <span className="num muted">{id} </span>}
        <b>{reception ? words.reception : stands}</b>
      </p>
      {text !== "" && <p className="became-text">{text}</p>}
      {lead !== "" && (
        <p>
          {words.lead} {lead}
        </p>
      )}
      {until !== null && (
        <p>
          {words.until} <b>{spokenDate(until)}</b>
        </p>
      )}
      {published !== null && (
        <p>
          <a className="onward" href={`/p/${hearingHere()}/i/${published}`}>
            {words.publicItem}
          </a>
        </p>
      )}
      {steps.length > 0 && (
        <>
          <h4>{words.steps}</h4>
          <ol className="steps">
            {steps.map((step) => (
              <Step key={`${step.kind}.${step.at}.${step.text}`} step={step} />
            ))}
          </ol>
        </>
      )}
    </li>
  );
}

interface Props {
  readonly became: BecameView;
  /** the code of its receipt, where it is shown on another device than its sender's */
  readonly receipt?: string;
  /** its sender says here whether it may be named; an organisation's or a ward's people a clerk asks */
  readonly consents?: boolean;
  /** once the server has taken a press */
  readonly onChanged?: () => void;
}

/** Whether the public reads the name, and the way out; anybody who has sent it changes it at any time. */
function Naming({ became, receipt, onChanged }: Props) {
  const words = useBecameWords();
  const { code, named, sealedAt } = became;
  const [sent, setSent] = useState("");
  const underWay = useUnderWay(sent);
  useEffect(() => {
    if (sent === "" || underWay) return;
    setSent("");
    onChanged?.();
  }, [sent, underWay, onChanged]);
  const change = () =>
    setSent(
      send({
        ...{ type: "ChangeConsent", code, mayBeNamed: !named, word: "" },
        ...(receipt !== undefined && { receipt }),
      }),
    );
  return (
    <section className="naming" aria-label={`${words.naming}: ${code}`}>
      <h3>{words.naming}</h3>
      <p role="status">{named ? words.isNamed : words.isNotNamed}</p>
      {sealedAt !== null && <p className="muted">{words.sealed(writtenDay(dayOf(sealedAt)))}</p>}
      <Button aria-label={`${named ? words.hide : words.show}: ${code}`} disabled={underWay} onClick={change}>
        {named ? words.hide : words.show}
      </Button>
    </section>
  );
}

export function Became(props: Props) {
  const words = useBecameWords();
  const { matters, code } = props.became;
  return (
    <>
      {matters.length > 0 && (
        <section className="became" aria-label={`${words.title}: ${code}`}>
          <h3>{words.title}</h3>
          <ul className="plainList">
            {matters.map((matter) => (
              <Matter key={matter.id} matter={matter} alone={matters.length === 1} />
            ))}
          </ul>
        </section>
      )}
      {props.consents !== false && <Naming {...props} />}
    </>
  );
}

/** What everybody reads of the hearing. */
export function PublicPageLink() {
  const words = useBecameWords();
  return (
    <p>
      <a className="onward" href={`/p/${hearingHere()}`}>
        {words.publicPage}
      </a>
    </p>
  );
}
