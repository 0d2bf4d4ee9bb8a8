/** Annexes of minutes that are signed: what the secretary puts right, what the desk adds to the conclusion; signed by both. */
import { paperFile } from "../../../shared/terms/documents.ts";
import type { AnnexView, SigningView } from "../../../shared/views/after/signature.ts";
import { writtenDay } from "../../ui/typedTime.ts";
import { atTime } from "../atTime.ts";
import { Act } from "../before/form/Act.tsx";
import { ActForm } from "../before/form/ActForm.tsx";
import { Added } from "../cases/Added.tsx";
import { useCaseWords } from "../cases/words.ts";
import { DocumentLinks } from "../documents/DocumentLinks.tsx";
import { type Signs, toSign } from "./signs.ts";
import { useSectionName, useSigningWords } from "./words.ts";

const FILE = paperFile("phu-luc-bien-ban", "dang", "pdf");

interface Props {
  readonly signing: SigningView;
  readonly signs: Signs;
}

function Signed({ annex: { at, signedAt } }: { readonly annex: AnnexView }) {
  const words = useSigningWords();
  if (signedAt !== null)
    return <span className="sign good">{`✓ ${words.annexSigned(atTime(signedAt))}`}</span>;
  return <span className="sign">{`○ ${at === null ? words.annexWaitsFirst : words.annexWaits}`}</span>;
}

/** Who leads and supports the task that is added, until when, to which conclusion, and on whose word. */
function Task({ added }: { readonly added: NonNullable<AnnexView["added"]> }) {
  const words = useCaseWords();
  const says = useSigningWords();
  const { lead, supporting, due } = added;
  const told = [words.lead(lead), words.due(writtenDay(due))];
  if (supporting.length > 0) told.push(words.supporting(supporting.join(", ")));
  return (
    <>
      <p className="muted">{told.join(" · ")}</p>
      <p className="muted">{says.concludedOn(added.groups.join("; "))}</p>
      <Added about={{ added }} />
    </>
  );
}

export function Annexes({ signing: { sections, annexes }, signs }: Props) {
  const words = useSigningWords();
  const nameOf = useSectionName();
  const name = (id: string) => nameOf(sections.find((section) => section.id === id) ?? { id, title: "" });
  return (
    <section className="stack" aria-label={words.annexes}>
      {annexes.length > 0 && <h3>{words.annexes}</h3>}
      {annexes.map((annex) => (
        <div key={annex.number} className="minutesSection">
          <p className="minutesSectionHead">
            <b>{words[annex.added ? "addsTo" : "annexOf"](annex.number, name(annex.section))}</b>
            <Signed annex={annex} />
          </p>
          <p>{annex.text}</p>
          {annex.added && <Task added={annex.added} />}
          {signs !== "reader" && (
            <p>
              <DocumentLinks
                links={[[`${FILE}?of=${annex.number}`, words.annexRead, words.annexReadOf(annex.number)]]}
              />
            </p>
          )}
          {toSign(annex, signs) && (
            <Act kind="primary" command={{ type: "SignAnnex", annex: annex.number }}>
              {words.annexSign(annex.number)}
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
