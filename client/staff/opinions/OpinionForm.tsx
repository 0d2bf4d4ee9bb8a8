/** The form F1: each field has its label above it, what is missing is said at the field, a reload loses nothing. */
import { type ClipboardEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { nearest } from "../../../shared/reckoning/likeness.ts";
import { MOST_CONTENT, type Source } from "../../../shared/terms/register.ts";
import type { AskedBody, ListedDelegate } from "../../../shared/views/before/organisation.ts";
import type { OwnOpinion, OwnRegister } from "../../../shared/views/before/register.ts";
import { useText } from "../../i18n/common.ts";
import { DraftScope } from "../../line/draft.ts";
import { usePending } from "../../line/giving.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Attach } from "../attached/Attach.tsx";
import { Part } from "../Part.tsx";
import { editOpinion, useEdited } from "./editing.ts";
import { Who, Wishes } from "./OpinionFields.tsx";
import { type OnBehalf, type OpinionDraft, type Typed, useOpinionDraft } from "./opinionDraft.ts";
import { Addressed, Place } from "./PlaceFields.tsx";
import { formIn } from "./pastedForm.ts";
import { usePastedWords } from "./pastedWords.ts";
import { useWords } from "./words.ts";

/** letters from which a sender is told how many are left */
const NEAR_THE_END = MOST_CONTENT - 100;

type ContentProps = Pick<FieldsProps, "draft" | "fields" | "delegates">;

/** A whole form that is pasted here fills the other fields too. */
function Content({ draft, fields, delegates }: ContentProps) {
  const words = useWords();
  const pasted = usePastedWords();
  const [filled, setFilled] = useState(false);
  const paste = (event: ClipboardEvent) => {
    const form = formIn(event.clipboardData.getData("text"), fields, delegates);
    if (form === null || draft.typed.content.trim() !== "") return;
    event.preventDefault();
    draft.set(form);
    setFilled(true);
  };
  const counted = words.counted(draft.length, MOST_CONTENT);
  const told = filled && draft.length > 0;
  return (
    <>
      <Field label={words.content} hint={words.contentHint} wrong={draft.wrong("content")}>
        {(ids) => (
          <textarea
            {...ids}
            rows={5}
            required
            value={draft.typed.content}
            onPaste={paste}
            onChange={(event) => draft.set({ content: event.target.value })}
          />
        )}
      </Field>
      <p className={draft.length > MOST_CONTENT ? "missing counted" : "muted counted"}>
        <b className="num">{counted}</b> · {words.kept}
      </p>
      <p className={told ? "muted" : "unseen"} role="status">
        {told && pasted.filled} {draft.length >= NEAR_THE_END && counted}
      </p>
    </>
  );
}

/** The sender's own that are near what is typed. */
function Near({ draft, others }: { readonly draft: OpinionDraft; readonly others: readonly OwnOpinion[] }) {
  const words = useWords();
  const { content, place } = draft.typed;
  const standing = others.filter((other) => other.withdrawnAt === null);
  const [near] = nearest(
    `${content}. ${place}`,
    standing,
    (opinion) => `${opinion.content}. ${opinion.place}`,
    1,
  );
  if (!near) return null;
  const id = near.code ?? near.id;
  const called = near.title || `${near.content.slice(0, 80)}…`;
  return (
    <section className="card near" aria-label={words.near} role="status">
      <b>{words.near}</b>
      <p>{words.nearSays(id, called)}</p>
      <Button onClick={() => editOpinion(near.id)}>{words.nearOpen(id)}</Button>
    </section>
  );
}

interface FieldsProps {
  readonly draft: OpinionDraft;
  readonly source: Source;
  readonly fields: readonly string[];
  readonly byClerk: boolean;
  readonly near: ReactNode;
  readonly delegates: readonly ListedDelegate[];
  readonly bodies: readonly AskedBody[];
  readonly wards: readonly string[];
  /** what the sender has sent, the newest last */
  readonly earlier: readonly OwnOpinion[];
}

function Fields({ draft, source, fields, byClerk, near, delegates, bodies, wards, earlier }: FieldsProps) {
  const words = useWords();
  const { typed, set } = draft;
  const lacks = (["place", "addressed"] as const).filter((field) => typed[field].trim() === "");
  return (
    <>
      <Content {...{ draft, fields, delegates }} />
      {near}
      <Field label={words.questions} hint={words.questionsHint} wrong={draft.wrong("questions")}>
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            value={typed.questions}
            onChange={(event) => set({ questions: event.target.value })}
          />
        )}
      </Field>
      <Place {...{ draft, source, wards, earlier }} />
      <Addressed draft={draft} bodies={bodies} />
      {source !== "individual" && lacks.length > 0 && typed.content.trim() !== "" && (
        <p className="lacks" role="status">
          ▲ {words.lackWarning(lacks.map((lack) => words.lack[lack]).join(", "))}
        </p>
      )}
      <Attach draft={draft.files} />
      <Who {...{ draft, source, delegates }} earlier={earlier.map(({ speaker }) => speaker.name)} />
      <Wishes {...{ draft, source, fields, byClerk, bodies }} earlier={earlier.map(({ field }) => field)} />
    </>
  );
}

interface Props {
  readonly source: Source;
  /** what the sender sees of its own; of a clerk who writes for somebody, nothing */
  readonly own: Pick<OwnRegister, "opinions">;
  /** the clerk writes it down for somebody, and sees what of all is near it */
  readonly onBehalf?: OnBehalf & { readonly near: (typed: Typed) => ReactNode };
  readonly fields: readonly string[];
  /** a clerk puts right what it has written down */
  readonly byClerk?: boolean;
  readonly onSent?: () => void;
  /** of an organisation: its list; whoever stands in for another is not asked */
  readonly delegates?: readonly ListedDelegate[];
  /** who may be asked: proposed by the field */
  readonly bodies?: readonly AskedBody[];
  /** proposed while the place is typed */
  readonly wards?: readonly string[];
}

interface PressesProps {
  readonly draft: OpinionDraft;
  readonly edited: OwnOpinion | undefined;
}

function Presses({ draft, edited }: PressesProps) {
  const words = useWords();
  const text = useText();
  const sending = usePending().some(
    ({ command }) => command.type === "RegisterOpinion" || command.type === "ChangeOpinion",
  );
  const stop = () => {
    draft.forget();
    editOpinion(null);
  };
  return (
    <>
      <p role="status">{sending && words.sending}</p>
      <div className="row">
        <button type="submit" className="primary" disabled={draft.files.coming}>
          {edited ? words.save : words.send}
        </button>
        {edited && <Button onClick={stop}>{text.cancel}</Button>}
      </div>
    </>
  );
}

function OneForm({
  source,
  own,
  fields,
  byClerk = false,
  onSent,
  onBehalf,
  delegates = [],
  bodies = [],
  wards = [],
  edited,
}: Props & { readonly edited: OwnOpinion | undefined }) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  const draft = useOpinionDraft(source, edited, onBehalf);
  useEffect(() => {
    if (edited) form.current?.querySelector<HTMLElement>("textarea")?.focus();
  }, [edited]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.submit()) {
      editOpinion(null);
      onSent?.();
      // whoever sends several writes the next at once
      if (!edited && !onBehalf && source !== "individual")
        form.current?.querySelector<HTMLElement>("textarea")?.focus();
      // once it is drawn what is missing
    } else
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  const others = own.opinions.filter((opinion) => opinion !== edited);
  const title = edited
    ? words.changeTitle(edited.code ?? edited.id)
    : own.opinions.length > 0
      ? words.formAgain
      : words.formTitle;
  return (
    <form ref={form} className="card opinion-form" aria-label={title} noValidate onSubmit={submit}>
      <h2>{title}</h2>
      <Fields
        draft={draft}
        source={source}
        {...{ fields, bodies, wards, earlier: others.filter(({ withdrawnAt }) => withdrawnAt === null) }}
        delegates={delegates.filter(({ substituteFor }) => substituteFor === null)}
        byClerk={byClerk || onBehalf !== undefined}
        near={onBehalf ? onBehalf.near(draft.typed) : <Near draft={draft} others={others} />}
      />
      {draft.refused !== null && (
        <p className="missing" role="alert">
          {draft.refused}
        </p>
      )}
      <Presses draft={draft} edited={edited} />
    </form>
  );
}

export function OpinionForm(props: Props) {
  const id = useEdited();
  const edited = props.own.opinions.find((opinion) => opinion.id === id);
  const scope = `opinion.${edited?.id ?? (props.onBehalf ? `for.${props.onBehalf.of}` : "new")}`;
  return (
    <DraftScope value={scope}>
      <Part key={scope}>
        <OneForm {...props} edited={edited} />
      </Part>
    </DraftScope>
  );
}
