/** The card's upper band: who speaks, for whom, how long; between turns and in steps without a floor what the room does. */
import type { ReactNode } from "react";
import type { ChairView } from "../../../../shared/views/views.ts";
import { wholeName } from "../../../i18n/address.ts";
import type { Open } from "../../../staff/acts/Sheets.tsx";
import { Answering, Between, Diverted, Invited, Outcome, Speaker } from "./NowFloor.tsx";
import {
  Before,
  Closed,
  Closing,
  Conclusions,
  Introductions,
  Paused,
  Programme,
  Rights,
} from "./NowStep.tsx";
import type { Scene } from "./scene.ts";
import { useWords } from "./words.ts";

export interface NowProps {
  readonly view: ChairView;
  readonly open: Open;
}

interface LabelProps {
  readonly kind?: "on" | "late" | "ok" | "";
  readonly children: ReactNode;
  readonly right?: ReactNode;
}

/** What the room is doing, and a figure at the right. */
export function Label({ kind = "on", children, right }: LabelProps) {
  return (
    <p className={`label ${kind}`}>
      <span>{children}</span>
      {right !== undefined && right !== "" && <span className="num">{right}</span>}
    </p>
  );
}

const SCENES: Readonly<Record<Scene, (props: NowProps) => ReactNode>> = {
  before: Before,
  paused: Paused,
  closed: Closed,
  speaker: Speaker,
  answering: Answering,
  invited: Invited,
  diverted: Diverted,
  outcome: Outcome,
  between: Between,
  introduce: Introductions,
  rights: Rights,
  conclude: Conclusions,
  closing: Closing,
  programme: Programme,
};

export function Now({ scene, ...props }: NowProps & { readonly scene: Scene }) {
  const words = useWords();
  const Picture = SCENES[scene];
  return (
    <section className={`now ${scene}`} aria-label={words.nowBand}>
      <Picture {...props} />
    </section>
  );
}

/** A name as the card's heading. */
export const Name = ({ children }: { children: string }) => <h2>{wholeName(children)}</h2>;
