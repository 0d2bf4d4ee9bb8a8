/** What was given as a task and stands in no case yet: opened as proposed; a number says which case each will be. */
import { useState } from "react";
import { OUTCOME_NAMES } from "../../../../../shared/terms/outcomes.ts";
import type { ProposedCase } from "../../../../../shared/views/after/followUp.ts";
import { useDraft } from "../../../../line/draft.ts";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { Added } from "../../../../staff/cases/Added.tsx";
import { useLead } from "../../../../staff/cases/days.ts";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly proposed: readonly ProposedCase[];
  readonly mayOpen: boolean;
  /** the hearing's day */
  readonly date: string;
  /** cases were opened before: the conclusions that are left were left out */
  readonly begun: boolean;
}

interface RowProps {
  readonly one: ProposedCase;
  readonly voice: boolean;
  readonly from: string;
  /** a conclusion's task: opened with the others, or left out */
  readonly taken: boolean;
  readonly onTaken: (taken: boolean) => void;
  readonly onVoice: (voice: boolean) => void;
  readonly onFrom: (text: string) => void;
}

function Row({ one, voice, from, taken, onTaken, onVoice, onFrom }: RowProps) {
  const words = useWords();
  const leadOf = useLead();
  const passes = one.outcome === "TRANSFERRED_TO_HIGHER_AUTHORITY";
  return (
    <tr>
      <td>
        {one.concluded ? (
          <label className="pickAll">
            <input
              type="checkbox"
              aria-label={words.takeOf(one.case)}
              checked={taken}
              onChange={(event) => onTaken(event.target.checked)}
            />
            <b>{one.case}</b>
          </label>
        ) : (
          <b>{one.case}</b>
        )}
      </td>
      <td>{one.opinions.join(", ")}</td>
      <td className="wraps">
        {one.task || one.title}{" "}
        <span className="muted">{one.concluded ? words.concluded : OUTCOME_NAMES[one.outcome]}</span>
        <Added about={one} />
      </td>
      <td className={one.leadMissing ? "wraps missing" : "wraps"}>
        {one.leadMissing ? words.leadMissing : leadOf({ lead: "officeParty", leadName: one.leadName })}
      </td>
      <td>{one.due === null ? "–" : writtenDay(one.due)}</td>
      <td>
        {!one.concluded && (
          <input
            type="checkbox"
            aria-label={words.voiceOf(one.case)}
            checked={voice}
            onChange={(event) => onVoice(event.target.checked)}
          />
        )}
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

/** What the clerk has said of each: by voice, from which day, which conclusions are taken. */
function useChoices({ proposed, date, begun }: Pick<Props, "proposed" | "date" | "begun">) {
  const [voices, setVoices] = useState<Readonly<Record<string, boolean>>>({});
  const [days, setDays] = useDraft<Readonly<Record<string, string>>>("clockFrom", {});
  const [taken, setTaken] = useState<Readonly<Record<string, boolean>>>({});
  const choice = (proposal: ProposedCase) => {
    const [matter = ""] = proposal.opinions;
    return {
      voice: voices[proposal.case] ?? proposal.voice,
      from: days[proposal.case] ?? writtenDay(proposal.receivedOn ?? date),
      taken: !proposal.concluded || (taken[matter] ?? (!begun || proposal.added !== null)),
      onVoice: (voice: boolean) => setVoices({ ...voices, [proposal.case]: voice }),
      onFrom: (from: string) => setDays({ ...days, [proposal.case]: from }),
      onTaken: (now: boolean) => setTaken({ ...taken, [matter]: now }),
    };
  };
  const cases = proposed
    .filter((proposal) => !proposal.leadMissing && choice(proposal).taken)
    .map((proposal) => {
      const { voice, from } = choice(proposal);
      const clockFrom = proposal.outcome === "TRANSFERRED_TO_HIGHER_AUTHORITY" ? dayIn(from) : "";
      return {
        ...{ case: proposal.case, opinions: [...proposal.opinions], voice },
        ...(clockFrom === "" ? {} : { clockFrom }),
      };
    });
  return { choice, cases };
}

function Proposed(props: Pick<Props, "proposed" | "date" | "begun">) {
  const words = useWords();
  const { choice, cases } = useChoices(props);
  const heads = [words.number, words.matters, words.task, words.lead, words.due, words.voice, words.from];
  return (
    <>
      <p className="muted">{words.fromOutcomes}</p>
      <div className="scrolls">
        <table className="deskTable">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className="wraps">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.proposed.map((proposal) => (
              <Row key={proposal.case} one={proposal} {...choice(proposal)} />
            ))}
          </tbody>
        </table>
      </div>
      {cases.length > 0 && (
        <Act kind="primary" command={{ type: "OpenCases", cases }}>
          {words.open(cases.length)}
        </Act>
      )}
    </>
  );
}

export function OpenCases({ mayOpen, ...props }: Props) {
  const words = useWords();
  const { proposed, begun } = props;
  // the clerk has opened the others and left these: they may still be taken; what was added since is not left
  const leftOut = begun && proposed.every(({ concluded, added }) => concluded && added === null);
  if (!mayOpen) return leftOut ? null : <p className="card muted">{words.organiserOpens(proposed.length)}</p>;
  if (leftOut)
    return (
      <details className="card">
        <summary>{words.leftOut(proposed.length)}</summary>
        <Proposed {...props} />
      </details>
    );
  return (
    <section className="card stack">
      <h2>{words.toOpen(proposed.length)}</h2>
      <Proposed {...props} />
    </section>
  );
}
