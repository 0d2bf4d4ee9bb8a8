/** Events: who has the floor, and for how long. */

export type FloorEvent =
  | { type: "SpeakerCalled"; turn: string }
  | { type: "SpeechBegun"; turn: string; allotted: number | null }
  | { type: "SpeechEnded"; turn: string }
  | { type: "SpeechStopped"; turn: string; reason: string }
  | { type: "SpeakerAbsent"; turn: string }
  | { type: "SpeakerSubstituted"; turn: string; person: string; why: string }
  | { type: "ClockPaused"; holder: string; why: string }
  | { type: "ClockResumed"; holder: string }
  | { type: "TimeAdjusted"; holder: string; by: number }
  | { type: "CountedFromCall"; turn: string }
  | { type: "StartedEarlier"; holder: string; by: number }
  | { type: "ChairInterjected"; turn: string; text: string }
  | { type: "SpeakerResumed"; turn: string };
