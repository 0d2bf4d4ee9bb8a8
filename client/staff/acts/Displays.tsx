/** The hall's displays as the hall sees them, what comes next on each, and the one place where that is changed. */
import { useState } from "react";
import { upperFirst } from "../../../shared/terms/address.ts";
import { HALL_SEATS, type HallSeat } from "../../../shared/terms/seats.ts";
import type { DisplayPart } from "../../../shared/views/live/hall.ts";
import type { OperatorView } from "../../../shared/views/views.ts";
import { wallTime } from "../../line/clock.ts";
import { DisplayPicture } from "../../screens/display/DisplayPicture.tsx";
import { Button } from "../../ui/Button.tsx";
import { useDisplayWords } from "./displayWords.ts";
import "./displays.css";
import { Scenes, type ShownTo } from "./Scenes.tsx";

/** What it shows, why, and what stands there next. */
function Course({ seat, part }: { readonly seat: HallSeat; readonly part: DisplayPart }) {
  const words = useDisplayWords();
  const { chosen, follows, view, after } = part;
  const kind = words.kind[view.scene.kind];
  const since = chosen?.since ? wallTime(chosen.since) : "";
  const why = chosen === null ? words.byItself : chosen.kept ? words.keptSince(since) : words.untilCall;
  return (
    <dl>
      <dt>{words.now}</dt>
      <dd>
        {`${upperFirst(kind)}, `}
        <b className={chosen?.kept && !follows ? "kept" : undefined}>{follows ? words.follows : why}</b>
      </dd>
      <dt>{words.next}</dt>
      <dd>{chosen?.kept ? words.still[follows ? "hall" : seat](kind) : upperFirst(words.kind[after])}</dd>
    </dl>
  );
}

interface CardProps {
  readonly seat: HallSeat;
  readonly part: DisplayPart;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Card({ seat, part, chosen, onChoose }: CardProps) {
  const words = useDisplayWords();
  return (
    <section className={chosen ? "card display chosen" : "card display"} aria-label={words.display[seat]}>
      <header>
        <h2>{words.display[seat]}</h2>
        {chosen ? <b>{words.chosen}</b> : <Button onClick={onChoose}>{words.choose[seat]}</Button>}
      </header>
      <DisplayPicture view={part.view} name={words.display[seat]} />
      <Course seat={seat} part={part} />
    </section>
  );
}

interface Props {
  readonly view: ShownTo;
  /** the matters that may be shown as a list; null: they are chosen elsewhere */
  readonly concerns: OperatorView["concerns"] | null;
}

export function Displays({ view, concerns }: Props) {
  const [seat, setSeat] = useState<HallSeat>("hall");
  return (
    <div className="displays">
      <div className="pictures">
        {HALL_SEATS.map((hallSeat) => (
          <Card
            key={hallSeat}
            seat={hallSeat}
            part={view.displays[hallSeat]}
            chosen={hallSeat === seat}
            onChoose={() => setSeat(hallSeat)}
          />
        ))}
      </div>
      <Scenes key={seat} view={view} seat={seat} concerns={concerns} />
    </div>
  );
}
