/** Random acts of opinions, answers and outcomes. */
import { OUTCOME_KINDS } from "../../../shared/terms/outcomes.ts";
import {
  answer,
  due,
  entry,
  holder,
  type Makers,
  official,
  opinion,
  opinions,
  shown,
  unit,
  who,
} from "./subjects.ts";

export const OUTCOMES_MAKERS = {
  SplitOpinion: (by, state) => ({
    type: "SplitOpinion",
    opinion: opinion(by, state),
    parts: [
      { title: "Kênh N4", field: "Nông nghiệp", lead: unit(by, state) },
      { title: "Đèn đường", field: "Chiếu sáng", lead: null },
    ],
  }),
  Divert: (by, state) => ({ type: "Divert", opinion: opinion(by, state) }),
  SettleDiversion: (by, state) => ({
    type: "SettleDiversion",
    number: 1 + by.below(Object.values(state.opinions).filter((opinion) => opinion.diversion).length + 1),
    kind: "khiếu nại",
    destination: "Ban Tiếp công dân",
  }),
  AssignAnswer: (by, state) => {
    const again = Object.values(state.answers).find((answer) => answer.state.kind === "returned");
    return {
      type: "AssignAnswer",
      opinions: opinions(by, state),
      lead: unit(by, state),
      ...(again && by.once(2) ? { answer: again.id } : {}),
      ...(by.once(5) ? { respondent: who(by, state) } : {}),
    };
  },
  ChairAnswers: (by, state) => ({ type: "ChairAnswers", opinions: opinions(by, state), chair: "B" }),
  AnswerInPlaceOf: (by, state) => ({
    type: "AnswerInPlaceOf",
    answer: answer(by, state),
    who: { person: official(by, state).person },
  }),
  BeginAnswer: (by, state) => ({ type: "BeginAnswer", answer: answer(by, state), basis: shown(state) }),
  EndAnswer: (by, state) => ({ type: "EndAnswer", answer: holder(by, state) }),
  CannotAnswerNow: (by, state) => ({
    type: "CannotAnswerNow",
    answer: answer(by, state),
    why: "không thuộc phòng",
  }),
  DeferAnswer: (by, state) => ({ type: "DeferAnswer", answer: answer(by, state), until: "endOfPart" }),
  RecordOutcome: (by, state) => ({
    type: "RecordOutcome",
    opinions: opinions(by, state),
    outcome: by.pick(
      OUTCOME_KINDS.filter((kind) => kind !== "REDIRECTED" && kind !== "UNHEARD_WRITTEN_REPLY"),
      "NOTED",
    ),
    lead: unit(by, state),
    due: due(by),
  }),
  ChangeDueDate: (by, state) => ({
    type: "ChangeDueDate",
    opinions: [opinion(by, state)],
    due: "2024-12-13",
    why: "theo đề nghị",
  }),
  ReplyInWriting: (by, state) => ({ type: "ReplyInWriting", opinions: opinions(by, state), due: due(by) }),
  ReadUnheardNotice: (by, state) => ({ type: "ReadUnheardNotice", opinions: [opinion(by, state)] }),
  RecordReaction: (by, state) => ({
    type: "RecordReaction",
    entry: entry(by, state),
    about: opinion(by, state),
    reaction: "satisfied",
  }),
} satisfies Makers;
