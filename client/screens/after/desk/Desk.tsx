/** A clerk's desk after the hearing: a section for each topic, side by side with the way to the others. */
import { spokenDate } from "../../../../shared/terms/outcomes.ts";
import type { DeskView } from "../../../../shared/views/before/desk.ts";
import { useView } from "../../../line/store.ts";
import { SeatHeader } from "../../../staff/before/SeatHeader.tsx";
import { addressOf, useAddress } from "../../../staff/desk/address.ts";
import { CutOff } from "../../../staff/NoView.tsx";
import { Part } from "../../../staff/Part.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { useWhileOver } from "../otherPhase.ts";
import { ResultsClock } from "./ResultsClock.tsx";
import { SECTIONS } from "./sections.ts";
import { useWords } from "./words.ts";

function Sections({ view }: { readonly view: DeskView }) {
  const words = useWords();
  const { section } = useAddress();
  const offered = SECTIONS.filter(({ bodies }) => bodies === undefined || bodies.includes(view.clerk.body));
  const shown = offered.find(({ id }) => id === section) ?? offered[0];
  if (!shown) return null;
  return (
    <div className="deskBody">
      <nav aria-label={words.sections}>
        {offered.map(({ id }) => (
          <a key={id} href={addressOf(id)} aria-current={id === shown.id ? "page" : undefined}>
            {words.section[id]}
          </a>
        ))}
      </nav>
      <main>
        <RefusalBar />
        <ResultsClock view={view} whenTold={shown.id === "documents"} />
        <Part key={shown.id}>
          <shown.Section view={view} />
        </Part>
      </main>
    </div>
  );
}

export function Desk() {
  const view = useView<DeskView>("desk");
  const words = useWords();
  useWhileOver(view && view.phase === "after");
  return (
    <div className="desk">
      <SeatHeader name={view?.clerk.name} rehearsal={view?.rehearsal}>
        {view && <p className="muted">{words.about(view.title, spokenDate(view.date), view.venue)}</p>}
      </SeatHeader>
      {view ? <Sections view={view} /> : <CutOff />}
    </div>
  );
}
