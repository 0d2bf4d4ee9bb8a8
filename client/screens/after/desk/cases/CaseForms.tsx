/** What a clerk may do with a case: tell the People, pass it on, carry it up; the Front verifies. */
import { carriedUp, isNoticed, isToPassOn } from "../../../../../shared/reckoning/caseRound.ts";
import { UNDER_WAY } from "../../../../../shared/terms/cases.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { useWrittenBodies } from "../../../../i18n/bodies.ts";
import { hearingNow } from "../../../../line/clock.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { dayIn, linesIn } from "../../../../staff/before/form/dayText.ts";
import { useCaseWords } from "../../../../staff/cases/words.ts";
import { NOT_ANSWERED } from "../../../../staff/recorded.ts";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { Notice } from "./Notice.tsx";
import { useWords } from "./words.ts";

interface Props {
  readonly view: DeskView;
  readonly about: FollowedCase;
}

function PassOn({ view, about, correct = false }: Props & { readonly correct?: boolean }) {
  const words = useWords();
  const common = useCaseWords();
  const { transfer } = about;
  return (
    <ActForm
      form={correct ? "pass.right" : "pass"}
      title={correct ? words.rightPass : words.pass}
      press={correct ? words.giveRight : words.givePass}
      primary={false}
      start={
        correct && transfer
          ? { to: transfer.to, number: transfer.number, date: writtenDay(transfer.date) }
          : { date: writtenDay(dayOf(hearingNow(view.clock))) }
      }
      fields={[
        { name: "to", label: words.to, most: 200 },
        { name: "number", label: words.letter, most: 30 },
        {
          name: "date",
          label: words.letterDay,
          most: 10,
          problem: (text) => (dayIn(text) ? null : common.noDay),
        },
        ...(correct ? [{ name: "why", label: common.why, rows: 2, most: 500 }] : []),
      ]}
      command={({ to = "", number = "", date, why }) => ({
        ...{ type: "TransferCase", case: about.id, to, number, date: dayIn(date) },
        ...(correct ? { why } : {}),
      })}
    />
  );
}

function Verify({ about }: Pick<Props, "about">) {
  const words = useWords();
  const ended = about.transfer?.unanswered != null && about.transfer.answer === null;
  return (
    <ActForm
      form="verify"
      title={words.verifyTitle}
      press={words.giveVerify}
      fields={[
        {
          name: "result",
          label: words.result,
          choices: [
            // nothing came that could meet what was asked
            ...(ended ? [] : [["met", words.met] as const]),
            ["lookAgain", words.lookAgain],
          ],
        },
        { name: "way", label: words.way, most: 200 },
        { name: "note", label: words.note, rows: 3, most: 500, optional: true },
      ]}
      start={{ result: ended ? "lookAgain" : "met" }}
      command={({ result, way = "", note = "" }) => ({
        ...{ type: "VerifyCase", case: about.id, way, note },
        result: result === "lookAgain" ? "lookAgain" : "met",
      })}
    />
  );
}

/** A case that its unit cannot get on with goes to those above it. */
function CarryUp({ about }: Pick<Props, "about">) {
  const words = useWords();
  const bodies = useWrittenBodies();
  const common = useCaseWords();
  return (
    <ActForm
      form="up"
      title={words.carryUp}
      press={words.giveUp}
      primary={false}
      start={{ to: bodies.standing }}
      fields={[
        { name: "to", label: words.to, most: 120 },
        { name: "why", label: common.why, rows: 2, most: 500 },
      ]}
      command={({ to = "", why = "" }) => ({ type: "EscalateCase", case: about.id, to, why })}
    />
  );
}

function Answer({ about, correct = false }: Pick<Props, "about"> & { readonly correct?: boolean }) {
  const words = useWords();
  const common = useCaseWords();
  return (
    <ActForm
      form={correct ? "answer.right" : "answer"}
      title={correct ? words.rightAnswer : words.answerTitle}
      press={correct ? words.giveRight : words.giveAnswer}
      primary={false}
      start={correct ? { text: about.transfer?.answer?.text ?? "" } : {}}
      fields={[
        { name: "text", label: words.answer, rows: 3, most: 1000 },
        ...(correct ? [{ name: "why", label: common.why, rows: 2, most: 500 }] : []),
      ]}
      command={({ text = "", why }) => ({
        ...{ type: "RecordAuthorityAnswer", case: about.id, text },
        ...(correct ? { why } : {}),
      })}
    />
  );
}

/** The authority never answered: the case is ended with the days of the reminders, and told so. */
function NoAnswer({ about, correct = false }: Pick<Props, "about"> & { readonly correct?: boolean }) {
  const words = useWords();
  const common = useCaseWords();
  const ended = correct ? about.transfer?.unanswered : null;
  return (
    <ActForm
      form={correct ? "unanswered.right" : "unanswered"}
      title={correct ? words.rightUnanswered : words.unanswered}
      press={correct ? words.giveRight : words.giveUnanswered}
      primary={false}
      start={{
        days: (ended?.reminders ?? []).map(writtenDay).join("\n"),
        reason: ended?.reason ?? NOT_ANSWERED,
      }}
      fields={[
        {
          ...{ name: "days", label: words.remindedOn, rows: 2, most: 120 },
          problem: (text) => {
            const wrong = linesIn(text).find((line) => dayIn(line) === "");
            return wrong === undefined ? null : words.wrongDay(wrong);
          },
        },
        { name: "reason", label: words.endedWhy, rows: 2, most: 500 },
        ...(correct ? [{ name: "why", label: common.why, rows: 2, most: 500 }] : []),
      ]}
      command={({ days, reason = "", why }) => ({
        ...{ type: "EndUnanswered", case: about.id, reminders: linesIn(days).map(dayIn), reason },
        ...(correct ? { why } : {}),
      })}
    />
  );
}

/** A transfer that no unit leads was sent back, or opened again: its office lays it before the leaders anew. */
function LayAgain({ about }: Pick<Props, "about">) {
  const words = useWords();
  return (
    <ActForm
      form="again"
      title={words.layAgain}
      press={words.giveAgain}
      fields={[{ name: "text", label: words.done, rows: 3, most: 2000 }]}
      command={({ text = "" }) => ({ type: "ReportResult", case: about.id, text })}
    />
  );
}

/** What this office has recorded of it and may put right, with why. */
function PutRight({ view, about }: Props) {
  const words = useWords();
  const { body } = view.clerk;
  const notice = body === "officeParty" && about.noticedAt !== null;
  const transfer = (body === "officeParty" || body === "officeCouncil") && about.transfer !== null;
  const ended = body !== "front" && about.transfer?.unanswered != null;
  if (!notice && !transfer && !ended) return null;
  // what was put right gives the form its new start
  const nth = about.corrections.length;
  return (
    <details>
      <summary>{words.putRight}</summary>
      <div className="stack">
        {transfer && <PassOn key={`pass${nth}`} view={view} about={about} correct />}
        {transfer && about.transfer?.answer && <Answer key={`answer${nth}`} about={about} correct />}
        {ended && <NoAnswer key={`ended${nth}`} about={about} correct />}
        {notice && <Notice key={`notice${nth}`} view={view} about={about} correct />}
      </div>
    </details>
  );
}

/** Is there something to tell that was not told yet? */
const toTell = (about: FollowedCase): boolean =>
  about.state === "directed" ||
  ((about.state === "transferred" || about.state === "unanswered") && !isNoticed(about));

export function CaseForms({ view, about }: Props) {
  const { body } = view.clerk;
  const { state, outcome } = about;
  const offices = body === "officeParty" || body === "officeCouncil";
  const underWay = UNDER_WAY.has(state);
  return (
    <>
      {offices && state === "directed" && isToPassOn(about) && <PassOn view={view} about={about} />}
      {body === "officeParty" && toTell(about) && <Notice key={state} view={view} about={about} />}
      {offices && (state === "transferred" || state === "unanswered") && <Answer about={about} />}
      {body !== "front" && state === "transferred" && about.transfer?.answer === null && (
        <NoAnswer about={about} />
      )}
      {offices && underWay && outcome !== "TRANSFERRED_TO_HIGHER_AUTHORITY" && carriedUp(about) === null && (
        <CarryUp about={about} />
      )}
      <PutRight view={view} about={about} />
      {body === about.lead && underWay && state !== "given" && <LayAgain about={about} />}
      {body === "front" && ["notified", "met", "lookAgain", "unanswered"].includes(state) && (
        <Verify about={about} />
      )}
    </>
  );
}
