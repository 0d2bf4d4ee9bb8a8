/** What became of the act that a form has sent: under way, refused, or done, which empties the form. */
import { useEffect, useState } from "react";
import { useRefusals, useUnderWay } from "./giving.ts";

interface Sent<Given> {
  readonly id: string;
  readonly given: Given;
}

/** `onDone`: with what the form held when it was sent; what was typed since stays under the hand that types it. */
export function useSentAct<Given = undefined>(onDone: (given: Given) => void) {
  const [sent, setSent] = useState<Sent<Given> | null>(null);
  const id = sent?.id ?? "";
  const sending = useUnderWay(id);
  const refused = useRefusals().find((refusal) => refusal.id === id) ?? null;
  const [refusedId, setRefusedId] = useState("");
  // put away, a refusal is one all the same
  const wasRefused = sent !== null && (refused !== null || refusedId === id);
  useEffect(() => {
    if (refused !== null) setRefusedId(refused.id);
  }, [refused]);
  useEffect(() => {
    if (sent === null || sending || wasRefused) return;
    // what is refused leaves those under way first, and stands among the refused an instant later
    const timer = setTimeout(() => {
      setSent(null);
      onDone(sent.given);
    });
    return () => clearTimeout(timer);
  }, [sent, sending, wasRefused, onDone]);
  return {
    /** the id that the act was sent under */
    noteSent: (id: string, given: Given) => setSent({ id, given }),
    forgetSent: () => setSent(null),
    ...{ sending, refused },
    /** stays so until the next act is sent, also where the person has put the refusal away */
    wasRefused,
  };
}
