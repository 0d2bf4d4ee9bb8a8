/** The police's page: how the session stands, what is noted of safety and order, who may come in and who has. */
import { useEffect } from "react";
import { searchKey } from "../../../../shared/terms/text.ts";
import type { Admission, Guest, PoliceView } from "../../../../shared/views/live/police.ts";
import { wholeName } from "../../../i18n/address.ts";
import { useText } from "../../../i18n/common.ts";
import { switchLanguage } from "../../../i18n/language.ts";
import { useDraft } from "../../../line/draft.ts";
import { useView } from "../../../line/store.ts";
import { Incidents } from "../../../staff/incidents/Incidents.tsx";
import { LinkBadge } from "../../../staff/LinkBadge.tsx";
import { NoView } from "../../../staff/NoView.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { useSessionText } from "../../../staff/sessionText.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { usePoliceWords } from "./words.ts";

/** as many as are looked at on a phone */
const ROWS = 40;

const LOOK = { in: "sign good", expected: "muted", absent: "sign bad" } as const;

function Row({ guest }: { readonly guest: Guest }) {
  const words = usePoliceWords();
  const { name, substitute, position, organisation, seatNo, stands } = guest;
  return (
    <li>
      <b>{wholeName(substitute === "" ? name : substitute)}</b>
      <b className={LOOK[stands]}>{words.stands[stands]}</b>
      <span className="muted">
        {[substitute === "" ? position : words.insteadOf(name), organisation].filter(Boolean).join(" · ")}
      </span>
      {seatNo !== "" && <b className="num">{words.seat(seatNo)}</b>}
    </li>
  );
}

function Counts({
  admissions,
  onChoose,
}: {
  admissions: readonly Admission[];
  onChoose: (name: string) => void;
}) {
  const words = usePoliceWords();
  return (
    <ul className="counts">
      {admissions.map(({ kind, name, came, of }) => (
        <li key={`${kind} ${name}`}>
          {kind === "organisation" ? (
            <Button className="match" onClick={() => onChoose(name)}>
              {name}
            </Button>
          ) : (
            <span>{words.others[kind]}</span>
          )}
          {/* nobody checks officials in at the door */}
          <b className="num">{kind === "officials" ? words.expected(of) : words.came(came, of)}</b>
        </li>
      ))}
    </ul>
  );
}

function Door({ admissions, guests }: Pick<PoliceView, "admissions" | "guests">) {
  const words = usePoliceWords();
  const [query, setQuery] = useDraft("door", "");
  const sought = searchKey(query);
  const found = guests.filter(({ name, substitute, position, organisation }) =>
    searchKey(`${name} ${substitute} ${position} ${organisation}`).includes(sought),
  );
  const checked = admissions.filter(({ kind }) => kind !== "officials");
  const sum = (of: "came" | "of") => checked.reduce((all, admission) => all + admission[of], 0);
  return (
    <section className="card" aria-label={words.door}>
      <h2>{words.door}</h2>
      <p>
        <b>{words.all(sum("came"), sum("of"))}</b>
      </p>
      <TextInput label={words.search} value={query} onText={setQuery} />
      {sought === "" ? (
        <>
          <p className="muted">{words.how}</p>
          <Counts admissions={admissions} onChoose={setQuery} />
        </>
      ) : (
        <>
          <Button onClick={() => setQuery("")}>{words.showAll}</Button>
          {found.length === 0 && <p role="status">{words.none}</p>}
          <ul className="guests">
            {found.slice(0, ROWS).map((guest) => (
              <Row key={guest.id} guest={guest} />
            ))}
          </ul>
          {found.length > ROWS && <p className="muted">{words.more(found.length - ROWS)}</p>}
        </>
      )}
    </section>
  );
}

function Page({ view }: { readonly view: PoliceView }) {
  const words = usePoliceWords();
  const text = useText();
  const sessionText = useSessionText();
  const { session, pausedUntil, step, presider, phase } = view;
  useEffect(() => {
    document.title = words.page;
  }, [words.page]);
  return (
    <div className="police">
      <header>
        <h1>{words.page}</h1>
        {view.rehearsal && <b className="chip warn">{text.rehearsal(view.rehearsal)}</b>}
        <LinkBadge />
        <Button onClick={switchLanguage}>{text.language}</Button>
      </header>
      <main>
        <RefusalBar />
        <section className="card" aria-label={words.session}>
          <p role="status">
            <b className={session === "suspended" ? "state sign bad" : "state"}>
              {sessionText(session, pausedUntil)}
            </b>
            {session === "open" && step !== "" && <span>{step}</span>}
          </p>
          <p className="muted">{`${words.presides}: ${wholeName(presider.name)}, ${presider.position}`}</p>
        </section>
        {phase !== "before" && <Incidents incidents={view.incidents} reader="police" />}
        {phase === "after" ? (
          <p className="card muted">{words.over}</p>
        ) : (
          <Door admissions={view.admissions} guests={view.guests} />
        )}
      </main>
    </div>
  );
}

export function Police() {
  const view = useView<PoliceView>("police");
  return view ? <Page view={view} /> : <NoView />;
}
