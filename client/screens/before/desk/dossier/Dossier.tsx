/** The dossier at the desk: what the hearing is, its day, its legal clocks, its announcement and guidance. */

import { spokenDate } from "../../../../../shared/terms/outcomes.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { DossierView, OfficesView } from "../../../../../shared/views/before/offices.ts";
import { useBodies } from "../../../../i18n/bodies.ts";
import { wallTime } from "../../../../line/clock.ts";
import { addressOf } from "../../../../staff/desk/address.ts";
import { writtenDay } from "../../../../ui/typedTime.ts";
import type { SectionProps } from "../section.ts";
import { AnnouncementCard } from "./AnnouncementCard.tsx";
import { BackdropCard } from "./BackdropCard.tsx";
import { Clocks } from "./Clocks.tsx";
import { DocumentsCard } from "./DocumentsCard.tsx";
import { DossierForm } from "./DossierForm.tsx";
import { GuidanceCard } from "./GuidanceCard.tsx";
import { useDossierWords } from "./words.ts";

function Facts({ view, dossier }: SectionProps & { readonly dossier: DossierView }) {
  const words = useDossierWords();
  const bodies = useBodies();
  const { start, end, opened, dateConfirmedAt, otherDayOnBackdrop: other } = dossier;
  return (
    <section className="card">
      <p className="muted">{words.plan(dossier.number, words.level[dossier.level])}</p>
      <h2>{view.title}</h2>
      <dl className="facts">
        <dt>{words.time}</dt>
        <dd>
          <b className="num">{`${wallTime(start)}–${wallTime(end)}, ${spokenDate(dayOf(start))}`}</b>
          <p className={dateConfirmedAt === null ? "sign bad" : "sign good"}>
            {dateConfirmedAt === null
              ? `▲ ${words.tentative}`
              : `✓ ${words.confirmed(writtenDay(dayOf(dateConfirmedAt)))}`}
          </p>
        </dd>
        <dt>{words.venue}</dt>
        <dd>{view.venue}</dd>
        <dt>{words.chairs}</dt>
        <dd>{dossier.chairs.join("; ")}</dd>
        <dt>{words.backdrop}</dt>
        <dd className={other === null ? "" : "sign bad"}>
          {other === null ? words.backdropAgrees : `▲ ${words.backdropDiffers(writtenDay(other))}`}
        </dd>
        <dt>{words.dossier}</dt>
        <dd>
          {opened === null
            ? words.notOpened
            : words.openedBy(bodies[opened.by], writtenDay(dayOf(opened.at)))}
        </dd>
      </dl>
      {view.clerk.body === "organiser" && (
        <p>
          <a href={addressOf("settings")}>{words.settings}</a>
        </p>
      )}
    </section>
  );
}

export function Dossier({ view }: SectionProps) {
  const offices = view.offices as OfficesView;
  const { dossier } = offices;
  const { body } = view.clerk;
  return (
    <div className="deskSplit">
      <div>
        <Facts view={view} dossier={dossier} />
        <AnnouncementCard dossier={dossier} mayPress={body === "organiser"} venue={view.venue} />
        <BackdropCard dossier={dossier} date={view.date} mayPress={body === "organiser"} />
        <DocumentsCard dossier={dossier} mayPress={body === "organiser"} />
        <GuidanceCard dossier={dossier} mayPress={body === "organiser"} />
      </div>
      <aside>
        <Clocks view={view} dossier={dossier} />
        {dossier.opened === null && (body === "organiser" || body === "front") && (
          <DossierForm view={view} dossier={dossier} />
        )}
      </aside>
    </div>
  );
}
