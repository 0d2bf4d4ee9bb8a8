/** The notice to the People: how, where and on which day they were told, and what; one that is out is put right, with why. */
import { useState } from "react";
import { hasAsker } from "../../../../../shared/reckoning/caseDays.ts";
import { NOTICE_CHANNELS, type NoticeChannel, OPEN_CHANNELS } from "../../../../../shared/terms/cases.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { hearingNow } from "../../../../line/clock.ts";
import { useDraft } from "../../../../line/draft.ts";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { useCaseWords } from "../../../../staff/cases/words.ts";
import { noAnswerNotice } from "../../../../staff/recorded.ts";
import { Field } from "../../../../ui/Field.tsx";
import { TextInput } from "../../../../ui/TextInput.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly view: DeskView;
  readonly about: FollowedCase;
  /** the one that is out is put right, with why */
  readonly correct?: boolean;
}

/** What there is to say where no answer came. */
function noAnswer({ state, transfer }: FollowedCase): string {
  if (state !== "unanswered" || !transfer?.unanswered) return "";
  return noAnswerNotice(transfer.to, transfer.number, transfer.unanswered.reminders.map(writtenDay));
}

/** What is typed and ticked so far, from what stands where it is put right. */
function useTyped({ view, about, correct = false }: Props) {
  const last = correct ? about.notices.at(-1) : undefined;
  const [channels, setChannels] = useState<readonly NoticeChannel[]>(
    last?.channels ?? (about.voice ? ["voice", "writing"] : hasAsker(about) ? ["writing"] : ["posting"]),
  );
  const draft = correct ? `.right.${about.corrections.length}` : "";
  const [place, setPlace] = useDraft(`place${draft}`, last?.place ?? "");
  // left as it is, it is the day on which the notice is recorded
  const [day, setDay] = useDraft(`day${draft}`, last ? writtenDay(last.on) : "");
  const none = noAnswer(about);
  const [text, setText] = useDraft(
    `notice.${about.notices.length}${none === "" ? "" : ".none"}${draft}`,
    last?.text ?? none,
  );
  const [why, setWhy] = useDraft(`why${draft}`, "");
  const today = dayOf(hearingNow(view.clock));
  return {
    ...{ channels, setChannels, place, setPlace, text, setText, why, setWhy },
    ...{ day: day === "" ? writtenDay(today) : day, setDay, on: day === "" ? today : dayIn(day) },
  };
}

type Typed = ReturnType<typeof useTyped>;

/** How: where nobody has asked, nobody is told alone. */
function Channels({ about, typed }: Pick<Props, "about"> & { readonly typed: Typed }) {
  const common = useCaseWords();
  const { channels, setChannels } = typed;
  return NOTICE_CHANNELS.filter((channel) => hasAsker(about) || OPEN_CHANNELS.has(channel)).map((channel) => (
    <label key={channel} className="pickAll">
      <input
        type="checkbox"
        checked={channels.includes(channel)}
        onChange={({ target }) =>
          setChannels(target.checked ? [...channels, channel] : channels.filter((other) => other !== channel))
        }
      />
      {common.channel[channel]}
    </label>
  ));
}

function Day({ typed: { day, setDay, on } }: { readonly typed: Typed }) {
  const words = useWords();
  const common = useCaseWords();
  return (
    <Field label={words.noticeDay} wrong={on === "" ? common.noDay : null}>
      {(ids) => (
        <input
          {...ids}
          autoComplete="off"
          maxLength={10}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      )}
    </Field>
  );
}

export function Notice(props: Props) {
  const { about, correct = false } = props;
  const words = useWords();
  const common = useCaseWords();
  const typed = useTyped(props);
  const { channels, place, on, text, why } = typed;
  return (
    <fieldset className="stack notice">
      <legend>{correct ? words.rightNotice : words.noticeTitle}</legend>
      <Channels about={about} typed={typed} />
      <TextInput
        label={words.place}
        placeholder={words.place}
        value={place}
        maxLength={200}
        onText={typed.setPlace}
      />
      <Day typed={typed} />
      <Field label={words.noticeText} wrong={null}>
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            maxLength={2_000}
            value={text}
            onChange={(event) => typed.setText(event.target.value)}
          />
        )}
      </Field>
      {correct && (
        <TextInput
          label={common.why}
          placeholder={common.why}
          value={why}
          maxLength={500}
          onText={typed.setWhy}
        />
      )}
      <Act
        kind={correct ? "suggested" : "primary"}
        disabled={channels.length === 0 || on === "" || (correct && why.trim() === "")}
        command={{
          ...{ type: "ReleaseNotice", case: about.id, channels: [...channels], place, on, text: text.trim() },
          ...(correct ? { why: why.trim() } : {}),
        }}
      >
        {correct ? words.giveRight : words.release}
      </Act>
    </fieldset>
  );
}
