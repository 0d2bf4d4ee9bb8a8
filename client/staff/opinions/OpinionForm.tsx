/** The form F1: each field has its label above it, what is missing is said at the field, a reload loses nothing. */
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { nearest } from "../../../shared/reckoning/likeness.ts";
import { MOST_CONTENT, type Source } from "../../../shared/terms/register.ts";
import type { OwnOpinion, OwnRegister } from "../../../shared/views/before/register.ts";
import { useText } from "../../i18n/common.ts";
import { DraftScope } from "../../line/draft.ts";
import { usePending } from "../../line/giving.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Attach } from "../attached/Attach.tsx";
import { editOpinion, useEdited } from "./editing.ts";
import { Who, Wishes } from "./OpinionFields.tsx";
import { type OnBehalf, type OpinionDraft, type Typed, useOpinionDraft } from "./opinionDraft.ts";
import { useWords } from "./words.ts";

/** letters from which a sender is told how many are left */
const NEAR_THE_END = MOST_CONTENT - 100;

function Content({ draft }: { readonly draft: OpinionDraft }) {
  const words = useWords();
  const counted = words.counted(draft.length, MOST_CONTENT);
  return (
    <>
      <Field label={words.content} hint={words.contentHint} wrong={draft.wrong("content")}>
        {(ids) => (
          <textarea
            {...ids}
            rows={5}
            required
            value={draft.typed.content}
            onChange={(event) => draft.set({ content: event.target.value })}
          />
        )}
      </Field>
      <p className={draft.length > MOST_CONTENT ? "missing counted" : "muted counted"}>
        <b className="num">{counted}</b> · {words.kept}
      </p>
      <p className="unseen" role="status">
        {draft.length >= NEAR_THE_END && counted}
      </p>
    </>
  );
}

/** The sender's own that are near what is typed. */
function Near({ draft, others }: { readonly draft: OpinionDraft; readonly others: readonly OwnOpinion[] }) {
  const words = useWords();
  const { content, place } = draft.typed;
  const standing = others.filter((one) => one.withdrawnAt === null);
  const [near] = nearest(`${content}. ${place}`, standing, (one) => `${one.content}. ${one.place}`, 1);
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
}

function Fields({ draft, source, fields, byClerk, near }: FieldsProps) {
  const words = useWords();
  const { typed, set } = draft;
  const lacks = (["place", "addressed"] as const).filter((one) => typed[one].trim() === "");
  return (
    <>
      <Content draft={draft} />
      {near}
      <Field label={words.place} hint={words.placeHint} wrong={draft.wrong("place")}>
        {(ids) => (
          <input
            {...ids}
            required={source === "individual"}
            maxLength={200}
            value={typed.place}
            onChange={(event) => set({ place: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.addressed} hint={words.addressedHint} wrong={null}>
        {(ids) => (
          <input
            {...ids}
            maxLength={200}
            value={typed.addressed}
            onChange={(event) => set({ addressed: event.target.value })}
          />
        )}
      </Field>
      {source !== "individual" && lacks.length > 0 && typed.content.trim() !== "" && (
        <p className="lacks" role="status">
          ▲ {words.lackWarning(lacks.map((one) => words.lack[one]).join(", "))}
        </p>
      )}
      <Attach draft={draft.files} />
      <Who draft={draft} source={source} />
      <Wishes draft={draft} source={source} fields={fields} byClerk={byClerk} />
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
      // once it is drawn what is missing
    } else
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  const others = own.opinions.filter((one) => one !== edited);
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
        fields={fields}
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
  const edited = props.own.opinions.find((one) => one.id === id);
  const scope = `opinion.${edited?.id ?? (props.onBehalf ? `for.${props.onBehalf.of}` : "new")}`;
  return (
    <DraftScope value={scope}>
      <OneForm key={scope} {...props} edited={edited} />
    </DraftScope>
  );
}
