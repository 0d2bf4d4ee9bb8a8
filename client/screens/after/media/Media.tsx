/** The communication centre's page: before the hearing its announcement, after it the package of what was released. */
import { spokenDate } from "../../../../shared/terms/outcomes.ts";
import type { MediaView } from "../../../../shared/views/after/media.ts";
import { place } from "../../../line/place.ts";
import { useView } from "../../../line/store.ts";
import { SeatHeader } from "../../../staff/before/SeatHeader.tsx";
import { CutOff } from "../../../staff/NoView.tsx";
import { Announcement } from "./Announcement.tsx";
import { Package } from "./Package.tsx";
import { Released } from "./Released.tsx";
import { useWords } from "./words.ts";

/** What can be read meanwhile by everybody: nothing, before the hearing was announced. */
function Public({ says, view }: { readonly says: string; readonly view: MediaView }) {
  const { publicPage } = useWords();
  return (
    <p className="card">
      {says} {view.announcement !== null && <a href={`/p/${place().hearing}`}>{publicPage}</a>}
    </p>
  );
}

function Parts({ view }: { readonly view: MediaView }) {
  const words = useWords();
  const { items, phase } = view;
  return (
    <main>
      {phase === "live" && <Public says={words.live} view={view} />}
      {phase === "after" && items === null && <Public says={words.nothing} view={view} />}
      {items !== null && <Package items={items} />}
      <Announcement view={view} />
      {items !== null && <Released items={items} />}
    </main>
  );
}

/** Once it is held the day is no plan any more. */
const dateOf = ({ phase, date, dateText }: MediaView) =>
  phase === "before" || date === "" ? dateText : spokenDate(date);

export function Media() {
  const view = useView<MediaView>("media");
  const words = useWords();
  return (
    <div className="media">
      <SeatHeader name={words.seat} rehearsal={view?.rehearsal}>
        {view && <p className="muted">{words.about(view.title, dateOf(view), view.venue)}</p>}
      </SeatHeader>
      {view ? <Parts view={view} /> : <CutOff />}
    </div>
  );
}
