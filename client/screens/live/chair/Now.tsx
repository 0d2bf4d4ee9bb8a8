/** The card's upper band: who speaks, for whom, how long; between turns and in steps without a floor what the room does. */
import type { ReactNode } from "react";
import { Between, Diverted, Outcome } from "./NowBetween.tsx";
import { Closed } from "./NowClosed.tsx";
import { Answering, Invited, Speaker } from "./NowFloor.tsx";
import { Before, Introductions, Rights } from "./NowOpening.tsx";
import type { NowProps } from "./NowParts.tsx";
import { Closing, Conclusions, Paused, Programme } from "./NowStep.tsx";
import type { Scene } from "./scene.ts";
import { useWords } from "./words.ts";

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
