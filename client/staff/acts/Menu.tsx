/** What may be opened over the middle of a screen, by who sees it. */
import { switchLanguage } from "../../i18n/language.ts";
import { directs, opinionTitle, type StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { Notes } from "./Notes.tsx";
import { ChairAsked } from "./Primary.tsx";
import type { Open, SheetName } from "./sheetNames.ts";
import { useSheetWords } from "./sheetWords.ts";

export function Menu({ view, open }: { view: StaffView; open: Open }) {
  const words = useSheetWords();
  const acts = directs(view);
  const given: readonly SheetName[] = view.session.kind === "closed" ? ["cases", "signing"] : [];
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
