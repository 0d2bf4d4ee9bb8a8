/** What was sent in before the hearing, as preparation has judged it: opinions, whose they are, and the first queue. */
import type { OutcomeKind } from "../../shared/terms/outcomes.ts";
import { SOURCES, type Source } from "../../shared/terms/register.ts";
import { searchKey, spellingKey } from "../../shared/terms/text.ts";
import type { Instant } from "../../shared/terms/time.ts";
import type { Unit } from "../rulebook/before/plan.ts";
import { newEntry } from "../rulebook/frame/newEntry.ts";
import type { Entry, Opinion } from "../rulebook/frame/state.ts";
import { wardsNamed } from "../rulebook/frame/wardsNamed.ts";
import type { PersonRow } from "../storage/log.ts";
import type { Intake, Row } from "./table.ts";

/** What a column of preparation.csv may name. */
export type Named = Readonly<
  Record<"group" | "lead" | "supporting" | "merged_into" | "code", ReadonlySet<string>>
>;

/** The row, once all that it names is there. */
export function namesKnown(row: Row, named: Named): Row {
  for (const [column, values] of Object.entries(named))
    for (const name of row.list(column))
      if (!values.has(name)) throw row.wrong(column, `names nobody: ${name}`);
  return row;
}

const SCREENINGS = ["accept", "merge", "redirect", "return", "outside"] as const;
/** what the screening itself has settled before the hearing */
const SETTLED: Partial<Record<(typeof SCREENINGS)[number], OutcomeKind>> = {
  redirect: "REDIRECTED",
  outside: "TRANSFERRED_TO_HIGHER_AUTHORITY",
};

/** What an opinion may name, and when the hearing begins. */
interface Around {
  /** delegates get what the opinion tells of them; others are added */
  readonly people: PersonRow[];
  readonly organisations: readonly string[];
  readonly units: readonly Unit[];
  readonly fields: readonly string[];
  readonly at: Instant;
  /** where complaints are sent */
  readonly reception: string;
}

/** A redirected one goes into the log without text and without whose it is: those stand with the person alone. */
export function toOpinion(row: Row, prepared: Row | undefined, around: Around): Opinion {
  const id = row.code("code");
  if (!prepared) throw new Error(`preparation.csv has no row for ${id}`);
  const screening = prepared.oneOf("screening", SCREENINGS);
  const redirected = screening === "redirect";
  const outcome = SETTLED[screening];
  const source = sourceOf(row, around.organisations);
  const person = speakerOf(row, id, source, redirected, around.people);
  const open = (text: string) => (redirected ? "" : text);
  return {
    id,
    source: open(source),
    person,
    kind: row.text("kind"),
    field: redirected ? "Tiếp công dân" : row.reference("field", around.fields, "the fields of plan.json"),
    title: open(row.needed("title")),
    displayTitle: redirected ? null : row.needed("display_title"),
    content: open(row.needed("content")),
    questions: redirected ? [] : row.list("questions"),
    answered: [],
    group: prepared.text("group") || null,
    lead: leadOf(prepared.text("lead")),
    supporting: prepared.list("supporting"),
    hot: prepared.yes("hot"),
    restricted: prepared.yes("restricted"),
    mayBeNamed: row.yes("consent_to_publish_name"),
    needsHelp: row.yes("needs_accessibility_help"),
    preparedAnswer: open(prepared.text("prepared_answer")),
    privateNote: open(prepared.text("private_note")),
    screeningNote: open(prepared.text("screening_note")),
    askedMinutes: prepared.text("asked_minutes") === "" ? null : prepared.number("asked_minutes"),
    screening,
    mergedInto: prepared.text("merged_into") || null,
    clarifies: null,
    partOf: null,
    parts: [],
    raisedAt: null,
    outcome: outcome ? { kind: outcome, at: around.at, by: "intake" } : null,
    diversion: redirected
      ? {
          number: 0,
          at: null,
          kind: complaintKind(prepared.text("why")),
          destination: around.reception,
        }
      : null,
    reactions: [],
    ...(redirected && { sourceKind: kindOf(row) }),
    wards: redirected ? [] : wardsNamed(around.units, row.text("matter_location")),
  };
}

/** `CHAIR`: the presider answers himself. */
function leadOf(code: string): string | null {
  return code === "CHAIR" ? "CHAIR" : code || null;
}

function complaintKind(why: string): string {
  if (/tội phạm/.test(why)) return "tố giác, tin báo về tội phạm";
  if (/tranh chấp đất đai/.test(why)) return "tranh chấp đất đai";
  return /tố cáo/.test(why) ? "tố cáo" : "khiếu nại";
}

/** Of an organisation by its name in organisations.csv; a ward or a single person by their own. */
/** Of which kind the source is; said of what is not told otherwise. */
const kindOf = (row: Row): Source => {
  const kind = row.needed("source_kind");
  return SOURCES.find((source) => source === kind) ?? "individual";
};

const sourceOf = (row: Row, organisations: readonly string[]): string =>
  row.needed("source_kind") === "organisation"
    ? row.reference("source_name", organisations, "organisations.csv")
    : row.needed("source_name");

const DELEGATE = /^d\d+$/;

const keys = new WeakMap<PersonRow, string>();

/** How a person's name is written, as a key; many opinions ask for the same people. */
function keyOf(person: PersonRow): string {
  const key = keys.get(person) ?? spellingKey(String(person["name"]));
  keys.set(person, key);
  return key;
}

/** Two people may bear one name: a delegate is found by name and organisation together. */
function speakerOf(row: Row, code: string, source: string, redirected: boolean, people: PersonRow[]): string {
  const name = row.name("speaker_name");
  const key = spellingKey(name);
  const named = people.filter((person) => DELEGATE.test(person.id) && keyOf(person) === key);
  const delegate =
    named.find((row) => searchKey(String(row["organisation"])) === searchKey(source)) ??
    (named.length === 1 ? named[0] : undefined);
  const contact = {
    birthYear: row.text("birth_year"),
    address: row.text("address"),
    phone: row.text("phone"),
  };
  if (delegate && !redirected) {
    people[people.indexOf(delegate)] = { ...delegate, ...contact };
    return delegate.id;
  }
  const id = `s-${code}`;
  const matter = redirected ? { matter: { title: row.text("title"), content: row.text("content") } } : {};
  people.push({
    id,
    name,
    addressForm: row.text("address_form"),
    position: row.text("position"),
    organisation: source,
    ...contact,
    ...matter,
  });
  return id;
}

export function numberDiverted(opinions: Opinion[]): void {
  let next = 1;
  for (const [i, opinion] of opinions.entries()) {
    if (opinion.diversion) opinions[i] = { ...opinion, diversion: { ...opinion.diversion, number: next++ } };
  }
}

export function queueOf(
  opinions: readonly Opinion[],
  preparation: ReadonlyMap<string, Row>,
  intake: Intake,
): Entry[] {
  const places = new Map(
    intake.take([...preparation.values()], "code", (row) => [
      row.needed("code"),
      row.text("queue_order") === "" ? 0 : row.whole("queue_order"),
    ]),
  );
  const order = (id: string) => places.get(id) ?? 0;
  return opinions
    .filter((opinion) => opinion.screening === "accept" && order(opinion.id) > 0)
    .sort((a, b) => order(a.id) - order(b.id))
    .map((opinion) => newEntry(opinion.id, "people", "registered", opinion.person, { opinion: opinion.id }));
}
