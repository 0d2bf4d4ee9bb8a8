/** A speaker from the floor in a few keys: a name without tone marks, or the delegate's number; the rest is asked for. */
import { type FormEvent, useRef, useState } from "react";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { useDraft } from "../../../line/draft.ts";
import { endHint } from "../../../line/hints.ts";
import { send } from "../../../line/send.ts";
import { Hint } from "../../../staff/acts/Hint.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { type Asked, commandFor, EMPTY, filledIn, type Segment, type Typed } from "./addedSpeaker.ts";
import { useAttendanceWords } from "./attendanceWords.ts";
import { AboutAdded, Adding, Matches, Matter, OnNoList, Place, SegmentSelect } from "./SpeakerParts.tsx";
import { useSpeakerWords } from "./speakerWords.ts";
import { useKey } from "./useKey.ts";

const F2_HINT = "secretary.f2";

/** The form's state: what is typed, what it wants, and what adding does. */
function useAdding(view: SecretaryView) {
  const words = useAttendanceWords();
  const [other, setOther] = useDraft<Segment | null>("walkIn.segment", null);
  const [typed, keep] = useDraft("walkIn", EMPTY);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const filled = filledIn(view, other ?? view.segment ?? "people", typed);
  const { first, segment, person, query } = filled;
  const go = (place: Asked) =>
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>(`[data-place=${place}] :is(input, select, button)`)?.focus(),
    );
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (first !== undefined) {
      // nothing typed at all asks for nothing
      setTried(typed.query !== "");
      // two of one name: a second Enter must pick nobody
      if (first !== "who") go(first);
      return;
    }
    const { form, organisation } = typed;
    const who = person ? { person: person.id } : { name: query, addressForm: form, organisation };
    send(commandFor(segment, who, typed));
    keep(EMPTY);
    setOther(null);
    setTried(false);
    box.current?.focus();
  };
  const set = (change: Partial<Typed>) => keep({ ...typed, ...change });
  const wants = (place: Asked) => (tried && first === place ? words.wants[place] : null);
  return { form, box, add, setOther, part: { view, typed, filled, set, wants, go } };
}

export function AddSpeaker({ view }: { view: SecretaryView }) {
  const words = useSpeakerWords();
  const { form, box, add, setOther, part } = useAdding(view);
  const { typed, filled, set, wants } = part;
  const { segment, query, number, found, person, free } = filled;
  const chosen = person !== undefined || free;
  useKey("F2", () => {
    box.current?.focus();
    endHint(F2_HINT);
  });
  return (
    <form
      ref={form}
      className="card add-speaker"
      noValidate
      onSubmit={add}
      onKeyDown={(event) => {
        // Enter in a list adds, as everywhere else in the form
        if (event.key === "Enter" && event.target instanceof HTMLSelectElement)
          event.currentTarget.requestSubmit();
      }}
    >
      <SegmentSelect segment={segment} onSegment={setOther} />
      <Hint name={F2_HINT}>{words.f2Hint}</Hint>
      <Place name="query" wants={number && found.length === 0 ? words.noNumber(query) : wants("query")}>
        <TextInput
          label={words.addSpeaker}
          placeholder={words.namePlaceholder}
          value={typed.query}
          onText={(text) => set({ query: text, chosen: "" })}
          ref={box}
        />
      </Place>
      {found.length > 0 && <Matches {...part} />}
      {free && <OnNoList {...part} />}
      {chosen && segment === "people" && <Matter {...part} />}
      {chosen && segment === "after" && <AboutAdded {...part} />}
      <Adding {...part} />
    </form>
  );
}
