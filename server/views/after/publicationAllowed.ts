/** What of publication may leave for the desk, key by key. */
import type { PublicItem } from "../../../shared/views/after/public.ts";
import type { DeskPublication } from "../../../shared/views/after/publication.ts";
import { type Allowed, plain } from "../allow.ts";

export const publicItem: Allowed<PublicItem> = {
  ...{
    id: plain,
    shows: plain,
    at: plain,
    field: plain,
    places: [plain],
    questions: [plain],
    lead: plain,
    verb: plain,
  },
  ...{
    supporting: [plain],
    concluded: plain,
    added: { on: plain, onWordOf: plain },
    task: plain,
    until: plain,
    overdueAfter: plain,
    text: plain,
    sentTo: plain,
    reminders: [plain],
    correction: plain,
  },
  askers: [{ opinion: plain, who: plain, title: plain }],
  trace: [{ at: plain, shows: plain, words: plain }],
  progress: [{ kind: plain, at: plain }],
};

export const publicationOfDesk: Allowed<DeskPublication> = {
  items: [
    {
      ...{ id: plain, now: publicItem, draft: publicItem, hidden: plain },
      ...{ offers: [{ shows: plain, text: plain }], consents: [{ opinion: plain, said: plain }] },
    },
  ],
  archive: {
    ...{ sealedAt: plain, keptUntil: plain, forgottenAt: plain, openCase: plain },
    looseEnds: [{ case: plain, lacks: plain }],
    looks: [{ at: plain, result: plain, files: plain, file: plain }],
  },
};
