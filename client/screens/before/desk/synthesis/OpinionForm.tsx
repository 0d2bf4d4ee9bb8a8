/** What the synthesis decides of one opinion: who answers, what the hall may show, what the chair alone reads. */
import { useState } from "react";
import { graphemeLength } from "../../../../../shared/terms/text.ts";
import type { DeskSynthesisView, SynthesisOpinion } from "../../../../../shared/views/before/synthesis.ts";
import { DraftScope, useDraft } from "../../../../line/draft.ts";
import { usePending } from "../../../../line/giving.ts";
import { send } from "../../../../line/send.ts";
import { Questions } from "../../../../staff/opinions/Questions.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { TextInput } from "../../../../ui/TextInput.tsx";
import { useSynthesisWords } from "./words.ts";

interface Props {
  readonly synthesis: DeskSynthesisView;
  readonly opinion: SynthesisOpinion;
  readonly mayAct: boolean;
}

interface SupportingProps {
  readonly synthesis: DeskSynthesisView;
  readonly opinion: SynthesisOpinion;
  readonly off: boolean;
  readonly onChange: (supporting: readonly string[]) => void;
}

function Supporting({ synthesis, opinion, off, onChange }: SupportingProps) {
  const words = useSynthesisWords();
  const { code, lead, supporting } = opinion;
  const name = (id: string) => synthesis.units.find((unit) => unit.id === id)?.name ?? id;
  return (
    <div className="tags">
      <span>{words.supporting}</span>
      {supporting.map((id) => (
        <Button
          key={id}
          disabled={off}
          aria-label={words.without(name(id))}
          onClick={() => onChange(supporting.filter((supportingUnit) => supportingUnit !== id))}
        >{`${name(id)} ×`}</Button>
      ))}
      <select
        aria-label={`${words.addSupporting} ${code}`}
        value=""
        disabled={off}
        onChange={(event) => onChange([...supporting, event.target.value])}
      >
        <option value="">{words.addSupporting}</option>
        {synthesis.units
          .filter(({ id }) => !supporting.includes(id) && id !== lead)
          .map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
      </select>
    </div>
  );
}

/** Who leads, and who supports. */
function Bodies({ synthesis, opinion, mayAct }: Props) {
  const words = useSynthesisWords();
  const { code, lead, supporting } = opinion;
  // the next choice is made on what the last has led to
  const sending = usePending().some(
    ({ command }) => command.type === "AssignLead" && command.opinions.includes(code),
  );
  const off = !mayAct || sending;
  const assign = (change: { lead?: string | null; supporting?: readonly string[] }) => {
    const next = { lead, supporting, ...change };
    send({ type: "AssignLead", opinions: [code], lead: next.lead, supporting: [...next.supporting] });
  };
  return (
    <>
      <label className="stacked">
        <span>{words.lead}</span>
        <select
          aria-label={`${words.lead} ${code}`}
          value={lead ?? ""}
          disabled={off}
          onChange={(event) => assign({ lead: event.target.value || null })}
        >
          <option value="">{words.chooseLead}</option>
          <option value="CHAIR">{words.chair}</option>
          {synthesis.units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </select>
      </label>
      <Supporting
        synthesis={synthesis}
        opinion={opinion}
        off={off}
        onChange={(next) => assign({ supporting: next })}
      />
    </>
  );
}

/** What the projector may show: proposed, counted, approved. */
function Title({ synthesis, opinion }: Omit<Props, "mayAct">) {
  const words = useSynthesisWords();
  const { code } = opinion;
  const proposal = synthesis.proposals.find((proposal) => proposal.code === code);
  const start = proposal?.displayTitle ?? proposal?.proposedTitle ?? "";
  const [title, setTitle] = useDraft(`title.${code}`, start);
  const length = graphemeLength(title.trim());
  const changed = title.trim() !== start;
  const approve = () => {
    if (changed) send({ type: "ProposeTitle", opinion: code, title });
    const fieldOnly = opinion.restricted ? [code] : [];
    send({ type: "ApproveTitles", opinions: [code], fieldOnly });
  };
  return (
    <>
      <TextInput label={`${words.displayTitle} ${code}`} value={title} onText={setTitle} />
      <div className="into">
        <small className={length > 60 ? "num late" : "num muted"}>{words.letters(length)}</small>
        <small className={proposal?.displayTitle === null ? "muted" : "good"}>
          {proposal?.displayTitle === null ? words.notApproved : words.approved}
        </small>
        <Button
          disabled={!changed || length === 0 || length > 60}
          onClick={() => send({ type: "ProposeTitle", opinion: code, title })}
        >
          {words.propose}
        </Button>
        <Button
          kind="suggested"
          disabled={length === 0 || length > 60 || (!changed && proposal?.displayTitle !== null)}
          onClick={approve}
        >
          {words.approve}
        </Button>
      </div>
    </>
  );
}

/** What the chair alone reads beside it. */
function ChairNote({ synthesis, opinion }: Omit<Props, "mayAct">) {
  const words = useSynthesisWords();
  const { code } = opinion;
  const start = synthesis.proposals.find((proposal) => proposal.code === code)?.chairNote ?? "";
  const [text, setText] = useDraft(`note.${code}`, start);
  return (
    <div className="into">
      <TextInput
        label={`${words.chairNote} ${code}`}
        placeholder={words.chairNote}
        value={text}
        maxLength={300}
        onText={setText}
      />
      <Button disabled={text === start} onClick={() => send({ type: "WriteChairNote", opinion: code, text })}>
        {words.keep}
      </Button>
    </div>
  );
}

function Marks({ opinion }: { readonly opinion: SynthesisOpinion }) {
  const words = useSynthesisWords();
  const { code, hot, restricted } = opinion;
  return (
    <div className="marks">
      <label>
        <input
          type="checkbox"
          aria-label={`${words.isHot} ${code}`}
          checked={hot}
          onChange={() => send({ type: "MarkHot", opinions: [code], hot: !hot })}
        />
        {words.isHot}
      </label>
      <label>
        <input
          type="checkbox"
          aria-label={`${words.isRestricted} ${code}`}
          checked={restricted}
          onChange={() => send({ type: "MarkRestricted", opinions: [code], restricted: !restricted })}
        />
        {words.isRestricted}
      </label>
      <Button onClick={() => send({ type: "GroupOpinions", group: null, opinions: [code] })}>
        {words.takeOut}
      </Button>
    </div>
  );
}

export function OpinionForm({ synthesis, opinion, mayAct }: Props) {
  const words = useSynthesisWords();
  const { code, title, content, questions, who, from, mergedInto, lead, group } = opinion;
  // as it stood when the group was opened: what is filled in does not close under the hand
  const [open] = useState(
    () =>
      mergedInto === null &&
      (lead === null || synthesis.opinions.filter((opinion) => opinion.group === group).length < 3),
  );
  return (
    <DraftScope value={code}>
      <details className="opinion" open={open}>
        <summary>
          <span>
            <b className="num">{code}</b> {title}
            {mergedInto !== null && <em className="mark">{`${words.mergedMark} → ${mergedInto}`}</em>}
          </span>
        </summary>
        <div className="stack">
          <p className="muted">{content}</p>
          <Questions questions={questions} />
          <p>
            <span className="muted">{words.by}:</span> {[who, from].filter(Boolean).join(", ")}
          </p>
          <Bodies synthesis={synthesis} opinion={opinion} mayAct={mayAct} />
          {mayAct && mergedInto === null && (
            <>
              <Title key={opinion.code} synthesis={synthesis} opinion={opinion} />
              <Marks opinion={opinion} />
              <ChairNote synthesis={synthesis} opinion={opinion} />
            </>
          )}
        </div>
      </details>
    </DraftScope>
  );
}
