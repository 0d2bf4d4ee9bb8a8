/** The secretary's laptop: the outline writes itself on the left, the section in the middle, what helps on the right. */
import { type MouseEvent, useEffect, useRef, useState } from "react";
import type { OpinionView } from "../../../../shared/views/live/session.ts";
import type { SecretaryView, SectionView } from "../../../../shared/views/views.ts";
import { useText } from "../../../i18n/common.ts";
import { wallTime } from "../../../line/clock.ts";
import { useDraft } from "../../../line/draft.ts";
import { directs, opinionTitle } from "../../../line/staff.ts";
import { useView } from "../../../line/store.ts";
import { ChairsPresent } from "../../../staff/acts/ChairsPresent.tsx";
import { Guide } from "../../../staff/acts/Guide.tsx";
import { HelpSoon } from "../../../staff/acts/Help.tsx";
import { Hint } from "../../../staff/acts/Hint.tsx";
import { useIntroduced } from "../../../staff/acts/introduced.ts";
import { LastActs } from "../../../staff/acts/LastActs.tsx";
import { Notes } from "../../../staff/acts/Notes.tsx";
import { Questions } from "../../../staff/acts/Questions.tsx";
import { Sheets, useSheet } from "../../../staff/acts/Sheets.tsx";
import { UnitReports } from "../../../staff/acts/UnitWords.tsx";
import { LinkBadge } from "../../../staff/LinkBadge.tsx";
import { NoView } from "../../../staff/NoView.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { stageOf } from "../../../staff/stage.ts";
import { Button } from "../../../ui/Button.tsx";
import { AddSpeaker } from "./AddSpeaker.tsx";
import { Attendance } from "./Attendance.tsx";
import { CorrectName } from "./CorrectName.tsx";
import { Documents } from "./Documents.tsx";
import { Diversions, FloorDuties, Reactions, ShowTitle, Waiting } from "./Duties.tsx";
import { FloorState } from "./FloorState.tsx";
import { Folded } from "./Folded.tsx";
import { DisplaysSheet, HallPictures } from "./HallDisplays.tsx";
import { Keys, useKeysSheet } from "./Keys.tsx";
import { useKeyWords } from "./keyWords.ts";
import { Prose } from "./minutes/Prose.tsx";
import { useAside, useWritten } from "./minutes/saving.ts";
import { forget } from "./minutes/sectionText.ts";
import { unsentSections } from "./minutes/unsent.ts";
import { useWords as useMinutesWords } from "./minutes/words.ts";
import { useWriting } from "./minutes/writing.ts";
import { Phrases, PhrasesNear } from "./Phrases.tsx";
import { Requests } from "./Requests.tsx";
import { useKey } from "./useKey.ts";
import { useWords } from "./words.ts";

function Outline({
  sections,
  shown,
  onChoose,
}: {
  sections: readonly SectionView[];
  shown: SectionView | undefined;
  onChoose: (id: string) => void;
}) {
  const words = useWords();
  const own = useRef<HTMLElement>(null);
  const at = shown?.id;
  // a morning has sixty of them: the one that is written stays in sight
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part, another place
  useEffect(() => {
    own.current?.querySelector(".on")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <nav aria-label={words.outline} ref={own}>
      {sections.map((section) => (
        <button
          type="button"
          key={section.id}
          className={`level${section.level}${section.id === shown?.id ? " on" : ""}`}
          aria-current={section.current ? "true" : undefined}
          onClick={() => onChoose(section.id)}
        >
          <small className="num">{section.from === null ? "—" : wallTime(section.from)}</small>
          <span>
            {section.title}
            {section.current && <em aria-hidden="true"> ●</em>}
          </span>
          {section.missingOutcome && !section.current && <em className="missing">{words.missing}</em>}
        </button>
      ))}
    </nav>
  );
}

/** Which parts hold text that was stored and is not good: red, until the operator has looked at it. */
function SetAside({ sections }: { sections: readonly SectionView[] }) {
  const minutes = useMinutesWords();
  const aside = useAside();
  if (aside.length === 0) return null;
  const titles = aside.map((id) => sections.find((one) => one.id === id)?.title ?? id);
  return (
    <p role="alert" className="note aside-note">
      {minutes.asideIn(titles.join("; "))}
    </p>
  );
}

/** so many of the empty parts are named; the next come as these are written */
const LEFT_SHOWN = 4;

interface PaperProps {
  readonly view: SecretaryView;
  readonly section: SectionView;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

function Paper({ view, section, onFocus, onBlur }: PaperProps) {
  const words = useWords();
  const minutes = useMinutesWords();
  const opinion = view.opinions[section.opinion ?? ""];
  const times = [section.from, section.to].map((at) => (at === null ? "…" : wallTime(at))).join(" – ");
  const sealed = section.kind === "sealed" && !section.mayWrite;
  // said once, where a part begins
  const own = section.level === 1 ? `${times} · ${words.automatic}` : times;
  const facts = [section.meta, section.from === null ? "" : own];
  return (
    <main>
      <h2>{section.title}</h2>
      <p className="muted">{facts.filter(Boolean).join(" · ")}</p>
      {sealed ? (
        <p className="note">{minutes.sealed}</p>
      ) : (
        <Prose
          key={section.id}
          section={section.id}
          name={words.duty[view.duty]}
          insertion={(section.kind === "answer" ? opinion?.preparedAnswer : opinion?.content) ?? ""}
          onFocus={onFocus}
          onBlur={onBlur}
        />
      )}
      {!sealed && <Hint name="secretary.writing">{minutes.hint}</Hint>}
      {opinion && (
        <Questions
          key={opinion.id}
          opinion={opinion}
          merged={opinion.merged.flatMap((id) => view.opinions[id] ?? [])}
        />
      )}
      {section.kind === "turn" && <NameOf view={view} section={section} />}
    </main>
  );
}

/** Who speaks or has spoken may be written down wrongly too. */
function NameOf({ view, section }: { view: SecretaryView; section: SectionView }) {
  const parts = section.meta.split(" · ");
  return (
    <CorrectName
      key={section.id}
      view={view}
      entry={section.id.replace(/^turn\./, "")}
      name={section.title}
      position={parts.slice(0, -1).join(" · ")}
      organisation={parts.at(-1) ?? ""}
      opinion={section.opinion}
    />
  );
}

/** The outline of the log, and sections whose turn was undone but whose prose stays. */
function useSections(view: SecretaryView): readonly SectionView[] {
  const minutes = useMinutesWords();
  const written = useWritten();
  const placed = new Set(view.sections.map((section) => section.id));
  const lost = written.filter((id) => !placed.has(id));
  return [
    ...view.sections,
    ...lost.map(
      (id): SectionView => ({
        id,
        level: 2,
        kind: "unplaced",
        title: `${minutes.unplaced}: ${id.replace(/^\w+\./, "")}`,
        meta: "",
        from: null,
        to: null,
        missingOutcome: false,
        current: false,
        mayWrite: true,
        opinion: null,
      }),
    ),
  ];
}

/** What one key inserts at the caret: the registered text of a turn, the prepared answer of an answer. */
function Insertion({ opinion, answer }: { opinion: OpinionView; answer: boolean }) {
  const words = useWords();
  const minutes = useMinutesWords();
  const text = answer ? opinion.preparedAnswer : opinion.content;
  if (text === "") return null;
  return (
    <div className="card">
      <h3>{answer ? words.prepared : words.registered}</h3>
      <p>{text}</p>
      <p>
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> {answer ? minutes.insertPrepared : minutes.insertRegistered}
      </p>
    </div>
  );
}

/** What is to be done before anything can be written. */
function Before() {
  const words = useWords();
  return (
    <main className="note">
      <h2>{words.before}</h2>
      <ol className="steps">
        {words.beforeSteps.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
      <p className="muted">{words.later}</p>
    </main>
  );
}

/** After the closing: what of the minutes is still empty, each a press away. */
function LeftToWrite({
  sections,
  onChoose,
}: {
  sections: readonly SectionView[];
  onChoose: (id: string) => void;
}) {
  const words = useWords();
  const written = useWritten();
  const empty = sections.filter(
    ({ id, kind, mayWrite }) => (kind === "turn" || kind === "answer") && mayWrite && !written.includes(id),
  );
  const noOutcome = sections.filter((one) => one.missingOutcome).length;
  return (
    <section className="card" aria-label={words.leftToWrite}>
      <h3>{words.leftToWrite}</h3>
      <p>{words.emptyParts(empty.length)}</p>
      {empty.slice(0, LEFT_SHOWN).map((one) => (
        <Button key={one.id} className="match" onClick={() => onChoose(one.id)}>
          {one.title}
        </Button>
      ))}
      {noOutcome > 0 && <p>{words.withoutOutcome(noOutcome)}</p>}
    </section>
  );
}

/** For whoever reads it aloud, until it has been read. */
function RightsText({ view }: { view: SecretaryView }) {
  const words = useWords();
  const introduced = useIntroduced();
  if (view.rightsRead || view.session.kind === "closed" || view.rightsText === "") return null;
  const now = stageOf(view, introduced).kind === "readRights";
  return (
    <Folded name="rights" title={words.rightsTitle} wanted={now}>
      {view.rightsText.split("\n").map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Folded>
  );
}

/** The caret stays in the text while a button below is pressed: who still writes of a turn is not led away. */
function stayInText(event: MouseEvent): void {
  const { activeElement } = document;
  const writes = activeElement instanceof HTMLElement && activeElement.isContentEditable;
  if (writes && event.target instanceof Element && event.target.closest("button")) event.preventDefault();
}

/** Leads the caret to the text that is shown: at once, or as soon as that text is drawn. */
function useToText(): () => void {
  const editor = useWriting((writing) => writing.editor);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!wanted || !editor?.view.dom.isConnected) return;
    editor.commands.focus("end");
    setWanted(false);
  }, [wanted, editor]);
  return () => setWanted(true);
}

function Desk({ view }: { view: SecretaryView }) {
  const words = useWords();
  const text = useText();
  const minutes = useMinutesWords();
  const sections = useSections(view);
  const [chosen, setChosen] = useState<string | null>(null);
  const current = sections.find((section) => section.current);
  const shown = sections.find((section) => section.id === chosen) ?? current ?? view.sections.at(-1);
  const sealed = view.sections.filter((section) => section.kind === "sealed" && !section.mayWrite);
  const sealedIds = sealed.map((section) => section.id).join(" ");
  useEffect(() => {
    for (const id of sealedIds.split(" ").filter(Boolean)) void forget(id);
  }, [sealedIds]);
  const opinion = view.opinions[shown?.opinion ?? ""];
  const sheet = useSheet(view);
  const [panel, setPanel] = useDraft<"keys" | "displays" | null>("panel", null);
  const keys = panel === "keys";
  const close = () => setPanel(null);
  const keyWords = useKeyWords();
  useKeysSheet(() => setPanel(keys ? null : "keys"));
  const toText = useToText();
  useKey("F4", () => {
    setChosen(null);
    toText();
  });
  const typed = useWritten().length > 0;
  const { floor } = view;
  const untitled = [
    ...("opinion" in floor && floor.opinion !== null ? [floor.opinion] : []),
    ...view.queue.flatMap((row) => row.opinion ?? []),
  ].filter((id) => view.opinions[id]?.titleShown === false);
  return (
    <>
      <Guide view={view} typed={typed} />
      <div className="desk">
        <header>
          <b>{words.duty[view.duty]}</b>
          <FloorState view={view} />
          {view.rehearsal && <span className="chip warn">{text.rehearsal}</span>}
          <span className="sp" />
          <LinkBadge />
          <Button aria-expanded={keys} onClick={() => setPanel(keys ? null : "keys")}>
            {keyWords.open}
          </Button>
          <Button onClick={() => sheet.open("menu")}>{words.menu}</Button>
        </header>
        <Outline
          sections={sections}
          shown={shown}
          onChoose={(id) => setChosen(id === current?.id ? null : id)}
        />
        <div className="middle">
          <div className="paper-area">
            <div className="scroll">
              {shown ? (
                <Paper
                  view={view}
                  section={shown}
                  // who types keeps the section he types in, whoever is called meanwhile
                  onFocus={() => setChosen(shown.id)}
                  onBlur={() => shown.id === current?.id && setChosen(null)}
                />
              ) : (
                <Before />
              )}
            </div>
            <PhrasesNear />
          </div>
          {/* what comes and goes stands below: it never moves the line that is typed in */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a press below takes no focus from who types */}
          <div className="dock" onMouseDown={stayInText}>
            <RefusalBar />
            <SetAside sections={sections} />
            {current && shown && shown.id !== current.id && (
              <Button className="to-current" onClick={() => setChosen(null)}>
                {`${minutes.toCurrent}: ${current.title}`}
              </Button>
            )}
            {keys && <Keys close={close} />}
            {panel === "displays" && <DisplaysSheet view={view} close={close} />}
            <Sheets view={view} state={sheet} />
            <FloorDuties view={view} open={sheet.open} busy={panel !== null || sheet.opened !== null} />
          </div>
        </div>
        <aside>
          <HelpSoon view={view} />
          <Notes seat={view.seat} notes={view.notes} titleOf={(id) => opinionTitle(view.opinions[id], id)} />
          <ChairsPresent chairs={view.chairs} presider={view.presider} clock={view.clock} own={null} />
          {opinion && <Insertion opinion={opinion} answer={shown?.kind === "answer"} />}
          {untitled.map((id) => (
            <ShowTitle key={id} view={view} entry={id} title={view.opinions[id]?.title ?? ""} />
          ))}
          <RightsText view={view} />
          <Requests view={view} />
          <Attendance view={view} />
          {view.session.kind === "closed" ? (
            <LeftToWrite sections={sections} onChoose={setChosen} />
          ) : (
            <AddSpeaker view={view} />
          )}
          <HallPictures view={view} open={() => setPanel("displays")} />
          <UnitReports view={view} />
          <Reactions view={view} />
          <Diversions view={view} />
          <Waiting view={view} />
          <Phrases />
          <Documents wanted={view.session.kind === "closed"} />
          {directs(view) && <LastActs view={view} />}
        </aside>
      </div>
    </>
  );
}

export function Secretary() {
  const view = useView<SecretaryView>("secretary");
  const minutes = useMinutesWords();
  if (view) return <Desk view={view} />;
  const unsent = unsentSections().length;
  return <NoView>{unsent > 0 && <p>{minutes.unsent(unsent)}</p>}</NoView>;
}
