/** A case's evidence: the files that its units have added, and, for one of them, more. */
import type { FollowedCase } from "../../../../shared/views/after/followUp.ts";
import { DraftScope } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { Attach } from "../../../staff/attached/Attach.tsx";
import { useAttachedDraft } from "../../../staff/attached/attachedDraft.ts";
import { Button } from "../../../ui/Button.tsx";
import { useWords } from "./words.ts";

function Choose({ id }: { readonly id: string }) {
  const words = useWords();
  const draft = useAttachedDraft();
  const add = () => {
    send({ type: "AddEvidence", case: id, attached: draft.attached.map(({ file }) => file) });
    draft.sent();
  };
  return (
    <>
      <Attach draft={draft} />
      {draft.attached.length > 0 && (
        <Button kind="primary" disabled={draft.coming} onClick={add}>
          {words.addEvidence}
        </Button>
      )}
    </>
  );
}

export function AddEvidence({ about }: { readonly about: FollowedCase }) {
  const words = useWords();
  return (
    <section aria-label={words.evidenceOf(about.id)}>
      <DraftScope value={`evidence.${about.id}`}>
        <Choose id={about.id} />
      </DraftScope>
    </section>
  );
}
