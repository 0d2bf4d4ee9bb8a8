/** Who answers what: one or several opinions, a unit, a person of it or anybody. */
import { bestMatches } from "../../../shared/terms/text.ts";
import type { PersonChoice } from "../../../shared/wire/commands/bits.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import {
  foreseenUnit,
  leadOf,
  officialsHere,
  opinionTitle,
  type StaffView,
  some,
  withMerged,
} from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useAnswerWords } from "./answerWords.ts";
import { useOutcomeWords } from "./outcomeWords.ts";
import { PersonPick } from "./PersonPick.tsx";
import { usePersonWords } from "./personWords.ts";
import type { Open } from "./sheetNames.ts";
import { UnitSelect, UnitTags } from "./UnitTags.tsx";
import { UnitWords } from "./UnitWords.tsx";

/** What may be answered together with those chosen: the tray, the same group, what was searched for. */
function offered(view: StaffView, chosen: readonly string[], query: string): string[] {
  const groups = new Set(chosen.map((id) => view.opinions[id]?.group).filter(Boolean));
  const all = Object.values(view.opinions).filter((opinion) => opinion.parts.length === 0);
  const related = all.filter(
    (opinion) =>
      opinion.outcome === null &&
      opinion.group !== null &&
      groups.has(opinion.group) &&
      opinion.screening !== "merge",
  );
  const found =
    query.trim() === "" ? [] : bestMatches(query, all, (opinion) => `${opinion.id} ${opinion.title}`, 6);
  return [
    ...new Set([
      ...view.tray,
      ...chosen,
      ...related.map((opinion) => opinion.id),
      ...found.map((opinion) => opinion.id),
    ]),
  ];
}

/** The answer that came back to the chair and is assigned anew under its own number. */
function returnedAnswer(
  view: StaffView,
  chosen: readonly string[],
): { answer: string } | Record<never, never> {
  const back = view.answers.find(
    (answer) => answer.state === "returned" && answer.opinions.some((id) => chosen.includes(id)),
  );
  return back ? { answer: back.id } : {};
}

interface Props {
  readonly view: StaffView;
  readonly about: readonly string[];
  /** the answer that is asked of somebody else */
  readonly again?: string;
  readonly open: Open;
  readonly done: () => void;
}

/** The form's state: which opinions, which unit, who helps; and what asking does. */
function useAssigning({ view, about, again, done }: Props) {
  const [first = ""] = about;
  const [chosen, setChosen] = useDraft<readonly string[]>("opinions", about);
  const [unit, setUnit] = useDraft("lead", leadOf(view, first));
  const [supporting, setSupporting] = useDraft<readonly string[]>(
    "supporting",
    view.opinions[first]?.supporting ?? [],
  );
  const opinions = [...new Set(chosen.flatMap((id) => withMerged(view, id)))];
  const none = chosen.length === 0;
  const tick = (id: string, on: boolean) => {
    setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id));
    if (!on || !none) return;
    setUnit(foreseenUnit(view, id)?.id ?? "");
    setSupporting(view.opinions[id]?.supporting ?? []);
  };
  const assign = (respondent?: PersonChoice) => {
    send({
      type: "AssignAnswer",
      opinions: some(opinions),
      lead: unit,
      supporting: supporting.filter((helper) => helper !== unit),
      ...(respondent ? { respondent } : {}),
      ...(again ? { answer: again } : returnedAnswer(view, chosen)),
    });
    done();
  };
  return { chosen, opinions, none, tick, unit, setUnit, supporting, setSupporting, assign };
}

type Assigning = ReturnType<typeof useAssigning>;

function Opinions({ view, chosen, tick }: Pick<Props, "view"> & Pick<Assigning, "chosen" | "tick">) {
  const words = useAnswerWords();
  const [query, setQuery] = useDraft("opinion", "");
  return (
    <>
      <h3>{words.opinions}</h3>
      {offered(view, chosen, query).map((id) => (
        <label key={id} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => tick(id, event.target.checked)}
          />
          <span>
            {opinionTitle(view.opinions[id], id)} <small className="muted">{id}</small>
          </span>
        </label>
      ))}
      <TextInput label={words.findOpinion} value={query} onText={setQuery} />
    </>
  );
}

/** A unit, and a person of it or anybody who is here. */
function Respondent({ view, assigning }: Pick<Props, "view"> & { readonly assigning: Assigning }) {
  const words = useAnswerWords();
  const outcomeWords = useOutcomeWords();
  const personWords = usePersonWords();
  const { chosen, none, unit, setUnit, supporting, setSupporting, assign } = assigning;
  const people = view.units.find(({ id }) => id === unit)?.people ?? [];
  const others = officialsHere(view).filter(({ id }) => !people.some((person) => person.id === id));
  return (
    <>
      <h3>{words.respondent}</h3>
      <UnitSelect view={view} label={outcomeWords.leadUnit} unit={unit} onChange={setUnit} />
      <UnitWords view={view} opinions={chosen} />
      <UnitTags view={view} units={supporting} onChange={setSupporting} />
      {unit !== "" && !none && (
        <PersonPick
          key={unit}
          people={[...people, ...others]}
          first={people}
          label={personWords.findPerson}
          onPick={assign}
        />
      )}
    </>
  );
}

/** A chair answers, or no answer is needed. */
function NoUnit({ view, open, done, opinions, none }: Props & Pick<Assigning, "opinions" | "none">) {
  const words = useAnswerWords();
  return (
    <>
      <div className="grid">
        {view.chairs.map((chair) => (
          <Button
            key={chair.id}
            disabled={none}
            onClick={() => {
              send({ type: "ChairAnswers", opinions: some(opinions), chair: chair.id });
              done();
            }}
          >
            {chair.id === view.presider.seat ? words.chairAnswers : chair.name}
            <small>{chair.position}</small>
          </Button>
        ))}
      </div>
      <Button disabled={none} onClick={() => open("outcome", opinions)}>
        {words.outcomeOnly}
      </Button>
    </>
  );
}

export function Assign(props: Props) {
  const { view, again } = props;
  const assigning = useAssigning(props);
  const { chosen, tick, opinions, none } = assigning;
  return (
    <div className="stack">
      <Opinions view={view} chosen={chosen} tick={tick} />
      <Respondent view={view} assigning={assigning} />
      {!again && <NoUnit {...props} opinions={opinions} none={none} />}
    </div>
  );
}
