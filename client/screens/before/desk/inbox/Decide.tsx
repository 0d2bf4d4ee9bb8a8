/** The right side of the inbox: what is decided of the opinion that is read. The press stands at the bottom and never moves. */
import { SCREENINGS, type Screening } from "../../../../../shared/terms/register.ts";
import type { InboxRow } from "../../../../../shared/views/before/register.ts";
import { useRefusalText } from "../../../../i18n/refusals.ts";
import { usePending, useRefusals } from "../../../../line/giving.ts";
import { useNames } from "../../../../staff/names.ts";
import { DecisionFields } from "./DecisionFields.tsx";
import { useDecideWords } from "./decideWords.ts";
import { isWhole, type Typed } from "./decision.ts";
import { KEYS } from "./keys.ts";

const OF_DECISIONS: ReadonlySet<string> = new Set(["Screen", "MakeSlip", "AcceptLate", "OpenSealed"]);

const concerns = (command: object, id: string) =>
  ("registration" in command && command.registration === id) ||
  ("registrations" in command && JSON.stringify(command.registrations).includes(`"${id}"`));

/** Why the last decision on this opinion did not take effect: another clerk was quicker, or its sender. */
function Refused({ row }: { readonly row: InboxRow }) {
  const refusalText = useRefusalText();
  const names = useNames();
  const refused = useRefusals().findLast(
    ({ command }) => OF_DECISIONS.has(command.type) && concerns(command, row.id),
  );
  return refused ? (
    <p className="missing" role="alert">
      {refusalText(refused.refusal, names)}
    </p>
  ) : null;
}

interface Props {
  readonly row: InboxRow;
  readonly fields: readonly string[];
  readonly near: readonly InboxRow[];
  /** those that others may be merged into */
  readonly accepted: readonly InboxRow[];
  readonly typed: Typed;
  readonly set: (change: Partial<Typed>) => void;
  readonly choose: (result: Screening) => void;
  readonly decide: () => void;
  /** it was tried, and something is missing */
  readonly tried: boolean;
}

export function Decide({ row, fields, near, accepted, typed, set, choose, decide, tried }: Props) {
  const words = useDecideWords();
  const sending = usePending().some(({ command }) => concerns(command, row.id));
  const { result } = typed;
  const pressed =
    result === ""
      ? words.decision
      : result === "merge" && typed.into
        ? words.pressMerge(typed.into)
        : words.press[result];
  return (
    <section className="inbox-decide" aria-label={words.decision}>
      <h2>{words.decision}</h2>
      <div className="inbox-choices">
        {SCREENINGS.map((screening) => (
          <button
            key={screening}
            type="button"
            aria-pressed={result === screening}
            onClick={() => choose(screening)}
          >
            <kbd>{KEYS[screening]}</kbd> {words.decide[screening]}
          </button>
        ))}
      </div>
      <DecisionFields row={row} fields={fields} near={near} accepted={accepted} typed={typed} set={set} />
      <small className="muted">
        {words.revise} {words.keys}
      </small>
      <div className="inbox-press">
        {result !== "" && (
          <p className="muted">
            <b>{words.sender}</b> “{words.told[result]}”
          </p>
        )}
        <Refused row={row} />
        {tried && !isWhole(typed) && (
          <p className="missing" role="alert">
            {words.missing}
          </p>
        )}
        <p role="status">{sending && words.sending}</p>
        <button type="button" className="primary" disabled={result === "" || sending} onClick={decide}>
          {pressed} <kbd>Enter</kbd>
        </button>
      </div>
    </section>
  );
}
