/** The planned order of speakers: proposed, dragged, published; at the right how well it is mixed, its changes, the freeze. */
import { mixingOf, type Plannable, proposeOrder } from "../../../../../shared/reckoning/plannedOrder.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { useDraft } from "../../../../line/draft.ts";
import { send } from "../../../../line/send.ts";
import { atTime } from "../../../../staff/atTime.ts";
import { Button } from "../../../../ui/Button.tsx";
import { TextInput } from "../../../../ui/TextInput.tsx";
import { Changes } from "./Changes.tsx";
import { Freeze } from "./Freeze.tsx";
import { Turns } from "./Turns.tsx";
import "./order.css";
import { useOrderWords } from "./words.ts";

/** All that was accepted, as the proposal weighs it; in the order of codes. */
function plannable({ synthesis, plannedOrder, offices }: DeskView): readonly Plannable[] {
  const kinds = new Map(offices?.rosters.map(({ name, kind }) => [name, kind]));
  return synthesis.opinions
    .filter(({ mergedInto }) => mergedInto === null)
    .map(({ code, from, group, hot }) => ({
      ...{ id: code, from, kind: kinds.get(from) || null, group, hot },
      late: plannedOrder.late.includes(code),
      needsHelp: plannedOrder.needHelp.includes(code),
    }));
}

function Propose({ view, all }: { readonly view: DeskView; readonly all: readonly Plannable[] }) {
  const words = useOrderWords();
  const wish = new Set(
    view.synthesis.opinions.filter(({ wantsToSpeak }) => wantsToSpeak).map(({ code }) => code),
  );
  const turns = all.filter(({ id }) => wish.has(id));
  return (
    <div className="card stack">
      <p>{words.none}</p>
      <p className="muted">{words.rule}</p>
      <Button
        kind="suggested"
        disabled={turns.length === 0}
        onClick={() => send({ type: "BuildQueue", order: [...proposeOrder(turns)] })}
      >
        {words.propose(turns.length)}
      </Button>
    </div>
  );
}

function Mixed({ order }: { readonly order: readonly Plannable[] }) {
  const words = useOrderWords();
  const { sameFrom, sameGroup, hotFirst } = mixingOf(order);
  return (
    <section className="card stack" aria-label={words.mixing}>
      <h3>{words.mixing}</h3>
      <ul className="checks">
        <li className={sameFrom.length === 0 ? "good" : "late"}>
          {sameFrom.length === 0 ? `✓ ${words.noSameFrom}` : `▲ ${words.sameFrom(sameFrom.join(", "))}`}
        </li>
        {hotFirst > 0 && <li className="good">{`✓ ${words.hotFirst(hotFirst)}`}</li>}
        {sameGroup.length > 0 && <li className="late">{`▲ ${words.sameGroup(sameGroup.join(", "))}`}</li>}
      </ul>
    </section>
  );
}

export function PlannedOrder({ view }: { readonly view: DeskView }) {
  const words = useOrderWords();
  const { order, publishedAt } = view.plannedOrder;
  const [why, setWhy] = useDraft("orderWhy", "");
  const mayAct = view.clerk.body === "organiser";
  const all = plannable(view);
  const planned = (order ?? []).flatMap((code) => all.find(({ id }) => id === code) ?? []);
  const blocked = publishedAt !== null && why.trim() === "";
  return (
    <section className="plannedOrder" aria-label={words.title(planned.length)}>
      <div className="stack">
        <h2>
          {words.title(planned.length)}{" "}
          <small className="muted">
            {publishedAt === null ? words.notPublished : words.publishedAt(atTime(publishedAt))}
            {mayAct && ` · ${words.keys}`}
          </small>
        </h2>
        {!mayAct && <p className="muted">{words.ofOrganiser}</p>}
        {order === null && mayAct && <Propose view={view} all={all} />}
        {order !== null && (
          <>
            {mayAct && (
              <div className="into">
                <TextInput label={words.why} value={why} maxLength={200} onText={setWhy} />
                {publishedAt === null && (
                  <Button
                    kind="suggested"
                    disabled={planned.length === 0}
                    onClick={() => send({ type: "PublishQueue", turns: planned.length })}
                  >
                    {words.publish(planned.length)}
                  </Button>
                )}
              </div>
            )}
            <Turns view={view} mayAct={mayAct && !blocked} why={why.trim()} />
          </>
        )}
      </div>
      <aside className="stack">
        {planned.length > 0 && <Mixed order={planned} />}
        <Changes view={view} />
        <Freeze view={view} mayAct={mayAct} />
      </aside>
    </section>
  );
}
