/** A leader's part of the preparation: the day is confirmed here, and what the offices cannot solve is directed. */
import type { Attachment } from "../../../shared/terms/attachments.ts";
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { dayOf } from "../../../shared/terms/time.ts";
import type { EscalatedItem, LeaderOffices as Offices } from "../../../shared/views/before/leaderOffices.ts";
import { useBodies } from "../../i18n/bodies.ts";
import { wallTime } from "../../line/clock.ts";
import { typedTime, writtenDay } from "../../ui/typedTime.ts";
import { OwnDocuments } from "../attached/OwnDocuments.tsx";
import { useNames } from "../names.ts";
import { ActForm } from "./form/ActForm.tsx";
import { dayIn } from "./form/dayText.ts";
import { useFormWords } from "./form/words.ts";
import { useLeaderWords } from "./leaderWords.ts";

function DayForm({ offices }: { readonly offices: Offices }) {
  const words = useLeaderWords();
  const form = useFormWords();
  const { start, end, tentative } = offices;
  const noTime = (text: string) => (typedTime(text) === null ? form.noTime : null);
  return (
    <ActForm
      key={`${start}.${end}`}
      form={`day.${start}.${end}`}
      title={tentative ? words.confirmTitle : words.changeTitle}
      press={tentative ? words.confirm : words.change}
      primary={tentative}
      start={{ date: writtenDay(dayOf(start)), start: wallTime(start), end: wallTime(end) }}
      fields={[
        {
          name: "date",
          label: words.date,
          hint: form.day,
          short: true,
          problem: (text) => (dayIn(text) === "" ? form.noDay : null),
        },
        { name: "start", label: words.from, hint: form.time, short: true, problem: noTime },
        { name: "end", label: words.until, hint: form.time, short: true, problem: noTime },
      ]}
      command={(typed) => ({
        type: "ConfirmDate",
        date: dayIn(typed["date"]),
        start: typedTime(typed["start"] ?? "") ?? "",
        end: typedTime(typed["end"] ?? "") ?? "",
      })}
    />
  );
}

function Day({ offices }: { readonly offices: Offices }) {
  const words = useLeaderWords();
  const { start, end, tentative, otherDayOnBackdrop: other } = offices;
  return (
    <section className="card" aria-label={words.day}>
      <h2>{words.day}</h2>
      <p>
        <b className="num">{`${wallTime(start)}–${wallTime(end)}, ${spokenDate(dayOf(start))}`}</b>
      </p>
      <p className={tentative ? "sign bad" : "sign good"}>
        {tentative ? `▲ ${words.tentative}` : `✓ ${words.confirmed}`}
      </p>
      {other !== null && <p className="sign bad">{`▲ ${words.backdrop(writtenDay(other))}`}</p>}
      {tentative ? (
        <DayForm offices={offices} />
      ) : (
        <details>
          <summary>{words.changeTitle}</summary>
          <DayForm offices={offices} />
        </details>
      )}
    </section>
  );
}

/** It still waits for a word. */
export const isOpen = ({ state }: EscalatedItem): boolean => state === "blocked";

function Item({ item }: { readonly item: EscalatedItem }) {
  const words = useLeaderWords();
  const bodies = useBodies();
  const names = useNames();
  const open = isOpen(item);
  return (
    <section className="card" aria-label={item.title}>
      <h2>{item.title}</h2>
      <p className="muted">{words.owner(bodies[item.owner], writtenDay(item.due))}</p>
      <p className={open ? "sign bad" : ""}>{`${open ? "▲ " : ""}${item.why}`}</p>
      {item.directions.map(({ at, by, text }) => (
        <p key={at}>
          {words.directed(names.seat(by), `${writtenDay(dayOf(at)).slice(0, 5)} ${wallTime(at)}`, text)}
        </p>
      ))}
      {open && (
        <ActForm
          form={`direct.${item.id}`}
          title={words.directTitle}
          press={words.direct}
          fields={[{ name: "text", label: words.words, rows: 3, most: 300 }]}
          command={({ text = "" }) => ({ type: "DirectChecklistItem", item: item.id, text, state: "doing" })}
        />
      )}
    </section>
  );
}

interface Props {
  readonly offices: Offices;
  readonly documents: readonly Attachment[];
}

export function LeaderOffices({ offices, documents }: Props) {
  const words = useLeaderWords();
  return (
    <div className="leaderOffices">
      <Day offices={offices} />
      <p>{words.checklist(offices.items, offices.unfinished)}</p>
      {offices.escalated.map((item) => (
        <Item key={item.id} item={item} />
      ))}
      <OwnDocuments files={documents} />
    </div>
  );
}
