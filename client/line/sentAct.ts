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
  const refused = useRefusals().find((useRefusal) => useRefusal.id === id) ?? null;
  useEffect(() => {
    if (sent === null || sending || refused !== null) return;
    // what is refused leaves those under way first, and stands among the refused an instant later
    const timer = setTimeout(() => {
      setSent(null);
      onDone(sent.given);
    });
    return () => clearTimeout(timer);
  }, [sent, sending, refused, onDone]);
  return {
    /** the id that the act was sent under */
    noteSent: (id: string, given: Given) => setSent({ id, given }),
    forgetSent: () => setSent(null),
    ...{ sending, refused },
  };
}
