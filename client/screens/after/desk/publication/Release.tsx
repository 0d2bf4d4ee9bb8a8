/** The item that is looked at: its text checked beside what the public will read, released, withdrawn, named or not. */

import type { ReleasedAs } from "../../../../../shared/terms/publication.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { Publishable } from "../../../../../shared/views/after/publication.ts";
import { wallTime } from "../../../../line/clock.ts";
import { useDraft } from "../../../../line/draft.ts";
import { send } from "../../../../line/send.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { nextOf } from "./items.ts";
import { Preview } from "./Preview.tsx";
import { isIncomplete, previewOf, ReleaseFields, type Typed, wordsChecked } from "./ReleaseFields.tsx";
import { usePublicationWords } from "./words.ts";

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
  const start: Typed = {
    ...{ shows: furthest as ReleasedAs, text: null, task: null, questions: null },
    ...{ titles: {}, correction: "" },
  };
  const [typed, keep, sent] = useDraft<Typed>("release", start);
  const set = (change: Partial<Typed>) => keep({ ...typed, ...change });
  const corrects = item.now?.shows === "withdrawn";
  const offered = item.offers.find(({ shows }) => shows === typed.shows);
  const text = typed.text ?? offered?.text ?? "";
  const publish = () => {
    send({
      type: "PublishItems",
      items: [{ item: item.id, ...wordsChecked(typed), ...(typed.shows === "task" ? {} : { text }) }],
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
        {editable && waits && <ReleaseFields {...{ item, typed, text, set, corrects }} />}
      </div>
      <div className="inbox-decide">
        {!mayPress && <p className="muted">{words.officeOnly}</p>}
        {item.hidden !== null && <p className="stand sealed">{words.hidden}</p>}
        {item.consents.length > 0 && <Naming item={item} mayPress={mayPress} />}
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
            <Button kind="primary" disabled={isIncomplete(typed, corrects)} onClick={publish}>
              {corrects ? words.publishCorrected : words.publish}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
