/** The direction on a group: by one tap as proposed, or in words, with another body that leads where the leader says so. */
import type { GroupView, SynthesisView } from "../../../../shared/views/before/synthesis.ts";
import { useDraft } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { atTime } from "../../../staff/atTime.ts";
import { AS_PROPOSED } from "../../../staff/recorded.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useWords } from "./words.ts";

interface Props {
  readonly synthesis: SynthesisView;
  readonly group: GroupView;
}

function InWords({ synthesis, group, onSent }: Props & { readonly onSent: () => void }) {
  const words = useWords();
  const [text, setText, sent] = useDraft("direction", "");
  const [leads, setLeads, sentLeads] = useDraft<Readonly<Record<string, string>>>("direction.leads", {});
  const spoken = synthesis.opinions.filter(
    (opinion) => opinion.group === group.id && opinion.mergedInto === null,
  );
  const give = () => {
    const changes = spoken.flatMap(({ code, lead, supporting }) => {
      const next = leads[code] ?? "";
      if (next === "" || next === lead) return [];
      // who has led so far goes on to support
      const others = lead === null || lead === "CHAIR" ? supporting : [lead, ...supporting];
      return [{ opinion: code, lead: next, supporting: others.filter((unit) => unit !== next) }];
    });
    send({ type: "DirectGroups", groups: [group.id], text, changes });
    setText("");
    setLeads({});
    sent();
    sentLeads();
    onSent();
  };
  return (
    <div className="stack">
      <TextInput
        label={`${words.words} ${group.id}`}
        placeholder={words.words}
        value={text}
        maxLength={500}
        onText={setText}
      />
      {spoken.map(({ code, lead }) => (
        <label key={code}>
          {`${words.newLead} ${code}`}
          <select
            value={leads[code] ?? ""}
            onChange={(event) => setLeads({ ...leads, [code]: event.target.value })}
          >
            <option value="">{words.keepLead}</option>
            <option value="CHAIR">{words.chair}</option>
            {synthesis.units
              .filter(({ id }) => id !== lead)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      ))}
      <Button kind="suggested" disabled={text.trim() === ""} onClick={give}>
        {words.give}
      </Button>
    </div>
  );
}

/** What was directed stands where its button stood: nothing moves under the finger of the two others. */
export function Direct({ synthesis, group }: Props) {
  const words = useWords();
  const [open, setOpen] = useDraft("direction.open", false);
  return (
    <>
      <div className="row">
        {group.directions.length === 0 ? (
          <Button
            kind="suggested"
            aria-label={`${words.oneTap} ${group.id}`}
            onClick={() => send({ type: "DirectGroups", groups: [group.id], text: AS_PROPOSED })}
          >
            {words.oneTap}
          </Button>
        ) : (
          <div className="directed">
            {group.directions.map(({ text, by, at }) => (
              <p key={at}>{`✓ ${words.directed} (${by}, ${atTime(at)}): ${text}`}</p>
            ))}
          </div>
        )}
        <Button
          aria-expanded={open}
          aria-label={`${words.words}: ${group.id}`}
          onClick={() => setOpen(!open)}
        >
          {words.words}
        </Button>
      </div>
      {open && <InWords synthesis={synthesis} group={group} onSent={() => setOpen(false)} />}
    </>
  );
}
