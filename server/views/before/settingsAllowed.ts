/** What may leave of the dossier and the plan's settings, for the desk. */
import type { OfficesView } from "../../../shared/views/before/offices.ts";
import { type Allowed, plain } from "../allow.ts";
import { attachment } from "./registerAllowed.ts";

const deadlines = { organisations: plain, wards: plain, synthesis: plain } as const;
const letterhead: Allowed<OfficesView["settings"]["party"]> = {
  ...{ superior: plain, issuer: [plain], symbol: plain },
};
export const settings: Allowed<OfficesView["settings"]> = {
  limits: {
    ...{ speechSeconds: plain, walkInSeconds: plain, officialSeconds: plain, afterAnswersSeconds: plain },
    ...{ answerSeconds: plain, answerPerFurtherOpinionSeconds: plain, minimumSpeechSeconds: plain },
    warnAtSeconds: [plain],
  },
  ...{ rights: [plain], basis: [plain], recipients: [plain], place: plain, secretariesFrom: plain },
  ...{ party: letterhead, state: letterhead, proposed: deadlines },
  units: [{ id: plain, name: plain, shortName: plain, fields: [plain] }],
  clerks: [{ number: plain, name: plain, body: plain }],
};
export const dossier: Allowed<OfficesView["dossier"]> = {
  ...{ number: plain, level: plain, opened: { at: plain, by: plain }, dateConfirmedAt: plain },
  ...{ start: plain, end: plain, chairs: [plain], otherDayOnBackdrop: plain, deadlines },
  backdrop: [plain],
  announcement: {
    ...{ id: plain, at: plain, dateText: plain, place: plain, topics: plain, howToRegister: plain },
    ...{ channels: [plain], updates: [{ at: plain, text: plain }] },
  },
  guidance: [{ at: plain, forms: [plain], to: [plain], text: plain }],
  files: [{ ...attachment, readers: [plain] }],
};
