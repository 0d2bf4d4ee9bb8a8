/** What a clerk may do with a case: tell the People, pass it on, carry it up; the Front verifies. */
import { useState } from "react";
import { NOTICE_CHANNELS, type NoticeChannel } from "../../../../../shared/terms/cases.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { hearingNow } from "../../../../line/clock.ts";
import { useDraft } from "../../../../line/draft.ts";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { useCaseWords } from "../../../../staff/cases/words.ts";
import { Field } from "../../../../ui/Field.tsx";
import { TextInput } from "../../../../ui/TextInput.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly view: DeskView;
  readonly about: FollowedCase;
}

function Notice({ about }: Pick<Props, "about">) {
  const words = useWords();
  const common = useCaseWords();
  const [channels, setChannels] = useState<readonly NoticeChannel[]>(
    about.voice ? ["voice", "writing"] : ["writing"],
  );
  const [place, setPlace] = useDraft("place", "");
  const [text, setText] = useDraft(`notice.${about.notices.length}`, "");
  const toggle = (one: NoticeChannel, on: boolean) =>
    setChannels(on ? [...channels, one] : channels.filter((other) => other !== one));
  return (
    <fieldset className="stack notice">
      <legend>{words.noticeTitle}</legend>
      {NOTICE_CHANNELS.map((one) => (
        <label key={one} className="pickAll">
          <input
            type="checkbox"
            checked={channels.includes(one)}
            onChange={(event) => toggle(one, event.target.checked)}
          />
          {common.channel[one]}
        </label>
      ))}
      <TextInput
        label={words.place}
        placeholder={words.place}
        value={place}
        maxLength={200}
        onText={setPlace}
      />
      <Field label={words.noticeText} wrong={null}>
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            maxLength={2_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Act
        kind="primary"
        disabled={channels.length === 0}
        command={{ type: "ReleaseNotice", case: about.id, channels: [...channels], place, text: text.trim() }}
      >
        {words.release}
      </Act>
    </fieldset>
  );
}

function PassOn({ view, about }: Props) {
  const words = useWords();
  const common = useCaseWords();
  return (
    <ActForm
      form="pass"
      title={words.pass}
      press={words.givePass}
      primary={false}
      start={{ date: writtenDay(dayOf(hearingNow(view.clock))) }}
      fields={[
        { name: "to", label: words.to, most: 200 },
        { name: "number", label: words.letter, most: 30 },
        {
          name: "date",
          label: words.letterDay,
          most: 10,
          problem: (text) => (dayIn(text) ? null : common.noDay),
        },
      ]}
      command={({ to = "", number = "", date }) => ({
        ...{ type: "TransferCase", case: about.id, to, number, date: dayIn(date) },
      })}
    />
  );
}

function Verify({ about }: Pick<Props, "about">) {
  const words = useWords();
  return (
    <ActForm
      form="verify"
      title={words.verifyTitle}
      press={words.giveVerify}
      fields={[
        {
          name: "result",
          label: words.result,
          choices: [
            ["met", words.met],
            ["lookAgain", words.lookAgain],
          ],
        },
        { name: "way", label: words.way, most: 200 },
        { name: "note", label: words.note, rows: 3, most: 500, optional: true },
      ]}
      start={{ result: "met" }}
      command={({ result, way = "", note = "" }) => ({
        ...{ type: "VerifyCase", case: about.id, way, note },
        result: result === "lookAgain" ? "lookAgain" : "met",
      })}
    />
  );
}

/** A case that its unit cannot get on with goes to those above it. */
function CarryUp({ about }: Pick<Props, "about">) {
  const words = useWords();
  const common = useCaseWords();
  return (
    <ActForm
      form="up"
      title={words.carryUp}
      press={words.giveUp}
      primary={false}
      start={{ to: words.standing }}
      fields={[
        { name: "to", label: words.to, most: 120 },
        { name: "why", label: common.why, rows: 2, most: 500 },
      ]}
      command={({ to = "", why = "" }) => ({ type: "EscalateCase", case: about.id, to, why })}
    />
  );
}

function Answer({ about }: Pick<Props, "about">) {
  const words = useWords();
  return (
    <ActForm
      form="answer"
      title={words.answerTitle}
      press={words.giveAnswer}
      primary={false}
      fields={[{ name: "text", label: words.answer, rows: 3, most: 1000 }]}
      command={({ text = "" }) => ({ type: "RecordAuthorityAnswer", case: about.id, text })}
    />
  );
}

/** Is there something to tell that was not told yet? */
function toTell({ state, notices, transfer }: FollowedCase): boolean {
  if (state === "directed") return true;
  const told = notices.at(-1)?.at ?? 0;
  return state === "transferred" && (told === 0 || (transfer?.answer?.at ?? 0) > told);
}

export function CaseForms({ view, about }: Props) {
  const { body } = view.clerk;
  const { state, outcome } = about;
  const offices = body === "officeParty" || body === "officeCouncil";
  const underWay = ["given", "verifying", "reopened"].includes(state);
  const passes = outcome === "TRANSFERRED_TO_HIGHER_AUTHORITY" || about.reports.at(-1)?.outside === true;
  const carried = about.escalations.at(-1)?.direction === null;
  return (
    <>
      {offices && state === "directed" && passes && <PassOn view={view} about={about} />}
      {body === "officeParty" && toTell(about) && <Notice about={about} />}
      {offices && state === "transferred" && <Answer about={about} />}
      {offices && underWay && outcome !== "TRANSFERRED_TO_HIGHER_AUTHORITY" && !carried && (
        <CarryUp about={about} />
      )}
      {body === "front" && ["notified", "met", "lookAgain"].includes(state) && <Verify about={about} />}
    </>
  );
}
