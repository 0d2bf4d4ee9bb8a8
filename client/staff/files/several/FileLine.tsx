/** One of several files: what it is, whose, how many rows it brings, and what must be looked at. Opened, it shows its rows. */
import { type ReactNode, useState } from "react";
import { useRefusalText } from "../../../i18n/refusals.ts";
import { Button } from "../../../ui/Button.tsx";
import { useNames } from "../../names.ts";
import type { Sender } from "../senders.ts";
import { useFileWords } from "../words.ts";
import type { Entry } from "./batch.ts";
import { isClean, type Plan } from "./plan.ts";
import { useSeveralWords } from "./words.ts";

interface Props {
  readonly entry: Entry;
  /** null: it is not read, or cannot be */
  readonly plan: Plan | null;
  readonly senders: readonly Sender[];
  readonly belongsTo: (organisation: number) => void;
  readonly again: () => void;
  /** its rows, and the way to take it by itself */
  readonly children: () => ReactNode;
}

function Whose({ entry, plan, senders, belongsTo }: Omit<Props, "again" | "children">) {
  const words = useSeveralWords();
  const owners = plan?.owners ?? [];
  const single = entry.whose ?? (owners.length === 1 ? owners[0]?.number : undefined);
  if (plan === null || entry.stands === "taken")
    return <>{owners.length > 1 ? words.several(owners.length) : owners[0]?.name}</>;
  return (
    <select
      aria-label={words.whoseOf(entry.file.name)}
      value={single ?? ""}
      onChange={({ target }) => target.value !== "" && belongsTo(Number(target.value))}
    >
      <option value="">{owners.length > 1 ? words.several(owners.length) : words.chooseWhose}</option>
      {senders.map(({ number, name }) => (
        <option key={number} value={number}>
          {name}
        </option>
      ))}
    </select>
  );
}

type State = readonly [mood: "good" | "late" | "muted", sign: string, text: string];

function useStanding({ entry, plan }: Pick<Props, "entry" | "plan">): State {
  const words = useSeveralWords();
  const files = useFileWords();
  const refusalText = useRefusalText();
  const names = useNames();
  const { stands, step, looked, refusal } = entry;
  if (refusal !== null) return ["late", "▲", refusalText(refusal, names)];
  if (stands === "taken") return ["good", "✓", words.given(plan?.taken.length ?? 0)];
  if (stands === "given") return ["muted", "…", words.giving];
  if (looked === null) return ["muted", "…", step === null ? words.waiting : words.reading(...step)];
  if ("refused" in looked) return ["late", "▲", files.refused[looked.refused]];
  const [fault] = looked.preview.effects.length === 0 ? looked.preview.errors : [];
  if (fault) return ["late", "▲", files.fault[fault.code]];
  if (plan === null) return ["late", "▲", words.doubt.unread];
  if (plan.doubts.length > 0) return ["late", "▲", plan.doubts.map((doubt) => words.doubt[doubt]).join(", ")];
  return isClean(plan) ? ["good", "✓", words.ready] : ["muted", "=", words.nothing];
}

export function FileLine({ entry, plan, senders, belongsTo, again, children }: Props) {
  const words = useSeveralWords();
  const [open, setOpen] = useState(false);
  const [mood, sign, text] = useStanding({ entry, plan });
  const { name } = entry.file;
  const kind = plan?.target ?? null;
  const mayOpen = plan !== null && plan.target !== null && entry.stands !== "given";
  const mayReadAgain = entry.refusal !== null || (entry.looked !== null && "refused" in entry.looked);
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td>{kind === null ? "" : words.kindOf[kind]}</td>
        <td>
          <Whose {...{ entry, plan, senders, belongsTo }} />
        </td>
        <td className="num">{plan ? words.count(plan.taken.length) : ""}</td>
        <td className={mood}>
          <span aria-hidden="true">{sign}</span> {text}
        </td>
        <td>
          {mayReadAgain && (
            <Button aria-label={words.again(name)} onClick={again}>
              {words.againShort}
            </Button>
          )}
          {mayOpen && !mayReadAgain && (
            <Button
              aria-expanded={open}
              aria-label={open ? words.shut(name) : words.look(name)}
              onClick={() => setOpen(!open)}
            >
              {open ? words.shutShort : words.lookShort}
            </Button>
          )}
        </td>
      </tr>
      {open && mayOpen && (
        <tr>
          <td colSpan={6}>{children()}</td>
        </tr>
      )}
    </>
  );
}
