/** Diverted complaints by number alone: their kind and where they go are settled here, and put right. */
import { useState } from "react";
import { FORMS, paperFile } from "../../../../shared/terms/documents.ts";
import { UNSETTLED } from "../../../../shared/terms/outcomes.ts";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { useWrittenBodies } from "../../../i18n/bodies.ts";
import { useDraft } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { DocumentLinks } from "../../../staff/documents/DocumentLinks.tsx";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useMatterWords } from "./matterWords.ts";

const KINDS = ["khiếu nại", "tố cáo", "tố giác, tin báo về tội phạm", "tranh chấp đất đai"] as const;

type Kind = (typeof KINDS)[number];

/** where each kind goes; may be written over */
const DESTINATIONS: Record<Kind, "reception" | "police" | "land"> = {
  "khiếu nại": "reception",
  "tố cáo": "reception",
  "tố giác, tin báo về tội phạm": "police",
  "tranh chấp đất đai": "land",
};

type Diversion = SecretaryView["diversions"][number];

function Settle({ diversion }: { readonly diversion: Diversion }) {
  const { number } = diversion;
  const settled = KINDS.find((kind) => kind === diversion.kind);
  const words = useMatterWords();
  const bodies = useWrittenBodies();
  // while nobody has judged it no kind stands there by itself
  const [kind, setKind, forgetKind] = useDraft<Kind | "">(`kind.${number}`, settled ?? "");
  const [destination, setDestination, forgetDestination] = useDraft(
    `destination.${number}`,
    settled ? diversion.destination : "",
  );
  const choose = (next: Kind | "") => {
    setKind(next);
    setDestination(next === "" ? "" : bodies[DESTINATIONS[next]]);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (kind === "") return;
        send({ type: "SettleDiversion", number, kind, destination });
        forgetKind();
        forgetDestination();
      }}
    >
      <b>{words.number(number)}</b>
      <select
        aria-label={words.kindOf(number)}
        value={kind}
        onChange={(event) => choose(KINDS.find((kind) => kind === event.target.value) ?? "")}
      >
        <option value="">{words.chooseKind}</option>
        {KINDS.map((kind) => (
          <option key={kind}>{kind}</option>
        ))}
      </select>
      {kind !== "" && <TextInput label={words.destination} value={destination} onText={setDestination} />}
      <button
        type="submit"
        disabled={
          kind === "" ||
          destination.trim() === "" ||
          (kind === settled && destination.trim() === diversion.destination)
        }
      >
        {settled ? words.settleAnew(number) : words.settleNumber(number)}
      </button>
    </form>
  );
}

/** The guidance slip (F16) of what has a kind, in both families, to be printed and handed over. */
function Slip({ diversion: { number, kind } }: { readonly diversion: Diversion }) {
  const words = useMatterWords();
  return (
    <li>
      <span>{words.settledAs(number, kind)}</span>
      <div className="documentLinks">
        <DocumentLinks
          links={FORMS.map((form) => [
            `${paperFile("phieu-huong-dan", form, "pdf")}?of=${number}`,
            words.slip[form],
            words.slipOf(number, words.slip[form]),
          ])}
        />
      </div>
    </li>
  );
}

export function Diversions({ view }: { view: SecretaryView }) {
  const words = useMatterWords();
  const [shown, setShown] = useState(false);
  const open = view.diversions.filter((diversion) => diversion.kind === UNSETTLED);
  const settled = view.diversions.filter((diversion) => diversion.kind !== UNSETTLED);
  if (view.diversions.length === 0) return null;
  return (
    <div className="card">
      <h3>{words.settle}</h3>
      {open.map((diversion) => (
        <Settle key={diversion.number} diversion={diversion} />
      ))}
      {settled.length > 0 && (
        <>
          <ul className="plain" aria-label={words.slips}>
            {settled.map((diversion) => (
              <Slip key={diversion.number} diversion={diversion} />
            ))}
          </ul>
          <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
            {words.settled(settled.length)}
          </Button>
          {shown &&
            settled.map((diversion) => (
              <Settle
                key={[diversion.number, diversion.kind, diversion.destination].join()}
                diversion={diversion}
              />
            ))}
        </>
      )}
    </div>
  );
}
