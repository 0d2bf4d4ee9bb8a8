/** Random acts of what follows the hearing: what the public reads, and the archive. */
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { RELEASED_AS } from "../../../shared/terms/publication.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import type { Chance } from "../chance.ts";
import type { Makers } from "./subjects.ts";

const item = (by: Chance, state: HearingState) => by.pick(Object.keys(state.opinions), "YK-001");
const published = (by: Chance, state: HearingState) =>
  by.once(4) ? item(by, state) : by.pick(Object.keys(state.after.publication.items), "YK-001");

export const PUBLICATION_MAKERS = {
  PublishItems: (by, state) => ({
    type: "PublishItems",
    items: [{ item: item(by, state) }],
    shows: by.once(3) ? by.pick(RELEASED_AS, "answer") : "answer",
    ...(by.once(4) ? { correction: "ghi nhầm số liệu" } : {}),
  }),
  WithdrawPublication: (by, state) => ({
    type: "WithdrawPublication",
    items: [published(by, state)],
    why: "ghi nhầm số liệu",
    titleToo: by.once(3),
  }),
  ReleaseRestricted: (by, state) => ({
    type: "ReleaseRestricted",
    opinion: item(by, state),
    text: "Cho công khai",
  }),
  ChangeConsent: (by, state) => ({
    type: "ChangeConsent",
    code: item(by, state),
    mayBeNamed: by.once(2),
    word: "gọi điện",
  }),
  SealArchive: () => ({ type: "SealArchive" }),
  NoteArchiveCheck: (by) => ({
    type: "NoteArchiveCheck",
    result: by.once(2) ? "whole" : "altered",
    files: by.below(300),
    file: "van-ban/bien-ban.pdf",
  }),
  NoteArchiveRestored: () => ({ type: "NoteArchiveRestored", file: "van-ban/bien-ban.pdf" }),
  DeletePersonalData: () => ({ type: "DeletePersonalData" }),
} satisfies Makers;

const partyClerk = (): SeatName => "desk.3";

/** Whose acts they are. */
export const PUBLICATION_SEATS = {
  ...{ PublishItems: partyClerk, WithdrawPublication: partyClerk, ChangeConsent: partyClerk },
  ...{ SealArchive: partyClerk, NoteArchiveCheck: partyClerk, NoteArchiveRestored: partyClerk },
  DeletePersonalData: partyClerk,
  ReleaseRestricted: (by: Chance): SeatName => by.pick(["A", "B", "C"] as const, "A"),
};
