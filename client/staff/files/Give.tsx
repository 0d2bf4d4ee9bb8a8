/** The button by which a previewed file is taken, and what became of it. */
import { useState } from "react";
import { useRefusalText } from "../../i18n/refusals.ts";
import { dismissRefusal } from "../../line/giving.ts";
import { useSentAct } from "../../line/sentAct.ts";
import { Button } from "../../ui/Button.tsx";
import { useNames } from "../names.ts";
import { Done } from "./FileIntake.tsx";
import { useFileWords } from "./words.ts";

interface GiveProps {
  readonly count: number;
  readonly ready: boolean;
  /** gives the command; its id */
  readonly give: () => string;
  readonly close: () => void;
}

export function Give({ count, ready, give, close }: GiveProps) {
  const words = useFileWords();
  const refusalText = useRefusalText();
  const names = useNames();
  const [done, setDone] = useState(false);
  const { noteSent, sending, refused } = useSentAct(() => setDone(true));
  if (done) return <Done text={words.taken(count)} close={close} />;
  const press = () => {
    if (refused) dismissRefusal(refused.id);
    noteSent(give(), undefined);
  };
  return (
    <>
      {refused && (
        <p className="missing" role="alert">
          {refusalText(refused.refusal, names)}
        </p>
      )}
      <p className="give">
        <Button kind="primary" disabled={!ready || sending} onClick={press}>
          {sending ? words.taking : words.take(count)}
        </Button>
        <span className="muted">{words.asOne}</span>
      </p>
    </>
  );
}
