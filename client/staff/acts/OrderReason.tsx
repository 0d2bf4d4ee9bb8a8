/** Asked where the order was changed by hand: why, in one tap; kept for the desk's sheet on fairness. */
import { useState } from "react";
import { inSentence } from "../../i18n/address.ts";
import { send } from "../../line/send.ts";
import { directs, type StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { ORDER_REASONS } from "../recorded.ts";
import { useTimeWords } from "./timeWords.ts";

export function OrderReason({ view }: { view: StaffView }) {
  const words = useTimeWords();
  const [skipped, setSkipped] = useState<number | null>(null);
  const newest = view.orderChanges.at(-1);
  if (!directs(view) || view.session.kind !== "open") return null;
  if (newest?.why !== "" || newest.version === skipped) return null;
  // what was done since is more urgent; the reason can still be given in the sheet
  if ((view.acts[0]?.version ?? 0) > newest.version) return null;
  const says = words.change[newest.how](newest.name, inSentence(newest.other));
  return (
    <section className="order-reason" aria-label={words.whyOrder}>
      <p>
        <b>{words.whyOrder}</b> {says}
      </p>
      <div className="row">
        {ORDER_REASONS.map((why) => (
          <Button key={why} onClick={() => send({ type: "ExplainOrderChange", change: newest.version, why })}>
            {words.reason(why)}
          </Button>
        ))}
        <Button onClick={() => setSkipped(newest.version)}>{words.noReason}</Button>
      </div>
    </section>
  );
}
