/** Documents are issued, each by its office: with a number of its book, once what it rests on is there. */
import { periodFigures, supervisionFigures } from "../../../../shared/reckoning/caseFigures.ts";
import { periodOf } from "../../../../shared/terms/periods.ts";
import type { Body } from "../../../../shared/terms/seats.ts";
import { dayOf } from "../../../../shared/terms/time.ts";
import type { DocumentKind, ExtractGeneral } from "../../../../shared/views/after/documents.ts";
import { attachedOf } from "../../frame/attached.ts";
import { isTaken } from "../../frame/documentNumbers.ts";
import { after, desk } from "../../frame/rights.ts";
import { type Acts, accept, type Circumstances, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { casesOf, daysOffOf } from "../cases/facts.ts";
import { storiesOf } from "../cases/stories.ts";
import { hidesMatters } from "../publication/facts.ts";
import { isSigned } from "../signature/facts.ts";
import { generalToRead, issuedOf } from "./facts.ts";
import { type PaperworkCommand, paperworkActs } from "./paperworkActs.ts";
import { conclusionFigures, resultFigures } from "./resultFigures.ts";

const clerksOf = (body: Body) => ({ who: desk, when: after, bodies: [body] }) as const;

/** Why a document of this number may not bear this day. */
function misnumbered(
  state: HearingState,
  { number, date }: { readonly number: string; readonly date: string },
  { now }: Circumstances,
): Decision | null {
  const closed = state.session.kind === "closed" ? dayOf(state.session.closedAt) : "";
  if (date < closed || date > dayOf(now)) return refuse({ code: "dayOfDocument", from: closed });
  return isTaken(state, number, date) ? refuse({ code: "numberTaken", number }) : null;
}

/** There is one of a hearing. */
function issuedBefore(state: HearingState, kind: DocumentKind): Decision | null {
  const [before] = issuedOf(state, kind);
  return before ? refuse({ code: "alreadyIssued", number: before.number ?? before.id }) : null;
}

/** Was it said what the extract has of the general conclusion, with the words where they are others? */
const isChosen = (general: ExtractGeneral | undefined): boolean =>
  general !== undefined && (general.as === "inOtherWords") === (general.text !== "");

type IssuingCommand =
  | ("IssueConclusionNotice" | "IssueResultReport" | "IssueLeadersReport" | "IssuePeriodicReport")
  | ("IssueSupervisionReport" | "AnnounceResults" | PaperworkCommand);

/** A report on a period goes out when its last day has come, under a number that is free or under none yet. */
function notYet(
  state: HearingState,
  { number, day }: { readonly number: string | null; readonly day: string },
  { now }: Circumstances,
): Decision | null {
  if (casesOf(state).length === 0) return refuse({ code: "casesNotOpened" });
  if (day > dayOf(now)) return refuse({ code: "periodNotOver", last: day });
  return number !== null && isTaken(state, number, now) ? refuse({ code: "numberTaken", number }) : null;
}

export const documentsActs: Acts<IssuingCommand> = {
  ...paperworkActs,
  IssueConclusionNotice: {
    ...clerksOf("officeParty"),
    decide: (state, { number, date, signer }, at) => {
      if (!isSigned(state)) return refuse({ code: "minutesNotSigned" });
      return (
        issuedBefore(state, "conclusionNotice") ??
        misnumbered(state, { number, date }, at) ??
        accept({
          ...{ type: "ConclusionNoticeIssued", number, date, signer },
          figures: conclusionFigures(state),
        })
      );
    },
  },
  IssueResultReport: {
    ...clerksOf("organiser"),
    decide: (state, { number, date }, at) =>
      issuedBefore(state, "resultReport") ??
      misnumbered(state, { number, date }, at) ??
      accept({ type: "ResultReportIssued", number, date, figures: resultFigures(state) }),
  },
  IssueLeadersReport: {
    ...clerksOf("officeParty"),
    decide: (state, { number, date }, at) =>
      notYet(state, { number: null, day: date }, at) ??
      misnumbered(state, { number, date }, at) ??
      accept({
        ...{ type: "LeadersReportIssued", number, date },
        figures: supervisionFigures(storiesOf(state), dayOf(at.now), daysOffOf(state)),
      }),
  },
  IssuePeriodicReport: {
    ...clerksOf("officeParty"),
    decide: (state, { number, kind, day }, at) => {
      const period = periodOf(kind, day);
      return (
        notYet(state, { number, day: period.to }, at) ??
        accept({
          ...{ type: "PeriodicReportIssued", number, period },
          figures: periodFigures(storiesOf(state), period, daysOffOf(state)),
        })
      );
    },
  },
  IssueSupervisionReport: {
    ...clerksOf("front"),
    decide: (state, { number, period, asOf }, at) =>
      notYet(state, { number, day: asOf }, at) ??
      accept({
        ...{ type: "SupervisionReportIssued", number, period, asOf },
        figures: supervisionFigures(storiesOf(state), asOf, daysOffOf(state)),
      }),
  },
  AnnounceResults: {
    ...clerksOf("officeParty"),
    decide: (state, { channels, places, date, attached, general }, at) => {
      const [notice] = issuedOf(state, "conclusionNotice");
      if (!notice) return refuse({ code: "noticeNotIssued" });
      if (date < notice.date || date > dayOf(at.now))
        return refuse({ code: "dayOfDocument", from: notice.date });
      const toRead = generalToRead(state).length > 0;
      if (toRead && !isChosen(general)) return refuse({ code: "generalUnread" });
      const files = attachedOf(at, attached);
      return "code" in files
        ? refuse(files)
        : accept({
            ...{ type: "ResultsAnnounced", channels, places, date, files },
            ...(hidesMatters(state) && { extract: true }),
            ...(toRead && general && { general }),
          });
    },
  },
};
