/** The checklist of the three offices: each item with its owner, day and state; a blocked one goes to the leaders. */
import type { Body } from "../../../../../shared/terms/seats.ts";
import { BODIES } from "../../../../../shared/terms/seats.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { CheckItemView, OfficesView } from "../../../../../shared/views/before/offices.ts";
import { useBodies } from "../../../../i18n/bodies.ts";
import { writtenDay } from "../../../../ui/typedTime.ts";
import type { SectionProps } from "../section.ts";
import { AddItems } from "./AddItems.tsx";
import { Item } from "./Item.tsx";
import { useChecklistWords } from "./words.ts";

interface GroupProps {
  readonly owner: Body;
  readonly items: readonly CheckItemView[];
  readonly own: boolean;
  readonly mayEdit: boolean;
}

/** What was taken off the list, and why. */
function Removed({ items }: { readonly items: OfficesView["removedItems"] }) {
  const words = useChecklistWords();
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{words.removed(items.length)}</summary>
      <ul className="plainList">
        {items.map(({ id, title, at, why }) => (
          <li key={id} className="muted">
            <span className="num">{id}</span> {title} · {writtenDay(dayOf(at)).slice(0, 5)}: {why}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Group({ owner, items, own, mayEdit }: GroupProps) {
  const bodies = useBodies();
  if (items.length === 0) return null;
  return (
    <section aria-label={bodies[owner]}>
      <h3>{bodies[owner]}</h3>
      <ul className="plainList">
        {items.map((item) => (
          <Item key={item.id} item={item} own={own} mayEdit={mayEdit} />
        ))}
      </ul>
    </section>
  );
}

export function Checklist({ view }: SectionProps) {
  const words = useChecklistWords();
  const { checklist, removedItems } = view.offices as OfficesView;
  const done = checklist.filter(({ state }) => state === "done").length;
  return (
    <div className="deskSplit">
      <section className="card">
        <h2>
          {words.title} <small className="muted num">{words.done(done, checklist.length)}</small>
        </h2>
        {checklist.length === 0 && <p className="muted">{words.none}</p>}
        {[view.clerk.body, ...BODIES.filter((body) => body !== view.clerk.body)].map((owner) => (
          <Group
            key={owner}
            owner={owner}
            items={checklist.filter((item) => item.owner === owner)}
            own={owner === view.clerk.body}
            mayEdit={view.clerk.body === "organiser"}
          />
        ))}
        <Removed items={removedItems} />
      </section>
      <aside>
        {view.clerk.body === "organiser" && <AddItems date={view.date} first={checklist.length === 0} />}
      </aside>
    </div>
  );
}
