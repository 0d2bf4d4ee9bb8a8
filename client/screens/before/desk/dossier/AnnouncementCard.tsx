/** The announcement: published once, added to afterwards; where and when it stands. */
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { DossierView } from "../../../../../shared/views/before/offices.ts";
import { wallTime } from "../../../../line/clock.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { linesIn } from "../../../../staff/before/form/dayText.ts";
import { TOPICS, WAYS_TO_REGISTER } from "../../../../staff/recorded.ts";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { useDossierWords } from "./words.ts";

interface Props {
  readonly dossier: DossierView;
  readonly mayPress: boolean;
}

const at = (instant: number) => `${writtenDay(dayOf(instant))} ${wallTime(instant)}`;

function Published({ announcement }: { readonly announcement: NonNullable<DossierView["announcement"]> }) {
  const words = useDossierWords();
  return (
    <>
      <p className="sign good">{`✓ ${words.published(at(announcement.at))}`}</p>
      <p>{announcement.dateText}</p>
      <p>{announcement.topics}</p>
      <p className="muted">{announcement.channels.join("; ")}</p>
      {announcement.updates.map((update) => (
        <p key={update.at}>{`${at(update.at)}: ${update.text}`}</p>
      ))}
    </>
  );
}

function PublishForm({ venue }: { readonly venue: string }) {
  const words = useDossierWords();
  return (
    <ActForm
      form="announcement"
      title={words.publish}
      press={words.publish}
      start={{ place: venue, topics: TOPICS, howToRegister: WAYS_TO_REGISTER }}
      fields={[
        { name: "dateText", label: words.dateText, hint: words.dateTextHint, most: 200 },
        { name: "place", label: words.venue, most: 200 },
        { name: "topics", label: words.topics, rows: 3, most: 1_000 },
        { name: "howToRegister", label: words.howToRegister, rows: 3, most: 1_000 },
        { name: "channels", label: words.channels, hint: words.oneALine, rows: 3, most: 2_000 },
      ]}
      command={({ dateText = "", place = "", topics = "", howToRegister = "", channels }) => ({
        type: "PublishAnnouncement",
        ...{ dateText, place, topics, howToRegister, channels: linesIn(channels) },
      })}
    />
  );
}

export function AnnouncementCard({ dossier, mayPress, venue }: Props & { readonly venue: string }) {
  const words = useDossierWords();
  const { announcement } = dossier;
  return (
    <section className="card" aria-label={words.announcement}>
      <h2>{words.announcement}</h2>
      {announcement && <Published announcement={announcement} />}
      {!announcement && !mayPress && <p className="muted">{words.notPublished}</p>}
      {!announcement && mayPress && <PublishForm venue={venue} />}
      {announcement && mayPress && (
        <ActForm
          form="announcementUpdate"
          title={words.update}
          press={words.update}
          primary={false}
          fields={[{ name: "text", label: words.updateText, rows: 2, most: 500 }]}
          command={({ text = "" }) => ({ type: "UpdateAnnouncement", text })}
        />
      )}
    </section>
  );
}
