/** Who answers what: one or several opinions, a unit, a person of it or anybody. */

import { bestMatches } from "../../../shared/terms/text.ts";
import type { ReadinessWord } from "../../../shared/views/live/department.ts";
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
import { PersonPick } from "./PersonPick.tsx";
import type { Open } from "./sheetNames.ts";
import { UnitSelect, UnitTags } from "./UnitTags.tsx";
import { UnitWords } from "./UnitWords.tsx";
import { useWords } from "./words.ts";

/** What may be answered together with those chosen: the tray, the same group, what was searched for. */
function offered(view: StaffView, chosen: readonly string[], query: string): string[] {
  const groups = new Set(chosen.map((id) => view.opinions[id]?.group).filter(Boolean));
  const all = Object.values(view.opinions).filter((one) => one.parts.length === 0);
  const related = all.filter(
    (one) => one.outcome === null && one.group !== null && groups.has(one.group) && one.screening !== "merge",
  );
  const found = query.trim() === "" ? [] : bestMatches(query, all, (one) => `${one.id} ${one.title}`, 6);
  return [
    ...new Set([...view.tray, ...chosen, ...related.map((one) => one.id), ...found.map((one) => one.id)]),
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

export function Assign({ view, about, again, open, done }: Props) {
  const words = useWords();
  const [chosen, setChosen] = useDraft<readonly string[]>("opinions", about);
  const [query, setQuery] = useDraft("opinion", "");
  const [unit, setUnit] = useDraft("lead", leadOf(view, about[0] ?? ""));
  const [supporting, setSupporting] = useDraft<readonly string[]>(
    "supporting",
    view.opinions[about[0] ?? ""]?.supporting ?? [],
  );
  const opinions = [...new Set(chosen.flatMap((id) => withMerged(view, id)))];
  const none = chosen.length === 0;
  const tick = (id: string, on: boolean) => {
    setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
    if (!on || !none) return;
    setUnit(foreseenUnit(view, id)?.id ?? "");
    setSupporting(view.opinions[id]?.supporting ?? []);
  };
  const assign = (lead: string, respondent?: PersonChoice) => {
    send({
      type: "AssignAnswer",
      opinions: some(opinions),
      lead,
      supporting: supporting.filter((one) => one !== lead),
      ...(respondent ? { respondent } : {}),
      ...(again ? { answer: again } : returnedAnswer(view, chosen)),
    });
    done();
  };
  const people = view.units.find((one) => one.id === unit)?.people ?? [];
  return (
    <div className="stack">
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
      <h3>{words.respondent}</h3>
      <UnitSelect view={view} label={words.leadUnit} unit={unit} onChange={setUnit} />
      <UnitWords view={view} opinions={chosen} />
      <UnitTags view={view} units={supporting} onChange={setSupporting} />
      {unit !== "" && !none && (
        <PersonPick
          key={unit}
          people={[
            ...people,
            ...officialsHere(view).filter((one) => !people.some((own) => own.id === one.id)),
          ]}
          first={people}
          label={words.findPerson}
          onPick={(who) => assign(unit, who)}
        />
      )}
      {!again && (
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
      )}
      {!again && (
        <Button disabled={none} onClick={() => open("outcome", opinions)}>
          {words.outcomeOnly}
        </Button>
      )}
    </div>
  );
}

/** The head is not there: another person answers for the same unit, or anybody. */
export function InPlace({ view, answer, done }: { view: StaffView; answer: string; done: () => void }) {
  const words = useWords();
  const own = view.answers.find((one) => one.id === answer);
  const unit = view.units.find((one) => one.id === own?.lead);
  return (
    <PersonPick
      people={officialsHere(view)}
      first={(unit?.people ?? officialsHere(view).slice(0, 3)).filter((one) => one.id !== own?.who.id)}
      label={words.findPerson}
      onPick={(who) => {
        send({ type: "AnswerInPlaceOf", answer, who });
        done();
      }}
    />
  );
}

/** Xin báo cáo sau: back to the chair with the reason, at the end of this part, or in writing. */
export function Later({ view, answer, done }: { view: StaffView; answer: string; done: () => void }) {
  const words = useWords();
  const [why, setWhy] = useDraft("why", "");
  const asked = view.answers.find((one) => one.id === answer);
  const opinions = asked?.opinions ?? [];
  // what the unit itself has asked for is offered first
  const said = opinions.flatMap((id) => view.opinions[id]?.readiness ?? []);
  const wish = said.findLast((one) => one.id === asked?.lead)?.word;
  const kind = (word: ReadinessWord) => (word === wish ? "suggested" : "plain");
  const act = (command: Parameters<typeof send>[0]) => {
    send(command);
    done();
  };
  return (
    <div className="stack">
      <UnitWords view={view} opinions={opinions} />
      <div className="grid">
        <Button
          kind={kind("laterEndOfPart")}
          onClick={() => act({ type: "DeferAnswer", answer, until: "endOfPart" })}
        >
          {words.endOfPart}
        </Button>
        <Button
          kind={kind("laterInWriting")}
          onClick={() => act({ type: "DeferAnswer", answer, until: "inWriting" })}
        >
          {words.inWriting}
        </Button>
      </div>
      <TextInput label={words.whyNot} value={why} onText={setWhy} />
      <Button disabled={why.trim() === ""} onClick={() => act({ type: "CannotAnswerNow", answer, why })}>
        {words.backToChair}
      </Button>
    </div>
  );
}
