/** The master of ceremonies: whom to introduce, in protocol order, large; who speaks and who is next; what is read. */
import { useEffect, useRef } from "react";
import type { HallPerson } from "../../../../shared/views/live/hall.ts";
import type { McPerson, McView } from "../../../../shared/views/live/mc.ts";
import { wholeName } from "../../../i18n/address.ts";
import { useText } from "../../../i18n/common.ts";
import { switchLanguage } from "../../../i18n/language.ts";
import { usePending } from "../../../line/giving.ts";
import { send } from "../../../line/send.ts";
import { useView } from "../../../line/store.ts";
import { LinkBadge } from "../../../staff/LinkBadge.tsx";
import { NoView } from "../../../staff/NoView.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { useSessionText } from "../../../staff/sessionText.ts";
import { Button } from "../../../ui/Button.tsx";
import { useMcWords } from "./words.ts";

interface RowProps {
  readonly person: McPerson;
  /** the first who is not introduced yet */
  readonly now: boolean;
  /** somebody further down was introduced already */
  readonly late: boolean;
  /** introductions are what goes on */
  readonly follows: boolean;
}

function Row({ person, now, late, follows }: RowProps) {
  const words = useMcWords();
  const { id, name, position, pronunciation } = person;
  // a tick is seen at once; what the server says stands
  const under = usePending().findLast(
    ({ command }) => command.type === "IntroduceOfficial" && command.person === id,
  );
  const introduced =
    under?.command.type === "IntroduceOfficial" ? under.command.introduced : person.introduced;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (now && follows) item.current?.scrollIntoView({ block: "nearest" });
  }, [now, follows]);
  const look = introduced ? "done" : now ? "now" : "";
  return (
    <li ref={item} className={look}>
      <label>
        <input
          type="checkbox"
          aria-busy={under !== undefined}
          checked={introduced}
          onChange={() => send({ type: "IntroduceOfficial", person: id, introduced: !introduced })}
        />
        <span className="who">
          {late ? <b className="chip warn">{words.cameLate}</b> : now && <b className="chip">{words.now}</b>}
          <b className="name">{wholeName(name)}</b>
          <span className="position">{position}</span>
          {pronunciation !== "" && <b className="said">{words.said(pronunciation)}</b>}
        </span>
      </label>
    </li>
  );
}

/** Before the hearing: the list to practise, in the order in which it will be said; nothing on it is pressed yet. */
function Practice({ people }: { readonly people: readonly McPerson[] }) {
  const words = useMcWords();
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="muted">{words.notYet}</p>
      <ol>
        {people.map(({ id, name, position, pronunciation }) => (
          <li key={id} className="who practice">
            <b className="name">{wholeName(name)}</b>
            <span className="position">{position}</span>
            {pronunciation !== "" && <b className="said">{words.said(pronunciation)}</b>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function People({ people, follows }: { people: readonly McPerson[]; follows: boolean }) {
  const words = useMcWords();
  const here = people.filter((person) => person.present);
  const away = people.filter((person) => !person.present);
  const done = here.filter((official) => official.introduced).length;
  const now = here.find((official) => !official.introduced);
  const last = here.findLastIndex((official) => official.introduced);
  return (
    <section aria-label={words.title}>
      <h2>
        {words.title} <small className="num muted">{words.count(done, here.length)}</small>
      </h2>
      {here.length > 0 && !now && <p className="chip">{words.all}</p>}
      <ol>
        {here.map((person, i) => (
          <Row
            key={person.id}
            person={person}
            now={person.id === now?.id}
            late={!person.introduced && i < last}
            follows={follows}
          />
        ))}
      </ol>
      {away.length > 0 && (
        <>
          <h2>{words.away}</h2>
          <p className="muted">{words.awayHow}</p>
          <ul>
            {away.map((official) => (
              <li key={official.id} className="who muted">
                <b className="name">{wholeName(official.name)}</b>
                <span className="position">{official.position}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function OnFloor({ label, who }: { label: string; who: HallPerson }) {
  return (
    <p className="who">
      <span className="muted">{label}</span>
      <b className="name">{wholeName(who.name)}</b>
      <span className="position">{who.position || who.introduced}</span>
    </p>
  );
}

function Rights({ view }: { view: McView }) {
  const words = useMcWords();
  const lines = view.rightsText.split("\n").filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <details className="rights">
      <summary>
        <span>
          {words.rights} {view.rightsRead && <small className="chip">{words.rightsDone}</small>}
        </span>
      </summary>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {!view.rightsRead && view.session === "open" && (
        <Button kind="primary" onClick={() => send({ type: "ReadRightsStatement" })}>
          {words.read}
        </Button>
      )}
    </details>
  );
}

function Desk({ view }: { view: McView }) {
  const words = useMcWords();
  const text = useText();
  const sessionText = useSessionText();
  return (
    <div className="mc">
      <header>
        <b>{(view.session === "open" && view.step) || sessionText(view.session, view.pausedUntil)}</b>
        {view.rehearsal && <b className="chip warn">{text.rehearsal(view.rehearsal)}</b>}
        <span className="sp" />
        <LinkBadge />
        <Button onClick={switchLanguage}>{text.language}</Button>
      </header>
      <main>
        <RefusalBar />
        {(view.onFloor || view.next) && (
          <section className="floor">
            {view.onFloor ? (
              <OnFloor label={words.onFloor[view.onFloor.kind]} who={view.onFloor} />
            ) : (
              <p className="muted">{words.nobody}</p>
            )}
            {view.next && <OnFloor label={words.next} who={view.next} />}
          </section>
        )}
        <Rights view={view} />
        {/* once somebody speaks, who does and who is next stay in sight */}
        {view.phase === "before" && <Practice people={view.people} />}
        {view.phase !== "before" && (
          <People people={view.people} follows={view.onFloor === null && view.next === null} />
        )}
      </main>
    </div>
  );
}

export function Mc() {
  const view = useView<McView>("mc");
  return view ? <Desk view={view} /> : <NoView />;
}
