/** Several files in one go: dropped or chosen together, each with what would become of it, and one press for all that are clean. */
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { Inbox } from "../../../../shared/terms/register.ts";
import { Button } from "../../../ui/Button.tsx";
import { useDrop } from "../../../ui/drop.ts";
import { TakeDelegates } from "../DelegateFile.tsx";
import { KINDS } from "../FileIntake.tsx";
import { RestOfForms } from "../FormSelect.tsx";
import { BY_GENDER, formFor } from "../forms.ts";
import { TakeOpinions } from "../OpinionFile.tsx";
import type { Sender } from "../senders.ts";
import { type Batch, type Entry, useBatch } from "./batch.ts";
import { FileLine } from "./FileLine.tsx";
import { useGiving } from "./giving.ts";
import { isClean, type Plan, planOf } from "./plan.ts";
import { useSeveralWords } from "./words.ts";
import "../files.css";
import "./several.css";

interface Props {
  readonly senders: readonly Sender[];
  readonly inbox: Inbox;
}

/** The way to choose them, which takes what is dropped anywhere on the card too. */
function Choose({ label, add }: { readonly label: string; readonly add: Batch["add"] }) {
  const id = useId();
  return (
    <p className="choose">
      <input
        id={id}
        type="file"
        multiple
        accept={KINDS}
        onChange={({ target }) => {
          add(target.files ?? []);
          // the same file, mended meanwhile, may be chosen again
          target.value = "";
        }}
      />
      <label htmlFor={id}>{label}</label>
    </p>
  );
}

interface TakeProps extends Props {
  readonly batch: Batch;
  readonly plans: ReadonlyMap<number, Plan>;
}

/** The one press; it has the focus as soon as all files are read, and nothing is to be chosen for them. */
function TakeAll({
  batch: { entries, change, clear },
  plans,
  asks,
}: Pick<TakeProps, "batch" | "plans"> & { readonly asks: boolean }) {
  const words = useSeveralWords();
  const button = useRef<HTMLButtonElement>(null);
  const open = entries.filter(({ stands }) => stands === "read" || stands === "refused");
  const clean = open.filter(({ key, stands }) => {
    const plan = plans.get(key);
    return stands === "read" && plan !== undefined && isClean(plan);
  });
  const done = entries.filter(({ stands }) => stands === "taken").length;
  const read = entries.filter(({ looked }) => looked !== null).length;
  const reads = read < entries.length;
  const left = open.filter(({ key }) => (plans.get(key)?.doubts.length ?? 1) > 0).length;
  const rows = clean.reduce((sum, { key }) => sum + (plans.get(key)?.taken.length ?? 0), 0);
  const busy = entries.some(({ stands }) => stands === "wanted" || stands === "given");
  const ready = clean.length > 0 && !reads && !busy;
  useEffect(() => {
    if (ready && !asks) button.current?.focus({ preventScroll: true });
  }, [ready, asks]);
  return (
    <div className="give">
      {clean.length > 0 || busy || reads ? (
        <button
          ref={button}
          type="button"
          className="primary"
          disabled={!ready}
          onClick={() => {
            for (const { key } of clean) change(key, { stands: "wanted" });
          }}
        >
          {clean.length === 0 ? words.takeNone : words.take(clean.length, rows)}
        </button>
      ) : (
        <Button onClick={clear}>{words.clear}</Button>
      )}
      <span role="status">
        {reads && words.progress(read, entries.length)} {!reads && done > 0 && words.all(done)}{" "}
        {!reads && left > 0 && <b className="late">{words.left(left)}</b>}
      </span>
    </div>
  );
}

function Lines({ batch, plans, senders, inbox }: TakeProps) {
  const words = useSeveralWords();
  const heads = [words.file, words.kind, words.whose, words.rows, words.state];
  const rowsOf = ({ file, key, whose, looked }: Entry) => {
    const own = whose === null ? senders : senders.filter(({ number }) => number === whose);
    if (looked === null || !("preview" in looked)) return null;
    const taken = () => batch.again(key);
    const about = { preview: looked.preview, file: file.name, senders: own, close: taken } as const;
    return looked.preview.target === "opinions" ? (
      <TakeOpinions {...about} inbox={inbox} />
    ) : (
      <TakeDelegates {...about} />
    );
  };
  return (
    <table className="severalFiles" aria-label={words.files}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {batch.entries.map((entry) => (
          <FileLine
            key={entry.key}
            {...{ entry, senders, plan: plans.get(entry.key) ?? null }}
            belongsTo={(whose) => batch.again(entry.key, { whose })}
            again={() => batch.again(entry.key)}
          >
            {() => rowsOf(entry)}
          </FileLine>
        ))}
      </tbody>
    </table>
  );
}

export function SeveralFiles({ senders, inbox }: Props) {
  const words = useSeveralWords();
  const batch = useBatch();
  const { entries } = batch;
  const [rest, setRest] = useState("");
  const plans = useMemo(() => {
    const asked = { senders, inbox, rest };
    return new Map(
      entries.flatMap(({ key, file, whose, looked }) =>
        looked && "preview" in looked
          ? [[key, planOf(looked.preview, file.name, whose, asked)] as const]
          : [],
      ),
    );
  }, [entries, senders, inbox, rest]);
  useGiving(batch, ({ key }) => plans.get(key) ?? null);
  const drop = useDrop(batch.add);
  const open = entries.filter(({ stands }) => stands !== "taken");
  const without = open.flatMap(({ key }) => plans.get(key)?.without ?? []);
  return (
    <section className="card fileIntake" aria-label={words.title} {...drop}>
      <h2>{words.title}</h2>
      <p className="muted">{words.how}</p>
      <Choose label={entries.length === 0 ? words.choose : words.more} add={batch.add} />
      {without.length > 0 && (
        <RestOfForms
          count={without.length}
          byGender={without.some((row) => formFor(row, BY_GENDER) !== "")}
          choose={setRest}
        />
      )}
      {entries.length > 0 && (
        <>
          <TakeAll {...{ batch, plans }} asks={without.length > 0} />
          <Lines {...{ batch, plans, senders, inbox }} />
        </>
      )}
    </section>
  );
}
