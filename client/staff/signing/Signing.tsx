/** The minutes on their way to signature: how far they are, each section, the two signatures, annexes. */
import { isDocumentNumber } from "../../../shared/terms/numbered.ts";
import type { SigningView } from "../../../shared/views/after/signature.ts";
import { send } from "../../line/send.ts";
import { HoldButton } from "../../ui/HoldButton.tsx";
import { atTime } from "../atTime.ts";
import { ActForm } from "../before/form/ActForm.tsx";
import { Annexes } from "./Annexes.tsx";
import { Section } from "./Section.tsx";
import type { Signs } from "./signs.ts";
import { useSigningWords } from "./words.ts";

interface Props {
  readonly signing: SigningView;
  readonly signs: Signs;
}

type Stage = "draft" | "judged" | "secretary" | "presider" | "signed";

function stageOf({ submittedAt, sections, secretarySignedAt, presiderSignedAt }: SigningView): Stage {
  if (submittedAt === null) return "draft";
  if (presiderSignedAt !== null) return "signed";
  if (sections.some(({ state }) => state !== "approved")) return "judged";
  return secretarySignedAt === null ? "secretary" : "presider";
}

function Submit() {
  const words = useSigningWords();
  return (
    <ActForm
      form="submitMinutes"
      title={words.submitTitle}
      press={words.submit}
      fields={[
        {
          ...{ name: "number", label: words.number, hint: words.numberHint, most: 30 },
          problem: (text) => (isDocumentNumber(text) ? null : words.noNumber),
        },
      ]}
      command={({ number = "" }) => ({ type: "SubmitMinutes", number })}
    />
  );
}

function Sign({ stage, signs }: { readonly stage: Stage; readonly signs: Signs }) {
  const words = useSigningWords();
  if (stage !== signs) return null;
  return (
    <>
      <p className="muted">{words.signSays}</p>
      <HoldButton className="primary" onHeld={() => send({ type: "SignMinutes" })}>
        {signs === "presider" ? words.signAsPresider : words.signAsSecretary}
      </HoldButton>
    </>
  );
}

function Signatures({ signing }: Pick<Props, "signing">) {
  const words = useSigningWords();
  const { secretarySignedAt, presiderSignedAt } = signing;
  return (
    <>
      {secretarySignedAt !== null && (
        <p className="sign good">{`✓ ${words.secretarySigned(atTime(secretarySignedAt))}`}</p>
      )}
      {presiderSignedAt !== null && (
        <p className="sign good">{`✓ ${words.presiderSigned(atTime(presiderSignedAt))}`}</p>
      )}
    </>
  );
}

export function Signing({ signing, signs }: Props) {
  const words = useSigningWords();
  const stage = stageOf(signing);
  const { number, submittedAt, sections } = signing;
  const approved = sections.filter(({ state }) => state === "approved").length;
  const says = stage === "judged" ? words.stage.judged(approved, sections.length) : words.stage[stage];
  return (
    <div className="signing stack">
      <p role="status">
        <b>{says}</b>
      </p>
      {submittedAt !== null && (
        <p className="muted">{words.submittedAt(number ?? "", atTime(submittedAt))}</p>
      )}
      {signs !== "reader" && (
        <p>
          <a href={`${location.pathname}/documents/bien-ban-dang.pdf`} download>
            {words.read}
          </a>
        </p>
      )}
      {stage === "draft" && (signs === "secretary" || signs === "helper") && (
        <>
          <p className="muted">{words.submitSays}</p>
          <Submit />
        </>
      )}
      <ul className="plain">
        {sections.map((section) => (
          <Section
            key={section.id}
            section={section}
            signs={signs === "helper" ? "secretary" : signs}
            locked={stage === "signed"}
          />
        ))}
      </ul>
      <Signatures signing={signing} />
      <Sign stage={stage} signs={signs} />
      {stage === "signed" && <Annexes signing={signing} signs={signs} />}
    </div>
  );
}
