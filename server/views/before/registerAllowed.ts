/** What of the register may leave for a desk or a sender, field by field. */
import type { Attachment } from "../../../shared/terms/attachments.ts";
import type { Became } from "../../../shared/views/after/became.ts";
import type { OwnRaw } from "../../../shared/views/before/collected.ts";
import type {
  AnswerSaid,
  ClarificationView,
  FormView,
  InboxRow,
  OwnRegister,
  WardReads,
} from "../../../shared/views/before/register.ts";
import { type Allowed, plain } from "../allow.ts";

export const attachment: Allowed<Attachment> = { file: plain, name: plain, kind: plain, bytes: plain };
const form: Allowed<FormView> = {
  ...{ kind: plain, field: plain, title: plain, content: plain, questions: [plain], place: plain },
  ...{ addressed: plain, speaker: { name: plain, addressForm: plain, position: plain } },
  ...{ wantsToSpeak: plain, minutes: plain, needsHelp: plain, mayBeNamed: plain },
  attached: [attachment],
};
const clarification: Allowed<ClarificationView> = {
  ...{ lacks: [plain], until: plain, askedAt: plain, answeredAt: plain },
  settled: { as: plain, at: plain },
};
export const became: Allowed<Became> = {
  ...{ code: plain, named: plain, sealedAt: plain },
  matters: [
    {
      ...{
        id: plain,
        reception: plain,
        published: plain,
        outcome: plain,
        state: plain,
        text: plain,
        lead: plain,
        until: plain,
      },
      steps: [{ kind: plain, at: plain, text: plain, day: plain }],
    },
  ],
};
const said = { text: plain, at: plain } as const;
const answers: Allowed<readonly AnswerSaid[]> = [{ ...said, attached: [attachment] }];
export const inbox: Allowed<InboxRow> = {
  ...{ id: plain, code: plain, seen: plain, inbox: plain, source: plain, receivedAt: plain, late: plain },
  ...{
    lateTakenAt: plain,
    changedAt: plain,
    withdrawnAt: plain,
    withdrawnBy: plain,
    doubles: [{ inbox: plain, at: plain }],
  },
  ...{ undecided: plain, decisions: [{ result: plain, at: plain, by: plain, decider: plain, into: plain }] },
  ...{ clarification, sealed: plain },
  matter: {
    ...form,
    ...{ from: plain, called: plain, writtenBy: plain, note: plain, reach: plain },
    wardRemarks: [{ ward: plain, text: plain, at: plain }],
    ruled: {
      ...{ basis: plain, kind: plain, destination: plain, alsoKind: plain, alsoDestination: plain },
      identityProtected: plain,
    },
    slips: [{ number: plain, kind: plain, destination: plain, way: plain, at: plain }],
    ...{ reasons: [said], answers, notices: [said], remarks: [said] },
  },
};
export const ownRegister: Allowed<OwnRegister> = {
  ...{ last: plain, minimum: plain },
  opinions: [
    {
      ...form,
      ...{ id: plain, seen: plain, code: plain, receivedAt: plain, late: plain, changedAt: plain },
      ...{ withdrawnAt: plain, onWord: plain, doubleAt: plain, result: plain, decidedAt: plain, into: plain },
      ...{ destination: plain, clarification, answers, notices: [said], receipt: plain, became },
      planned: { turn: plain },
    },
  ],
};
/** What a seat has collected itself. */
export const ownRaws: Allowed<readonly OwnRaw[]> = [
  {
    ...{ id: plain, seen: plain, field: plain, content: plain, place: plain, people: plain, from: plain },
    ...{ at: plain, changedAt: plain, withdrawnAt: plain, reported: plain },
  },
];
/** What a ward reads of individuals. */
export const wardReads: Allowed<readonly WardReads[]> = [
  {
    ...{ id: plain, code: plain, kind: plain, field: plain, content: plain, place: plain },
    ...{ receivedAt: plain, remarks: [said] },
  },
];
