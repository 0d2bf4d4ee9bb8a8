/** Before the freeze: how far each organisation's list has come, and the freeze itself. */
import type { OperatorView } from "../../../../shared/views/views.ts";
import { send } from "../../../line/send.ts";
import { HoldButton } from "../../../ui/HoldButton.tsx";
import { useWords } from "./words.ts";

export function Preparing({ rosters, freezesFolder }: Pick<OperatorView, "rosters" | "freezesFolder">) {
  const words = useWords();
  const sum = (of: (row: OperatorView["rosters"][number]) => number) =>
    rosters.reduce((all, row) => all + of(row), 0);
  return (
    <section className="card preparing" aria-label={words.preparing}>
      <h2>{words.preparing}</h2>
      <p>
        {words.rosters(
          sum((row) => row.entered),
          sum((row) => row.quota),
        )}
      </p>
      <ul>
        {rosters.map(({ number, name, quota, entered }) => (
          <li key={number}>
            <span>{name}</span>
            <b className="num">{words.ofQuota(entered, quota)}</b>
            <small className={entered === quota ? "muted" : "missing"}>
              {entered === 0 ? words.notEntered : entered < quota ? words.short(quota - entered) : words.full}
            </small>
          </li>
        ))}
      </ul>
      <p className="muted">{words.hallLater}</p>
      <p className="muted">{freezesFolder ? words.freezeHow : words.freezeAtDesk}</p>
      {freezesFolder && <HoldButton onHeld={() => send({ type: "Freeze" })}>{words.freeze}</HoldButton>}
    </section>
  );
}
