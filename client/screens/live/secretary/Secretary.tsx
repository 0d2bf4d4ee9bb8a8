/** The secretary's laptop: the outline writes itself on the left, the section in the middle, what helps on the right. */
import { useEffect, useState } from "react";
import { spokenDate } from "../../../../shared/terms/outcomes.ts";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { useText } from "../../../i18n/common.ts";
import { useDraft } from "../../../line/draft.ts";
import { useView } from "../../../line/store.ts";
import { Guide } from "../../../staff/acts/Guide.tsx";
import { useSheet } from "../../../staff/acts/Sheets.tsx";
import { LinkBadge } from "../../../staff/LinkBadge.tsx";
import { NoView } from "../../../staff/NoView.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Aside } from "./Aside.tsx";
import type { Panel } from "./Dock.tsx";
import { Dock } from "./Dock.tsx";
import { FloorState } from "./FloorState.tsx";
import { useKeysSheet } from "./Keys.tsx";
import { useKeyWords } from "./keyWords.ts";
import { useWritten } from "./minutes/saving.ts";
import { forget } from "./minutes/sectionText.ts";
import { unsentSections } from "./minutes/unsent.ts";
import { useWords as useMinutesWords } from "./minutes/words.ts";
import { useWriting } from "./minutes/writing.ts";
import { Outline } from "./Outline.tsx";
import { Before, Paper } from "./Paper.tsx";
import { PhrasesNear } from "./Phrases.tsx";
import { useKey } from "./useKey.ts";
import { useShown } from "./useShown.ts";
import { useWords } from "./words.ts";

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

/** Sealed sections that this seat may not write leave its browser at once. */
function useSealed(view: SecretaryView): void {
  const ids = view.sections
    .filter((section) => section.kind === "sealed" && !section.mayWrite)
    .map((section) => section.id)
    .join(" ");
  useEffect(() => {
    for (const id of ids.split(" ").filter(Boolean)) void forget(id);
  }, [ids]);
}

interface HeaderProps {
  readonly view: SecretaryView;
  readonly keys: boolean;
  readonly onKeys: () => void;
  readonly onMenu: () => void;
}

function Header({ view, keys, onKeys, onMenu }: HeaderProps) {
  const words = useWords();
  const text = useText();
  const keyWords = useKeyWords();
  return (
    <header>
      <b>{words.duty[view.duty]}</b>
      <FloorState view={view} />
      {view.rehearsal && <span className="chip warn">{text.rehearsal(view.rehearsal)}</span>}
      <span className="sp" />
      <LinkBadge />
      <Button aria-expanded={keys} onClick={onKeys}>
        {keyWords.open}
      </Button>
      <Button onClick={onMenu}>{words.menu}</Button>
    </header>
  );
}

function Desk({ view }: { view: SecretaryView }) {
  const at = useShown(view);
  const { sections, current, shown, choose } = at;
  const sheet = useSheet(view);
  const [panel, setPanel] = useDraft<Panel>("panel", null);
  const toggleKeys = () => setPanel(panel === "keys" ? null : "keys");
  const typed = useWritten().length > 0;
  useSealed(view);
  useKeysSheet(toggleKeys);
  const toText = useToText();
  useKey("F4", () => {
    choose(null);
    toText();
  });
  return (
    <>
      <Guide view={view} typed={typed} />
      <div className="desk">
        <Header view={view} keys={panel === "keys"} onKeys={toggleKeys} onMenu={() => sheet.open("menu")} />
        <Outline
          sections={sections}
          shown={shown}
          onChoose={(id) => choose(id === current?.id ? null : id)}
        />
        <div className="middle">
          <div className="paper-area">
            <div className="scroll">
              {shown ? (
                <Paper
                  view={view}
                  section={shown}
                  // who types keeps the section, whoever is called meanwhile
                  onFocus={() => choose(shown.id)}
                  onBlur={() => shown.id === current?.id && choose(null)}
                />
              ) : (
                <Before />
              )}
            </div>
            <PhrasesNear />
          </div>
          <Dock view={view} at={at} panel={panel} close={() => setPanel(null)} sheet={sheet} />
        </div>
        <Aside
          view={view}
          sections={sections}
          shown={shown}
          choose={choose}
          openDisplays={() => setPanel("displays")}
          openSigning={() => sheet.open("signing")}
        />
      </div>
    </>
  );
}

/** While it is prepared there is nothing to write: the desk opens here by itself at the freeze. */
function NotYet({ view }: { view: SecretaryView }) {
  const words = useWords();
  return (
    <main className="notYet">
      <LinkBadge />
      <h1>{view.title}</h1>
      <p>{words.notYet(spokenDate(view.date))}</p>
    </main>
  );
}

export function Secretary() {
  const view = useView<SecretaryView>("secretary");
  const minutes = useMinutesWords();
  if (view?.phase === "before") return <NotYet view={view} />;
  if (view) return <Desk view={view} />;
  const unsent = unsentSections().length;
  return <NoView>{unsent > 0 && <p>{minutes.unsent(unsent)}</p>}</NoView>;
}
