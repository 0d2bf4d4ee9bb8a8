/** An act of the floor in words: what was done, to whom; of an outcome the unit and the day, of time the minutes. */

import { lowerFirst } from "../../../shared/terms/address.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import type { ActView, TimeDetail } from "../../../shared/views/live/session.ts";
import { useSpan } from "../../i18n/about.ts";
import { inSentence, wholeName } from "../../i18n/address.ts";
import { wallTime } from "../../line/clock.ts";
import { useOutcomeWords } from "./outcomeWords.ts";
import { useStageWords } from "./stageWords.ts";

/** acts whose verb is followed by the name */
const GOES_ON: readonly ActView["type"][] = ["SpeakerCalled"];
/** these are about what they name, in the place of undo too */
const ABOUT: readonly ActView["type"][] = [...GOES_ON, "StepBegun", "StepEnded"];

export function useActSays() {
  const words = useStageWords();
  const acts = useOutcomeWords();
  const span = useSpan();
  const named = (act: ActView) => {
    const verb = words.act[act.type];
    if (act.name === "") return verb;
    const name = wholeName(inSentence(act.name));
    return GOES_ON.includes(act.type) ? `${verb} ${name}` : `${verb}: ${name}`;
  };
  const time = (detail: TimeDetail) => {
    if (detail.kind === "end") return words.decided.end(wallTime(detail.at));
    return detail.kind === "together" ? words.decided.together : words.decided[detail.kind](span(detail.ms));
  };
  const adjusted = (ms: number) => (ms < 0 ? words.less(span(-ms)) : words.more(span(ms)));
  const whole = (act: ActView) => {
    const { unit, due, time: decided, given } = act.detail;
    if (given !== null) return `${adjusted(given)}, ${wholeName(inSentence(act.name))}`;
    const parts = [unit, due === null ? "" : acts.latest(spokenDate(due)), ...decided.map(time)].filter(
      Boolean,
    );
    return decided.length > 0 ? parts.join("; ") : [named(act), ...parts].join(", ");
  };
  return {
    whole,
    /** in the place of undo: the name where it is what the act is about */
    short: (act: ActView) => {
      if (act.detail.given !== null) return lowerFirst(adjusted(act.detail.given));
      return act.detail.time.length > 0
        ? lowerFirst(whole(act))
        : lowerFirst(ABOUT.includes(act.type) ? named(act) : words.act[act.type]);
    },
  };
}
