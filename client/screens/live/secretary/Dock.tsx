/** What stands below the paper and comes and goes: it never moves the line that is typed in. */
import type { MouseEvent } from "react";
import type { SecretaryView, SectionView } from "../../../../shared/views/views.ts";
import { Sheets, type useSheet } from "../../../staff/acts/Sheets.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { Button } from "../../../ui/Button.tsx";
import { FloorDuties } from "./Duties.tsx";
import { DisplaysSheet } from "./HallDisplays.tsx";
import { Keys } from "./Keys.tsx";
import { useAside } from "./minutes/saving.ts";
import { useWords as useMinutesWords } from "./minutes/words.ts";
import type { useShown } from "./useShown.ts";

/** Which parts hold text that was stored and is not good: red, until the operator has looked at it. */
function SetAside({ sections }: { sections: readonly SectionView[] }) {
  const minutes = useMinutesWords();
  const aside = useAside();
  if (aside.length === 0) return null;
  const titles = aside.map((id) => sections.find((section) => section.id === id)?.title ?? id);
  return (
    <p role="alert" className="note aside-note">
      {minutes.asideIn(titles.join("; "))}
    </p>
  );
}

/** The caret stays in the text while a button below is pressed: whoever still writes is not led away. */
function stayInText(event: MouseEvent): void {
  const { activeElement } = document;
  const writes = activeElement instanceof HTMLElement && activeElement.isContentEditable;
  if (writes && event.target instanceof Element && event.target.closest("button")) event.preventDefault();
}

export type Panel = "keys" | "displays" | null;

interface DockProps {
  readonly view: SecretaryView;
  readonly at: ReturnType<typeof useShown>;
  readonly panel: Panel;
  readonly close: () => void;
  readonly sheet: ReturnType<typeof useSheet>;
}

export function Dock({ view, at, panel, close, sheet }: DockProps) {
  const minutes = useMinutesWords();
  const { sections, current, shown, choose } = at;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press below takes no focus from who types
    <div className="dock" onMouseDown={stayInText}>
      <RefusalBar />
      <SetAside sections={sections} />
      {current && shown && shown.id !== current.id && (
        <Button className="to-current" onClick={() => choose(null)}>
          {`${minutes.toCurrent}: ${current.title}`}
        </Button>
      )}
      {panel === "keys" && <Keys close={close} />}
      {panel === "displays" && <DisplaysSheet view={view} close={close} />}
      <Sheets view={view} state={sheet} />
      <FloorDuties view={view} open={sheet.open} busy={panel !== null || sheet.opened !== null} />
    </div>
  );
}
