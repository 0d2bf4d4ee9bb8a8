/** What stands in no group yet: several are selected and put into one, an old one or a new one. */
import { useState } from "react";
import type { DeskSynthesisView } from "../../../../../shared/views/before/synthesis.ts";
import { useDraft } from "../../../../line/draft.ts";
import { send } from "../../../../line/send.ts";
import { Button } from "../../../../ui/Button.tsx";
import { TextInput } from "../../../../ui/TextInput.tsx";
import { useSynthesisWords } from "./words.ts";

interface Item {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

interface ListProps {
  readonly title: string;
  readonly items: readonly Item[];
  readonly selected: readonly string[];
  readonly onSelect: (selected: readonly string[]) => void;
}

function List({ title, items, selected, onSelect }: ListProps) {
  const words = useSynthesisWords();
  const toggle = (id: string) =>
    onSelect(selected.includes(id) ? selected.filter((selectedId) => selectedId !== id) : [...selected, id]);
  return (
    <fieldset className="picks">
      <legend>{title}</legend>
      {items.map(({ id, title: name, about }) => (
        <label key={id}>
          <input
            type="checkbox"
            aria-label={words.select(id)}
            checked={selected.includes(id)}
            onChange={() => toggle(id)}
          />
          <span>
            <b className="num">{id}</b> {name} <small className="muted">{about}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface IntoProps {
  readonly synthesis: DeskSynthesisView;
  readonly opinions: readonly string[];
  readonly raws: readonly string[];
  readonly onDone: () => void;
}

function Into({ synthesis, opinions, raws, onDone }: IntoProps) {
  const words = useSynthesisWords();
  const [title, setTitle, sent] = useDraft("newGroup", "");
  const form = () => {
    send({ type: "FormGroup", group: null, title, opinions: [...opinions] });
    setTitle("");
    sent();
    onDone();
  };
  const put = (group: string) => {
    if (opinions.length > 0) send({ type: "GroupOpinions", group, opinions: [...opinions] });
    if (raws.length > 0) send({ type: "GroupRawOpinions", group, raws: [...raws] });
    onDone();
  };
  const none = opinions.length + raws.length === 0;
  return (
    <div className="into">
      <TextInput label={words.newGroup} value={title} maxLength={120} onText={setTitle} />
      <Button kind="suggested" disabled={opinions.length === 0 || title.trim() === ""} onClick={form}>
        {words.form}
      </Button>
      <select
        aria-label={words.putInto}
        value=""
        disabled={none}
        onChange={(event) => event.target.value !== "" && put(event.target.value)}
      >
        <option value="">{words.putInto}…</option>
        {synthesis.groups.map(({ id, title: name }) => (
          <option key={id} value={id}>{`${id} ${name}`}</option>
        ))}
      </select>
    </div>
  );
}

interface ByFieldProps {
  readonly synthesis: DeskSynthesisView;
  readonly opinions: readonly Item[];
  readonly raws: readonly Item[];
}

/** A group a field at one press: into the group that bears its name, or into a new one. What names no field stays. */
function ByField({ synthesis, opinions, raws }: ByFieldProps) {
  const words = useSynthesisWords();
  const groupOf = (field: string) => synthesis.groups.find(({ title }) => title === field)?.id ?? null;
  const idsOf = (items: readonly Item[], field: string) =>
    items.filter(({ about }) => about === field).map(({ id }) => id);
  const fields = [...new Set(opinions.map(({ about }) => about))].filter((field) => field !== "");
  const knownFields = [...new Set(raws.map(({ about }) => about))].filter((field) => groupOf(field) !== null);
  if (fields.length + knownFields.length === 0) return null;
  const press = () => {
    for (const field of fields) {
      const [group, codes] = [groupOf(field), idsOf(opinions, field)];
      if (group === null) send({ type: "FormGroup", group, title: field, opinions: codes });
      else send({ type: "GroupOpinions", group, opinions: codes });
    }
    for (const field of knownFields) {
      const group = groupOf(field);
      if (group !== null) send({ type: "GroupRawOpinions", group, raws: idsOf(raws, field) });
    }
  };
  return <Button onClick={press}>{words.byField(new Set([...fields, ...knownFields]).size)}</Button>;
}

export function Ungrouped({ synthesis }: { readonly synthesis: DeskSynthesisView }) {
  const words = useSynthesisWords();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const opinions = synthesis.opinions
    .filter(({ group }) => group === null)
    .map(({ code, title, field }) => ({ id: code, title, about: field }));
  const raws = synthesis.raws
    .filter(({ group }) => group === null)
    .map(({ id, content, field }) => ({ id, title: content, about: field }));
  if (opinions.length + raws.length === 0) return null;
  const of = (items: readonly Item[]) => picked.filter((id) => items.some((item) => item.id === id));
  return (
    <div className="card stack">
      {opinions.length > 0 && (
        <List
          title={words.ungrouped(opinions.length)}
          items={opinions}
          selected={picked}
          onSelect={setPicked}
        />
      )}
      {raws.length > 0 && (
        <List title={words.ungroupedRaws(raws.length)} items={raws} selected={picked} onSelect={setPicked} />
      )}
      <ByField synthesis={synthesis} opinions={opinions} raws={raws} />
      <Into synthesis={synthesis} opinions={of(opinions)} raws={of(raws)} onDone={() => setPicked([])} />
    </div>
  );
}
