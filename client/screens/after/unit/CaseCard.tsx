/** A case of a unit: what to do until when, what was said to it, and its acts; those of the lead, or its part's report. */

import { useState } from "react";
import { carriedUp, isOfThisRound } from "../../../../shared/reckoning/caseRound.ts";
import { UNDER_WAY } from "../../../../shared/terms/cases.ts";
import type { FollowedCase } from "../../../../shared/views/after/followUp.ts";
import { atTime } from "../../../staff/atTime.ts";
import { FileList } from "../../../staff/attached/FileList.tsx";
import { Act } from "../../../staff/before/form/Act.tsx";
import { AddEvidence } from "../../../staff/cases/AddEvidence.tsx";
import { Added } from "../../../staff/cases/Added.tsx";
import { shortDay, standing, useLead } from "../../../staff/cases/days.ts";
import { Supporting } from "../../../staff/cases/Supporting.tsx";
import { useCaseWords, useTimelinessText } from "../../../staff/cases/words.ts";
import { Part } from "../../../staff/Part.tsx";
import { Button } from "../../../ui/Button.tsx";
import { OtherDay, Report, Stuck } from "./forms.tsx";
import { useWords } from "./words.ts";

interface Props {
  readonly unit: string;
  readonly about: FollowedCase;
  /** the present day */
  readonly day: string;
  readonly daysOff: readonly string[];
}

/** What leaders have said that concerns the unit: sent back, another day, carried up and directed. */
function Said({ about }: { readonly about: FollowedCase }) {
  const words = useWords();
  const back = about.directions.filter(({ agrees }) => !agrees);
  const anew = about.reassignments.at(-1);
  const decision = about.dueDecisions.at(-1);
  const carried = carriedUp(about);
  const directed = about.escalations.findLast((escalation) => isOfThisRound(about, escalation))?.direction;
  const reminded = about.remindedAt;
  return (
    <>
      {about.state === "verifying" &&
        back.map(({ text, at }) => (
          <p key={at} className="saidBack">
            {words.sentBack(text)}
          </p>
        ))}
      {about.asked && <p className="muted">{words.asked(shortDay(about.asked.due))}</p>}
      {anew && <p className="saidBack">{words.anew(atTime(anew.at), anew.why)}</p>}
      {decision && (
        <p className="muted">
          {words.decided(decision.kind, shortDay(decision.was), shortDay(decision.due), decision.why)}
        </p>
      )}
      {carried && <p className="muted">{words.carriedUp(carried.why)}</p>}
      {directed && <p className="saidBack">{words.directed(directed.text)}</p>}
      {reminded !== null && about.stoppedOn === null && isOfThisRound(about, { at: reminded }) && (
        <p className="muted">{words.reminded(atTime(reminded))}</p>
      )}
    </>
  );
}

function Sent({ unit, about }: Pick<Props, "unit" | "about">) {
  const words = useWords();
  return about.reports
    .filter((report) => report.unit === unit)
    .map(({ text, at }) => (
      <p key={at} className="report-text">
        <b>{words.sentAt(atTime(at))}</b> {text}
      </p>
    ));
}

type Open = "report" | "day" | "evidence" | "stuck" | null;

/** The form that is open: another one, looked at meanwhile, has its words still. */
function Opened({ part, about, leads }: { part: Open; about: FollowedCase; leads: boolean }) {
  return (
    <Part key={part}>
      {part === "stuck" && <Stuck about={about} />}
      {part === "evidence" && <AddEvidence about={about} />}
      {part === "report" && <Report about={about} leads={leads} />}
      {part === "day" && about.due !== null && <OtherDay about={about} due={about.due} />}
    </Part>
  );
}

function Acts({ about, leads }: { readonly about: FollowedCase; readonly leads: boolean }) {
  const words = useWords();
  const [open, setOpen] = useState<Open>(null);
  const { id, state } = about;
  const underWay = UNDER_WAY.has(state);
  if (!underWay && state !== "reported") return null;
  const offered = {
    ...{ report: true, evidence: true },
    day: leads && underWay && about.due !== null,
    stuck: leads && underWay && carriedUp(about) === null,
  };
  const shown = open !== null && offered[open] ? open : null;
  return (
    <>
      <div className="row">
        {leads && state === "given" && (
          <Act kind="suggested" command={{ type: "AcceptTask", cases: [id] }} label={`${words.accept} ${id}`}>
            {words.accept}
          </Act>
        )}
        <Button
          kind={state === "given" ? "plain" : "suggested"}
          aria-expanded={shown === "report"}
          aria-label={`${words.write} ${id}`}
          onClick={() => setOpen(shown === "report" ? null : "report")}
        >
          {words.write}
        </Button>
        <Button
          aria-expanded={shown === "evidence"}
          aria-label={`${words.addMore} ${id}`}
          onClick={() => setOpen(shown === "evidence" ? null : "evidence")}
        >
          {words.addMore}
        </Button>
        {offered.day && (
          <Button
            aria-expanded={shown === "day"}
            aria-label={`${state === "given" ? words.otherDay : words.moreTime} ${id}`}
            onClick={() => setOpen(shown === "day" ? null : "day")}
          >
            {state === "given" ? words.otherDay : words.moreTime}
          </Button>
        )}
        {offered.stuck && (
          <Button
            aria-expanded={shown === "stuck"}
            aria-label={`${words.stuck} ${id}`}
            onClick={() => setOpen(shown === "stuck" ? null : "stuck")}
          >
            {words.stuck}
          </Button>
        )}
      </div>
      <Opened part={shown} about={about} leads={leads} />
    </>
  );
}

export function CaseCard({ unit, about, day, daysOff }: Props) {
  const unitWords = useWords();
  const words = useCaseWords();
  const says = useTimelinessText();
  const leadOf = useLead();
  const timeliness = standing(about, day, daysOff);
  const late = timeliness.kind === "overdue" || (timeliness.kind === "open" && timeliness.days === 0);
  const leads = about.lead === unit;
  const part = about.supporting.find(({ id }) => id === unit)?.part ?? "";
  return (
    <section className={late ? "card case late" : "card case"} aria-label={`${about.id} ${about.task}`}>
      <p>
        <b className="num">{about.id}</b> <span className="chip">{words.state[about.state]}</span>
      </p>
      <h3>{part || about.task}</h3>
      {part !== "" && <p>{unitWords.wholeTask(about.task)}</p>}
      <p className="muted">
        {about.title} ({about.askers.map(({ id }) => id).join(", ")})
      </p>
      <Added about={about} />
      {about.voice && <p>{words.byVoice}</p>}
      {about.due !== null && (
        <p className={late ? "due late" : "due"}>
          {says(timeliness)}, {words.due(shortDay(about.due))}
        </p>
      )}
      {leads ? <Supporting about={about} /> : <p className="muted">{words.lead(leadOf(about))}</p>}
      <Said about={about} />
      <Sent unit={unit} about={about} />
      <FileList files={about.evidence} />
      <Acts about={about} leads={leads} />
    </section>
  );
}
