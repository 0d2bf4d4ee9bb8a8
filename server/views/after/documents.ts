/** The register of documents and the stories of cases, for the desk once the session is closed. */
import { periodName } from "../../../shared/terms/periods.ts";
import type { DocumentRow, DocumentsView, IssuedDocument } from "../../../shared/views/after/documents.ts";
import { storiesOf } from "../../rulebook/after/cases/stories.ts";
import { conclusionFigures, resultFigures } from "../../rulebook/after/documents/resultFigures.ts";
import { fields, part, whole } from "../part.ts";

function aboutOf(document: IssuedDocument): string {
  switch (document.kind) {
    case "periodicReport":
      return periodName(document.period);
    case "supervisionReport":
      return document.period;
    case "transfer":
      return `${document.case}, ${document.to}`;
    default:
      return "";
  }
}

const issued = part(fields("after.documents"), ({ after }): readonly DocumentRow[] =>
  after.documents.issued.map((document) => {
    const { id, kind, number, date, at } = document;
    return { id, kind, number, date, at, about: aboutOf(document) };
  }),
);

const stories = part(fields("after", "opinions"), (state): DocumentsView["stories"] => storiesOf(state));

/** After the closing acts are seldom: what the figures read is nearly all of the state. */
const drafts = part({ state: whole }, ({ state }): Pick<DocumentsView, "conclusion" | "result"> => {
  const { opinions, cases } = resultFigures(state);
  return { conclusion: conclusionFigures(state), result: { opinions, cases: cases.total } };
});

export const documentsOf = part(
  { ...fields("session", "plan"), issued, stories, drafts },
  ({ session, plan, ...all }): DocumentsView | null => {
    if (session.kind !== "closed") return null;
    const chairs = plan.chairs.map(({ position }) => position);
    return { issued: all.issued, stories: all.stories, chairs, level: plan.level ?? "city", ...all.drafts };
  },
);
