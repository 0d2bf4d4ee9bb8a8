/** Who waits: back again, withdrawn, another name; and registered opinions that are not in the queue yet. */
import { isStranger } from "../../../../shared/terms/ids.ts";
import { bestMatches } from "../../../../shared/terms/text.ts";
import type { QueueRow } from "../../../../shared/views/live/session.ts";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { useText } from "../../../i18n/common.ts";
import { DraftScope, useDraft } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { opinionTitle } from "../../../line/staff.ts";
import { OrderReason } from "../../../staff/acts/OrderReason.tsx";
import { PersonPick } from "../../../staff/acts/PersonPick.tsx";
import { WITHDRAWN } from "../../../staff/recorded.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { CorrectName } from "./CorrectName.tsx";
import { Folded } from "./Folded.tsx";
import { useWaitingWords } from "./waitingWords.ts";

function WaitingRow({ view, row }: { view: SecretaryView; row: QueueRow }) {
  const words = useWaitingWords();
  const [more, setMore] = useDraft(`waiting.${row.id}`, false);
  return (
    <li>
      <Button className="match" aria-expanded={more} onClick={() => setMore(!more)}>
        {row.who.name}
        <small className="muted">
          {[row.who.organisation, row.returnsLater ? words.returnsLater : ""].filter(Boolean).join(" · ")}
        </small>
      </Button>
      {more && (
        <div className="duties">
          {row.returnsLater && (
            <Button onClick={() => send({ type: "SpeakerIsBack", entry: row.id })}>{words.back}</Button>
          )}
          <Button onClick={() => send({ type: "WithdrawEntry", entry: row.id, words: WITHDRAWN })}>
            {words.withdraw}
          </Button>
          <CorrectName
            view={view}
            entry={row.id}
            name={row.who.name}
            position={row.who.position}
            organisation={row.who.organisation}
            opinion={row.opinion}
          />
          {isStranger(row.who.id) && (
            <DraftScope value={row.id}>
              <PersonPick
                people={view.delegates}
                label={words.link}
                onPick={(who) =>
                  "person" in who && send({ type: "LinkToDelegate", entry: row.id, person: who.person })
                }
              />
            </DraftScope>
          )}
        </div>
      )}
    </li>
  );
}

/** A registered opinion that is not in the queue yet. */
function AddRegistered({ view }: { view: SecretaryView }) {
  const words = useWaitingWords();
  const [query, setQuery] = useDraft("registered", "");
  const waiting = new Set(view.queue.map((row) => row.opinion));
  const found =
    query.trim() === ""
      ? []
      : bestMatches(
          query,
          Object.values(view.opinions).filter(
            (opinion) => opinion.screening === "accept" && !opinion.raised && !waiting.has(opinion.id),
          ),
          (opinion) => `${opinion.id} ${opinion.title}`,
          5,
        );
  return (
    <>
      <TextInput label={words.addRegistered} value={query} onText={setQuery} />
      {found.map((opinion) => (
        <Button
          key={opinion.id}
          className="match"
          onClick={() => {
            send({ type: "AddRegistered", opinion: opinion.id });
            setQuery("");
          }}
        >
          {opinionTitle(opinion, opinion.id)}
          <small className="muted">{opinion.id}</small>
        </Button>
      ))}
    </>
  );
}

/** Who waits: back again, or withdrawn by own word. */
export function Waiting({ view }: { view: SecretaryView }) {
  const words = useWaitingWords();
  const text = useText();
  return (
    <Folded name="waiting" title={`${words.queue} (${view.queue.length})`}>
      {view.segment !== null && <p className="muted">{text.orderRule[view.segment]}</p>}
      <OrderReason view={view} />
      <ol className="plain waiting-list">
        {view.queue.map((row) => (
          <WaitingRow key={row.id} view={view} row={row} />
        ))}
      </ol>
      {!view.listClosed && <AddRegistered view={view} />}
    </Folded>
  );
}
