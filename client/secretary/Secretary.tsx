/** The secretary's laptop: the outline writes itself on the left, the section in the middle, what helps on the right. */
import { useState } from "react";
import { clockFace, remainingAt, usedAt } from "../../shared/time.ts";
import type { SecretaryView, SectionView } from "../../shared/views.ts";
import { Sheets, useSheet } from "../acts/Sheets.tsx";
import { useNow, wallTime } from "../live/clock.ts";
import { useView } from "../live/hearing.ts";
import { LinkBadge } from "../live/LinkBadge.tsx";
import { RefusalBar } from "../live/RefusalBar.tsx";
import { Button } from "../ui/Button.tsx";
import { AddSpeaker } from "./AddSpeaker.tsx";
import { Attendance } from "./Attendance.tsx";
import { Diversions, FloorDuties, Reactions, ShowTitle, Waiting } from "./Duties.tsx";
import { useWords } from "./words.ts";

function FloorChip({ view }: { view: SecretaryView }) {
  const words = useWords();
  const now = useNow(view.clock);
  const { floor } = view;
  if (floor.kind === "free") return <span className="chip quiet">{words.free}</span>;
  const clock = floor.clock;
  const left = clock ? remainingAt(clock, now) : null;
  const face = left !== null ? clockFace(left) : clock ? clockFace(-usedAt(clock, now)).replace("−", "") : "";
  return (
    <span className="chip">
      {floor.who.name} <span className="num">{face}</span>
    </span>
  );
}

function Outline({
  view,
  shown,
  onChoose,
}: {
  view: SecretaryView;
  shown: SectionView | undefined;
  onChoose: (id: string) => void;
}) {
  const words = useWords();
  return (
    <nav aria-label={words.outline}>
      {view.sections.map((section) => (
        <button
          type="button"
          key={section.id}
          className={`level${section.level}${section.id === shown?.id ? " on" : ""}`}
          aria-current={section.current ? "true" : undefined}
          onClick={() => onChoose(section.id)}
        >
          <small className="num">{section.from === null ? "—" : wallTime(section.from)}</small>
          <span>{section.title}</span>
          {section.missingOutcome && !section.current && <em>{words.missing}</em>}
          {section.current && <em>●</em>}
        </button>
      ))}
    </nav>
  );
}

function Paper({ view, section }: { view: SecretaryView; section: SectionView }) {
  const words = useWords();
  const opinion = view.opinions[section.opinion ?? ""];
  const times = [section.from, section.to].map((at) => (at === null ? "…" : wallTime(at))).join(" – ");
  return (
    <main>
      <h2>{section.title}</h2>
      <p className="muted">{[section.meta, times].filter(Boolean).join(" · ")}</p>
      {opinion && opinion.questions.length > 0 && (
        <ul>
          {opinion.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      )}
      <p className="muted note">{words.prose}</p>
    </main>
  );
}

function Desk({ view }: { view: SecretaryView }) {
  const words = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const current = view.sections.find((section) => section.current);
  const shown = view.sections.find((section) => section.id === chosen) ?? current ?? view.sections.at(-1);
  const opinion = view.opinions[shown?.opinion ?? ""];
  const sheet = useSheet(view);
  const { floor } = view;
  const untitled = [
    ...("opinion" in floor && floor.opinion !== null ? [floor.opinion] : []),
    ...view.queue.flatMap((row) => row.opinion ?? []),
  ].filter((id) => view.opinions[id]?.titleShown === false);
  return (
    <div className="desk">
      <header>
        <b>{words.minutes}</b>
        <FloorChip view={view} />
        {view.rehearsal && <span className="chip warn">DIỄN TẬP</span>}
        <span className="sp" />
        <LinkBadge />
        <Button onClick={() => sheet.open("menu")}>{words.menu}</Button>
      </header>
      <Outline view={view} shown={shown} onChoose={(id) => setChosen(id === current?.id ? null : id)} />
      <div className="middle">
        <RefusalBar />
        <FloorDuties view={view} open={sheet.open} />
        <Sheets view={view} state={sheet} />
        {shown ? <Paper view={view} section={shown} /> : <p className="muted note">{words.later}</p>}
      </div>
      <aside>
        {opinion && (
          <div className="card">
            <h3>{words.registered}</h3>
            <p>{opinion.content}</p>
          </div>
        )}
        {untitled.map((id) => (
          <ShowTitle key={id} view={view} entry={id} title={view.opinions[id]?.title ?? ""} />
        ))}
        <AddSpeaker view={view} />
        <Reactions view={view} />
        <Diversions view={view} />
        <Waiting view={view} />
        <Attendance view={view} />
      </aside>
    </div>
  );
}

export function Secretary() {
  const view = useView<SecretaryView>("secretary");
  return view ? <Desk view={view} /> : <LinkBadge />;
}
