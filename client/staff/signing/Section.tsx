/** A section of the minutes: how it stands, and what the presider or the secretary does with it. */
import { useState } from "react";
import type { MinutesSectionView } from "../../../shared/views/after/signature.ts";
import { Button } from "../../ui/Button.tsx";
import { atTime } from "../atTime.ts";
import { Act } from "../before/form/Act.tsx";
import { ActForm } from "../before/form/ActForm.tsx";
import type { Signs } from "./signs.ts";
import { useSectionName, useSigningWords } from "./words.ts";

const SIGNS = { submitted: "○", approved: "✓", sentBack: "↩" } as const;
const LOOKS = { submitted: "sign", approved: "sign good", sentBack: "sign bad" } as const;

interface Props {
  readonly section: MinutesSectionView;
  readonly signs: Signs;
  /** nothing is changed any more */
  readonly locked: boolean;
}

function Judge({ section }: Pick<Props, "section">) {
  const words = useSigningWords();
  const name = useSectionName()(section);
  const [open, setOpen] = useState(false);
  const { id, state, corrections } = section;
  const seen = { section: id, corrections: corrections.length };
  return (
    <>
      <div className="row">
        {state !== "approved" && (
          <Act
            kind="suggested"
            label={words.approveNamed(name)}
            command={{ type: "ApproveSection", ...seen }}
          >
            {words.approve}
          </Act>
        )}
        <Button
          aria-expanded={open}
          aria-label={words.sendBackNamed(name)}
          className="quiet"
          onClick={() => setOpen(!open)}
        >
          {words.sendBack}
        </Button>
      </div>
      {open && (
        <ActForm
          form={`sendBack.${id}.${corrections.length}`}
          title={words.sendBackTitle(name)}
          press={words.sendBackNow}
          primary={false}
          fields={[{ name: "why", label: words.why, most: 500, rows: 2 }]}
          command={({ why = "" }) => ({ type: "SendBackSection", ...seen, why })}
        />
      )}
    </>
  );
}

function Correct({ section }: Pick<Props, "section">) {
  const words = useSigningWords();
  const name = useSectionName()(section);
  return (
    <ActForm
      form={`correct.${section.id}.${section.corrections.length}`}
      title={words.correctTitle(name)}
      press={words.correct}
      primary={false}
      fields={[{ name: "text", label: words.correctWhat, hint: words.correctSays, most: 2_000, rows: 2 }]}
      command={({ text = "" }) => ({ type: "CorrectSection", section: section.id, text })}
    />
  );
}

export function Section({ section, signs, locked }: Props) {
  const words = useSigningWords();
  const name = useSectionName()(section);
  const { state, why, corrections } = section;
  return (
    <li className="minutesSection" aria-label={name}>
      <p className="minutesSectionHead">
        <b>{name}</b>
        <span className={LOOKS[state]}>{`${SIGNS[state]} ${words.states[state]}`}</span>
      </p>
      {why !== "" && <p className="sign bad">{`${words.presiderSays}: ${why}`}</p>}
      {corrections.map(({ text, at }) => (
        <p key={at} className="muted">{`${words.corrected} ${atTime(at)}: ${text}`}</p>
      ))}
      {!locked && signs === "presider" && <Judge section={section} />}
      {!locked && signs === "secretary" && state === "sentBack" && <Correct section={section} />}
    </li>
  );
}
