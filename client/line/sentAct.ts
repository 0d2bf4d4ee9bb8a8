/** What became of the act that a form has sent: under way, refused, or done, which empties the form. */
import { useEffect, useState } from "react";
import { useRefusals, useUnderWay } from "./giving.ts";

export function useSentAct(onDone: () => void) {
  const [id, setId] = useState<string | null>(null);
  const sending = useUnderWay(id ?? "");
  const refused = useRefusals().find((useRefusal) => useRefusal.id === id) ?? null;
  useEffect(() => {
    if (id === null || sending || refused !== null) return;
    // what is refused leaves those under way first, and stands among the refused an instant later
    const timer = setTimeout(() => {
      setId(null);
      onDone();
    });
    return () => clearTimeout(timer);
  }, [id, sending, refused, onDone]);
  /** `noteSent`: the id that the act was sent under */
  return { noteSent: setId, sending, refused };
}
