/** A body's own people who are invited: they come, or they do not and why. */
import { useState } from "react";
import { upperFirst } from "../../../shared/terms/address.ts";
import type { OwnInvited } from "../../../shared/views/before/ownInvited.ts";
import { useText } from "../../i18n/common.ts";
import { useDraft } from "../../line/draft.ts";
import { usePending } from "../../line/giving.ts";
import { send } from "../../line/send.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { useInvitedWords as useWords } from "./invitedWords.ts";

function Decline({ one, onDone }: { readonly one: OwnInvited; readonly onDone: () => void }) {
  const words = useWords();
  const text = useText();
  const [why, setWhy] = useDraft(`decline.${one.id}`, "");
  const [substitute, setSubstitute] = useState("");
  const [tried, setTried] = useState(false);
  const press = () => {
    if (why.trim() === "") return setTried(true);
    send({ type: "DeclineInvitation", invited: one.id, why: why.trim(), substitute: substitute || null });
    onDone();
  };
  return (
    <div className="decline">
      <Field label={words.why} wrong={tried && why.trim() === "" ? words.whyMissing : null}>
        {(ids) => (
          <input {...ids} value={why} maxLength={200} onChange={(event) => setWhy(event.target.value)} />
        )}
      </Field>
      {one.substitute !== "" && <p className="muted">{words.willCome(one.substitute)}</p>}
      {one.instead.length > 0 && (
        <Field label={words.instead} wrong={null}>
          {(ids) => (
            <select {...ids} value={substitute} onChange={(event) => setSubstitute(event.target.value)}>
              <option value="">{words.nobody}</option>
              {one.instead.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className="row">
        <Button kind="suggested" onClick={press}>
          {words.decline}
        </Button>
        <Button onClick={onDone}>{text.cancel}</Button>
      </div>
    </div>
  );
}

function Row({ one }: { readonly one: OwnInvited }) {
  const words = useWords();
  const [declining, setDeclining] = useState(false);
  const pending = usePending().some(
    ({ command }) =>
      (command.type === "ConfirmInvitations" && command.invited.includes(one.id)) ||
      (command.type === "DeclineInvitation" && command.invited === one.id),
  );
  const stands = one.answer === null ? words.noAnswer : words.answer[one.answer];
  const comes = one.answer === "declined" && one.substitute !== "" ? words.comesInstead(one.substitute) : "";
  return (
    <li>
      <p>
        <b>{upperFirst(one.name)}</b>
      </p>
      <p className="muted">{[one.position, one.letter, stands, comes].filter(Boolean).join(" · ")}</p>
      {declining ? (
        <Decline one={one} onDone={() => setDeclining(false)} />
      ) : (
        <div className="row">
          {one.answer !== "confirmed" && (
            <Button
              disabled={pending}
              aria-label={`${words.comes}: ${one.name}`}
              onClick={() => send({ type: "ConfirmInvitations", invited: [one.id] })}
            >
              {words.comes}
            </Button>
          )}
          {one.answer !== "declined" && (
            <Button
              disabled={pending}
              aria-label={`${words.declines}: ${one.name}`}
              onClick={() => setDeclining(true)}
            >
              {words.declines}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

export function Invited({ invited }: { readonly invited: readonly OwnInvited[] }) {
  const words = useWords();
  if (invited.length === 0) return null;
  return (
    <section className="card" aria-label={words.invited}>
      <h2>{words.invited}</h2>
      <ul className="invitedList">
        {invited.map((person) => (
          <Row key={person.id} one={person} />
        ))}
      </ul>
    </section>
  );
}
