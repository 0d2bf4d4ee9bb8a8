/** Random acts of the gavel and the displays. */
import { HALL_SEATS } from "../../../shared/terms/seats.ts";
import { holder, type Makers, opinion } from "./subjects.ts";

export const GAVEL_MAKERS = {
  HandOverChair: (by) => ({ type: "HandOverChair", to: by.pick(["A", "B", "C"] as const, "A") }),
  TakeOver: () => ({ type: "TakeOver" }),
  ShowOnHall: (by, state) => ({
    type: "ShowOnHall",
    scene: by.pick(
      ["backdrop", "programme", "rights", "notice", "concerns", "black", "conclusion"] as const,
      "backdrop",
    ),
    pinned: by.once(8),
    display: by.pick(HALL_SEATS, "hall"),
    opinions: [opinion(by, state)],
  }),
  ShowResultCard: (by, state) => ({ type: "ShowResultCard", opinion: opinion(by, state) }),
  ChooseHallScheme: (by) => ({
    type: "ChooseHallScheme",
    scheme: by.pick(["dark", "light"] as const, "dark"),
  }),
  TellLectern: (by, state) => ({
    type: "TellLectern",
    holder: holder(by, state),
    text: by.once(3) ? null : "Xin mời kết luận",
  }),
  RenewSeat: () => ({ type: "RenewSeat", seat: "C" }),
  SetClock: (_by, state) => ({ type: "SetClock", at: state.at, rate: 1 }),
  ShowAskMark: (_by, state) => ({ type: "ShowAskMark", on: !state.displays.hall.askMark }),
} satisfies Makers;
