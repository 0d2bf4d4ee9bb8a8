/** Who or what comes next, and what the button below will do, at each stage of a hearing. */
import { questionsOnce } from "../../../../shared/terms/task.ts";
import { clockFace, remainingAt } from "../../../../shared/terms/time.ts";
import type { ChairView } from "../../../../shared/views/views.ts";
import { useSpan } from "../../../i18n/about.ts";
import { inSentence, wholeName } from "../../../i18n/address.ts";
import { foreseenUnit, leadPerson, opinionTitle } from "../../../line/staff.ts";
import { answeredWithoutOutcome, headOf, nextStep, type Stage, toIntroduce } from "../../../staff/stage.ts";
import { answerTime } from "./Clock.tsx";
import { useNextWords } from "./nextWords.ts";
import { useStepWords } from "./stepWords.ts";

interface Coming {
  readonly who: string;
  readonly does: string;
}

/** What a row of the table is given. */
interface Moment {
  readonly view: ChairView;
  readonly stage: Stage;
  readonly words: ReturnType<typeof useNextWords>;
  readonly stepWords: ReturnType<typeof useStepWords>;
  readonly span: (ms: number) => string;
}

const named = (name: string) => wholeName(inSentence(name));

const stepTitle = ({ view }: Moment) => nextStep(view)?.shortTitle ?? "";

function introduce({ view, words, stepWords }: Moment): Coming {
  const [, after] = toIntroduce(view);
  return { who: after ? wholeName(after.name) : stepWords.rights, does: words.does.introduce };
}

function step(moment: Moment, does: string): Coming {
  const next = nextStep(moment.view);
  return { who: stepTitle(moment), does: `${next ? `${moment.span(next.planned)}. ` : ""}${does}` };
}

function call({ view, stage, words }: Moment): Coming {
  const head = headOf(view);
  const topic = head?.opinion ? opinionTitle(view.opinions[head.opinion], head.topic) : (head?.topic ?? "");
  const who = wholeName(stage.about);
  if (answeredWithoutOutcome(view).length > 0) return { who, does: `${topic}. ${words.outcomeLater}` };
  return { who, does: [head?.who.organisation || head?.who.position, topic].filter(Boolean).join(" · ") };
}

function beginSpeech({ view, words, span }: Moment): Coming {
  const { floor } = view;
  const head = headOf(view);
  const allotted = floor.kind === "called" ? floor.allotted : null;
  return {
    who: head ? words.getsReady(wholeName(head.who.name)) : words.nobodyWaits,
    does: allotted === null ? words.does.beginUntimed : words.does.beginSpeech(span(allotted)),
  };
}

function endSpeech({ view, words }: Moment): Coming {
  const { floor } = view;
  const head = headOf(view);
  const lead = "opinion" in floor && floor.opinion ? foreseenUnit(view, floor.opinion)?.name : undefined;
  const answers = lead ? words.answers(lead) : "";
  const then = head ? (lead ? words.orCall(named(head.who.name)) : wholeName(head.who.name)) : "";
  return { who: [answers, then].filter(Boolean).join(", ") || words.nobodyWaits, does: words.does.endSpeech };
}

function resumeSpeaker({ view: { floor }, stage, words }: Moment): Coming {
  const clock = "clock" in floor ? floor.clock : null;
  const left = clock ? remainingAt(clock, clock.since) : null;
  return {
    who: words.speaksOn(wholeName(stage.about)),
    does: left === null ? words.does.resume : words.does.resumeFrom(clockFace(left)),
  };
}

function summon({ view, stage, words }: Moment): Coming {
  const [first = ""] = view.tray;
  const opinion = view.opinions[first];
  const person = opinion?.lead === "CHAIR" ? view.presider : leadPerson(view, opinion?.lead ?? "");
  const ready = opinion?.preparedAnswer ? `, ${words.isPrepared}` : "";
  return {
    who: person ? wholeName(person.name) : stage.about,
    does: `${words.toAnswer(opinionTitle(opinion, first))}${ready}.`,
  };
}

function beginAnswer({ view, stage: { command, about }, words, span }: Moment): Coming {
  const id = command?.type === "BeginAnswer" ? command.answer : "";
  const asked = view.answers.find((answer) => answer.id === id);
  return {
    who: words.answers(wholeName(about)),
    does: words.does.beginAnswer(span(answerTime(view, asked?.opinions.length ?? 1))),
  };
}

function endAnswer({ view, words }: Moment): Coming {
  const { floor, opinions } = view;
  const head = headOf(view);
  const ids = floor.kind === "answering" ? floor.opinions : [];
  const open = questionsOnce(ids.flatMap((id) => opinions[id] ?? [])).filter(({ answered }) => !answered);
  return {
    who: head ? words.outcomeThen(named(head.who.name)) : words.recordOutcome,
    does: open.length > 0 ? words.stillOpen(open.length) : words.does.endAnswer,
  };
}

function resumeSession({ view, words }: Moment): Coming {
  const head = headOf(view);
  return { who: words.sessionGoesOn, does: head ? words.thenCall(named(head.who.name)) : "" };
}

const COMING: Readonly<Record<Stage["kind"], (moment: Moment) => Coming>> = {
  open: (moment) => ({ who: stepTitle(moment), does: moment.words.does.open }),
  introduce,
  readRights: (moment) => ({ who: stepTitle(moment), does: moment.words.does.readRights }),
  beginStep: (moment) => step(moment, moment.words.does.beginStep),
  nextStep: (moment) => step(moment, moment.words.does.nextStep),
  call,
  beginSpeech,
  endSpeech,
  resumeSpeaker,
  summon,
  beginAnswer,
  endAnswer,
  resumeSession,
  conclude: ({ words }) => ({ who: words.generalConclusion, does: words.does.conclude }),
  close: ({ words }) => ({ who: words.closing, does: words.does.close }),
  over: ({ words }) => ({ who: words.signMinutes, does: words.does.over }),
};

export function useComing(view: ChairView, stage: Stage): Coming {
  const words = useNextWords();
  const stepWords = useStepWords();
  const span = useSpan();
  return COMING[stage.kind]({ view, stage, words, stepWords, span });
}
