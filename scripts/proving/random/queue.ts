/** Random acts of the queue. */
import { waitingIn } from "../../../server/rulebook/live/queue/facts.ts";
import {
  delegate,
  entry,
  type Makers,
  NOBODY,
  official,
  opinion,
  segment,
  waiting,
  who,
} from "./subjects.ts";

export const QUEUE_MAKERS = {
  AddWalkIn: (by, state) => ({ type: "AddWalkIn", who: who(by, state), content: "Bể bơi", field: "Văn hóa" }),
  AddRegistered: (by, state) => ({ type: "AddRegistered", opinion: opinion(by, state) }),
  AddOfficial: (by, state) => ({ type: "AddOfficial", who: { person: official(by, state).person } }),
  AddAfterAnswers: (by, state) => ({
    type: "AddAfterAnswers",
    who: who(by, state),
    about: opinion(by, state),
  }),
  MoveEntry: (by, state) => ({
    type: "MoveEntry",
    entry: waiting(by, state),
    before: by.once(4) ? null : waiting(by, state),
  }),
  ArrangeQueue: (by, state) => {
    const order = waitingIn(state, "people").map((turn) => turn.id);
    const [first = NOBODY, ...rest] = order;
    return {
      type: "ArrangeQueue",
      order: by.once(2)
        ? [...rest, first, NOBODY].slice(0, Math.max(2, order.length))
        : [first, ...rest.toReversed(), NOBODY].slice(0, Math.max(2, order.length)),
      why: "tổ chức chưa phát biểu",
      basis: { order },
    };
  },
  HoldHead: (by) => ({ type: "HoldHead", places: by.below(3) }),
  ExplainOrderChange: (by, state) => ({
    type: "ExplainOrderChange",
    change: Number(
      by.pick(
        state.queue.changes.map((change) => String(change.version)),
        "1",
      ),
    ),
    why: "về sớm",
  }),
  PutBackForLater: (by, state) => ({
    type: "PutBackForLater",
    entry: waiting(by, state),
    after: by.once(3) ? null : waiting(by, state),
  }),
  SpeakerIsBack: (by, state) => {
    const away = waitingIn(state, segment(state)).filter((turn) => turn.state.kind === "returnsLater");
    return {
      type: "SpeakerIsBack",
      entry: by.pick(
        away.map((turn) => turn.id),
        NOBODY,
      ),
    };
  },
  WithdrawEntry: (by, state) => ({ type: "WithdrawEntry", entry: waiting(by, state), words: "thôi" }),
  LinkToDelegate: (by, state) => ({
    type: "LinkToDelegate",
    entry: entry(by, state),
    person: delegate(by, state).person,
  }),
  CorrectName: (by, state) => ({
    type: "CorrectName",
    entry: entry(by, state),
    name: "Lò Thị Suối",
    addressForm: "bà",
    organisation: "Hội Người mù",
    ...(by.once(3) ? { content: "Lối đi có gạch dẫn hướng bị chắn" } : {}),
  }),
  ShowTitle: (by, state) => ({ type: "ShowTitle", entry: entry(by, state), displayTitle: "Bể bơi phường" }),
  CloseList: (by, state) => ({
    type: "CloseList",
    why: "hết giờ",
    basis: { waiting: by.once(3) ? 0 : waitingIn(state, "people").length },
  }),
} satisfies Makers;
