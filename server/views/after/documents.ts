/** The register of documents and the stories of cases, for the desk once the session is closed. */
import type { DocumentRow, DocumentsView } from "../../../shared/views/after/documents.ts";
import { casesOf } from "../../rulebook/after/cases/facts.ts";
import type { Matters } from "../../rulebook/after/cases/matters.ts";
import type { Case } from "../../rulebook/after/cases/slice.ts";
import { storyOf } from "../../rulebook/after/cases/stories.ts";
import type { CaseTurns } from "../../rulebook/after/cases/turnsSlice.ts";
import { generalToRead } from "../../rulebook/after/documents/facts.ts";
import { conclusionFigures, resultFigures } from "../../rulebook/after/documents/resultFigures.ts";
import { fields, item, part, whole } from "../part.ts";
import { aboutOf } from "./about.ts";

const issued = part(fields("after.documents", "plan"), ({ after, plan }): readonly DocumentRow[] =>
  after.documents.issued.map((document) => {
    const { id, kind, number, date, at, wrong = false } = document;
    return { id, kind, number, date, at, wrong, about: aboutOf({ plan }, document) };
  }),
);

const announced = part(
  fields("after.documents"),
  ({ after }): DocumentsView["announced"] => after.documents.announced,
);

const story = item(
  (
    about: Case,
    turns: CaseTurns[string] | undefined,
    opinions: Matters["opinions"],
    conclusions: Matters["minutes"]["conclusions"],
  ) => storyOf({ opinions, minutes: { conclusions } }, about, turns),
);

const stories = part(
  fields("after", "opinions", "minutes.conclusions"),
  ({ after, opinions, minutes: { conclusions } }): DocumentsView["stories"] =>
    casesOf({ after }).map((about) => story(about, after.turns[about.id], opinions, conclusions)),
);

const toRead = part({ state: whole }, ({ state }): DocumentsView["toRead"] => generalToRead(state));

/** After the closing acts are seldom: what the figures read is nearly all of the state. */
const drafts = part({ state: whole }, ({ state }): Pick<DocumentsView, "conclusion" | "result"> => {
  const { opinions, cases } = resultFigures(state);
  return { conclusion: conclusionFigures(state), result: { opinions, cases: cases.total } };
});

export const documentsOf = part(
  { ...fields("session", "plan"), issued, announced, toRead, stories, drafts },
  ({ session, plan, ...all }): DocumentsView | null => {
    if (session.kind !== "closed") return null;
    const chairs = plan.chairs.map(({ position }) => position);
    return {
      ...{ issued: all.issued, announced: all.announced, stories: all.stories, chairs },
      toRead: all.toRead,
      ...{ level: plan.level ?? "city", ...all.drafts },
    };
  },
);
