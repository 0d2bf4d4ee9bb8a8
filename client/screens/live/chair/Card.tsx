/** The middle of the tablet: now, the sentence to say, next; or a strip with name and clock, and a sheet below it. */
import type { ChairView } from "../../../../shared/views/views.ts";
import { wholeName } from "../../../i18n/address.ts";
import { useIntroduced } from "../../../staff/acts/introduced.ts";
import { type SheetState, Sheets } from "../../../staff/acts/Sheets.tsx";
import { stageOf, stepOf } from "../../../staff/stage.ts";
import { Clock } from "./Clock.tsx";
import { useFloorWords } from "./floorWords.ts";
import { Next } from "./Next.tsx";
import { Now } from "./Now.tsx";
import { Say } from "./Say.tsx";
import { sceneOf } from "./scene.ts";
import { useWords } from "./words.ts";

/** Who speaks and the clock, on top of every sheet. */
function Strip({ view }: { view: ChairView }) {
  const words = useWords();
  const floorWords = useFloorWords();
  const { floor } = view;
  const asked = view.answers.find((answer) => answer.state === "assigned");
  const last = view.step === null ? null : view.lastTurn;
  const who = floor.kind !== "free" ? floor.who.name : (asked ?? last)?.who.name;
  const between = asked ? floorWords.asked : last ? floorWords.has[last.kind] : words.onFloor.free;
  const says = floor.kind === "free" ? between : words.onFloor[floor.kind];
  return (
    <section className="strip" aria-label={words.floor}>
      <div>
        <p className="label on">{says}</p>
        <b>{who ? wholeName(who) : (stepOf(view)?.shortTitle ?? view.title)}</b>
      </div>
      <Clock view={view} />
    </section>
  );
}

interface Props {
  readonly view: ChairView;
  readonly sheet: SheetState;
}

export function Card({ view, sheet }: Props) {
  const stage = stageOf(view, useIntroduced());
  return (
    <div className={sheet.opened ? "bands sheeted card" : "bands card"}>
      {sheet.opened ? (
        <>
          <Strip view={view} />
          <Sheets view={view} state={sheet} />
        </>
      ) : (
        <>
          <Now scene={sceneOf(view, stage.kind)} view={view} open={sheet.open} />
          <Say view={view} />
          <Next view={view} stage={stage} open={sheet.open} />
        </>
      )}
    </div>
  );
}
