/** What this seat has collected: how each stands, put right or taken back by the same hand. */
import { useState } from "react";
import type { OwnRaw } from "../../../shared/views/before/collected.ts";
import { useText } from "../../i18n/common.ts";
import { DraftScope, useDraft } from "../../line/draft.ts";
import { usePending } from "../../line/giving.ts";
import { send } from "../../line/send.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { stampOf } from "../when.ts";
import { EditRaw } from "./RawForm.tsx";
import { useWords } from "./words.ts";

/** drawn at once */
const STEP = 20;

function Withdraw({ raw, onDone }: { readonly raw: OwnRaw; readonly onDone: () => void }) {
  const words = useWords();
  const text = useText();
  const [why, setWhy, sent] = useDraft(`withdraw.${raw.id}`, "");
  return (
    <>
      <TextInput label={words.why} value={why} maxLength={300} onText={setWhy} />
      <div className="row">
        <Button
          kind="suggested"
          onClick={() => {
            send({ type: "WithdrawRawOpinion", raw: raw.id, seen: raw.seen, why });
            sent();
            onDone();
          }}
        >
          {words.withdrawSure}
        </Button>
        <Button onClick={onDone}>{text.cancel}</Button>
      </div>
    </>
  );
}

function One({ raw }: { readonly raw: OwnRaw }) {
  const words = useWords();
  const [doing, setDoing] = useState<"" | "change" | "withdraw">("");
  const pending = usePending().some(({ command }) => "raw" in command && command.raw === raw.id);
  const done = () => setDoing("");
  const { id, field, content, place, people, from, at, changedAt, withdrawnAt, reported } = raw;
  const about = [field, place, words.count(people), from === "" ? "" : words.from(from)];
  return (
    <li className={withdrawnAt === null ? "ownRaw" : "ownRaw muted"}>
      <p>
        <b className="num">{id}</b>{" "}
        {withdrawnAt !== null ? (
          <b>→ {words.withdrawn(stampOf(withdrawnAt))}</b>
        ) : (
          reported && <b className="sign good">✓ {words.reported}</b>
        )}
      </p>
      <p>{content}</p>
      <p className="muted">
        {about.filter(Boolean).join(" · ")} · <span className="num">{stampOf(at)}</span>
        {changedAt !== null && ` · ${words.changed(stampOf(changedAt))}`}
      </p>
      {withdrawnAt === null && doing === "" && (
        <div className="row">
          <Button aria-label={words.changeOne(id)} disabled={pending} onClick={() => setDoing("change")}>
            {words.change}
          </Button>
          <Button aria-label={words.withdrawOne(id)} disabled={pending} onClick={() => setDoing("withdraw")}>
            {words.withdraw}
          </Button>
        </div>
      )}
      {doing === "change" && <EditRaw raw={raw} onDone={done} />}
      {doing === "withdraw" && <Withdraw raw={raw} onDone={done} />}
    </li>
  );
}

export function OwnRaws({ raws }: { readonly raws: readonly OwnRaw[] }) {
  const words = useWords();
  const [shown, setShown] = useState(STEP);
  const standing = raws.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (raws.length === 0) return null;
  const newest = raws.toReversed();
  const more = Math.min(STEP, raws.length - shown);
  return (
    <DraftScope value="ownRaws">
      <details className="card ownRaws">
        <summary>{words.own(standing.length)}</summary>
        <ul className="plainList">
          {newest.slice(0, shown).map((raw) => (
            <One key={raw.id} raw={raw} />
          ))}
        </ul>
        {more > 0 && <Button onClick={() => setShown(shown + STEP)}>{words.more(more)}</Button>}
      </details>
    </DraftScope>
  );
}
