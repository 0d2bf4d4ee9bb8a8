/** A unit's own page while the hearing is prepared: the slips that it is given, each with the form of its draft. */
import { useEffect, useState } from "react";
import type { DepartmentView } from "../../../../shared/views/live/department.ts";
import { useText } from "../../../i18n/common.ts";
import { switchLanguage } from "../../../i18n/language.ts";
import { useNow } from "../../../line/clock.ts";
import { useView } from "../../../line/store.ts";
import { atTime } from "../../../staff/atTime.ts";
import { OwnDocuments } from "../../../staff/attached/OwnDocuments.tsx";
import { Guidance } from "../../../staff/before/Guidance.tsx";
import { Invited } from "../../../staff/before/Invited.tsx";
import { CollectedFile } from "../../../staff/files/CollectedFile.tsx";
import { LinkBadge } from "../../../staff/LinkBadge.tsx";
import { CutOff } from "../../../staff/NoView.tsx";
import { Deadline } from "../../../staff/opinions/Deadline.tsx";
import { OfTheWard } from "../../../staff/opinions/OfTheWard.tsx";
import { OpinionForm } from "../../../staff/opinions/OpinionForm.tsx";
import { OwnOpinions } from "../../../staff/opinions/OwnOpinions.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { OwnRaws } from "../../../staff/raw/OwnRaws.tsx";
import { RawForm } from "../../../staff/raw/RawForm.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useNextPage } from "../otherPhase.ts";
import { AskedMatter } from "./AskedMatter.tsx";
import { Slip } from "./Slip.tsx";
import { useWords } from "./words.ts";

function Slips({ view }: { readonly view: DepartmentView }) {
  const words = useWords();
  const { slips, clock } = view;
  const [open, setOpen] = useState<string | null>(null);
  const first = slips.find(({ state }) => state === "issued" || state === "returned")?.id ?? null;
  const shown = open ?? first;
  if (slips.length === 0) return <p className="card muted">{words.none}</p>;
  return (
    <section className="slips" aria-label={words.slips}>
      {slips.map((slip) => (
        <Slip
          key={slip.id}
          slip={slip}
          clock={clock}
          open={slip.id === shown}
          onOpen={(wanted) => setOpen(wanted ? slip.id : "")}
          // then the next that waits
          onSent={() => setOpen(null)}
        />
      ))}
    </section>
  );
}

/** What others prepare and this unit supports. */
function Supports({ matters }: { readonly matters: DepartmentView["supports"] }) {
  const words = useWords();
  if (matters.length === 0) return null;
  return (
    <details className="card">
      <summary>{words.supports(matters.length)}</summary>
      {matters.map((matter) => (
        <AskedMatter key={matter.code} matter={matter}>
          <p className="muted">{words.ledBy(matter.leadName, atTime(matter.due))}</p>
        </AskedMatter>
      ))}
    </details>
  );
}

/** What a ward sends: opinions of its people, and what was only heard. */
function WardOpinions({ view }: { readonly view: DepartmentView }) {
  const { last, minimum, opinions } = view.register;
  const now = useNow(view.clock);
  return (
    <>
      {last !== null && <Deadline last={last} now={now} />}
      <OwnOpinions opinions={opinions} last={last} now={now} minimum={minimum} />
      <OfTheWard opinions={view.individuals} />
      <OpinionForm source="ward" own={view.register} fields={view.fields} />
      <RawForm />
      <OwnRaws raws={view.collected} />
      <CollectedFile organisation={null} />
    </>
  );
}

export function Unit() {
  const view = useView<DepartmentView>("department");
  const text = useText();
  const words = useWords();
  const name = view?.unit.name;
  useNextPage(view?.phase);
  useEffect(() => {
    if (name !== undefined) document.title = name;
  }, [name]);
  const left = view?.slips.filter(({ state }) => state === "issued" || state === "returned").length ?? 0;
  return (
    <div className="unit">
      <header>
        <p className="muted">{name ?? text.hearing}</p>
        {view?.rehearsal && <b className="chip warn">{text.rehearsal(view.rehearsal)}</b>}
        <LinkBadge />
        <Button onClick={switchLanguage}>{text.language}</Button>
        <h1>{words.title(left)}</h1>
      </header>
      {!view && <CutOff />}
      {view && (
        <main>
          <RefusalBar />
          <Guidance guidance={view.guidance} />
          <OwnDocuments files={view.documents} />
          <Slips view={view} />
          <Supports matters={view.supports} />
          <Invited invited={view.invited} />
          {view.unit.group === "ward" && <WardOpinions view={view} />}
        </main>
      )}
    </div>
  );
}
