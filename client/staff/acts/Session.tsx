/** The session itself: programme, hand-over, suspension, a guest out of the list. */
import { SECRETARY_SEATS } from "../../../shared/terms/seats.ts";
import { timeOfDay } from "../../../shared/terms/time.ts";
import { useAt, wallTime } from "../../line/clock.ts";
import { useDraft } from "../../line/draft.ts";
import { useRefusals } from "../../line/giving.ts";
import { send } from "../../line/send.ts";
import { directs, officialsHere, type StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { TimeField } from "../../ui/TimeFields.tsx";
import { typedTime } from "../../ui/typedTime.ts";
import { OwnDocuments } from "../attached/OwnDocuments.tsx";
import { SUSPEND_REASONS } from "../recorded.ts";
import { PersonPick } from "./PersonPick.tsx";
import { usePersonWords } from "./personWords.ts";
import { useSessionWords } from "./sessionWords.ts";

/** Confirms that the floor begins although the rights were not read: sent once the first press was refused. */
export function useDespite(): readonly "rightsNotRead"[] {
  return useRefusals().some((refused) => refused.refusal.code === "rightsNotRead") ? ["rightsNotRead"] : [];
}

export function Programme({ view }: { view: StaffView }) {
  const words = useSessionWords();
  const despite = useDespite();
  const acts = directs(view) && view.session.kind === "open";
  return (
    <div className="stack">
      <table className="programme">
        <tbody>
          {view.steps.map((step) => (
            <tr key={step.id} aria-current={step.id === view.step ? "step" : undefined}>
              <td className="num">{wallTime(step.plannedStart)}</td>
              <td>
                {step.shortTitle}
                <small className="muted">
                  {step.begunAt === null
                    ? words.plannedMinutes(Math.round(step.planned / 60_000))
                    : words.real(
                        wallTime(step.begunAt),
                        step.endedAt === null ? "…" : wallTime(step.endedAt),
                      )}
                </small>
              </td>
              <td>
                {acts && step.id === view.step && (
                  <Button onClick={() => send({ type: "EndStep", step: step.id })}>
                    {words.endStep(step.shortTitle)}
                  </Button>
                )}
                {acts && view.step === null && (
                  <Button onClick={() => send({ type: "BeginStep", step: step.id, despite: [...despite] })}>
                    {words.beginStep(step.shortTitle)}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.role === "chair" && <OwnDocuments files={view.documents} />}
      {acts && !view.rightsRead && (
        <Button onClick={() => send({ type: "ReadRightsStatement" })}>{words.rights}</Button>
      )}
      <h3>{words.secretaries}</h3>
      <div className="grid">
        {SECRETARY_SEATS.map((minutes) => {
          const synthesis = minutes === "T1" ? "T2" : "T1";
          return (
            <Button
              key={minutes}
              aria-pressed={view.secretaries.minutes === minutes}
              onClick={() => send({ type: "NameSecretaries", minutes, synthesis })}
            >
              {words.nameSecretaries(minutes, synthesis)}
            </Button>
          );
        })}
      </div>
    </div>
  );
}

export function HandOver({ view, done }: { view: StaffView; done: () => void }) {
  const words = useSessionWords();
  return (
    <div className="grid">
      {view.chairs
        .filter((chair) => chair.id !== view.presider.seat)
        .map((chair) => (
          <Button
            key={chair.id}
            onClick={() => {
              send({ type: "HandOverChair", to: chair.id });
              done();
            }}
          >
            {words.handOverTo(chair.name)}
            <small>{chair.position}</small>
          </Button>
        ))}
    </div>
  );
}

/** the field's time goes on by so much with each press, from a full five minutes */
const ROUND = 5 * 60_000;
const LATER = 15 * 60_000;

export function Suspend({ view, done }: { view: StaffView; done: () => void }) {
  const words = useSessionWords();
  const [why, setWhy] = useDraft("why", "");
  const [typed, setTyped] = useDraft("until", "");
  const now = useAt(view.clock, (at) => Math.floor(at / 60_000) * 60_000);
  const until = timeOfDay(typedTime(typed) ?? "", now);
  const isOver = until !== null && until <= now;
  // a time that cannot be read is said, not ignored
  const unclear = isOver || (until === null && typed.trim() !== "");
  const suspend = (reason: string) => {
    send({ type: "SuspendSession", why: reason, ...(until === null ? {} : { until }) });
    done();
  };
  const later = () => setTyped(wallTime((until ?? Math.ceil(now / ROUND) * ROUND) + LATER));
  return (
    <div className="stack">
      <p className="muted">{words.suspendSays}</p>
      <div className="line">
        <div className="field">
          <span>{words.suspendUntil}</span>
          <TimeField label={words.suspendUntil} text={typed} onText={setTyped} />
        </div>
        <Button onClick={later}>{words.suspendLater}</Button>
      </div>
      {isOver && <p className="late">{words.suspendOver}</p>}
      <div className="grid">
        {SUSPEND_REASONS.map((reason) => (
          <Button key={reason} disabled={unclear} onClick={() => suspend(reason)}>
            {words.suspendReason(reason)}
          </Button>
        ))}
      </div>
      <div className="line">
        <TextInput label={words.otherReason} value={why} onText={setWhy} />
        <Button disabled={unclear || why.trim() === ""} onClick={() => suspend(why)}>
          {words.suspend}
        </Button>
      </div>
    </div>
  );
}

export function Guest({ view, done }: { view: StaffView; done: () => void }) {
  const words = useSessionWords();
  const personWords = usePersonWords();
  return (
    <div className="stack">
      <p className="muted">{words.guestSays}</p>
      <PersonPick
        people={officialsHere(view)}
        first={officialsHere(view).slice(0, 2)}
        label={personWords.findPerson}
        onPick={(who) => {
          send({ type: "CallOutOfList", who, basis: { floor: view.floor.holder } });
          done();
        }}
      />
    </div>
  );
}

export function Substitute({ view, turn, done }: { view: StaffView; turn: string; done: () => void }) {
  const words = useSessionWords();
  const personWords = usePersonWords();
  const { floor } = view;
  const organisation = "opinion" in floor ? floor.who.organisation : "";
  const present = view.delegates.filter((delegate) => delegate.absent === null);
  return (
    <div className="stack">
      <p className="muted">{words.substituteSays}</p>
      <PersonPick
        people={[...present, ...officialsHere(view)]}
        first={present
          .filter((delegate) => delegate.organisation === organisation && delegate.id !== floorPerson(view))
          .slice(0, 6)}
        label={personWords.findPerson}
        onPick={(who) => {
          send({ type: "SubstituteSpeaker", turn, who });
          done();
        }}
      />
    </div>
  );
}

const floorPerson = (view: StaffView) => (view.floor.kind === "free" ? "" : view.floor.who.id);
