/** A clerk's desk: a section for each topic of the preparation, side by side with the way to the others. */
import { useEffect } from "react";
import { spokenDate } from "../../../../shared/terms/outcomes.ts";
import type { DeskView } from "../../../../shared/views/before/desk.ts";
import { useText } from "../../../i18n/common.ts";
import { switchLanguage } from "../../../i18n/language.ts";
import { useView } from "../../../line/store.ts";
import { LinkBadge } from "../../../staff/LinkBadge.tsx";
import { CutOff } from "../../../staff/NoView.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { Button } from "../../../ui/Button.tsx";
import { addressOf, useAddress } from "./address.ts";
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
        <shown.Section view={view} />
      </main>
    </div>
  );
}

const isConfirmed = ({ offices }: DeskView) => offices?.dossier.dateConfirmedAt !== null;

export function Desk() {
  const view = useView<DeskView>("desk");
  const text = useText();
  const words = useWords();
  const name = view?.clerk.name;
  useEffect(() => {
    if (name !== undefined) document.title = name;
  }, [name]);
  return (
    <div className="desk">
      <header>
        <h1>{name ?? text.hearing}</h1>
        {view?.rehearsal && <b className="chip warn">{text.rehearsal}</b>}
        <LinkBadge />
        <Button onClick={switchLanguage}>{text.language}</Button>
        {view && (
          <p className="muted">
            {words.about(view.title, isConfirmed(view), spokenDate(view.date), view.venue)}
          </p>
        )}
      </header>
      {!view && <CutOff />}
      {view?.phase === "before" && <Sections view={view} />}
      {view && view.phase !== "before" && (
        <main>
          <RefusalBar />
          <p className="card">{words.over[view.phase]}</p>
        </main>
      )}
    </div>
  );
}
