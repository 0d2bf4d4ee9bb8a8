/** Takes the wanted files one after the other, each as its own act; what touches a list that was taken is read anew before its turn. */
import { useEffect } from "react";
import { dismissRefusal } from "../../../line/giving.ts";
import { send } from "../../../line/send.ts";
import { useSentAct } from "../../../line/sentAct.ts";
import type { Batch, Entry } from "./batch.ts";
import { isClean, type Plan, touches } from "./plan.ts";

export function useGiving(batch: Batch, planFor: (entry: Entry) => Plan | null): void {
  const { entries } = batch;
  const given = entries.find(({ stands }) => stands === "given");
  const next = entries.find(({ stands }) => stands === "wanted");
  const { noteSent, forgetSent, sending, refused } = useSentAct(() => {
    const plan = given && planFor(given);
    if (!given || !plan) return;
    batch.change(given.key, { stands: "taken" });
    for (const entry of entries) {
      const other = entry === given || entry.stands === "taken" ? null : planFor(entry);
      if (other && touches(plan, other)) batch.again(entry.key, { stands: entry.stands });
    }
  });
  useEffect(() => {
    if (given && refused) {
      batch.change(given.key, { stands: "refused", refusal: refused.refusal });
      forgetSent();
      dismissRefusal(refused.id);
    }
    if (given || sending || !next || next.looked === null) return;
    const plan = planFor(next);
    const act = plan && isClean(plan) ? plan.act : null;
    if (act === null) return batch.change(next.key, { stands: "read" });
    batch.change(next.key, { stands: "given" });
    noteSent(send(act), undefined);
  });
}
