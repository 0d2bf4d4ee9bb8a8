/** The dossier: opened once by the organiser, its day confirmed by a leader, the hearing announced in time. */
import { daysAhead, tooLateToAnnounce } from "../../../../shared/reckoning/legalClocks.ts";
import { MOST_OF_DOSSIER } from "../../../../shared/terms/attachments.ts";
import { dayOf, type Instant, timeOfDay } from "../../../../shared/terms/time.ts";
import { attachedOf } from "../../frame/attached.ts";
import { anyChair, preparing } from "../../frame/rights.ts";
import { type Acts, accept, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { bodyOf, byClerks } from "../offices.ts";
import { dossierOf, filesOfDossier, isTentative, readersOf } from "./facts.ts";

const midnight = (date: string): Instant => Date.parse(`${date}T00:00:00+07:00`);
const timeOf = (at: Instant): Instant => at - midnight(dayOf(at));

/** The day with the hours that the plan has. */
function sameHours({ plan }: HearingState, date: string) {
  const start = midnight(date) + timeOf(plan.start);
  return { date, start, end: start + plan.end - plan.start };
}

const MINE = byClerks("organiser");

export const dossierActs: Acts<
  | "CreateDossier"
  | "ConfirmDate"
  | "ChangeBackdrop"
  | "PublishAnnouncement"
  | "UpdateAnnouncement"
  | "SendGuidance"
  | "AttachToDossier"
  | "TakeOffDossier"
  | "OpenDossierFile"
> = {
  CreateDossier: {
    ...byClerks("organiser", "front"),
    decide: (state, { number, date, tentative, venue }, { now, actor }) => {
      const { opened } = dossierOf(state);
      if (opened !== null) return refuse({ code: "dossierExists", number: state.plan.number, by: opened.by });
      if (date < dayOf(now)) return refuse({ code: "dayInPast" });
      const day = sameHours(state, date);
      return accept({ type: "DossierOpened", by: bodyOf(state, actor), number, venue, tentative, ...day });
    },
  },
  ConfirmDate: {
    who: anyChair,
    when: preparing,
    decide: (state, { date, start, end }, { now }) => {
      const from = timeOfDay(start, midnight(date));
      const to = timeOfDay(end, midnight(date));
      if (from === null) return refuse({ code: "malformed", field: "start" });
      if (to === null || to <= from) return refuse({ code: "malformed", field: "end" });
      if (from <= now) return refuse({ code: "dayInPast" });
      const same = from === state.plan.start && to === state.plan.end;
      if (same && !isTentative(state)) return refuse({ code: "alreadyDone" });
      return accept({ type: "DateConfirmed", date, start: from, end: to });
    },
  },
  ChangeBackdrop: {
    ...MINE,
    decide: (state, { lines }) =>
      lines.join("\n") === state.plan.backdrop.join("\n")
        ? refuse({ code: "alreadyDone" })
        : accept({ type: "BackdropChanged", lines }),
  },
  PublishAnnouncement: {
    ...MINE,
    decide: (state, { type: _, ...announcement }, { now }) => {
      if (dossierOf(state).announcement !== null) return refuse({ code: "alreadyDone" });
      const { date, level = "city" } = state.plan;
      if (tooLateToAnnounce(level, date, now))
        return refuse({ code: "announcedTooLate", days: daysAhead(now, date) });
      return accept({ type: "AnnouncementPublished", id: "TB-1", ...announcement });
    },
  },
  UpdateAnnouncement: {
    ...MINE,
    decide: (state, { text }) =>
      dossierOf(state).announcement === null
        ? refuse({ code: "unknownId", id: "TB-1" })
        : accept({ type: "AnnouncementUpdated", text }),
  },
  SendGuidance: {
    ...MINE,
    decide: (_state, { type: _, ...guidance }) => accept({ type: "GuidanceSent", ...guidance }),
  },
  AttachToDossier: {
    ...MINE,
    decide: (state, { attached }, at) => {
      const files = attachedOf(at, attached);
      if ("code" in files) return refuse(files);
      const there = filesOfDossier(state);
      const fresh = files.filter(({ file }) => !there.some((document) => document.file === file));
      if (fresh.length === 0) return refuse({ code: "alreadyDone" });
      if (there.length + fresh.length > MOST_OF_DOSSIER)
        return refuse({ code: "tooManyItems", most: MOST_OF_DOSSIER });
      return accept({ type: "DossierFilesAttached", files: fresh });
    },
  },
  TakeOffDossier: {
    ...MINE,
    decide: (state, { file }) =>
      filesOfDossier(state).some((otherFile) => otherFile.file === file)
        ? accept({ type: "DossierFileTakenOff", file })
        : refuse({ code: "alreadyDone" }),
  },
  OpenDossierFile: {
    ...MINE,
    decide: (state, { file, readers }) => {
      // another clerk has taken it off
      if (!filesOfDossier(state).some((otherFile) => otherFile.file === file))
        return refuse({ code: "fileGone" });
      const was = readersOf(state, file);
      return was.length === readers.length && readers.every((reader) => was.includes(reader))
        ? refuse({ code: "alreadyDone" })
        : accept({ type: "DossierFileOpened", file, readers });
    },
  },
};
