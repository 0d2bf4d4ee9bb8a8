/** Figures over several hearings of a city: those at which this device has come in; by month, quarter or year, with files. */
import { useCallback, useEffect, useState } from "react";
import { CITY_REPORTS, CITY_TABLES } from "../../../shared/terms/cityFiles.ts";
import { FORMS } from "../../../shared/terms/documents.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { dayBeside, type PeriodKind, periodName, periodOf } from "../../../shared/terms/periods.ts";
import { dayOf, type HearingClock } from "../../../shared/terms/time.ts";
import type { CityView, CountedHearing } from "../../../shared/views/after/city.ts";
import { useLanguage } from "../../i18n/language.ts";
import { useAt } from "../../line/clock.ts";
import { place } from "../../line/place.ts";
import { Button } from "../../ui/Button.tsx";
import { DocumentLinks } from "../documents/DocumentLinks.tsx";
import { By } from "./By.tsx";
import { useCityWords } from "./cityWords.ts";
import { Done, PeriodChoice } from "./Period.tsx";
import { Spans } from "./Spans.tsx";
import "./reports.css";
import { useFigureWords } from "./words.ts";

type Known = CityView | "asking" | "cut";

async function askCity(): Promise<CityView | "cut"> {
  const { hearing, seat } = place();
  const answer = await fetch(`/h/${hearing}/${seat}/city.json`).catch(() => null);
  return answer?.ok ? ((await answer.json().catch(() => "cut")) as CityView | "cut") : "cut";
}

function useCity(): readonly [Known, () => void] {
  const [cityAnswer, setKnown] = useState<Known>("asking");
  const ask = useCallback(() => {
    setKnown("asking");
    void askCity().then(setKnown);
  }, []);
  useEffect(ask, [ask]);
  return [cityAnswer, ask];
}

interface ChoiceProps {
  readonly hearings: readonly CountedHearing[];
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

function Which({ hearings, left, onLeft }: ChoiceProps) {
  const words = useCityWords();
  const turn = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onLeft(next);
  };
  return (
    <fieldset className="hearingChoice">
      <legend>{words.which}</legend>
      {hearings.map(({ id, title, date, stories }) => (
        <label key={id}>
          <input type="checkbox" checked={!left.has(id)} onChange={() => turn(id)} />
          {words.hearing(title, spokenDate(date), stories.length)}
        </label>
      ))}
    </fieldset>
  );
}

/** The report in both families, and the table. */
function Files({ asked }: { readonly asked: string }) {
  const words = useCityWords();
  const formatOf = (file: string) => (file.split(".").at(-1) ?? "").toUpperCase();
  const reports = CITY_REPORTS.map((file) => {
    const form = FORMS.find((form) => file.includes(`-${form}.`)) ?? "dang";
    return [file, words.report(words.families[form], formatOf(file))] as const;
  });
  const tables = CITY_TABLES.map((file) => [file, words.table(formatOf(file))] as const);
  return (
    <p className="documentLinks">
      <DocumentLinks
        links={[...reports, ...tables].map(([file, name]) => [`city/${file}?${asked}`, name] as const)}
      />
    </p>
  );
}

interface FiguresProps {
  readonly all: readonly CountedHearing[];
  readonly today: string;
}

function Figures({ all, today }: FiguresProps) {
  const words = useCityWords();
  const figureWords = useFigureWords();
  const language = useLanguage();
  const [kind, setKind] = useState<PeriodKind>("quarter");
  const [at, setAt] = useState(today);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const hearings = all.filter(({ id }) => !left.has(id));
  const period = periodOf(kind, at);
  const until = period.to <= today ? period.to : today;
  const asked = new URLSearchParams({
    kind,
    day: period.from,
    hearings: hearings.map(({ id }) => id).join(),
  });
  return (
    <>
      <section className="card stack" aria-label={words.title}>
        <Which hearings={all} left={left} onLeft={setLeft} />
        {hearings.length === 0 && <p role="status">{words.noneChosen}</p>}
        <PeriodChoice
          kind={kind}
          onKind={setKind}
          name={periodName(period, language)}
          onEarlier={() => setAt(dayBeside(period.from, -1))}
          onLater={period.to < today ? () => setAt(dayBeside(period.to, 1)) : null}
        />
        {period.to > today && <p className="muted">{figureWords.notOver}</p>}
        {hearings.length > 0 && (
          <>
            <Done hearings={hearings} period={{ from: period.from, to: until }} />
            <Files asked={asked.toString()} />
          </>
        )}
      </section>
      {hearings.length > 0 && (
        <>
          <Spans kind={kind} hearings={hearings} today={today} />
          <By hearings={hearings} day={until} />
        </>
      )}
    </>
  );
}

export function City({ view: { clock } }: { readonly view: { readonly clock: HearingClock } }) {
  const words = useCityWords();
  const today = useAt(clock, dayOf);
  const [cityAnswer, ask] = useCity();
  return (
    <div className="caseFigures stack">
      <section className="card stack">
        <h2>{words.title}</h2>
        <p className="muted">{words.how}</p>
        <div>
          <Button disabled={cityAnswer === "asking"} onClick={ask}>
            {words.again}
          </Button>
        </div>
        {cityAnswer === "asking" && <p role="status">{words.asking}</p>}
        {cityAnswer === "cut" && (
          <p role="alert" className="missing">
            {words.cut}
          </p>
        )}
        {typeof cityAnswer === "object" && cityAnswer.hearings.length === 0 && (
          <p role="status">{words.none}</p>
        )}
      </section>
      {typeof cityAnswer === "object" && cityAnswer.hearings.length > 0 && (
        <Figures all={cityAnswer.hearings} today={today} />
      )}
    </div>
  );
}
