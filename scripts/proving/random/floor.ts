/** Random acts of the floor. */
import { headOf } from "../../../server/rulebook/live/queue/facts.ts";
import { holder, type Makers, NOBODY, segment, shown, waiting, who } from "./subjects.ts";

export const FLOOR_MAKERS = {
  CallNext: (_by, state) => ({
    type: "CallNext",
    basis: { ...shown(state), head: headOf(state, segment(state))?.id ?? NOBODY },
  }),
  CallSpeaker: (by, state) => ({ type: "CallSpeaker", entry: waiting(by, state), basis: shown(state) }),
  CallOutOfList: (by, state) => ({ type: "CallOutOfList", who: who(by, state), basis: shown(state) }),
  BeginSpeech: (by, state) => ({ type: "BeginSpeech", turn: holder(by, state), untimed: by.once(6) }),
  EndSpeech: (by, state) => ({ type: "EndSpeech", turn: holder(by, state) }),
  StopSpeech: (by, state) => ({ type: "StopSpeech", turn: holder(by, state), reason: "xúc phạm" }),
  MarkAbsent: (by, state) => ({ type: "MarkAbsent", turn: holder(by, state) }),
  SubstituteSpeaker: (by, state) => ({
    type: "SubstituteSpeaker",
    turn: holder(by, state),
    who: who(by, state),
  }),
  PauseClock: (by, state) => ({ type: "PauseClock", holder: holder(by, state) }),
  ResumeClock: (by, state) => ({ type: "ResumeClock", holder: holder(by, state) }),
  AdjustTime: (by, state) => ({
    type: "AdjustTime",
    holder: holder(by, state),
    seconds: by.pick([30, 60, -30, -3600], 30),
  }),
  CountFromCall: (by, state) => ({ type: "CountFromCall", turn: holder(by, state) }),
  StartEarlier: (by, state) => ({
    type: "StartEarlier",
    holder: holder(by, state),
    seconds: by.pick([30, 60], 30),
  }),
  Interject: (by, state) => ({ type: "Interject", turn: holder(by, state), text: "hỏi rõ giờ" }),
  ResumeSpeaker: (by, state) => ({ type: "ResumeSpeaker", turn: holder(by, state) }),
  UndoLastAct: (by, state) => ({
    type: "UndoLastAct",
    act: by.once(3)
      ? Number(
          by.pick(
            state.undo.acts.map((act) => String(act.version)),
            "0",
          ),
        )
      : (state.undo.acts.findLast((act) => !act.undone)?.version ?? 0),
  }),
} satisfies Makers;
