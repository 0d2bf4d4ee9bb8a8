/** A clerk's desk: a section for each topic of the preparation, side by side with the way to the others. */
import { useState } from "react";
import type { Form } from "../../../../shared/terms/documents.ts";
import { spokenDate } from "../../../../shared/terms/outcomes.ts";
import type { DeskView } from "../../../../shared/views/before/desk.ts";
import { useView } from "../../../line/store.ts";
import { SeatHeader } from "../../../staff/before/SeatHeader.tsx";
import { addressOf, useAddress } from "../../../staff/desk/address.ts";
import { Book } from "../../../staff/documents/Book.tsx";
import { FormChoice } from "../../../staff/documents/FormChoice.tsx";
import { Prepared } from "../../../staff/documents/Prepared.tsx";
import { useDocumentWords } from "../../../staff/documents/preparedWords.ts";
import { CutOff } from "../../../staff/NoView.tsx";
import { Part } from "../../../staff/Part.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { useNextPage } from "../otherPhase.ts";
import { Seats } from "./Seats.tsx";
import { SECTIONS } from "./sections.ts";
import { useWords } from "./words.ts";

function Sections({ view }: { readonly view: DeskView }) {
  const words = useWords();
  const { section } = useAddress();
  const shown = SECTIONS.find(({ id }) => id === section) ?? SECTIONS[0];
  if (!shown) return null;
  return (
    <div className="deskBody">
      <nav aria-label={words.sections}>
        {SECTIONS.map(({ id }) => (
          <a key={id} href={addressOf(id)} aria-current={id === shown.id ? "page" : undefined}>
            {words.section[id]}
          </a>
        ))}
      </nav>
      <main>
        <RefusalBar />
        <Part key={shown.id}>
          <shown.Section view={view} />
        </Part>
      </main>
    </div>
  );
}

/** While the hearing is on its day: what was prepared, to be fetched, and where it was sent. */
function LiveDocuments({ view }: { readonly view: DeskView }) {
  const words = useDocumentWords();
  const [form, setForm] = useState<Form>("dang");
  return (
    <>
      <section className="card stack" aria-label={words.prepared}>
        <h2>{words.prepared}</h2>
        <p className="muted">{words.preparedHow}</p>
        <FormChoice form={form} choose={setForm} />
        <Prepared view={view} form={form} />
      </section>
      <Book view={view} form={form} />
    </>
  );
}

const isConfirmed = ({ offices }: DeskView) => offices?.dossier.dateConfirmedAt !== null;

export function Desk() {
  const view = useView<DeskView>("desk");
  const words = useWords();
  useNextPage(view?.phase === "after" ? "after" : undefined);
  return (
    <div className="desk">
      <SeatHeader name={view?.clerk.name} rehearsal={view?.rehearsal}>
        {view && (
          <p className="muted">
            {words.about(view.title, isConfirmed(view), spokenDate(view.date), view.venue)}
          </p>
        )}
      </SeatHeader>
      {!view && <CutOff />}
      {view?.phase === "before" && <Sections view={view} />}
      {view?.phase === "live" && (
        <main className="stack">
          <RefusalBar />
          <p className="card">{words.live}</p>
          {view.seats && <Seats seats={view.seats} />}
          <LiveDocuments view={view} />
        </main>
      )}
    </div>
  );
}
