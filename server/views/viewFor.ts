/** viewFor: what one audience may see of the state, and nothing else. Pure; never depends on now. */
import type { Audience } from "../../shared/terms/seats.ts";
import type { ChairView, OperatorView, View } from "../../shared/views/views.ts";
import { ofFolder } from "../rulebook/before/freeze/delegates.ts";
import { phaseOf } from "../rulebook/frame/phase.ts";
import type { HearingState } from "../rulebook/frame/state.ts";
import { resultText } from "../rulebook/live/gavel/facts.ts";
import { isConcern, mayBeShown } from "../rulebook/reach.ts";
import { hiddenFromPublic } from "./after/deskPublication.ts";
import { leadersFollowUp } from "./after/followUp.ts";
import { mediaView } from "./after/media.ts";
import { deskView } from "./before/desk.ts";
import { leaderPreparation } from "./before/leader.ts";
import { leaderOffices } from "./before/offices/leader.ts";
import { organisationView, rosters } from "./before/organisation.ts";
import { ownDocuments } from "./before/ownDocuments.ts";
import { departmentView } from "./live/department.ts";
import { displayParts, hallView, turnClock } from "./live/hall.ts";
import { lecternView } from "./live/lectern.ts";
import { mcView } from "./live/mc.ts";
import { phoneView } from "./live/phone.ts";
import { policeView } from "./live/police.ts";
import { secretaryView } from "./live/secretary.ts";
import { notesOf, sessionView } from "./live/session.ts";
import { linked } from "./matters.ts";
import { fields, part } from "./part.ts";
import type { People } from "./people.ts";
import { withSealedWords } from "./sealedWords.ts";

export const viewFor = (audience: Audience, state: HearingState, people: People): View =>
  viewOf(audience, withSealedWords(state, people), people);

function viewOf(audience: Audience, state: HearingState, people: People): View {
  switch (audience.role) {
    case "chair": {
      const view: ChairView = {
        ...sessionView(state, people, true),
        role: "chair",
        seat: audience.seat,
        presiding: state.chair.presider === audience.seat,
        notes: notesOf(audience.seat)(state, people),
        offices: leaderOffices(state, people),
        documents: ownDocuments("leaders")(state, people),
        preparation: leaderPreparation(audience.seat)(state, people),
        hiddenFromPublic: hiddenFromPublic(state, people),
        followUp: leadersFollowUp(state, people),
      };
      return view;
    }
    case "secretary":
      return secretaryView(state, people, audience.seat);
    case "operator":
      return operatorView(state, people);
    case "hall":
      return hallView(state, people, audience.seat);
    case "lectern":
      return lecternView(state, people);
    case "mc":
      return mcView(state, people);
    case "police":
      return policeView(state, people);
    case "media":
      return mediaView(state, people);
    case "delegate":
      return phoneView(state, people);
    case "department":
      return departmentView(state, people, audience.unit);
    case "desk":
      return deskView(state, people, audience.clerk);
    case "organisation":
      return organisationView(state, people, audience.organisation);
    default:
      return audience satisfies never;
  }
}

/** What the operator may put on the hall's displays. */
const shownMatters = part(
  { ...fields("plan"), linked },
  ({ plan, linked: { opinions, entries } }): Pick<OperatorView, "concerns" | "results"> => {
    const state = { plan, opinions, entries };
    const all = Object.values(opinions);
    return {
      concerns: all
        .filter((opinion) => isConcern(state, opinion))
        .map((opinion) => ({ id: opinion.id, title: opinion.displayTitle ?? "" })),
      results: all.flatMap((opinion) => {
        const text = mayBeShown(state, opinion) ? resultText(state, opinion.id) : null;
        return text === null ? [] : [{ id: opinion.id, title: opinion.displayTitle ?? opinion.field, text }];
      }),
    };
  },
);

function operatorView(state: HearingState, people: People): OperatorView {
  const {
    version,
    clock,
    title,
    rehearsal,
    session,
    hall,
    steps,
    officials,
    chairs,
    presider,
    renewed,
    helpSoon,
  } = sessionView(state, people, false);
  return {
    role: "operator",
    version,
    clock,
    title,
    rehearsal,
    session,
    phase: phaseOf(state),
    rosters: rosters(state, people),
    freezesFolder: phaseOf(state) === "before" && ofFolder(state),
    hall,
    steps,
    ...shownMatters(state, people),
    officials,
    chairs,
    presider,
    renewed,
    notes: notesOf("operator")(state, people),
    incidents: state.incidents,
    displays: displayParts(state, people),
    hall2: state.displays.hall2?.scene ?? null,
    warnAt: state.time.limits.warnAt,
    turnClock: turnClock(state, people),
    helpSoon,
  };
}
