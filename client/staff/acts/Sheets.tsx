/** Which sheet is open over the middle of a screen, and what stands in it. */
import type { ReactNode } from "react";
import { DraftScope, useDraft } from "../../line/draft.ts";
import { SHEET } from "../../line/returned.ts";
import { opinionTitle, type StaffView } from "../../line/staff.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { SigningSheet } from "../signing/SigningSheet.tsx";
import { Acts } from "./Acts.tsx";
import { Assign } from "./Assign.tsx";
import { Cases } from "./Cases.tsx";
import { Close } from "./CloseHearing.tsx";
import { Concerns } from "./Concerns.tsx";
import { Conclude } from "./Conclude.tsx";
import { MoreActs } from "./FloorActs.tsx";
import { Introduce } from "./Introduce.tsx";
import { InPlace, Later } from "./Later.tsx";
import { Matter } from "./Matter.tsx";
import { Menu } from "./Menu.tsx";
import { WriteNote } from "./Notes.tsx";
import { Order } from "./Order.tsx";
import { OutcomeSheet } from "./Outcome.tsx";
import { Results } from "./Results.tsx";
import { Sayings } from "./Sayings.tsx";
import { Guest, HandOver, Programme, Substitute, Suspend } from "./Session.tsx";
import { Split } from "./Split.tsx";
import type { AskingOutcome, Open, SheetName } from "./sheetNames.ts";
import { useSheetWords } from "./sheetWords.ts";
import { TimeActs } from "./TimeActs.tsx";
import { Written } from "./Written.tsx";

/** These speak of whoever holds the floor: they go when the floor changes. */
const OF_THE_FLOOR: readonly SheetName[] = ["more", "substitute", "split", "inPlace", "later", "reassign"];

interface Opened {
  readonly name: SheetName;
  readonly about: readonly string[];
  /** the outcome that was tapped and asks for more */
  readonly outcome: AskingOutcome | null;
  readonly holder: string | null;
}

export interface SheetState {
  readonly opened: Opened | null;
  readonly open: Open;
  readonly close: () => void;
}

export function useSheet(view: StaffView): SheetState {
  const [stored, setOpened] = useDraft<Opened | null>(SHEET, null);
  const words = useSheetWords();
  // a newer build may not have it any more
  const opened = stored !== null && stored.name in words.sheets ? stored : null;
  const { holder } = view.floor;
  const gone = opened !== null && OF_THE_FLOOR.includes(opened.name) && opened.holder !== holder;
  return {
    opened: gone ? null : opened,
    open: (name, about = [], outcome) => setOpened({ name, about, outcome: outcome ?? null, holder }),
    close: () => setOpened(null),
  };
}

interface ContentProps {
  readonly view: StaffView;
  readonly opened: Opened;
  readonly open: Open;
  readonly close: () => void;
}

/** The answer that is spoken of: the one on the floor, else the one that was asked for. */
const answerOf = ({ floor, answers }: StaffView): string =>
  floor.kind === "answering"
    ? floor.holder
    : (answers.find((answer) => answer.state === "assigned")?.id ?? "");

const opinionOf = ({ floor }: StaffView): string => ("opinion" in floor ? (floor.opinion ?? "") : "");

/** The matter of which a note is likely to speak. */
function matterOf(view: StaffView): { id: string; title: string } | null {
  const { floor, tray, opinions } = view;
  const id = floor.kind === "answering" ? floor.opinions[0] : opinionOf(view) || tray[0];
  return id === undefined ? null : { id, title: opinionTitle(opinions[id], id) };
}

function Reassign({ view, open, close }: ContentProps) {
  const answer = answerOf(view);
  const about = view.answers.find(({ id }) => id === answer)?.opinions ?? [];
  return <Assign view={view} about={about} again={answer} open={open} done={close} />;
}

function SubstituteHolder({ view, close }: ContentProps) {
  const { floor } = view;
  const turn = floor.kind === "free" || floor.kind === "answering" ? "" : floor.holder;
  return <Substitute view={view} turn={turn} done={close} />;
}

function Note({ view, close }: ContentProps) {
  const { seat, chairs, presider } = view;
  return (
    <WriteNote seat={seat} chairs={chairs} presider={presider.seat} about={matterOf(view)} done={close} />
  );
}

const CONTENTS: Readonly<Record<SheetName, (props: ContentProps) => ReactNode>> = {
  menu: ({ view, open }) => <Menu view={view} open={open} />,
  more: ({ view, open, close }) => <MoreActs view={view} open={open} close={close} />,
  substitute: SubstituteHolder,
  split: ({ view, close }) => <Split view={view} opinion={opinionOf(view)} done={close} />,
  inPlace: ({ view, close }) => <InPlace view={view} answer={answerOf(view)} done={close} />,
  later: ({ view, close }) => <Later view={view} answer={answerOf(view)} done={close} />,
  reassign: Reassign,
  assign: ({ view, opened, open, close }) => (
    <Assign view={view} about={opened.about} open={open} done={close} />
  ),
  outcome: ({ view, opened, close }) => (
    <OutcomeSheet view={view} opinions={opened.about} asked={opened.outcome} done={close} />
  ),
  results: ({ view, open }) => <Results view={view} open={open} />,
  cases: ({ view }) => <Cases view={view} />,
  signing: ({ view }) => <SigningSheet view={view} />,
  time: ({ view }) => <TimeActs view={view} />,
  order: ({ view }) => <Order view={view} />,
  acts: ({ view }) => <Acts view={view} />,
  note: Note,
  sayings: ({ view }) => <Sayings view={view} />,
  introduce: ({ view }) => <Introduce officials={view.officials} />,
  written: ({ view }) => <Written view={view} />,
  conclude: ({ view }) => <Conclude view={view} />,
  programme: ({ view }) => <Programme view={view} />,
  guest: ({ view, close }) => <Guest view={view} done={close} />,
  concerns: ({ view, close }) => <Concerns view={view} done={close} />,
  handOver: ({ view, close }) => <HandOver view={view} done={close} />,
  suspend: ({ view, close }) => <Suspend view={view} done={close} />,
  matter: ({ view, opened }) => <Matter view={view} opinions={opened.about} />,
  close: ({ view, close }) => <Close view={view} done={close} />,
};

export function Sheets({ view, state }: { view: StaffView; state: SheetState }) {
  const words = useSheetWords();
  const { opened, open, close } = state;
  if (!opened) return null;
  const Content = CONTENTS[opened.name];
  return (
    <Sheet title={words.sheets[opened.name]} back={words.back} onBack={close}>
      <DraftScope value={`${opened.name}.${[...opened.about, opened.holder].join(".")}`}>
        <Content view={view} opened={opened} open={open} close={close} />
      </DraftScope>
    </Sheet>
  );
}
