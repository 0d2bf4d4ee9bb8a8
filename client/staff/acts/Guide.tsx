/** The first five minutes of a rehearsal, led by the hand: what to press now; it goes on when that was pressed. */
import { useEffect } from "react";
import { guideTo, useGuide } from "../../line/guide.ts";
import { directs, type StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { stageOf } from "../stage.ts";
import { useGuideWords } from "./guideWords.ts";
import { useIntroduced } from "./introduced.ts";
import { useStageWords } from "./stageWords.ts";

type Name =
  | "open"
  | "toFloor"
  | "call"
  | "begin"
  | "extend"
  | "type"
  | "walkIn"
  | "finish"
  | "summon"
  | "beginAnswer"
  | "endAnswer"
  | "outcome";

/** done by the primary button */
type Pressed = Exclude<Name, "toFloor" | "extend" | "type" | "walkIn" | "outcome">;

interface Task {
  readonly name: Name;
  readonly done: (view: StaffView, typed: boolean) => boolean;
}

const opinions = (view: StaffView) => Object.values(view.opinions);
const raised = (view: StaffView) => opinions(view).some((opinion) => opinion.raised);
const onFloor = (view: StaffView, ...kinds: readonly string[]) => kinds.includes(view.floor.kind);

/** Each is done by what the view shows, whoever has pressed. */
const TASKS: readonly Task[] = [
  { name: "open", done: (view) => view.session.kind !== "scheduled" },
  {
    name: "toFloor",
    done: (view) => view.steps.some((step) => step.segment === "people" && step.begunAt !== null),
  },
  { name: "call", done: (view) => raised(view) || !onFloor(view, "free") },
  { name: "begin", done: (view) => raised(view) || onFloor(view, "speaking", "interjection") },
  { name: "extend", done: (view) => view.acts.some((act) => act.type === "TimeAdjusted") },
  { name: "type", done: (_, typed) => typed },
  { name: "walkIn", done: (view) => opinions(view).some((opinion) => opinion.screening === "floor") },
  { name: "finish", done: (view) => raised(view) && !onFloor(view, "speaking", "interjection") },
  { name: "summon", done: (view) => view.answers.length > 0 },
  { name: "beginAnswer", done: (view) => view.answers.some((answer) => answer.state !== "assigned") },
  { name: "endAnswer", done: (view) => view.answers.some((answer) => answer.state === "given") },
  {
    name: "outcome",
    done: (view) => opinions(view).some((opinion) => opinion.raised && opinion.outcome !== null),
  },
];
/** typed and added at the secretary's alone */
const AT_THE_DESK: readonly Name[] = ["type", "walkIn"];

function useSays(view: StaffView): (task: Task) => string {
  const words = useGuideWords();
  const stageWords = useStageWords();
  const introduced = useIntroduced();
  const stage = stageOf(view, introduced);
  const label = stageWords.stage[stage.kind](stage.about);
  return ({ name }) => {
    if (AT_THE_DESK.includes(name)) return name === "type" ? words.type : words.walkIn;
    if (!directs(view)) return words.waits;
    if (name === "extend") return words.extend;
    if (name === "outcome") return words.outcome;
    if (name !== "toFloor") return words[name as Pressed](label);
    if (stage.kind === "introduce") return words.introduce;
    return stage.kind === "readRights" ? words.readRights(label) : words.nextStep(label);
  };
}

interface Props {
  readonly view: StaffView;
  /** something stands in the minutes */
  readonly typed?: boolean;
}

function Led({ view, typed = false, done: reached }: Props & { readonly done: number }) {
  const words = useGuideWords();
  const says = useSays(view);
  const tasks = TASKS.filter((task) => view.role === "secretary" || !AT_THE_DESK.includes(task.name));
  // with the view that shows a task done the next one is said, never the old one about the new stage
  const rest = tasks.slice(reached).findIndex((task) => !task.done(view, typed));
  const done = rest < 0 ? Math.max(reached, tasks.length) : reached + rest;
  const task = tasks[done];
  useEffect(() => {
    if (done !== reached) guideTo(done);
  }, [done, reached]);
  return (
    <section className="guide" aria-label={words.title}>
      <p role="status">
        <b>{task ? words.step(done + 1, tasks.length) : words.title}</b>{" "}
        <span>{task ? says(task) : words.over}</span>
      </p>
      {task && <Button onClick={() => guideTo(done + 1)}>{words.skip}</Button>}
      <Button onClick={() => guideTo(null)}>{task ? words.end : words.close}</Button>
    </section>
  );
}

export function Guide(props: Props) {
  const done = useGuide();
  return done === null || !props.view.rehearsal ? null : <Led {...props} done={done} />;
}
