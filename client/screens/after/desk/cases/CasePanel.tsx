/** The case that is looked at: what was said of it, and what this clerk may do with it. */

import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { AddEvidence } from "../../../../staff/cases/AddEvidence.tsx";
import { Added } from "../../../../staff/cases/Added.tsx";
import { shortDay, standing, useLead } from "../../../../staff/cases/days.ts";
import { Evidence } from "../../../../staff/cases/Evidence.tsx";
import { Points } from "../../../../staff/cases/Points.tsx";
import { Reassign } from "../../../../staff/cases/Reassign.tsx";
import { Story } from "../../../../staff/cases/Story.tsx";
import { Supporting } from "../../../../staff/cases/Supporting.tsx";
import { useCaseWords, useTimelinessText } from "../../../../staff/cases/words.ts";
import { setFilter } from "../../../../staff/desk/address.ts";
import { Button } from "../../../../ui/Button.tsx";
import { CaseForms } from "./CaseForms.tsx";
import { leadersOf } from "./leaders.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly view: DeskView;
  readonly about: FollowedCase;
  readonly day: string;
  readonly daysOff: readonly string[];
}

export function CasePanel({ view, about, day, daysOff }: Props) {
  const words = useWords();
  const common = useCaseWords();
  const says = useTimelinessText();
  const leadOf = useLead();
  const leaders = leadersOf(view);
  return (
    <section className="card stack" aria-label={about.id}>
      <div className="row">
        <b className="num">{about.id}</b>
        <span className="chip">{common.state[about.state]}</span>
        <Button onClick={() => setFilter({ case: "" })}>{words.back}</Button>
      </div>
      <h3>{about.task}</h3>
      <p className="muted">{leadOf(about)}</p>
      <Supporting about={about} />
      <p>
        <b>{says(standing(about, day, daysOff))}</b>
        {about.due !== null && ` · ${common.due(shortDay(about.due))}`}
      </p>
      <p>
        {about.askers.map(({ id, who }) => `${who} (${id})`).join("; ")}
        {about.voice && ` ${common.byVoice}`}
      </p>
      <Added about={about} />
      <Points about={about} />
      <Evidence about={about} />
      <details>
        <summary>{words.addFiles}</summary>
        <AddEvidence about={about} />
      </details>
      <Story about={about} leaders={leaders} />
      <CaseForms view={view} about={about} />
      {view.clerk.body === "organiser" && (
        <Reassign about={about} units={view.synthesis.units} leaders={leaders} />
      )}
    </section>
  );
}
