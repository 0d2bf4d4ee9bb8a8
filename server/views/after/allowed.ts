/** What may leave of the phase after: for the desk. */
import { WRITTEN_INTO, type WrittenInto } from "../../../shared/terms/numbered.ts";
import type { OutgoingRow } from "../../../shared/views/after/dispatch.ts";
import type { DocumentRow, DocumentsView, PaperworkView } from "../../../shared/views/after/documents.ts";
import type { SigningView } from "../../../shared/views/after/signature.ts";
import { type Allowed, plain } from "../allow.ts";

export const signing: Allowed<SigningView> = {
  ...{ number: plain, submittedAt: plain, secretarySignedAt: plain, presiderSignedAt: plain },
  waitsFor: plain,
  sections: [
    {
      ...{ id: plain, title: plain, state: plain, why: plain },
      corrections: [{ text: plain, at: plain }],
    },
  ],
  annexes: [
    {
      ...{ number: plain, section: plain, text: plain, at: plain, signedAt: plain },
      added: { on: plain, onWordOf: plain, lead: plain, supporting: [plain], due: plain, groups: [plain] },
    },
  ],
};

const row: Allowed<DocumentRow> = {
  ...{ id: plain, kind: plain, number: plain, date: plain, at: plain, wrong: plain, about: plain },
};

const sending = { to: plain, how: plain, date: plain } as const;
const outgoing: Allowed<OutgoingRow> = {
  ...{ id: plain, kind: plain, number: plain, date: plain, about: plain, wrong: plain, own: plain },
  recipients: [plain],
  sent: [
    {
      ...{ id: plain, ...sending, at: plain, by: plain, unsent: plain },
      corrections: [{ was: sending, why: plain, at: plain, by: plain }],
    },
  ],
};

export const paperwork: Allowed<PaperworkView> = {
  toNumber: [{ document: plain, of: plain, about: plain }],
  numbered: [row],
  words: Object.fromEntries(WRITTEN_INTO.map((document) => [document, plain])) as Record<
    WrittenInto,
    typeof plain
  >,
  outgoing: [outgoing],
};

export const documents: Allowed<DocumentsView> = {
  issued: [row],
  ...{ chairs: [plain], level: plain },
  announced: [
    {
      ...{ channels: [plain], places: plain, date: plain, extract: plain },
      general: { as: plain, text: plain },
      files: [{ file: plain, name: plain, kind: plain, bytes: plain }],
    },
  ],
  toRead: [plain],
  conclusion: { tasks: plain, writtenReplies: plain },
  result: { opinions: plain, cases: plain },
  stories: [
    {
      ...{ id: plain, title: plain, lead: plain, outcome: plain, fields: [plain], sources: [plain] },
      ...{ states: [{ day: plain, state: plain }], dues: [{ day: plain, due: plain }] },
      ...{ reports: [plain], notices: [{ day: plain, on: plain }], granted: [plain], refused: [plain] },
      ...{ reopened: [plain], transferred: [plain] },
      verified: [{ day: plain, result: plain, way: plain, note: plain }],
    },
  ],
};
