/** The lists of a folder, each row as its file says: groups, bodies, units, people, and what the preparation says of opinions. */
import { TASK_VERBS } from "../../shared/terms/outcomes.ts";
import type { Plan } from "../rulebook/before/plan.ts";
import type { PersonRow } from "../storage/log.ts";
import { type Bodies, delegatePerson, officialPerson, toDelegate, toOfficial } from "./bodies.ts";
import { type Named, namesKnown } from "./opinions.ts";
import { type Intake, type Row, readTable } from "./table.ts";

/** What each file must have; other columns are for its writers. */
const COLUMNS = {
  "organisations.csv": ["number", "name", "delegates_quota", "minimum_opinions", "kind"],
  "delegates.csv": [
    ...["number", "name", "birth_year", "address_form", "organisation", "position", "seat", "delegate_kind"],
  ],
  "officials.csv": [
    ...[
      "number",
      "name",
      "address_form",
      "title",
      "unit",
      "role",
      "protocol_order",
      "may_answer",
      "present",
      "timed",
    ],
  ],
  "respondents.csv": ["code", "group", "name", "short_name", "verb", "fields"],
  "groups.csv": ["id", "title"],
  "opinions.csv": [
    ...[
      "code",
      "source_kind",
      "source_name",
      "speaker_name",
      "address_form",
      "birth_year",
      "address",
      "phone",
      "position",
    ],
    ...["kind", "field", "title", "display_title", "content", "questions", "matter_location"],
    ...["needs_accessibility_help", "consent_to_publish_name"],
  ],
  "preparation.csv": [
    ...[
      "code",
      "screening",
      "merged_into",
      "why",
      "group",
      "lead",
      "supporting",
      "hot",
      "restricted",
      "queue_order",
    ],
    ...["asked_minutes", "prepared_answer", "private_note", "screening_note"],
  ],
} as const;

export interface Lists extends Pick<Plan, "groups" | "units" | "organisations" | "delegates" | "officials"> {
  /** those who bring opinions and are on no list come to it with them */
  readonly people: PersonRow[];
  readonly bodies: Bodies;
  readonly opinionRows: readonly Row[];
  /** code of an opinion → its row in preparation.csv */
  readonly preparation: ReadonlyMap<string, Row>;
}

/** What an opinion's row in preparation.csv may name. */
function namesIn({ groups, units }: Pick<Plan, "groups" | "units">, opinionRows: readonly Row[]): Named {
  const unitCodes = units.map((unit) => unit.id);
  const codes = new Set(opinionRows.map((row) => row.cell("code")));
  return {
    group: new Set(groups.map((group) => group.id)),
    lead: new Set(["CHAIR", ...unitCodes]),
    supporting: new Set(unitCodes),
    merged_into: codes,
    code: codes,
  };
}

/** Reads them; what is wrong in a row is noted by `intake`, and thrown with all that is wrong. */
export function readLists(folder: string, intake: Intake): Lists {
  const read = (file: keyof typeof COLUMNS) => readTable(folder, file, COLUMNS[file]);
  const delegateRows = read("delegates.csv");
  const officialRows = read("officials.csv");
  const opinionRows = read("opinions.csv");
  const organisationRows = read("organisations.csv");
  const groups = intake.take(read("groups.csv"), "id", (row) => ({
    id: row.code("id"),
    title: row.needed("title"),
  }));
  const units = intake.take(read("respondents.csv"), "code", (row) => ({
    id: row.code("code"),
    name: row.needed("name"),
    shortName: row.text("short_name"),
    group: row.needed("group"),
    fields: row.list("fields"),
    verb: row.oneOf("verb", TASK_VERBS),
  }));
  const organisations = intake.take(organisationRows, "number", (row) => ({
    number: row.whole("number"),
    name: row.needed("name"),
    quota: row.whole("delegates_quota"),
    minimum: row.whole("minimum_opinions"),
    kind: row.text("kind"),
  }));
  const bodies: Bodies = { organisations: organisationRows.map((row) => row.cell("name")), units };
  const people = [
    ...intake.take(delegateRows, "number", (row) => delegatePerson(row, bodies)),
    ...intake.take(officialRows, "number", (row) => officialPerson(row, bodies)),
  ];
  const delegates = intake.take(delegateRows, "number", (row) => toDelegate(row, bodies));
  const officials = intake.take(officialRows, "number", (row) => toOfficial(row, bodies));
  const named = namesIn({ groups, units }, opinionRows);
  const preparation = new Map(
    intake.take(read("preparation.csv"), "code", (row) => [row.needed("code"), namesKnown(row, named)]),
  );
  // what hangs on rows that cannot be taken would only say so again
  intake.done();
  return { groups, units, organisations, delegates, officials, people, bodies, opinionRows, preparation };
}
