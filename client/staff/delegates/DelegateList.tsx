/** The list as it is stored: each delegate with its substitute below it, to be changed or removed. */
import { useState } from "react";
import { upperFirst } from "../../../shared/terms/address.ts";
import type { ListedDelegate, OrganisationPageView } from "../../../shared/views/before/organisation.ts";
import { useText } from "../../i18n/common.ts";
import { useRefusalText } from "../../i18n/refusals.ts";
import { usePending, useRefusals } from "../../line/giving.ts";
import { send } from "../../line/send.ts";
import { Button } from "../../ui/Button.tsx";
import { useNames } from "../names.ts";
import { editDelegate } from "./editing.ts";
import { useWords } from "./words.ts";

/** Why the last attempt to remove this delegate was refused. */
function useRefusedRemoval(id: string): string | null {
  const refusalText = useRefusalText();
  const names = useNames();
  const refused = useRefusals().findLast(
    ({ command }) => command.type === "RemoveDelegate" && command.delegate === id,
  );
  return refused ? refusalText(refused.refusal, names) : null;
}

interface ActsProps {
  readonly delegate: ListedDelegate;
  readonly called: string;
  /** whose list a clerk writes, by its number; null: the sender's own */
  readonly organisation: number | null;
  /** its substitute's name, who takes the place of who is removed; null: it has none */
  readonly substitute: string | null;
}

/** What may be done with one who is listed; removed in two presses. */
export function DelegateActs({ delegate, called, organisation, substitute }: ActsProps) {
  const words = useWords();
  const text = useText();
  const [sure, setSure] = useState(false);
  const refused = useRefusedRemoval(delegate.id);
  const pending = usePending().some(
    ({ command }) => command.type === "RemoveDelegate" && command.delegate === delegate.id,
  );
  const remove = () => {
    const whose = organisation === null ? {} : { organisation };
    send({ type: "RemoveDelegate", delegate: delegate.id, ...whose });
    setSure(false);
  };
  return (
    <>
      <div className="row">
        {sure ? (
          <>
            <Button kind="suggested" onClick={remove}>
              {substitute === null ? words.removeSure : words.removeMoved(substitute)}
            </Button>
            <Button onClick={() => setSure(false)}>{text.cancel}</Button>
          </>
        ) : (
          <>
            <Button aria-label={`${words.change}: ${called}`} onClick={() => editDelegate(delegate.id)}>
              {words.change}
            </Button>
            {delegate.substituteFor === null && (
              <Button
                aria-label={`${words.replace}: ${called}`}
                onClick={() => editDelegate(delegate.id, true)}
              >
                {words.replace}
              </Button>
            )}
            <Button
              aria-label={`${words.remove}: ${called}`}
              disabled={pending}
              onClick={() => setSure(true)}
            >
              {words.remove}
            </Button>
          </>
        )}
      </div>
      {refused !== null && (
        <p className="missing" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}

interface RowProps {
  readonly delegate: ListedDelegate;
  /** null: a substitute */
  readonly place: number | null;
  readonly substitute: ListedDelegate | undefined;
}

const calledAs = ({ addressForm, name }: ListedDelegate) => `${upperFirst(addressForm)} ${name}`.trim();

function Row({ delegate, place, substitute }: RowProps) {
  const words = useWords();
  const called = calledAs(delegate);
  return (
    <li className={place === null ? "substitute" : ""}>
      <p>
        {place === null ? (
          <small className="chip">{words.substitute}</small>
        ) : (
          <span className="num">{place}.</span>
        )}{" "}
        <b>{called}</b>
      </p>
      <p className="muted">
        {[delegate.position, delegate.represents, delegate.hasPhone ? words.hasPhone : ""]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <DelegateActs
        {...{ delegate, called, organisation: null }}
        substitute={substitute ? calledAs(substitute) : null}
      />
    </li>
  );
}

export function DelegateList({ view: { delegates } }: { readonly view: OrganisationPageView }) {
  const words = useWords();
  const principals = delegates.filter((delegate) => delegate.substituteFor === null);
  return (
    <section className="card" aria-label={words.list}>
      <h2>{words.list}</h2>
      {principals.length === 0 && <p className="muted">{words.nobody}</p>}
      <ul className="delegates">
        {principals.flatMap((principal, i) => {
          const other = delegates.find(({ substituteFor }) => substituteFor === principal.id);
          return [
            <Row key={principal.id} delegate={principal} place={i + 1} substitute={other} />,
            ...(other ? [<Row key={other.id} delegate={other} place={null} substitute={undefined} />] : []),
          ];
        })}
      </ul>
    </section>
  );
}
