/** Which sheet is open over the middle of a screen, and what stands in it. */
import { switchLanguage } from "../../i18n/language.ts";
import { DraftScope, useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { directs, opinionTitle, type StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { HoldButton } from "../../ui/HoldButton.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { Acts } from "./Acts.tsx";
import { Assign, InPlace, Later } from "./Assign.tsx";
import { Cases } from "./Cases.tsx";
import { Concerns } from "./Concerns.tsx";
import { Conclude } from "./Conclude.tsx";
import { MoreActs } from "./FloorActs.tsx";
import { Introduce } from "./Introduce.tsx";
import { LeftOpen } from "./LeftOpen.tsx";
import { Matter } from "./Matter.tsx";
import { Notes, WriteNote } from "./Notes.tsx";
import { Order } from "./Order.tsx";
import { OutcomeSheet } from "./Outcome.tsx";
import { ChairAsked } from "./Primary.tsx";
import { Results } from "./Results.tsx";
import { Sayings } from "./Sayings.tsx";
import { Guest, HandOver, Programme, Substitute, Suspend } from "./Session.tsx";
import { Split } from "./Split.tsx";
import type { AskingOutcome, Open, SheetName } from "./sheetNames.ts";
import { TimeActs } from "./TimeActs.tsx";
import { Written } from "./Written.tsx";
import { useWords } from "./words.ts";

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
  const [kept, setOpened] = useDraft<Opened | null>("sheet", null);
  const words = useWords();
  // a newer build may not have it any more
  const opened = kept !== null && kept.name in words.sheets ? kept : null;
  const { holder } = view.floor;
  const gone = opened !== null && OF_THE_FLOOR.includes(opened.name) && opened.holder !== holder;
  return {
    opened: gone ? null : opened,
    open: (name, about = [], outcome) => setOpened({ name, about, outcome: outcome ?? null, holder }),
    close: () => setOpened(null),
  };
}

function Menu({ view, open }: { view: StaffView; open: Open }) {
  const words = useWords();
  const acts = directs(view);
  const given: readonly SheetName[] = view.session.kind === "closed" ? ["cases"] : [];
  const entries: readonly SheetName[] = acts
    ? [
        "programme",
        "sayings",
        "assign",
        "results",
        ...given,
        "time",
        "order",
        "written",
        "conclude",
        "concerns",
        "guest",
        "note",
        "acts",
        "handOver",
        ...(view.session.kind === "open" ? (["suspend", "close"] as const) : []),
        ...(view.role === "secretary" ? (["introduce"] as const) : []),
      ]
    : view.role === "secretary"
      ? [
          "programme",
          "introduce",
          "sayings",
          "results",
          ...given,
          "order",
          "conclude",
          "concerns",
          "note",
          "acts",
        ]
      : ["programme", "sayings", "results", ...given, "order", "conclude", "note", "acts"];
  return (
    <div className="stack">
      <ChairAsked view={view} />
      {view.role === "chair" && (
        <Notes
          seat={view.seat}
          notes={view.notes}
          titleOf={(id) => opinionTitle(view.opinions[id], id)}
          open
        />
      )}
      <div className="grid">
        {entries.map((name) => (
          <Button key={name} onClick={() => open(name, name === "assign" ? view.tray.slice(0, 1) : [])}>
            {words.sheets[name]}
          </Button>
        ))}
        <Button onClick={switchLanguage}>{words.otherLanguage}</Button>
      </div>
    </div>
  );
}

/** The hearing is closed before its last step: first what that leaves open is looked at. */
function Close({ view, done }: { view: StaffView; done: () => void }) {
  const words = useWords();
  const taken = view.floor.kind !== "free";
  return (
    <div className="stack">
      <LeftOpen view={view} />
      <p className="muted">{taken ? words.notNowTaken : words.closeSays}</p>
      <HoldButton
        disabled={taken}
        onHeld={() => {
          send({ type: "CloseSession" });
          done();
        }}
      >
        {words.holdToClose}
      </HoldButton>
    </div>
  );
}

function Content({ view, state }: { view: StaffView; state: SheetState & { opened: Opened } }) {
  const { opened, open, close } = state;
  const { floor } = view;
  const answer =
    floor.kind === "answering"
      ? floor.holder
      : (view.answers.find((one) => one.state === "assigned")?.id ?? "");
  const turn = floor.kind === "free" || floor.kind === "answering" ? "" : floor.holder;
  const opinion = "opinion" in floor ? (floor.opinion ?? "") : "";
  const about = floor.kind === "answering" ? (floor.opinions[0] ?? null) : opinion || (view.tray[0] ?? null);
  switch (opened.name) {
    case "menu":
      return <Menu view={view} open={open} />;
    case "more":
      return <MoreActs view={view} open={open} close={close} />;
    case "substitute":
      return <Substitute view={view} turn={turn} done={close} />;
    case "split":
      return <Split view={view} opinion={opinion} done={close} />;
    case "inPlace":
      return <InPlace view={view} answer={answer} done={close} />;
    case "later":
      return <Later view={view} answer={answer} done={close} />;
    case "reassign":
      return (
        <Assign
          view={view}
          about={view.answers.find((one) => one.id === answer)?.opinions ?? []}
          again={answer}
          open={open}
          done={close}
        />
      );
    case "assign":
      return <Assign view={view} about={opened.about} open={open} done={close} />;
    case "outcome":
      return <OutcomeSheet view={view} opinions={opened.about} asked={opened.outcome} done={close} />;
    case "results":
      return <Results view={view} open={open} />;
    case "cases":
      return <Cases view={view} />;
    case "time":
      return <TimeActs view={view} />;
    case "order":
      return <Order view={view} />;
    case "acts":
      return <Acts view={view} />;
    case "note":
      return (
        <WriteNote
          seat={view.seat}
          chairs={view.chairs}
          presider={view.presider.seat}
          about={about === null ? null : { id: about, title: opinionTitle(view.opinions[about], about) }}
          done={close}
        />
      );
    case "sayings":
      return <Sayings view={view} />;
    case "introduce":
      return <Introduce officials={view.officials} />;
    case "written":
      return <Written view={view} />;
    case "conclude":
      return <Conclude view={view} />;
    case "programme":
      return <Programme view={view} />;
    case "guest":
      return <Guest view={view} done={close} />;
    case "concerns":
      return <Concerns view={view} done={close} />;
    case "handOver":
      return <HandOver view={view} done={close} />;
    case "suspend":
      return <Suspend view={view} done={close} />;
    case "matter":
      return <Matter view={view} opinions={opened.about} />;
    case "close":
      return <Close view={view} done={close} />;
    default:
      return opened.name satisfies never;
  }
}

export function Sheets({ view, state }: { view: StaffView; state: SheetState }) {
  const words = useWords();
  const { opened } = state;
  if (!opened) return null;
  return (
    <Sheet title={words.sheets[opened.name]} back={words.back} onBack={state.close}>
      <DraftScope value={`${opened.name}.${[...opened.about, opened.holder].join(".")}`}>
        <Content view={view} state={{ ...state, opened }} />
      </DraftScope>
    </Sheet>
  );
}
