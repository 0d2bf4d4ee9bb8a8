/** Cases over several hearings: what is counted of each, the report and the table. Who may see which, the web edge judges. */
import { isCityReport } from "../../shared/terms/cityFiles.ts";
import { type DocumentRefusal, FORMATS, FORMS, type ListKind } from "../../shared/terms/documents.ts";
import type { Period } from "../../shared/terms/periods.ts";
import type { CountedHearing } from "../../shared/views/after/city.ts";
import { cityReport } from "../documents/after/cityReport.ts";
import { leadName } from "../documents/after/tables.ts";
import { cityList } from "../documents/lists/cityList.ts";
import { FAMILIES } from "../documents/paper/letterhead.ts";
import type { Source } from "../documents/source.ts";
import type { Wanted } from "../documents/wanted.ts";
import { daysOffOf } from "../rulebook/after/cases/facts.ts";
import { storiesOf } from "../rulebook/after/cases/stories.ts";
import { withSealedWords } from "../views/sealedWords.ts";
import type { CityOffer } from "./offers.ts";
import type { Questions } from "./questions.ts";

interface CityParts {
  readonly live: Pick<Questions, "known">;
  readonly draw: (hearing: string, wanted: Wanted) => Promise<Uint8Array | DocumentRefusal>;
}

function counted(id: string, source: Source): CountedHearing | null {
  const { state } = source;
  const stories = state.session.kind === "closed" ? storiesOf(state) : [];
  if (stories.length === 0) return null;
  const leads = stories.map(({ lead }) => [lead, leadName(source, lead)] as const);
  return {
    ...{ id, title: state.plan.title, date: state.plan.date, stories, daysOff: daysOffOf(state) },
    leads: Object.fromEntries(leads),
  };
}

function composed(
  sources: readonly { readonly source: Source; readonly counted: CountedHearing }[],
  file: string,
  period: Period,
): Wanted | null {
  const [first, ...others] = sources.map(({ source }) => source);
  if (!first) return null;
  if (!isCityReport(file)) {
    const kind: ListKind = file.endsWith(".csv") ? "csv" : "xlsx";
    const hearings = sources.map((source) => source.counted);
    return { list: cityList(hearings, period), kind };
  }
  const form = FORMS.find((form) => file.includes(`-${form}.`)) ?? "dang";
  const format = FORMATS.find((format) => file.endsWith(`.${format}`)) ?? "pdf";
  return { paper: cityReport([first, ...others], FAMILIES[form], period), format };
}

export function cityOf({ live, draw }: CityParts): CityOffer {
  const sourceOf = (hearing: string): Source | null => {
    const room = live.known(hearing);
    if (!room) return null;
    const { people } = room;
    return { state: withSealedWords(room.state, people), people, prose: new Map() };
  };
  /** A rehearsal's cases are not counted among real ones, nor a replay's twice. */
  const belongs = (source: Source, beside: Source) =>
    source.state.plan.rehearsal === beside.state.plan.rehearsal && !source.state.plan.replayOf;
  const of = (hearing: string, beside: string) => {
    const [source, besideSource] = [sourceOf(hearing), sourceOf(beside)];
    if (!source || !besideSource || (hearing !== beside && !belongs(source, besideSource))) return null;
    const about = counted(hearing, source);
    return about && { source, counted: about };
  };
  return {
    counted: (hearing, beside) => of(hearing, beside)?.counted ?? null,
    draw: async (hearings, beside, file, period) => {
      const sources = hearings
        .flatMap((id) => of(id, beside) ?? [])
        .toSorted((a, b) => a.counted.date.localeCompare(b.counted.date));
      const wanted = composed(sources, file, period);
      return wanted && draw(beside, wanted);
    },
  };
}
