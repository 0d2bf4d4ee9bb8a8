/** Whom the master of ceremonies introduces, in protocol order, ticked as it is done; and what he may have to read. */
import type { McPerson, McView } from "../../shared/mcView.ts";
import { send, useView } from "../live/hearing.ts";
import { NoView } from "../live/NoView.tsx";
import { Button } from "../ui/Button.tsx";
import { useMcWords } from "./words.ts";

function Row({ person }: { person: McPerson }) {
  const words = useMcWords();
  const { id, name, position, pronunciation, introduced } = person;
  return (
    <li>
      <label className="tick">
        <input
          type="checkbox"
          checked={introduced}
          onChange={() => send({ type: "IntroduceOfficial", person: id, introduced: !introduced })}
        />
        <span className={introduced ? "muted" : ""}>
          <b>{name}</b>
          <span className="position">{position}</span>
          {pronunciation !== "" && <i className="said">{words.said(pronunciation)}</i>}
        </span>
      </label>
    </li>
  );
}

function Desk({ view }: { view: McView }) {
  const words = useMcWords();
  const here = view.people.filter((one) => one.present);
  const away = view.people.filter((one) => !one.present);
  return (
    <main className="mc stack">
      <h1>{words.title}</h1>
      <p className="num muted">{words.count(here.filter((one) => one.introduced).length, here.length)}</p>
      <ol>
        {here.map((person) => (
          <Row key={person.id} person={person} />
        ))}
      </ol>
      {away.length > 0 && <h2>{words.away}</h2>}
      <ul>
        {away.map((one) => (
          <li key={one.id} className="muted">
            <b>{one.name}</b>
            <span className="position">{one.position}</span>
          </li>
        ))}
      </ul>
      <section className="rights">
        <h2>{words.rights}</h2>
        {view.rightsText.split("\n").map((line) => (
          <p key={line}>{line}</p>
        ))}
        {view.rightsRead ? (
          <p className="chip">{words.rightsDone}</p>
        ) : (
          view.session === "open" && (
            <Button onClick={() => send({ type: "ReadRightsStatement" })}>{words.read}</Button>
          )
        )}
      </section>
    </main>
  );
}

export function Mc() {
  const view = useView<McView>("mc");
  return view ? <Desk view={view} /> : <NoView />;
}
