/** What is put right in minutes that are signed: annexes, written by the secretary, signed by both. */
import type { SigningView } from "../../../shared/views/after/signature.ts";
import { atTime } from "../atTime.ts";
import { Act } from "../before/form/Act.tsx";
import { ActForm } from "../before/form/ActForm.tsx";
import type { Signs } from "./signs.ts";
import { useSectionName, useSigningWords } from "./words.ts";

interface Props {
  readonly signing: SigningView;
  readonly signs: Signs;
}

export function Annexes({ signing: { sections, annexes }, signs }: Props) {
  const words = useSigningWords();
  const nameOf = useSectionName();
  const name = (id: string) => nameOf(sections.find((section) => section.id === id) ?? { id, title: "" });
  return (
    <section className="stack" aria-label={words.annexes}>
      {annexes.length > 0 && <h3>{words.annexes}</h3>}
      {annexes.map(({ number, section, text, signedAt }) => (
        <div key={number} className="minutesSection">
          <p className="minutesSectionHead">
            <b>{words.annexOf(number, name(section))}</b>
            <span className={signedAt === null ? "sign" : "sign good"}>
              {signedAt === null ? `○ ${words.annexWaits}` : `✓ ${words.annexSigned(atTime(signedAt))}`}
            </span>
          </p>
          <p>{text}</p>
          {signs === "presider" && signedAt === null && (
            <Act kind="primary" command={{ type: "SignAnnex", annex: number }}>
              {words.annexSign(number)}
            </Act>
          )}
        </div>
      ))}
      {signs === "secretary" && (
        <ActForm
          form={`annex.${annexes.length}`}
          title={words.annexTitle}
          press={words.annexNow}
          primary={false}
          start={{ section: sections[0]?.id ?? "" }}
          fields={[
            {
              name: "section",
              label: words.annexSection,
              choices: sections.map((section) => [section.id, nameOf(section)] as const),
            },
            { name: "text", label: words.annexText, most: 2_000, rows: 3 },
          ]}
          command={({ section = "", text = "" }) => ({ type: "AnnexMinutes", section, text })}
        />
      )}
    </section>
  );
}
