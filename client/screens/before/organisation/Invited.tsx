/** The organisation's own people who are invited: they come, or they do not and why. */
import { useState } from "react";
import { upperFirst } from "../../../../shared/terms/address.ts";
import type { OrganisationPageView } from "../../../../shared/views/before/organisation.ts";
import { useText } from "../../../i18n/common.ts";
import { useDraft } from "../../../line/draft.ts";
import { usePending } from "../../../line/giving.ts";
import { send } from "../../../line/send.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { useWords } from "./words.ts";

type One = OrganisationPageView["invited"][number];

function Decline({ one, onDone }: { readonly one: One; readonly onDone: () => void }) {
  const words = useWords();
  const text = useText();
  const [why, setWhy] = useDraft(`decline.${one.id}`, "");
  const [tried, setTried] = useState(false);
  const press = () => {
    if (why.trim() === "") return setTried(true);
    send({ type: "DeclineInvitation", invited: one.id, why: why.trim(), substitute: null });
    onDone();
  };
  return (
    <div className="decline">
      <Field label={words.why} wrong={tried && why.trim() === "" ? words.missing.why : null}>
        {(ids) => (
          <input {...ids} value={why} maxLength={200} onChange={(event) => setWhy(event.target.value)} />
        )}
      </Field>
      <div className="row">
        <Button kind="suggested" onClick={press}>
          {words.decline}
        </Button>
        <Button onClick={onDone}>{text.cancel}</Button>
      </div>
    </div>
  );
}

function Row({ one }: { readonly one: One }) {
  const words = useWords();
  const [declining, setDeclining] = useState(false);
  const pending = usePending().some(
    ({ command }) =>
      (command.type === "ConfirmInvitations" && command.invited.includes(one.id)) ||
      (command.type === "DeclineInvitation" && command.invited === one.id),
  );
  const stands = one.answer === null ? words.noAnswer : words.answer[one.answer];
  return (
    <li>
      <p>
        <b>{upperFirst(one.name)}</b>
      </p>
      <p className="muted">{[one.position, one.letter, stands].filter(Boolean).join(" · ")}</p>
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

export function Invited({ view: { invited } }: { readonly view: OrganisationPageView }) {
  const words = useWords();
  if (invited.length === 0) return null;
  return (
    <section className="card" aria-label={words.invited}>
      <h2>{words.invited}</h2>
      <ul className="delegates">
        {invited.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}
