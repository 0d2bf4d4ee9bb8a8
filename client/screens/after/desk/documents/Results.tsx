/** The results are told to everybody: where, how, when, with the signed notice for the public page; and each time that they were. */
import {
  GENERAL_AS,
  type GeneralAs,
  RESULT_CHANNELS,
  type ResultChannel,
} from "../../../../../shared/terms/documents.ts";
import { spokenDate } from "../../../../../shared/terms/outcomes.ts";
import type { AnnouncedResults } from "../../../../../shared/views/after/documents.ts";
import { DraftScope } from "../../../../line/draft.ts";
import { place } from "../../../../line/place.ts";
import { Attach } from "../../../../staff/attached/Attach.tsx";
import { useAttachedDraft } from "../../../../staff/attached/attachedDraft.ts";
import { FileList } from "../../../../staff/attached/FileList.tsx";
import { ActForm, type FieldSpec } from "../../../../staff/before/form/ActForm.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { ticked } from "../../../../staff/before/form/Ticks.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { useDocumentsWords } from "./words.ts";

const isChannel = (key: string): key is ResultChannel => RESULT_CHANNELS.some((channel) => channel === key);

function Told({ announced }: { readonly announced: readonly AnnouncedResults[] }) {
  const words = useDocumentsWords();
  return (
    <ul className="plain stack">
      {announced.map(({ channels, places, date, files, extract, general }, i) => (
        <li key={`${date} ${channels.join()} ${places}`}>
          <b className="num">{spokenDate(date)}</b>{" "}
          {channels.map((channel) => words.channels[channel]).join(", ")}
          {`: ${places}`}
          {files.length > 0 && <FileList files={files} />}
          {extract !== undefined && (
            <p>
              <a href={`/p/${place().hearing}/results/${i + 1}/trich-thong-bao-ket-luan.pdf`} download>
                {words.extractShown}
              </a>
              {general && ` ${words.generalWas(words.generalAs[general.as])}`}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

const isGeneral = (key: string | undefined): key is GeneralAs => GENERAL_AS.some((as) => as === key);

/** The general conclusion as it would stand on the public page: to be read before it is chosen what becomes of it. */
function ToRead({ texts }: { readonly texts: readonly string[] }) {
  const words = useDocumentsWords();
  return (
    <div className="stack">
      <p className="late">{words.toRead}</p>
      <blockquote className="toRead" aria-label={words.generalText}>
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </blockquote>
    </div>
  );
}

/** Its draft, files too, is that of one telling: once it is told, the next begins empty. */
function Tell({ isFirst, today, toRead }: { readonly isFirst: boolean } & Pick<Props, "today" | "toRead">) {
  const words = useDocumentsWords();
  const draft = useAttachedDraft();
  const general: readonly FieldSpec[] = [
    {
      ...{ name: "general", label: words.general },
      choices: [["", words.chooseGeneral], ...GENERAL_AS.map((as) => [as, words.generalAs[as]] as const)],
    },
    {
      ...{ name: "words", label: words.otherWords, rows: 4, most: 2000 },
      optional: ({ general: as }) => as !== "inOtherWords",
    },
  ];
  return (
    <>
      <Attach draft={draft} title={words.signedNotice} />
      {toRead.length > 0 && <ToRead texts={toRead} />}
      <ActForm
        form="results"
        title={words.tellResults}
        press={words.giveResults}
        primary={isFirst}
        start={{ channels: "posted", date: writtenDay(today) }}
        fields={[
          {
            ...{ name: "channels", label: words.channel },
            ticks: RESULT_CHANNELS.map((channel) => [channel, words.channels[channel]] as const),
          },
          { name: "places", label: words.places, hint: words.placesHint, most: 300 },
          {
            ...{ name: "date", label: words.resultsDay, most: 10 },
            problem: (text) => (dayIn(text) === "" ? words.noDay : null),
          },
          ...(toRead.length > 0 ? general : []),
        ]}
        command={({ channels = "", places = "", date = "", general: as, words: text = "" }) => ({
          type: "AnnounceResults",
          ...{ channels: ticked(channels).filter(isChannel), places, date: dayIn(date) },
          attached: draft.attached.map(({ file }) => file),
          ...(isGeneral(as) && { general: { as, text: as === "inOtherWords" ? text : "" } }),
        })}
      />
    </>
  );
}

interface Props {
  readonly announced: readonly AnnouncedResults[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly mayPress: boolean;
  /** the general conclusion, where something in the hearing is restricted; empty: there is nothing to choose */
  readonly toRead: readonly string[];
}

export function Results({ announced, today, mayPress, toRead }: Props) {
  const words = useDocumentsWords();
  const scope = `results.${announced.length}`;
  return (
    <section className="card stack" aria-label={words.results}>
      <h2>{words.results}</h2>
      <p className="muted">{words.resultsHow}</p>
      <Told announced={announced} />
      {mayPress && (
        <DraftScope value={scope}>
          <Tell key={scope} isFirst={announced.length === 0} today={today} toRead={toRead} />
        </DraftScope>
      )}
    </section>
  );
}
