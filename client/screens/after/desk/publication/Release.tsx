/** The item that is looked at: its text checked beside what the public will read, released, withdrawn, named or not. */

import { PUBLIC_LETTERS, type ReleasedAs } from "../../../../../shared/terms/publication.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { PublicItem } from "../../../../../shared/views/after/public.ts";
import type { Publishable } from "../../../../../shared/views/after/publication.ts";
import { wallTime } from "../../../../line/clock.ts";
import { useDraft } from "../../../../line/draft.ts";
import { send } from "../../../../line/send.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { nextOf } from "./items.ts";
import { Preview } from "./Preview.tsx";
import { usePublicationWords } from "./words.ts";

interface Typed {
  readonly shows: ReleasedAs;
  readonly text: string | null;
  readonly titles: Readonly<Record<string, string>>;
  readonly correction: string;
}

/** What is typed, as the public would read it. */
function previewOf({ draft, now }: Publishable, typed: Typed, text: string): PublicItem {
  const working = typed.shows === "task";
  const corrects = now?.shows === "withdrawn" && typed.correction !== "";
  return {
    ...draft,
    shows: typed.shows,
    text: working ? "" : text,
    until: working ? draft.until : null,
    askers: draft.askers.map((one) => ({ ...one, title: typed.titles[one.opinion] ?? one.title })),
    correction: corrects ? typed.correction : null,
  };
}

interface EditProps {
  readonly item: Publishable;
  readonly typed: Typed;
  readonly text: string;
  readonly set: (change: Partial<Typed>) => void;
  readonly corrects: boolean;
}

function Edit({ item, typed, text, set, corrects }: EditProps) {
  const words = usePublicationWords();
  return (
    <div className="stack">
      {item.offers.length > 1 && (
        <label className="field">
          {words.releaseAs}
          <select
            value={typed.shows}
            onChange={(event) => set({ shows: event.target.value as ReleasedAs, text: null })}
          >
            {item.offers.map(({ shows }) => (
              <option key={shows} value={shows}>
                {words.as[shows]}
              </option>
            ))}
          </select>
        </label>
      )}
      {item.draft.askers.map(({ opinion, title }) => (
        <label key={opinion} className="field">
          {words.nameOf(opinion)}
          <input
            maxLength={120}
            value={typed.titles[opinion] ?? title}
            onChange={(event) => set({ titles: { ...typed.titles, [opinion]: event.target.value } })}
          />
        </label>
      ))}
      {typed.shows !== "task" && (
        <label className="field">
          {words.text}
          <textarea
            rows={4}
            maxLength={PUBLIC_LETTERS}
            value={text}
            onChange={(event) => set({ text: event.target.value })}
          />
        </label>
      )}
      {corrects && (
        <label className="field">
          {words.correctionText}
          <textarea
            rows={2}
            maxLength={200}
            value={typed.correction}
            onChange={(event) => set({ correction: event.target.value })}
          />
        </label>
      )}
    </div>
  );
}

function Naming({ item, mayPress }: { readonly item: Publishable; readonly mayPress: boolean }) {
  const words = usePublicationWords();
  return (
    <section aria-label={words.naming}>
      <h3>{words.naming}</h3>
      {item.consents.map(({ opinion, said }) => (
        <div key={opinion}>
          <p>
            <b className="num">{opinion}</b>: {words.consent[said === null ? "none" : said ? "yes" : "no"]}
          </p>
          {mayPress && (
            <details>
              <summary>{words.changeConsent(opinion)}</summary>
              <ActForm
                form={`consent.${opinion}`}
                title={words.changeConsent(opinion)}
                press={words.changeConsent(opinion)}
                primary={false}
                start={{ may: said ? "no" : "yes" }}
                fields={[
                  {
                    name: "may",
                    label: words.may,
                    choices: [
                      ["yes", words.mayChoices.yes],
                      ["no", words.mayChoices.no],
                    ],
                  },
                  { name: "word", label: words.word, most: 200 },
                ]}
                command={({ may, word = "" }) => ({
                  type: "ChangeConsent",
                  ...{ code: opinion, mayBeNamed: may === "yes", word },
                })}
              />
            </details>
          )}
        </div>
      ))}
    </section>
  );
}

function Trace({ item }: { readonly item: Publishable }) {
  const words = usePublicationWords();
  if (!item.now) return null;
  return (
    <section aria-label={words.trace}>
      <h3>{words.trace}</h3>
      <ul className="plainList">
        {item.now.trace.map(({ at, shows, words: said }) => (
          <li key={`${at} ${shows}`}>
            <b className="num">{`${writtenDay(dayOf(at))} ${wallTime(at)}`}</b> {words.shows[shows]}
            {said !== "" && `: ${said}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Withdraw({ item }: { readonly item: Publishable }) {
  const words = usePublicationWords();
  if (!item.now || item.now.shows === "withdrawn") return null;
  return (
    <ActForm
      form="withdraw"
      title={words.withdraw}
      press={words.withdraw}
      primary={false}
      start={{ title: "stays" }}
      fields={[
        { name: "why", label: words.why, rows: 2, most: 200 },
        {
          name: "title",
          label: words.titleToo,
          choices: [
            ["stays", words.titleStays],
            ["goes", words.titleGoes],
          ],
        },
      ]}
      command={({ why = "", title }) => ({
        type: "WithdrawPublication",
        ...{ items: [item.id], why, titleToo: title === "goes" },
      })}
    />
  );
}

interface Props {
  readonly item: Publishable;
  readonly mayPress: boolean;
  readonly publicPage: string;
}

export function Release({ item, mayPress, publicPage }: Props) {
  const words = usePublicationWords();
  const furthest = item.offers.at(-1)?.shows ?? item.draft.shows;
  const start: Typed = { shows: furthest as ReleasedAs, text: null, titles: {}, correction: "" };
  const [typed, keep, sent] = useDraft<Typed>("release", start);
  const set = (change: Partial<Typed>) => keep({ ...typed, ...change });
  const corrects = item.now?.shows === "withdrawn";
  const offered = item.offers.find(({ shows }) => shows === typed.shows);
  const text = typed.text ?? offered?.text ?? "";
  const working = typed.shows === "task";
  const titles = Object.entries(typed.titles).map(([opinion, title]) => ({ opinion, title: title.trim() }));
  const incomplete = titles.some(({ title }) => title === "") || (corrects && typed.correction.trim() === "");
  const publish = () => {
    send({
      type: "PublishItems",
      items: [{ item: item.id, titles, ...(working ? {} : { text }) }],
      shows: typed.shows,
      ...(corrects ? { correction: typed.correction.trim() } : {}),
    });
    sent();
    keep(start);
  };
  const editable = mayPress && item.hidden === null && offered !== undefined;
  const waits = nextOf(item) !== null;
  return (
    <>
      <div className="inbox-middle">
        <Preview item={waits || !item.now ? previewOf(item, typed, text) : item.now} />
        {editable && waits && <Edit {...{ item, typed, text, set, corrects }} />}
      </div>
      <div className="inbox-decide">
        {!mayPress && <p className="muted">{words.officeOnly}</p>}
        {item.hidden !== null && <p className="stand sealed">{words.hidden}</p>}
        <Naming item={item} mayPress={mayPress} />
        <Trace item={item} />
        {mayPress && <Withdraw item={item} />}
        {item.now && (
          <p>
            <a href={`${publicPage}/i/${item.id}`} target="_blank" rel="noreferrer">
              {words.publicPage}
            </a>
          </p>
        )}
        {editable && waits && (
          <div className="inbox-press">
            <Button kind="primary" disabled={incomplete} onClick={publish}>
              {corrects ? words.publishCorrected : words.publish}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
