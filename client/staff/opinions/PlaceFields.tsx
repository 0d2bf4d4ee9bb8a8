/** The fields of a form F1 about where the matter is, and who is asked about it. */
import { useId } from "react";
import type { Source } from "../../../shared/terms/register.ts";
import type { AskedBody } from "../../../shared/views/before/organisation.ts";
import type { OwnOpinion } from "../../../shared/views/before/register.ts";
import { useWrittenBodies } from "../../i18n/bodies.ts";
import { Field } from "../../ui/Field.tsx";
import type { OpinionDraft } from "./opinionDraft.ts";
import { Proposed } from "./Proposed.tsx";
import { placesFor, wardsFor, withWard } from "./proposals.ts";
import { useProposalWords } from "./proposalWords.ts";
import { useWords } from "./words.ts";

interface PlaceProps {
  readonly draft: OpinionDraft;
  readonly source: Source;
  readonly wards: readonly string[];
  /** what the sender has sent, the newest last */
  readonly earlier: readonly OwnOpinion[];
}

/** Where it is: typed, or taken from what is offered. */
export function Place({ draft, source, wards, earlier }: PlaceProps) {
  const words = useWords();
  const proposal = useProposalWords();
  const here = useWrittenBodies().place;
  const { typed, set } = draft;
  const places =
    source === "individual" || typed.place.trim() !== ""
      ? []
      : placesFor(
          typed.content,
          wards,
          earlier.map(({ place }) => place),
          `Toàn ${here}`,
        );
  return (
    <>
      <Field label={words.place} hint={words.placeHint} wrong={draft.wrong("place")}>
        {(ids) => (
          <input
            {...ids}
            required={source === "individual"}
            maxLength={200}
            value={typed.place}
            onChange={(event) => set({ place: event.target.value })}
          />
        )}
      </Field>
      <Proposed title={proposal.place} texts={places} take={(place) => set({ place })} />
      <Proposed
        title={proposal.ward}
        texts={wardsFor(typed.place, wards)}
        take={(ward) => set({ place: withWard(typed.place, ward) })}
      />
    </>
  );
}

interface AddressedProps {
  readonly draft: OpinionDraft;
  readonly bodies: readonly AskedBody[];
}

/** Which body is asked: one of those that answer, or another that is typed. */
export function Addressed({ draft: { typed, set }, bodies }: AddressedProps) {
  const words = useWords();
  const known = useId();
  return (
    <>
      <Field label={words.addressed} hint={words.addressedHint} wrong={null}>
        {(ids) => (
          <input
            {...ids}
            {...(bodies.length > 0 && { list: known })}
            maxLength={200}
            value={typed.addressed}
            onChange={(event) => set({ addressed: event.target.value })}
          />
        )}
      </Field>
      <datalist id={known}>
        {bodies.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
