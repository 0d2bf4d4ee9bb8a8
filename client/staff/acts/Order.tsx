/** Is everybody heard fairly? A suggested order with its reasons, the organisations' shares, and who changed what. */
import { type SuggestedPlace, suggestOrder } from "../../../shared/reckoning/fairness.ts";
import { waitingRows } from "../../../shared/reckoning/waitingRows.ts";
import { spanFace } from "../../../shared/terms/time.ts";
import type { OrderChangeView } from "../../../shared/views/live/session.ts";
import { wallTime } from "../../line/clock.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import type { StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { ARRANGED } from "../recorded.ts";
import { useTimeWords } from "./timeWords.ts";

const HELD = [0, 1, 2] as const;

function Place({ place }: { place: SuggestedPlace }) {
  const words = useTimeWords();
  const { row, moves, heardBefore, held } = place;
  const why = held ? words.held : heardBefore === 0 ? words.notHeard : words.heardBefore(heardBefore);
  return (
    <li>
      <b>{row.who.name}</b> <span className="muted">{row.who.organisation || row.who.position}</span>
      {row.hot && <em className="chip warn">{words.hot}</em>}
      {(moves !== 0 || held) && (
        <small>
          {moves > 0 && <b>{`↑ ${words.up(moves)} · `}</b>}
          {moves < 0 && `↓ ${words.down(-moves)} · `}
          {why}
        </small>
      )}
    </li>
  );
}

function Suggestion({ view }: { view: StaffView }) {
  const words = useTimeWords();
  const places = suggestOrder(view);
  if (places.every((place) => place.moves === 0)) return <p className="muted">{words.noSuggestion}</p>;
  return (
    <>
      <Button
        kind="suggested"
        onClick={() =>
          send({
            type: "ArrangeQueue",
            order: places.map(({ row }) => row.id),
            why: ARRANGED,
            basis: { order: waitingRows(view, "people").map((row) => row.id) },
          })
        }
      >
        {words.arrange}
      </Button>
      <ol className="places">
        {places.map((place) => (
          <Place key={place.row.id} place={place} />
        ))}
      </ol>
    </>
  );
}

function Organisations({ view }: { view: StaffView }) {
  const words = useTimeWords();
  return (
    <table className="shares">
      <thead>
        <tr>
          <th scope="col">{words.organisation}</th>
          {[words.minimum, words.registered, words.accepted, words.waitingNow, words.spoken, words.used].map(
            (title) => (
              <th key={title} scope="col" className="n">
                {title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {view.organisations.map((organisation) => (
          <tr key={organisation.name}>
            <th scope="row">{organisation.name}</th>
            {[organisation.minimum, organisation.registered, organisation.accepted, organisation.waiting].map(
              (count, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of figures
                <td key={i} className="num n">
                  {count}
                </td>
              ),
            )}
            <td className={organisation.spoken < organisation.minimum ? "num n late" : "num n"}>
              {organisation.spoken}
            </td>
            <td className="num n">{spanFace(organisation.used)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Change({ change }: { change: OrderChangeView }) {
  const words = useTimeWords();
  const [why, setWhy] = useDraft(`why.${change.version}`, "");
  const says = words.change[change.how](change.name, change.other);
  return (
    <li>
      {says} <small className="num">{`${change.onBehalfOf ?? change.by} ${wallTime(change.at)}`}</small>
      {change.why !== "" ? (
        <p className="muted">{change.why}</p>
      ) : (
        <div className="line">
          <TextInput label={words.reasonFor(says)} value={why} onText={setWhy} />
          <Button
            disabled={why.trim() === ""}
            onClick={() => send({ type: "ExplainOrderChange", change: change.version, why })}
          >
            {words.keepReason}
          </Button>
        </div>
      )}
    </li>
  );
}

export function Order({ view }: { view: StaffView }) {
  const words = useTimeWords();
  return (
    <div className="stack">
      <h3>{words.suggestion}</h3>
      <Suggestion view={view} />
      <h3>{words.holdHead}</h3>
      <div className="ctl">
        {HELD.map((places) => (
          <Button
            key={places}
            aria-pressed={view.heldHead === places}
            onClick={() => view.heldHead !== places && send({ type: "HoldHead", places })}
          >
            {words.places(places)}
          </Button>
        ))}
      </div>
      <h3>{words.changes}</h3>
      {view.orderChanges.length === 0 && <p className="muted">{words.noChanges}</p>}
      <ul className="changes">
        {view.orderChanges.map((change) => (
          <Change key={change.version} change={change} />
        ))}
      </ul>
      <h3>{words.organisations}</h3>
      <Organisations view={view} />
    </div>
  );
}
