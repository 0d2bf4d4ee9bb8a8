/** More files for a case: what shows that it was done, the letter that passes it on, what the Front saw. */
import type { FollowedCase } from "../../../shared/views/after/followUp.ts";
import { useRefusalText } from "../../i18n/refusals.ts";
import { DraftScope } from "../../line/draft.ts";
import { dismissRefusal } from "../../line/giving.ts";
import { send } from "../../line/send.ts";
import { useSentAct } from "../../line/sentAct.ts";
import { Button } from "../../ui/Button.tsx";
import { Attach } from "../attached/Attach.tsx";
import { useAttachedDraft } from "../attached/attachedDraft.ts";
import { useNames } from "../names.ts";
import { useCaseWords } from "./words.ts";

function Choose({ id }: { readonly id: string }) {
  const words = useCaseWords();
  const draft = useAttachedDraft();
  const refusalText = useRefusalText();
  const names = useNames();
  const { noteSent, sending, refused } = useSentAct(draft.sent);
  const add = () => {
    if (refused) dismissRefusal(refused.id);
    const { attached } = draft;
    noteSent(send({ type: "AddEvidence", case: id, attached: attached.map(({ file }) => file) }), attached);
  };
  const count = draft.attached.length;
  return (
    <>
      <Attach draft={draft} title={words.evidenceOf(id)} />
      {refused && count > 0 && (
        <p className="missing" role="alert">
          {refusalText(refused.refusal, names)}
        </p>
      )}
      {count > 0 && (
        <Button kind="primary" disabled={draft.coming || sending} onClick={add}>
          {words.addEvidence(count)}
        </Button>
      )}
    </>
  );
}

export function AddEvidence({ about }: { readonly about: FollowedCase }) {
  const words = useCaseWords();
  return (
    <section className="addEvidence" aria-label={words.evidenceOf(about.id)}>
      <DraftScope value={`evidence.${about.id}`}>
        <Choose id={about.id} />
      </DraftScope>
    </section>
  );
}
