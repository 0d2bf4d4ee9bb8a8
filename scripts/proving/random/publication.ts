/** Random acts of what follows the hearing: what the public reads, and the archive. */
import { lastOf, notToRelease } from "../../../server/rulebook/after/publication/facts.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { isRestricted } from "../../../server/rulebook/matter.ts";
import { RELEASED_AS } from "../../../shared/terms/publication.ts";
import { phoneSeat } from "../../../shared/terms/seats.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import type { Chance } from "../chance.ts";
import { clerk, leader, type Makers, type Seats } from "./subjects.ts";

const item = (by: Chance, state: HearingState) => by.pick(Object.keys(state.opinions), "YK-001");
/** Mostly what is public now. */
const published = (by: Chance, state: HearingState) => {
  const all = Object.keys(state.after.publication.items);
  const standing = all.filter((id) => lastOf(state, id)?.kind === "released");
  return by.once(4) ? item(by, state) : by.pick(standing, "YK-001");
};
/** Mostly something that may be released so; one that was withdrawn comes with its correction. */
function toRelease(by: Chance, state: HearingState): Extract<CommandInput, { type: "PublishItems" }> {
  const shows = by.pick(RELEASED_AS, "answer");
  const all = [...Object.keys(state.after.cases.opened), ...Object.keys(state.opinions)];
  const ready = by.once(6) ? [] : all.filter((id) => notToRelease(state, id, shows) === null);
  const chosen = by.pick(ready, item(by, state));
  const withdrawn = lastOf(state, chosen)?.kind === "withdrawn";
  return {
    ...{ type: "PublishItems", items: [{ item: chosen }], shows },
    ...(withdrawn !== by.once(8) ? { correction: "ghi nhầm số liệu" } : {}),
  };
}
const restricted = (by: Chance, state: HearingState) =>
  by.pick(
    Object.values(state.opinions).flatMap((opinion) =>
      isRestricted(state, opinion) && !state.after.publication.released[opinion.id] ? [opinion.id] : [],
    ),
    "YK-001",
  );

export const PUBLICATION_MAKERS = {
  PublishItems: toRelease,
  WithdrawPublication: (by, state) => ({
    type: "WithdrawPublication",
    items: [published(by, state)],
    why: "ghi nhầm số liệu",
    titleToo: by.once(3),
  }),
  ReleaseRestricted: (by, state) => ({
    type: "ReleaseRestricted",
    opinion: by.once(4) ? item(by, state) : restricted(by, state),
    text: "Cho công khai",
  }),
  ChangeConsent: (by, state) => ({
    type: "ChangeConsent",
    code: item(by, state),
    mayBeNamed: by.once(2),
    word: by.once(6) ? "" : "gọi điện",
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

/** Whose acts they are. */
export const PUBLICATION_SEATS = {
  ...{ PublishItems: clerk, WithdrawPublication: clerk, ReleaseRestricted: leader },
  ChangeConsent: (by, state, input) => (by.once(6) ? phoneSeat(`p${by.below(3)}`) : clerk(by, state, input)),
  ...{ SealArchive: clerk, NoteArchiveCheck: clerk, NoteArchiveRestored: clerk, DeletePersonalData: clerk },
} satisfies Seats;
