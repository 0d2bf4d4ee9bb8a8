/** Those who wait, of the part that runs or of another; a tapped row opens what can be done with it. */
import { useState } from "react";
import type { ChairView } from "../../../../shared/views/views.ts";
import { useText } from "../../../i18n/common.ts";
import { OrderReason } from "../../../staff/acts/OrderReason.tsx";
import { Button } from "../../../ui/Button.tsx";
import { List } from "./QueueList.tsx";
import type { Moving } from "./QueueRow.tsx";
import { useQueueWords } from "./queueWords.ts";

export function Queue({ view }: { view: ChairView }) {
  const words = useQueueWords();
  const text = useText();
  const [moving, setMoving] = useState<Moving | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const elsewhere = view.elsewhere.find((part) => part.segment === other);
  const rows = elsewhere?.rows ?? view.queue;
  const segment = elsewhere?.segment ?? view.segment;
  return (
    <section className="queue" aria-label={words.queue}>
      <h2>
        {elsewhere ? text.segment[elsewhere.segment] : words.queue}{" "}
        <span className="num muted">{rows.length}</span>
      </h2>
      {segment === "officials" && <p className="muted rule">{text.orderRule[segment]}</p>}
      {view.elsewhere.length > 0 && (
        <div className="segments">
          {elsewhere && <Button onClick={() => setOther(null)}>{words.nowWaiting(view.queue.length)}</Button>}
          {view.elsewhere
            .filter((part) => part !== elsewhere)
            .map((part) => (
              <Button key={part.segment} onClick={() => setOther(part.segment)}>
                {`${text.segment[part.segment]} (${part.rows.length})`}
              </Button>
            ))}
        </div>
      )}
      {moving && (
        <p className="moving" role="status">
          {words.moving[moving.how](rows.find((row) => row.id === moving.entry)?.who.name ?? "")}
          <Button onClick={() => setMoving(null)}>{words.cancel}</Button>
        </p>
      )}
      <OrderReason view={view} />
      {view.listClosed && view.segment === "people" && <p className="muted empty">{words.listClosed}</p>}
      {rows.length === 0 && <p className="muted empty">{words.emptyQueue}</p>}
      <List key={elsewhere?.segment ?? ""} view={view} rows={rows} moving={moving} onMoving={setMoving} />
    </section>
  );
}
