/** Folds: office holders and guests. What names one goes on with its new row. */
import type { Draft } from "immer";
import type { Folds } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { preparing } from "../state.ts";
import type { OfficialsEvent } from "./events.ts";

/** An id is given once. */
function note(state: Draft<HearingState>, person: string): void {
  preparing(state).officials = { numbered: Number(person.slice(1)) };
}

/** Whoever stands at this place moves on by one, and so do all behind. */
function makeRoom({ plan }: Draft<HearingState>, order: number): void {
  if (!plan.officials.some((official) => official.order === order)) return;
  for (const official of plan.officials) if (official.order >= order) official.order++;
}

/** An invitation stays with a person; who holds the office anew has none yet. */
function moveInvitation(state: Draft<HearingState>, was: string, person: string, another: boolean): void {
  const { invited } = preparing(state).invitations;
  const ownInvitation = invited[was];
  delete invited[was];
  if (ownInvitation && !another) invited[person] = ownInvitation;
  for (const { answer } of Object.values(invited))
    if (answer?.kind === "declined" && answer.substitute === was) answer.substitute = person;
}

export const officialsFolds: Folds<OfficialsEvent["type"]> = {
  OfficialEntered: (state, { type: _, ...official }) => {
    makeRoom(state, official.order);
    state.plan.officials.push({ ...official, present: true });
    note(state, official.person);
  },
  OfficialChanged: (state, { type: _, official: was, another, office, ...content }) => {
    const { plan } = state;
    const place = plan.officials.findIndex(({ person }) => person === was);
    const [official] = plan.officials.splice(place, 1);
    if (!official) throw new Error(`the log names ${was}, which is not there`);
    makeRoom(state, content.order);
    plan.officials.splice(place, 0, { ...official, ...content });
    for (const chair of plan.chairs)
      if (chair.person === was)
        Object.assign(chair, { person: content.person }, office === undefined ? {} : { position: office });
    for (const slip of Object.values(preparing(state).preparation.slips))
      if (slip.respondent === was) slip.respondent = content.person;
    moveInvitation(state, was, content.person, another);
    note(state, content.person);
  },
  OfficialRemoved: (state, { official }) => {
    state.plan.officials = state.plan.officials.filter(({ person }) => person !== official);
    const { invitations } = preparing(state);
    delete invitations.invited[official];
  },
};
