/** Refused commands where the person looks; nothing blocks, the rest stays usable. */
import { memo } from "react";
import { useText } from "../i18n/common.ts";
import { useRefusalText } from "../i18n/refusals.ts";
import { dismissRefusal, useRefusals } from "../line/giving.ts";
import { useLeftWords } from "../line/returned.ts";
import type { RefusedCommand } from "../line/state.ts";
import { Button } from "../ui/Button.tsx";
import { useNames } from "./names.ts";

function Refused({ id, refusal }: RefusedCommand) {
  const text = useText();
  const refusalText = useRefusalText();
  const names = useNames();
  const left = useLeftWords(id);
  return (
    <p className="refusal">
      <span>
        {refusalText(refusal, names)}
        {left !== null && <q>{left}</q>}
      </span>
      <Button onClick={() => dismissRefusal(id)}>{text.close}</Button>
    </p>
  );
}

export const RefusalBar = memo(function RefusalBar() {
  return (
    <div className="refusals" role="status">
      {useRefusals().map((refused) => (
        <Refused key={refused.id} {...refused} />
      ))}
    </div>
  );
});
