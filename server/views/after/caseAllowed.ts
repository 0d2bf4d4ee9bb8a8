/** What of cases may leave for a desk or a unit, field by field. */
import type { DeskFollowUp, FollowedCase, FollowUpView } from "../../../shared/views/after/followUp.ts";
import { type Allowed, plain } from "../allow.ts";
import { attachment } from "../before/registerAllowed.ts";

const said = { text: plain, at: plain } as const;
const added = { on: plain, onWordOf: plain } as const;
const byLeader = { seat: plain, text: plain, at: plain } as const;

const followedCase: Allowed<FollowedCase> = {
  ...{ id: plain, title: plain, field: plain, outcome: plain, questions: [plain], task: plain, voice: plain },
  ...{ lead: plain, leadName: plain, supporting: [{ id: plain, name: plain, part: plain }], state: plain },
  ...{ due: plain, stoppedOn: plain, clockFrom: plain, toldOn: plain, openedAt: plain, wholeReports: plain },
  added,
  points: [{ key: plain, text: plain }],
  askers: [{ id: plain, who: plain, content: plain }],
  asked: { kind: plain, due: plain, why: plain, at: plain },
  dueDecisions: [{ kind: plain, due: plain, was: plain, why: plain, by: plain, at: plain }],
  reassignments: [
    {
      ...{ lead: plain, leadName: plain, supporting: [plain], task: plain },
      ...{ by: plain, onWordOf: plain, why: plain, at: plain },
    },
  ],
  reports: [
    { unit: plain, unitName: plain, share: plain, text: plain, outside: plain, answered: [plain], at: plain },
  ],
  directions: [{ ...byLeader, agrees: plain }],
  earlierDirections: [{ ...byLeader, agrees: plain }],
  told: said,
  earlierTold: [said],
  noticedAt: plain,
  notices: [{ channels: [plain], place: plain, on: plain, text: plain, at: plain }],
  transfer: {
    ...{ to: plain, number: plain, date: plain, answer: said },
    unanswered: { reminders: [plain], reason: plain, at: plain },
  },
  corrections: [{ of: plain, channels: [plain], was: [plain], why: plain, at: plain }],
  deeds: [{ kind: plain, who: plain, said: [plain], at: plain }],
  sentBack: plain,
  escalations: [{ to: plain, why: plain, unitName: plain, at: plain, direction: byLeader }],
  verifications: [{ result: plain, way: plain, note: plain, at: plain }],
  remindedAt: plain,
  evidence: [{ ...attachment, unit: plain, unitName: plain, at: plain }],
};

export const followUp: Allowed<FollowUpView> = { cases: [followedCase], daysOff: [plain] };

export const ofDesk: Allowed<DeskFollowUp> = {
  ...followUp,
  toOpen: [
    {
      ...{ case: plain, opinions: [plain], title: plain, outcome: plain, leadName: plain },
      ...{ leadMissing: plain, task: plain, due: plain, voice: plain, receivedOn: plain, concluded: plain },
      added,
    },
  ],
  ...{ diverted: plain, groups: [{ id: plain, title: plain }] },
};
