/** Refused commands where the person looks; nothing blocks, the rest stays usable. */
import { useText } from "../i18n/common.ts";
import { useRefusalText } from "../i18n/refusals.ts";
import { Button } from "../ui/Button.tsx";
import { dismissRefusal, useRefusals } from "./hearing.ts";
import { useNames } from "./names.ts";

export function RefusalBar() {
  const text = useText();
  const refusalText = useRefusalText();
  const names = useNames();
  return (
    <div className="refusals" role="status">
      {useRefusals().map(({ id, refusal }) => (
        <p key={id} className="refusal">
          <span>{refusalText(refusal, names)}</span>
          <Button onClick={() => dismissRefusal(id)}>{text.close}</Button>
        </p>
      ))}
    </div>
  );
}
