/**
 * Pairs of hearings in the phase after that differ in private things alone, under the same random acts: what leaders direct and
 * offices write, reports that were not released, evidence, what is restricted, names without consent, how somebody is reached.
 * Who has no business with it, and everybody, is told the same bytes.
 */
import { expect } from "vitest";
import { Chance } from "../../scripts/proving/chance.ts";
import { type Play, playAfter } from "../../scripts/proving/playSample.ts";
import { SENT_FILE } from "../../scripts/proving/random/register.ts";
import { randomAct } from "../../scripts/proving/randomCommands.ts";
import { conclusionExtract } from "../../server/documents/after/conclusionExtract.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import { shareIn } from "../../server/rulebook/after/cases/facts.ts";
import { publicView } from "../../server/views/before/public.ts";
import { ownPart } from "../../server/views/live/phone.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { afterPage } from "../../server/web/pages/public/afterPage.ts";
import { EVERYTHING } from "../../server/web/pages/public/asked.ts";
import { jsonFeed, rss } from "../../server/web/pages/public/feeds.ts";
import { type Audience, SEATS } from "../../shared/terms/seats.ts";
import { type CommandInput, commandSchema } from "../../shared/wire/commands/commands.ts";
import { openTo } from "./privatePairs.ts";

const sample = readHearing("sample");
const NOBODYS: readonly Audience[] = [
  ...[SEATS.hall, SEATS.hall2, SEATS.lectern, SEATS.mc, SEATS.operator],
  ...([{ role: "delegate" }, { role: "organisation", organisation: 1 }] as const),
];
const UNITS = sample.prepared.plan.units.map(({ id }) => id);
/** seconds between two acts at the most */
const STEP = 28_800;

/** Whoever has not agreed to be named by any opinion, as far as the folder knows. */
const unnamed = new Set(
  sample.prepared.opinions
    .filter((opinion) => !opinion.mayBeNamed)
    .map(({ person }) => person)
    .filter(
      (person) =>
        !sample.prepared.opinions.some((opinion) => opinion.person === person && opinion.mayBeNamed),
    ),
);

/** Restricted matters that a leader of the script lets be published. */
const released = Object.keys(playAfter(Number.POSITIVE_INFINITY).state.after.publication.released);

type Say = () => string;
interface Side {
  readonly play: Play;
  readonly say: Say;
}

function sideOf(side: number, followedTo: number): Side {
  let n = 0;
  const say = () => `riêng ${side} ${"ẩ".repeat(n % 7)}${n++}`;
  const opinions = sample.prepared.opinions.map((opinion) => ({
    ...opinion,
    ...{ content: say(), preparedAnswer: say(), privateNote: say(), screeningNote: say() },
    ...(opinion.restricted && !released.includes(opinion.id)
      ? { title: say(), displayTitle: opinion.displayTitle, questions: [say()] }
      : {}),
  }));
  const people = sample.people.map((row) => ({
    ...{ ...row, phone: say(), address: say(), birthYear: say() },
    ...(unnamed.has(row.id) ? { name: say(), position: say() } : {}),
  }));
  const play = playAfter(followedTo, { prepared: { ...sample.prepared, opinions }, people });
  // the same content by its hash, named otherwise
  play.sent = new Map([[SENT_FILE.file, { ...SENT_FILE, name: `${say()}.jpg` }]]);
  return { play, say };
}

const putRight = ({ why }: { readonly why?: string | undefined }, say: Say) =>
  why === undefined ? {} : { why: say() };

/** The act with this side's words in it, where they are for a few alone. */
function withOwnWords(input: CommandInput, say: Say): CommandInput {
  switch (input.type) {
    case "DirectCase":
    case "CorrectSection":
    case "AnnexMinutes":
    case "DirectEscalation":
    case "TellAsker":
    case "ReportResult":
    case "ReportTask":
    case "DraftConclusion":
      return { ...input, text: say() };
    // what is told to the People is the same; the report that it rests on is not told, nor why it was put right
    case "ReleaseNotice":
      return { ...input, text: "Đã làm xong, đã trả lời.", ...putRight(input, say) };
    case "TransferCase":
      return { ...input, ...putRight(input, say) };
    case "RecordAuthorityAnswer":
      return { ...input, text: say(), ...putRight(input, say) };
    case "EndUnanswered":
      return { ...input, reason: say(), ...putRight(input, say) };
    case "SendBackSection":
    case "EscalateCase":
    case "ProposeDueDate":
    case "AskExtension":
    case "ChangeCaseDueDate":
    case "GrantExtension":
    case "RefuseExtension":
    case "ReopenCase":
      return { ...input, why: say() };
    case "ReassignCase":
      return { ...input, why: say(), parts: (input.parts ?? []).map((part) => ({ ...part, task: say() })) };
    case "VerifyCase":
      return { ...input, note: say(), way: say() };
    case "ChangeConsent":
      return input.word === "" ? input : { ...input, word: say() };
    default:
      return input;
  }
}

/** What would make public what differs; notes go to whoever they are for. */
const OPENS = new Set<CommandInput["type"]>([
  "ReleaseRestricted",
  "SendNote",
  "ReopenSession",
  "SealArchive",
]);
const opens = (input: CommandInput) =>
  OPENS.has(input.type) || (input.type === "ChangeConsent" && input.mayBeNamed);

/** What everybody reads, and who has no business with any case. */
function openBytes({ play: { state, people } }: Side): Record<string, string> {
  const view = publicView(state, people);
  const asked = { ...EVERYTHING, whole: "file" } as const;
  return {
    ...Object.fromEntries(
      NOBODYS.map((audience) => [audience.role, JSON.stringify(viewFor(audience, state, people))]),
    ),
    phone: JSON.stringify(ownPart(state, people, "p1")),
    "public view": JSON.stringify(view),
    page: afterPage(view, { hearing: "day", language: "vi" }, asked),
    extract: JSON.stringify(conclusionExtract({ state, people, prose: new Map() }, "party", null)),
    feed: view.followUp ? jsonFeed(view, "day", "") + rss(view, "day", "") : "",
  };
}

/** Every text that stands in something. */
function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const item of Object.values(value)) yield* textsIn(item);
}

/** What leaves for a unit, this side's own words taken out where they belong to a case or a matter of its own. */
function unitBytes({ play: { state, people } }: Side, unit: string): string {
  const ofUnit = Object.values(state.after.cases.opened).filter((about) => shareIn(about, unit) !== null);
  const matters = Object.values(state.opinions).filter(({ id }) =>
    ofUnit.some(({ opinions }) => opinions.includes(id)),
  );
  const open = new Set([...openTo(state, unit), ...textsIn(ofUnit), ...textsIn(matters)]);
  return JSON.stringify(viewFor({ role: "department", unit }, state, people), (_field, value: unknown) =>
    typeof value === "string" && open.has(value) ? "…" : value,
  );
}

export interface Compared {
  readonly compared: number;
  /** pairs whose states did differ at the end: others would show nothing */
  readonly different: number;
  /** which kinds of act were taken with words of their own */
  readonly acts: ReadonlySet<string>;
  /** how many items the public read in the end */
  readonly items: number;
}

/** Fails with what stands around the first difference. */
function same(first: string, other: string, where: string): void {
  if (first === other) return;
  let at = 0;
  while (at < first.length && first[at] === other[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 300), at + 200);
  expect(around(other), where).toBe(around(first));
}

/** A pair for each place of the script from which the random acts go on. */
export function playAfterPairs(from: readonly number[], presses: number, seed: number): Compared {
  const acts = new Set<string>();
  let [compared, different, items] = [0, 0, 0];
  for (const [n, followedTo] of from.entries()) {
    const by = new Chance(seed + n);
    const [first, other] = [sideOf(1, followedTo), sideOf(2, followedTo)];
    let now = first.play.state.at;
    for (let press = 0; press < presses; press++) {
      now += by.below(STEP) * 1000;
      const chance = by.below(2 ** 31);
      const results = [first, other].map(({ play, say }) => {
        const { actor, input } = randomAct(new Chance(chance), play.state, true);
        if (opens(input)) return "left out";
        const reworded = withOwnWords(input, say);
        const refusal = play.give(actor, commandSchema.parse(reworded), now);
        if (refusal === null && reworded !== input) acts.add(input.type);
        return `${actor} ${input.type} ${refusal?.code ?? "done"}`;
      });
      const where = `${results[0]}, pair ${n} of seed ${seed}`;
      expect(results[1], where).toBe(results[0]);
      if (!results[0]?.endsWith("done")) continue;
      const [open, openOther] = [openBytes(first), openBytes(other)];
      for (const [who, textsTold] of Object.entries(open))
        same(textsTold, openOther[who] ?? "", `${who}: ${where}`);
      const unit = UNITS[press % UNITS.length] ?? "";
      same(unitBytes(first, unit), unitBytes(other, unit), `${unit}: ${where}`);
      compared++;
    }
    if (JSON.stringify(first.play.state) !== JSON.stringify(other.play.state)) different++;
    items += publicView(first.play.state, first.play.people).followUp?.items.length ?? 0;
  }
  return { compared, different, acts, items };
}
