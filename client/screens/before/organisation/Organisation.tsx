/** An organisation's own page: its list of delegates while it is prepared; later a sentence of how things stand. */
import { spokenDate } from "../../../../shared/terms/outcomes.ts";
import type { OrganisationPageView } from "../../../../shared/views/before/organisation.ts";
import { useNow } from "../../../line/clock.ts";
import { useView } from "../../../line/store.ts";
import { OwnDocuments } from "../../../staff/attached/OwnDocuments.tsx";
import { Guidance } from "../../../staff/before/Guidance.tsx";
import { Invited } from "../../../staff/before/Invited.tsx";
import { SeatHeader } from "../../../staff/before/SeatHeader.tsx";
import { DelegateForm } from "../../../staff/delegates/DelegateForm.tsx";
import { DelegateList } from "../../../staff/delegates/DelegateList.tsx";
import { useWords } from "../../../staff/delegates/words.ts";
import { CollectedFile } from "../../../staff/files/CollectedFile.tsx";
import { DelegateFile } from "../../../staff/files/DelegateFile.tsx";
import { CutOff } from "../../../staff/NoView.tsx";
import { Deadline } from "../../../staff/opinions/Deadline.tsx";
import { OpinionForm } from "../../../staff/opinions/OpinionForm.tsx";
import { OwnOpinions } from "../../../staff/opinions/OwnOpinions.tsx";
import { Sent } from "../../../staff/opinions/Sent.tsx";
import { Part } from "../../../staff/Part.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { OwnRaws } from "../../../staff/raw/OwnRaws.tsx";
import { RawForm } from "../../../staff/raw/RawForm.tsx";
import { Parts, usePart } from "./Parts.tsx";
import { PasteList } from "./PasteList.tsx";
import { ListTold, Reminder } from "./Told.tsx";

/** The quota, and how far the list has come. */
function Count({ view }: { readonly view: OrganisationPageView }) {
  const words = useWords();
  const { quota } = view.organisation;
  const entered = view.delegates.filter((delegate) => delegate.substituteFor === null).length;
  return (
    <p className={entered < quota ? "count short" : "count"} role="status">
      <b className="num">{words.entered(entered, quota)}</b>
      <span>{entered < quota ? words.short(quota - entered) : words.full}</span>
    </p>
  );
}

/** Its delegates: how far the list has come, and three ways to fill it. */
function Delegates({ view }: { readonly view: OrganisationPageView }) {
  return (
    <>
      <div>
        <Count view={view} />
        <ListTold view={view} />
        <DelegateList view={view} />
      </div>
      <div>
        <PasteList view={view} />
        <DelegateForm delegates={view.delegates} organisation={null} quota={view.organisation.quota} />
        <DelegateFile senders={null} />
      </div>
    </>
  );
}

/** Its opinions: how each stands, the form for another, and what was only heard. */
function Opinions({ view }: { readonly view: OrganisationPageView }) {
  const { last, minimum, opinions } = view.register;
  const now = useNow(view.clock);
  return (
    <>
      <div>
        {last !== null && <Deadline last={last} now={now} />}
        <OwnOpinions opinions={opinions} last={last} now={now} minimum={minimum} />
      </div>
      <div>
        <OpinionForm
          source="organisation"
          own={view.register}
          fields={view.fields}
          delegates={view.delegates}
          {...{ bodies: view.bodies, wards: view.wards }}
        />
        <RawForm />
        <OwnRaws raws={view.collected} />
        <CollectedFile organisation={view.organisation.number} />
      </div>
    </>
  );
}

function Preparation({ view }: { readonly view: OrganisationPageView }) {
  const part = usePart(view);
  return (
    <>
      <Parts view={view} shown={part} />
      <main>
        <RefusalBar />
        <Reminder view={view} />
        <Guidance guidance={view.guidance} />
        <OwnDocuments files={view.documents} />
        <div className="columns">
          <Part key={part}>
            {part === "delegates" && <Delegates view={view} />}
            {part === "opinions" && <Opinions view={view} />}
            {part === "invited" && <Invited invited={view.invited} />}
          </Part>
        </div>
      </main>
    </>
  );
}

export function Organisation() {
  const view = useView<OrganisationPageView>("organisation");
  const words = useWords();
  return (
    <div className="organisation">
      <SeatHeader name={view?.organisation.name} rehearsal={view?.rehearsal}>
        {view && <p className="muted">{words.about(view.title, spokenDate(view.date), view.venue)}</p>}
      </SeatHeader>
      {!view && <CutOff />}
      {view?.phase === "before" && <Preparation view={view} />}
      {view && view.phase !== "before" && (
        <main>
          <RefusalBar />
          <p className="card">{words.over[view.phase]}</p>
          <OwnDocuments files={view.documents} />
          <Sent register={view.register} clock={view.clock} />
        </main>
      )}
    </div>
  );
}
