/** What may leave of the phase after: for the desk. */
import type { DocumentsView } from "../../../shared/views/after/documents.ts";
import type { SigningView } from "../../../shared/views/after/signature.ts";
import { type Allowed, plain } from "../allow.ts";

export const signing: Allowed<SigningView> = {
  ...{ number: plain, submittedAt: plain, secretarySignedAt: plain, presiderSignedAt: plain },
  sections: [
    {
      ...{ id: plain, title: plain, state: plain, why: plain },
      corrections: [{ text: plain, at: plain }],
    },
  ],
  annexes: [{ number: plain, section: plain, text: plain, at: plain, signedAt: plain }],
};

export const documents: Allowed<DocumentsView> = {
  issued: [{ id: plain, kind: plain, number: plain, date: plain, at: plain, about: plain }],
  ...{ chairs: [plain], level: plain },
  conclusion: { tasks: plain, writtenReplies: plain },
  result: { opinions: plain, cases: plain },
  stories: [
    {
      ...{ id: plain, title: plain, lead: plain, outcome: plain, fields: [plain], sources: [plain] },
      ...{ states: [{ day: plain, state: plain }], dues: [{ day: plain, due: plain }] },
      ...{ reports: [plain], notices: [plain], granted: [plain], refused: [plain] },
      ...{ reopened: [plain], transferred: [plain] },
      verified: [{ day: plain, result: plain, way: plain, note: plain }],
    },
  ],
};
