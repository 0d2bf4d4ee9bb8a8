/** What may leave of the dossier and the plan's settings, for the desk. */
import type { LaterSettings, OfficesView } from "../../../shared/views/before/offices.ts";
import { type Allowed, plain } from "../allow.ts";
import { attachment } from "./registerAllowed.ts";

const deadlines = { organisations: plain, wards: plain, synthesis: plain } as const;
const letterhead: Allowed<OfficesView["settings"]["party"]> = {
  ...{ superior: plain, issuer: [plain], symbol: plain },
};
const recipientsOf: Allowed<OfficesView["settings"]["recipientsOf"]> = {
  ...{ synthesisReport: [plain], slips: [plain], invitations: [plain], programme: [plain], minutes: [plain] },
  ...{ conclusionNotice: [plain], resultReport: [plain], leadersReport: [plain], notice: [plain] },
  ...{ supervisionReport: [plain], periodicReport: [plain] },
};
const followUp = { oneLeaderDirects: plain, retentionDays: plain, publicSaysOverdue: plain } as const;
export const laterSettings: Allowed<LaterSettings> = { recipients: [plain], recipientsOf, followUp };
export const settings: Allowed<OfficesView["settings"]> = {
  limits: {
    ...{ speechSeconds: plain, walkInSeconds: plain, officialSeconds: plain, afterAnswersSeconds: plain },
    ...{ answerSeconds: plain, answerPerFurtherOpinionSeconds: plain, minimumSpeechSeconds: plain },
    warnAtSeconds: [plain],
  },
  ...laterSettings,
  ...{ rights: [plain], basis: [plain], place: plain, secretariesFrom: plain, issuedOn: plain },
  ...{ party: letterhead, state: letterhead, proposed: deadlines },
  units: [{ id: plain, name: plain, shortName: plain, fields: [plain], verb: plain }],
  clerks: [{ number: plain, name: plain, body: plain }],
  seatsInRow: plain,
  fields: [{ id: plain, name: plain, opinions: plain, units: [plain] }],
  floor: { secretaryRunsFloor: plain, nextShown: plain },
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
