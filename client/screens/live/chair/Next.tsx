/** The card's lower band: who or what comes next, what the button below will do, and the way that it does not take. */

import { questionsOnce } from "../../../../shared/terms/task.ts";
import { clockFace, remainingAt } from "../../../../shared/terms/time.ts";
import type { ChairView } from "../../../../shared/views/views.ts";
import { useSpan } from "../../../i18n/about.ts";
import { inSentence, wholeName } from "../../../i18n/address.ts";
import { directs, foreseenUnit, leadPerson, opinionTitle } from "../../../line/staff.ts";
import { useCaseWords } from "../../../staff/acts/caseWords.ts";
import { OtherWay } from "../../../staff/acts/Primary.tsx";
import type { Open } from "../../../staff/acts/sheetNames.ts";
import { useStageWords } from "../../../staff/acts/stageWords.ts";
import {
  answeredWithoutOutcome,
  headOf,
  nextStep,
  type Stage,
  toIntroduce,
  whyNoCall,
} from "../../../staff/stage.ts";
import { Button } from "../../../ui/Button.tsx";
import { answerTime } from "./Clock.tsx";
import { useWords } from "./words.ts";

interface Coming {
  readonly who: string;
  readonly does: string;
}

const named = (name: string) => wholeName(inSentence(name));

function useComing(view: ChairView, stage: Stage): Coming {
  const words = useWords();
  const span = useSpan();
  const head = headOf(view);
  const step = nextStep(view);
  const { floor } = view;
  switch (stage.kind) {
    case "open":
      return { who: step?.shortTitle ?? "", does: words.does.open };
    case "introduce": {
      const [, after] = toIntroduce(view);
      return { who: after ? wholeName(after.name) : words.rights, does: words.does.introduce };
    }
    case "readRights":
      return { who: step?.shortTitle ?? "", does: words.does.readRights };
    case "beginStep":
    case "nextStep": {
      const planned = step ? `${span(step.planned)}. ` : "";
      return { who: step?.shortTitle ?? "", does: `${planned}${words.does[stage.kind]}` };
    }
    case "call": {
      const topic = head?.opinion
        ? opinionTitle(view.opinions[head.opinion], head.topic)
        : (head?.topic ?? "");
      const later = answeredWithoutOutcome(view).length > 0 ? `. ${words.outcomeLater}` : "";
      const about =
        later !== ""
          ? topic
          : [head?.who.organisation || head?.who.position, topic].filter(Boolean).join(" · ");
      return { who: wholeName(stage.about), does: `${about}${later}` };
    }
    case "beginSpeech": {
      const allotted = floor.kind === "called" ? floor.allotted : null;
      return {
        who: head ? words.getsReady(wholeName(head.who.name)) : words.nobodyWaits,
        does: allotted === null ? words.does.beginUntimed : words.does.beginSpeech(span(allotted)),
      };
    }
    case "endSpeech": {
      const lead = "opinion" in floor && floor.opinion ? foreseenUnit(view, floor.opinion)?.name : undefined;
      const answers = lead ? words.answers(lead) : "";
      const then = head ? (lead ? words.orCall(named(head.who.name)) : wholeName(head.who.name)) : "";
      return {
        who: [answers, then].filter(Boolean).join(", ") || words.nobodyWaits,
        does: words.does.endSpeech,
      };
    }
    case "resumeSpeaker": {
      const clock = "clock" in floor ? floor.clock : null;
      const left = clock ? remainingAt(clock, clock.since) : null;
      return {
        who: words.speaksOn(wholeName(stage.about)),
        does: left === null ? words.does.resume : words.does.resumeFrom(clockFace(left)),
      };
    }
    case "summon": {
      const [first = ""] = view.tray;
      const opinion = view.opinions[first];
      const person = opinion?.lead === "CHAIR" ? view.presider : leadPerson(view, opinion?.lead ?? "");
      const ready = opinion?.preparedAnswer ? `, ${words.isPrepared}` : "";
      return {
        who: person ? wholeName(person.name) : stage.about,
        does: `${words.toAnswer(opinionTitle(opinion, first))}${ready}.`,
      };
    }
    case "beginAnswer": {
      const asked = view.answers.find(
        (one) => stage.command?.type === "BeginAnswer" && one.id === stage.command.answer,
      );
      return {
        who: words.answers(wholeName(stage.about)),
        does: words.does.beginAnswer(span(answerTime(view, asked?.opinions.length ?? 1))),
      };
    }
    case "endAnswer": {
      const ids = floor.kind === "answering" ? floor.opinions : [];
      const asked = questionsOnce(ids.flatMap((id) => view.opinions[id] ?? []));
      const open = asked.filter((one) => !one.answered).length;
      return {
        who: head ? words.outcomeThen(named(head.who.name)) : words.recordOutcome,
        does: open > 0 ? words.stillOpen(open) : words.does.endAnswer,
      };
    }
    case "resumeSession":
      return { who: words.sessionGoesOn, does: head ? words.thenCall(named(head.who.name)) : "" };
    case "conclude":
      return { who: words.generalConclusion, does: words.does.conclude };
    case "close":
      return { who: words.closing, does: words.does.close };
    case "over":
      return { who: words.signMinutes, does: words.does.over };
    default:
      return stage.kind satisfies never;
  }
}

/** After the closing: how many of the tasks that were given are reported on, and the way to the reports. */
function TasksGiven({ view, open }: { view: ChairView; open: Open }) {
  const words = useCaseWords();
  const reported = view.cases.filter((one) => one.reports.length > 0).length;
  if (view.cases.length === 0) return null;
  return (
    <Button className="alt" onClick={() => open("cases")}>
      {words.tasksGiven}
      <small>{words.reportedOf(reported, view.cases.length)}</small>
    </Button>
  );
}

export function Next({ view, stage, open }: { view: ChairView; stage: Stage; open: Open }) {
  const words = useWords();
  const stageWords = useStageWords();
  const { who, does } = useComing(view, stage);
  const why = whyNoCall(view);
  // in the other cases the button itself says what has to come first
  const says = stage.kind === "nextStep" && (why === "nobodyWaits" || why === "allAbsent") ? why : null;
  return (
    <section className="next" aria-label={words.next}>
      <div>
        <p className="label">{words.next}</p>
        <b>{who}</b>
        <span className="does">{says !== null ? stageWords.noCall[says] : directs(view) ? does : ""}</span>
      </div>
      {stage.kind === "over" ? <TasksGiven view={view} open={open} /> : <OtherWay view={view} />}
    </section>
  );
}
