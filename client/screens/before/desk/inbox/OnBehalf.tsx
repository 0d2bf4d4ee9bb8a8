/** An opinion that came by word, letter or telephone: a clerk of an inbox writes it down for whoever sends it. */
import { useState } from "react";
import { nearest } from "../../../../../shared/reckoning/likeness.ts";
import type { Inbox as Body, Source } from "../../../../../shared/terms/register.ts";
import { organisationSeat, unitSeat } from "../../../../../shared/terms/seats.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import type { InboxRow, MatterView } from "../../../../../shared/views/before/register.ts";
import { useDraft } from "../../../../line/draft.ts";
import { useSentAct } from "../../../../line/sentAct.ts";
import { addressOf } from "../../../../staff/desk/address.ts";
import { OpinionForm } from "../../../../staff/opinions/OpinionForm.tsx";
import { Field } from "../../../../ui/Field.tsx";
import { useOnBehalfWords } from "./onBehalfWords.ts";
import { goTo } from "./place.ts";

/** letters from which something can be near */
const WORTH = 12;
/** near ones that are shown */
const MOST_NEAR = 3;

interface NearProps {
  readonly text: string;
  readonly rows: readonly InboxRow[];
}

const saidBy = ({ content, place }: Pick<MatterView, "content" | "place">) => `${content}. ${place}`;

/** What of all that came is near it: clerks see them all. */
function NearAll({ text, rows }: NearProps) {
  const words = useOnBehalfWords();
  const others = rows.filter(({ matter, withdrawnAt }) => matter !== null && withdrawnAt === null);
  const near =
    text.length < WORTH
      ? []
      : nearest(text, others, ({ matter }) => (matter ? saidBy(matter) : ""), MOST_NEAR);
  if (near.length === 0) return null;
  return (
    <section className="card near" aria-label={words.near} role="status">
      <b>{words.near}</b>
      {near.map(({ id, code, matter }) => (
        <button key={id} type="button" className="near-more" onClick={() => goTo.at(id)}>
          <b className="num">{code ?? id}</b> {matter?.called} <span className="muted">· {matter?.from}</span>
        </button>
      ))}
    </section>
  );
}

const sourceOf = (sender: string): Source =>
  sender === "individual" ? "individual" : sender.startsWith("org.") ? "organisation" : "ward";

interface SenderProps {
  readonly view: DeskView;
  readonly sender: string;
  readonly onSender: (sender: string) => void;
}

function Sender({ view, sender, onSender }: SenderProps) {
  const words = useOnBehalfWords();
  const wards = view.synthesis.units.filter(({ group }) => group === "ward");
  return (
    <Field label={words.sender} wrong={null}>
      {(ids) => (
        <select {...ids} value={sender} onChange={({ target }) => onSender(target.value)}>
          <option value="">{words.choose}</option>
          <option value="individual">{words.individual}</option>
          <optgroup label={words.organisations}>
            {view.offices?.rosters.map(({ number, name }) => (
              <option key={number} value={organisationSeat(number)}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label={words.wards}>
            {wards.map(({ id, name }) => (
              <option key={id} value={unitSeat(id)}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      )}
    </Field>
  );
}

/** What was taken, and what the sender is told by: shown until the next is written. */
function Taken({ receipt }: { readonly receipt: string }) {
  const words = useOnBehalfWords();
  return (
    <p className="card" role="status">
      {words.taken}{" "}
      {receipt !== "" && (
        <>
          {words.receipt} <b className="num">{receipt}</b>
        </>
      )}
    </p>
  );
}

interface Props {
  readonly view: DeskView;
  readonly body: Body;
}

export function OnBehalf({ view, body }: Props) {
  const words = useOnBehalfWords();
  const [sender, keepSender] = useDraft("onBehalf.sender", "");
  const [note, keepNote, forgetNote] = useDraft("onBehalf.note", "");
  const [taken, setTaken] = useState<string | null>(null);
  const { noteSent } = useSentAct(setTaken);
  const onSent = (id: string, receipt: string) => {
    setTaken(null);
    noteSent(id, receipt);
    keepNote("");
    forgetNote();
  };
  return (
    <section className="inbox-middle on-behalf" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="muted">{words.how}</p>
      {taken !== null && <Taken receipt={taken} />}
      <Sender view={view} sender={sender} onSender={keepSender} />
      {sender !== "" && (
        <>
          <Field label={words.note} hint={words.noteHint} wrong={null}>
            {(ids) => (
              <input
                {...ids}
                autoComplete="off"
                maxLength={300}
                value={note}
                onChange={({ target }) => keepNote(target.value)}
              />
            )}
          </Field>
          <OpinionForm
            key={sender}
            source={sourceOf(sender)}
            own={NOTHING}
            fields={view.fields}
            delegates={listOf(view, sender)}
            onBehalf={{
              ...{ of: sender, inbox: body, note, onSent },
              near: (typed) => <NearAll text={saidBy(typed)} rows={view.inbox} />,
            }}
          />
        </>
      )}
      <p>
        <a href={addressOf("inbox")}>{words.back}</a>
      </p>
    </section>
  );
}

const NOTHING = { opinions: [] };

/** The list of the organisation for which it is written; of others there is none. */
const listOf = ({ offices }: DeskView, sender: string) =>
  offices?.rosters
    .find(({ number }) => sender === organisationSeat(number))
    ?.delegates.map(({ entered }) => entered) ?? [];
