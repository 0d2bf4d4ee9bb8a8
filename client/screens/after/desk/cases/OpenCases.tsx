/** What was given as a task and stands in no case yet: opened as proposed; a number says which case each will be. */
import { useState } from "react";
import { OUTCOME_NAMES } from "../../../../../shared/terms/outcomes.ts";
import type { ProposedCase } from "../../../../../shared/views/after/followUp.ts";
import { useDraft } from "../../../../line/draft.ts";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { useLead } from "../../../../staff/cases/days.ts";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly proposed: readonly ProposedCase[];
  readonly mayOpen: boolean;
  /** the hearing's day */
  readonly date: string;
}

interface RowProps {
  readonly one: ProposedCase;
  readonly voice: boolean;
  readonly from: string;
  readonly onVoice: (voice: boolean) => void;
  readonly onFrom: (text: string) => void;
}

function Row({ one, voice, from, onVoice, onFrom }: RowProps) {
  const words = useWords();
  const leadOf = useLead();
  const passes = one.outcome === "TRANSFERRED_TO_HIGHER_AUTHORITY";
  return (
    <tr>
      <td>
        <b>{one.case}</b>
      </td>
      <td>{one.opinions.join(", ")}</td>
      <td className="wraps">
        {one.task || one.title} <span className="muted">{OUTCOME_NAMES[one.outcome]}</span>
      </td>
      <td className={one.leadMissing ? "wraps missing" : "wraps"}>
        {one.leadMissing ? words.leadMissing : leadOf({ lead: "officeParty", leadName: one.leadName })}
      </td>
      <td>{one.due === null ? "–" : writtenDay(one.due)}</td>
      <td>
        <input
          type="checkbox"
          aria-label={words.voiceOf(one.case)}
          checked={voice}
          onChange={(event) => onVoice(event.target.checked)}
        />
      </td>
      <td>
        {passes && (
          <input
            className="dayInput"
            aria-label={words.fromOf(one.case)}
            maxLength={10}
            value={from}
            onChange={(event) => onFrom(event.target.value)}
          />
        )}
      </td>
    </tr>
  );
}

export function OpenCases({ proposed, mayOpen, date }: Props) {
  const words = useWords();
  const [voices, setVoices] = useState<Readonly<Record<string, boolean>>>({});
  const [days, setDays] = useDraft<Readonly<Record<string, string>>>("clockFrom", {});
  const ready = proposed.filter(({ leadMissing }) => !leadMissing);
  if (!mayOpen) return <p className="card muted">{words.organiserOpens(proposed.length)}</p>;
  const voiceOf = (one: ProposedCase) => voices[one.case] ?? one.voice;
  const fromOf = (one: ProposedCase) => days[one.case] ?? writtenDay(one.receivedOn ?? date);
  const cases = ready.map((one) => {
    const clockFrom = one.outcome === "TRANSFERRED_TO_HIGHER_AUTHORITY" ? dayIn(fromOf(one)) : "";
    return {
      ...{ case: one.case, opinions: [...one.opinions], voice: voiceOf(one) },
      ...(clockFrom === "" ? {} : { clockFrom }),
    };
  });
  return (
    <section className="card stack">
      <h2>{words.toOpen(proposed.length)}</h2>
      <p className="muted">{words.fromOutcomes}</p>
      <div className="scrolls">
        <table className="deskTable">
          <thead>
            <tr>
              {[words.number, words.matters, words.task, words.lead, words.due, words.voice, words.from].map(
                (head) => (
                  <th key={head} scope="col" className="wraps">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {proposed.map((one) => (
              <Row
                key={one.case}
                one={one}
                voice={voiceOf(one)}
                from={fromOf(one)}
                onVoice={(voice) => setVoices({ ...voices, [one.case]: voice })}
                onFrom={(from) => setDays({ ...days, [one.case]: from })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {cases.length > 0 && (
        <Act kind="primary" command={{ type: "OpenCases", cases }}>
          {words.open(cases.length)}
        </Act>
      )}
    </section>
  );
}
