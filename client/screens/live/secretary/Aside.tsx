/** The cards at the right of the paper: what helps the secretary now. */

import type { OpinionView } from "../../../../shared/views/live/session.ts";
import type { SecretaryView, SectionView } from "../../../../shared/views/views.ts";
import { directs, opinionTitle } from "../../../line/staff.ts";
import { ChairsPresent } from "../../../staff/acts/ChairsPresent.tsx";
import { HelpSoon } from "../../../staff/acts/Help.tsx";
import { useIntroduced } from "../../../staff/acts/introduced.ts";
import { LastActs } from "../../../staff/acts/LastActs.tsx";
import { Notes } from "../../../staff/acts/Notes.tsx";
import { UnitReports } from "../../../staff/acts/UnitWords.tsx";
import { annexesToSign } from "../../../staff/signing/signs.ts";
import { useSigningWords } from "../../../staff/signing/words.ts";
import { stageOf } from "../../../staff/stage.ts";
import { Button } from "../../../ui/Button.tsx";
import { AddSpeaker } from "./AddSpeaker.tsx";
import { Attendance } from "./Attendance.tsx";
import { Diversions } from "./Diversions.tsx";
import { Documents } from "./Documents.tsx";
import { Folded } from "./Folded.tsx";
import { HallPictures } from "./HallDisplays.tsx";
import { useWritten } from "./minutes/saving.ts";
import { useWords as useMinutesWords } from "./minutes/words.ts";
import { Phrases } from "./Phrases.tsx";
import { Reactions } from "./Reactions.tsx";
import { Requests } from "./Requests.tsx";
import { ShowTitle } from "./ShowTitle.tsx";
import { Waiting } from "./Waiting.tsx";
import { useWords } from "./words.ts";

/** so many of the empty parts are named; others follow as these are written */
const LEFT_SHOWN = 4;

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
  const noOutcome = sections.filter((section) => section.missingOutcome).length;
  return (
    <section className="card" aria-label={words.leftToWrite}>
      <h3>{words.leftToWrite}</h3>
      <p>{words.emptyParts(empty.length)}</p>
      {empty.slice(0, LEFT_SHOWN).map((section) => (
        <Button key={section.id} className="match" onClick={() => onChoose(section.id)}>
          {section.title}
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

/** Opinions on the floor or waiting whose title the hall does not show yet. */
function untitled({ floor, queue, opinions }: SecretaryView): string[] {
  const speaking = "opinion" in floor && floor.opinion !== null ? [floor.opinion] : [];
  return [...speaking, ...queue.flatMap((row) => row.opinion ?? [])].filter(
    (id) => opinions[id]?.titleShown === false,
  );
}

interface AsideProps {
  readonly view: SecretaryView;
  readonly sections: readonly SectionView[];
  readonly shown: SectionView | undefined;
  readonly choose: (id: string) => void;
  readonly openDisplays: () => void;
  readonly openSigning: () => void;
}

export function Aside({ view, sections, shown, choose, openDisplays, openSigning }: AsideProps) {
  const signing = useSigningWords();
  const opinion = view.opinions[shown?.opinion ?? ""];
  const closed = view.session.kind === "closed";
  const annexes = annexesToSign(view);
  return (
    <aside>
      <HelpSoon view={view} />
      <Notes seat={view.seat} notes={view.notes} titleOf={(id) => opinionTitle(view.opinions[id], id)} />
      <ChairsPresent chairs={view.chairs} presider={view.presider} clock={view.clock} ownSeat={null} />
      {opinion && <Insertion opinion={opinion} answer={shown?.kind === "answer"} />}
      {untitled(view).map((id) => (
        <ShowTitle key={id} view={view} entry={id} title={view.opinions[id]?.title ?? ""} />
      ))}
      <RightsText view={view} />
      <Requests view={view} />
      <Attendance view={view} />
      {closed && (
        <Button onClick={openSigning}>
          {signing.title}
          {annexes > 0 && <small>{signing.annexesWait(annexes)}</small>}
        </Button>
      )}
      {closed ? <LeftToWrite sections={sections} onChoose={choose} /> : <AddSpeaker view={view} />}
      <HallPictures view={view} open={openDisplays} />
      <UnitReports view={view} />
      <Reactions view={view} />
      <Diversions view={view} />
      <Waiting view={view} />
      <Phrases />
      <Documents wanted={closed} />
      {directs(view) && <LastActs view={view} />}
    </aside>
  );
}
