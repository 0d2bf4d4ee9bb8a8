/** A slip: what is asked, until when, how it stands; opened, the form of its draft. */

import type { HearingClock } from "../../../../shared/terms/time.ts";
import type { UnitSlip } from "../../../../shared/views/before/preparation.ts";
import { useNow } from "../../../line/clock.ts";
import { DraftScope } from "../../../line/draft.ts";
import { atTime } from "../../../staff/atTime.ts";
import { FileList } from "../../../staff/attached/FileList.tsx";
import { Part } from "../../../staff/Part.tsx";
import { Button } from "../../../ui/Button.tsx";
import { AskedMatter } from "./AskedMatter.tsx";
import { DraftForm } from "./DraftForm.tsx";
import { useWords } from "./words.ts";

const MINUTE = 60_000;
const POINTS = ["cause", "progress", "time", "resources", "rule"] as const;

function Asked({ slip }: { readonly slip: UnitSlip }) {
  const words = useWords();
  return (
    <details open={slip.state === "issued"}>
      <summary>{words.asked(slip.matters.map(({ code }) => code).join(", "))}</summary>
      {slip.matters.map((matter) => (
        <AskedMatter key={matter.code} matter={matter}>
          <FileList files={matter.attached} />
        </AskedMatter>
      ))}
    </details>
  );
}

/** What was sent, read only. */
function Sent({ slip }: { readonly slip: UnitSlip }) {
  const words = useWords();
  const { draft } = slip;
  if (!draft) return null;
  return (
    <dl>
      {POINTS.filter((point) => draft[point] !== "").map((point) => (
        <div key={point}>
          <dt>{words.points[point]}</dt>
          <dd>{draft[point]}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Props {
  readonly slip: UnitSlip;
  readonly clock: HearingClock;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onSent: () => void;
}

export function Slip({ slip, clock, open, onOpen, onSent }: Props) {
  const words = useWords();
  const now = useNow(clock, MINUTE);
  const overdue = slip.draft === null && now > slip.due;
  return (
    <DraftScope value={slip.id}>
      <article className={open ? "card open" : "card"} aria-label={`${slip.id} ${slip.groupTitle}`}>
        <p>
          <b className="num">{slip.id}</b> <b className={slip.state}>{words.state[slip.state]}</b>{" "}
          <span className="muted">{words.due(atTime(slip.due))}</span>
        </p>
        <h2>{slip.groupTitle}</h2>
        {overdue && <p className="late">{words.overdue}</p>}
        {slip.why !== "" && <p className="late">{words.returned(slip.why)}</p>}
        {slip.directions.map(({ at, by, text }) => (
          <p key={at}>{words.directed(by, atTime(at), text)}</p>
        ))}
        <Asked slip={slip} />
        {!open && <Sent slip={slip} />}
        {open && slip.state !== "approved" && (
          <>
            <p className="muted">{`${words.respondent}: ${slip.respondent}`}</p>
            <Part key={slip.draft?.at ?? 0}>
              <DraftForm slip={slip} onSent={onSent} />
            </Part>
          </>
        )}
        {slip.state !== "approved" && (
          <Button onClick={() => onOpen(!open)}>
            {open ? words.close : slip.draft ? words.change : words.write}
          </Button>
        )}
        {slip.state === "approved" && open && <Sent slip={slip} />}
      </article>
    </DraftScope>
  );
}
