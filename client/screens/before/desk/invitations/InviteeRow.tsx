/** One who is or may be invited. */
import type { InvitationRow } from "../../../../../shared/views/before/offices.ts";
import { atTime } from "../../../../staff/atTime.ts";
import { Reach } from "../../../../staff/before/Reach.tsx";
import { stateOf, useInvitationWords } from "./words.ts";

const SIGNS = { none: "○", waiting: "◐", confirmed: "✓", declined: "▲" } as const;

interface Props {
  readonly row: InvitationRow;
  readonly picked: boolean;
  readonly onPick: () => void;
  /** how it can be reached, for the office that invites; null: it is not shown; left out: another office's business */
  readonly reach?: string | null;
}

export function InviteeRow({ row, picked, onPick, reach }: Props) {
  const words = useInvitationWords();
  const state = stateOf(row);
  const about = [
    row.kind === "official" && row.order > 0 ? words.order(row.order) : "",
    row.position,
    row.body,
  ];
  return (
    <li>
      <label>
        <input type="checkbox" checked={picked} onChange={onPick} />
        <span>
          <b>{row.name}</b>
          {row.pronunciation !== "" && <small className="muted">{` (${row.pronunciation})`}</small>}
          {row.mayAnswer && <small className="chip quiet">{words.mayAnswer}</small>}
          <span className="muted">{about.filter(Boolean).join(" · ")}</span>
          {row.outdated !== null && (
            <span className="sign bad">
              {[words.says(atTime(row.outdated)), row.answer === null ? "" : words.oldDay]
                .filter(Boolean)
                .join("; ")}
            </span>
          )}
          {row.earlier !== null && row.answer === null && (
            <span className="muted">{words.earlier[row.earlier]}</span>
          )}
          {row.answer === "declined" && (
            <span className="sign bad">
              {row.substitute === "" ? row.why : words.instead(row.why, row.substitute)}
            </span>
          )}
        </span>
      </label>
      {row.hasReach && reach !== undefined && <Reach of={row.id} name={row.name} text={reach} />}
      <span className="num code">{row.letter ?? ""}</span>
      <b className={state === "confirmed" ? "sign good" : state === "declined" ? "sign bad" : ""}>
        {`${SIGNS[state]} ${words.state[state]}`}
      </b>
    </li>
  );
}
