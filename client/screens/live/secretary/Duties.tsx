/** The secretary's acts on the floor and on opinions, each where its matter stands. */

import { isNumbered, isStranger } from "../../../../shared/terms/ids.ts";
import { UNSETTLED } from "../../../../shared/terms/outcomes.ts";
import { bestMatches } from "../../../../shared/terms/text.ts";
import type { QueueRow } from "../../../../shared/views/live/session.ts";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { wholeName } from "../../../i18n/address.ts";
import { useText } from "../../../i18n/common.ts";
import { DraftScope, useDraft } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { directs, opinionTitle } from "../../../line/staff.ts";
import { NotTimed } from "../../../staff/acts/FloorActs.tsx";
import { LecternShows } from "../../../staff/acts/LecternMessage.tsx";
import { OrderReason } from "../../../staff/acts/OrderReason.tsx";
import { PersonPick } from "../../../staff/acts/PersonPick.tsx";
import type { Open } from "../../../staff/acts/sheetNames.ts";
import { UnitWords } from "../../../staff/acts/UnitWords.tsx";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { CorrectName } from "./CorrectName.tsx";
import { Directing } from "./Directing.tsx";
import { Folded } from "./Folded.tsx";
import { useWords } from "./words.ts";

const KINDS = ["khiếu nại", "tố cáo", "tố giác, tin báo về tội phạm", "tranh chấp đất đai"] as const;
type Kind = (typeof KINDS)[number];
/** where each kind goes; may be written over */
const DESTINATIONS: Record<Kind, string> = {
  "khiếu nại": "Ban Tiếp công dân thành phố",
  "tố cáo": "Ban Tiếp công dân thành phố",
  "tố giác, tin báo về tội phạm": "Công an thành phố",
  "tranh chấp đất đai": "Ủy ban nhân dân phường, xã nơi có đất",
};

/** What may be done with the turn or answer on the floor. */
export function FloorDuties({ view, open, busy }: { view: SecretaryView; open: Open; busy: boolean }) {
  const words = useWords();
  const { floor } = view;
  const asked =
    floor.kind === "free" ? view.answers.find((answer) => answer.state === "assigned") : undefined;
  if (directs(view)) return <Directing view={view} open={open} busy={busy} />;
  return (
    <div className="duties">
      {!view.rightsRead && view.session.kind === "open" && (
        <Button onClick={() => send({ type: "ReadRightsStatement" })}>{words.rights}</Button>
      )}
      {floor.kind === "called" && (
        <>
          <NotTimed view={view} />
          <Button kind="primary" onClick={() => send({ type: "BeginSpeech", turn: floor.holder })}>
            {words.begin}
          </Button>
          <Button onClick={() => send({ type: "MarkAbsent", turn: floor.holder })}>{words.notThere}</Button>
          <Button onClick={() => open("substitute")}>{words.substitute}</Button>
        </>
      )}
      {asked && (
        <>
          <Button
            kind="primary"
            onClick={() => send({ type: "BeginAnswer", answer: asked.id, basis: { floor: null } })}
          >
            {`${words.beginAnswer}: ${asked.who.name}`}
          </Button>
          <UnitWords view={view} opinions={asked.opinions} />
          <Button onClick={() => open("inPlace")}>{words.inPlace}</Button>
          <Button onClick={() => open("later")}>{words.cannot}</Button>
        </>
      )}
      {floor.kind !== "free" && <Button onClick={() => open("more")}>{words.more}</Button>}
      <LecternShows view={view} />
    </div>
  );
}

/** Whoever speaks to this matter now. */
const holderOf = ({ floor }: SecretaryView, opinion: string) =>
  "opinion" in floor && floor.opinion === opinion ? floor.who.name : "";

/** A title for the hall: until then it shows the field alone. */
export function ShowTitle({ view, entry, title }: { view: SecretaryView; entry: string; title: string }) {
  const words = useWords();
  const own = view.opinions[entry];
  // a walk-in who has given no sentence has no matter's title: his name is none
  const proposed = own?.screening === "floor" ? own.content : title;
  const [text, setText] = useDraft(`title.${entry}`, proposed.slice(0, 60));
  const by = view.queue.find((row) => row.opinion === entry)?.who.name ?? holderOf(view, entry);
  return (
    <form
      className="card"
      aria-label={`${words.showTitle}: ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: "ShowTitle", entry, displayTitle: text });
      }}
    >
      <h3>{words.showTitle}</h3>
      {by !== "" && <p>{wholeName(by)}</p>}
      <p className="muted">{words.hallShowsField(own?.field ?? "")}</p>
      <TextInput
        label={words.showTitle}
        placeholder={words.titleHow}
        value={text}
        onText={setText}
        maxLength={60}
      />
      <button type="submit" disabled={text.trim() === ""}>
        {words.show}
      </button>
    </form>
  );
}

function Settle({ number }: { number: number }) {
  const words = useWords();
  // nobody has judged it yet: no kind stands there by itself
  const [kind, setKind] = useDraft<Kind | "">(`kind.${number}`, "");
  const [destination, setDestination] = useDraft(`destination.${number}`, "");
  const choose = (next: Kind | "") => {
    setKind(next);
    setDestination(next === "" ? "" : DESTINATIONS[next]);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (kind !== "") send({ type: "SettleDiversion", number, kind, destination });
      }}
    >
      <b>{words.number(number)}</b>
      <select
        aria-label={words.kindOf(number)}
        value={kind}
        onChange={(event) => choose(KINDS.find((one) => one === event.target.value) ?? "")}
      >
        <option value="">{words.chooseKind}</option>
        {KINDS.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      {kind !== "" && <TextInput label={words.destination} value={destination} onText={setDestination} />}
      <button type="submit" disabled={kind === "" || destination.trim() === ""}>
        {words.settleNumber(number)}
      </button>
    </form>
  );
}

/** Diverted complaints appear by number alone; their kind is settled here. */
export function Diversions({ view }: { view: SecretaryView }) {
  const words = useWords();
  const open = view.diversions.filter((one) => one.kind === UNSETTLED);
  if (open.length === 0) return null;
  return (
    <div className="card">
      <h3>{words.settle}</h3>
      {open.map((one) => (
        <Settle key={one.number} number={one.number} />
      ))}
    </div>
  );
}

/** After the answers (4.5): satisfied, not satisfied, or a new issue. */
export function Reactions({ view }: { view: SecretaryView }) {
  const words = useWords();
  const asking = view.tray.filter((id) => id in view.opinions && isNumbered(id, "afterAnswers"));
  // who asked again, as his section is called: a code says nothing in the hall
  const who = (id: string) => view.sections.find((one) => one.id === `turn.${id}`)?.title;
  return asking.map((id) => (
    <Reaction key={id} view={view} id={id} title={[words.reaction, who(id)].filter(Boolean).join(": ")} />
  ));
}

function Reaction({ view, id, title }: { view: SecretaryView; id: string; title: string }) {
  const words = useWords();
  const [about, setAbout] = useDraft(`about.${id}`, view.opinions[id]?.about ?? "");
  const [note, setNote] = useDraft(`reaction.${id}`, "");
  const record = (reaction: "satisfied" | "not satisfied" | "new issue") =>
    send({
      type: "RecordReaction",
      entry: id,
      about,
      reaction,
      ...(note.trim() === "" ? {} : { note }),
    });
  const raised = Object.values(view.opinions).filter((one) => one.raised && one.id !== id);
  return (
    <div className="card">
      <h3>{title}</h3>
      <select aria-label={words.about} value={about} onChange={(event) => setAbout(event.target.value)}>
        <option value="">{words.about}…</option>
        {raised.map((one) => (
          <option key={one.id} value={one.id}>
            {opinionTitle(one, one.id)}
          </option>
        ))}
      </select>
      <TextInput label={words.note} value={note} onText={setNote} />
      <div className="duties">
        {(["satisfied", "not satisfied", "new issue"] as const).map((reaction) => (
          <Button key={reaction} disabled={about === ""} onClick={() => record(reaction)}>
            {words.reactions[reaction]}
          </Button>
        ))}
      </div>
    </div>
  );
}

function WaitingRow({ view, row }: { view: SecretaryView; row: QueueRow }) {
  const words = useWords();
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
          <Button onClick={() => send({ type: "WithdrawEntry", entry: row.id, words: words.ownWord })}>
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
  const words = useWords();
  const [query, setQuery] = useDraft("registered", "");
  const waiting = new Set(view.queue.map((row) => row.opinion));
  const found =
    query.trim() === ""
      ? []
      : bestMatches(
          query,
          Object.values(view.opinions).filter(
            (one) => one.screening === "accept" && !one.raised && !waiting.has(one.id),
          ),
          (one) => `${one.id} ${one.title}`,
          5,
        );
  return (
    <>
      <TextInput label={words.addRegistered} value={query} onText={setQuery} />
      {found.map((one) => (
        <Button
          key={one.id}
          className="match"
          onClick={() => {
            send({ type: "AddRegistered", opinion: one.id });
            setQuery("");
          }}
        >
          {opinionTitle(one, one.id)}
          <small className="muted">{one.id}</small>
        </Button>
      ))}
    </>
  );
}

/** Who waits: back again, or withdrawn by his own word. */
export function Waiting({ view }: { view: SecretaryView }) {
  const words = useWords();
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
