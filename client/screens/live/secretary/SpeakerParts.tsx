/** The parts of the form that adds a speaker: in which part of the programme, who, about what. */
import { type ReactNode, useId } from "react";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { AddressForm } from "../../../staff/acts/AddressForm.tsx";
import { OddLetters } from "../../../staff/acts/OddLetters.tsx";
import { usePersonWords } from "../../../staff/acts/personWords.ts";
import { useSeatWords } from "../../../staff/delegates/seatWords.ts";
import { TextInput } from "../../../ui/TextInput.tsx";
import {
  type Asked,
  type Filled,
  type Listed,
  NOBODY,
  SEGMENTS,
  type Segment,
  type Typed,
} from "./addedSpeaker.ts";
import { useNameWords } from "./nameWords.ts";
import { useSpeakerWords } from "./speakerWords.ts";

/** A place of the form, with what it wants below it once somebody has tried to add. */
export function Place({ name, wants, children }: { name: Asked; wants: string | null; children: ReactNode }) {
  const id = useId();
  return (
    <div className="place" data-place={name} aria-describedby={wants === null ? undefined : id}>
      {wants !== null && (
        <p id={id} className="wants" role="status">
          {wants}
        </p>
      )}
      {children}
    </div>
  );
}

function about(person: Listed, seat: string): string {
  const { organisation, position } = person;
  const place = "seatNo" in person && person.seatNo ? `${seat} ${person.seatNo}` : "";
  const number = "number" in person ? person.number : "";
  return [number, organisation, position, place].filter(Boolean).join(" · ");
}

interface PartProps {
  readonly view: SecretaryView;
  readonly typed: Typed;
  readonly filled: Filled;
  readonly set: (change: Partial<Typed>) => void;
  readonly wants: (place: Asked) => string | null;
  readonly go: (place: Asked) => void;
}

export function SegmentSelect({
  segment,
  onSegment,
}: {
  segment: Segment;
  onSegment: (to: Segment | null) => void;
}) {
  const words = useSpeakerWords();
  return (
    <h3>
      <select
        aria-label={words.segment}
        value={segment}
        onChange={(event) => onSegment(SEGMENTS.find((segment) => segment === event.target.value) ?? null)}
      >
        {SEGMENTS.map((segment) => (
          <option key={segment} value={segment}>
            {words.addTo[segment]}
          </option>
        ))}
      </select>
    </h3>
  );
}

/** Who of the lists it may be, and that it is none of them. */
export function Matches({ filled: { found, person, number, free, segment }, set, wants, go }: PartProps) {
  const words = useSeatWords();
  const actWords = usePersonWords();
  return (
    <Place name="who" wants={wants("who")}>
      {found.map((match) => (
        <button
          type="button"
          key={match.id}
          className={match.id === person?.id ? "match suggested" : "match"}
          aria-pressed={match.id === person?.id}
          onClick={() => {
            set({ chosen: match.id });
            if (segment === "people") go("field");
          }}
        >
          {match.name}
          <small className="muted">{about(match, words.seatNo)}</small>
        </button>
      ))}
      {!number && (
        <button
          type="button"
          className={free ? "match suggested" : "match"}
          aria-pressed={free}
          onClick={() => {
            set({ chosen: NOBODY });
            go("form");
          }}
        >
          {actWords.noneOfThem}
        </button>
      )}
    </Place>
  );
}

export function OnNoList({ typed, filled: { query }, set, wants }: PartProps) {
  const words = useSpeakerWords();
  const nameWords = useNameWords();
  return (
    <>
      <p className="muted">{words.freeName(query)}</p>
      <Place name="form" wants={wants("form")}>
        <AddressForm form={typed.form} onForm={(form) => set({ form })} />
      </Place>
      <Place name="organisation" wants={wants("organisation")}>
        <TextInput
          label={nameWords.organisation}
          value={typed.organisation}
          onText={(organisation) => set({ organisation })}
        />
      </Place>
      <OddLetters text={`${query} ${typed.organisation}`} />
    </>
  );
}

/** What somebody of the People speaks about. */
export function Matter({ view, typed, set, wants }: PartProps) {
  const words = useSpeakerWords();
  const unclear = Object.values(view.opinions).filter((opinion) => opinion.screening === "return");
  return (
    <>
      <Place name="field" wants={wants("field")}>
        <select
          aria-label={words.field}
          value={typed.field}
          onChange={(event) => set({ field: event.target.value })}
        >
          <option value="">{words.field}…</option>
          {view.fields.map((field) => (
            <option key={field}>{field}</option>
          ))}
        </select>
      </Place>
      <TextInput label={words.content} value={typed.content} onText={(content) => set({ content })} />
      {unclear.length > 0 && (
        <select
          aria-label={words.clarifies}
          value={typed.clarifies}
          onChange={(event) => set({ clarifies: event.target.value })}
        >
          <option value="">{words.newMatter}</option>
          {unclear.map((opinion) => (
            <option key={opinion.id} value={opinion.id}>
              {words.clarifiesOne(opinion.title)}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

export function AboutAdded({ view, typed, set }: PartProps) {
  const words = useSpeakerWords();
  const raised = Object.values(view.opinions).filter(
    (opinion) => opinion.raised && opinion.screening !== "floor",
  );
  return (
    <select
      aria-label={words.aboutAdded}
      value={typed.about}
      onChange={(event) => set({ about: event.target.value })}
    >
      <option value="">{words.aboutAdded}…</option>
      {raised.map((opinion) => (
        <option key={opinion.id} value={opinion.id}>
          {opinion.title}
        </option>
      ))}
    </select>
  );
}

export function Adding({ filled: { first, query } }: PartProps) {
  const words = useSpeakerWords();
  return (
    <p className="adding">
      <kbd>F2</kbd>
      <button type="submit" className={first === undefined ? "suggested" : "pale"}>
        {words.add}
      </button>
      {first !== undefined && query !== "" && <small>{words.stillMissing(words.names[first])}</small>}
    </p>
  );
}
