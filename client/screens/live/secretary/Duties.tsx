/** The secretary's acts on whoever has the floor. */
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { send } from "../../../line/send.ts";
import { directs } from "../../../line/staff.ts";
import { NotTimed } from "../../../staff/acts/FloorActs.tsx";
import { LecternShows } from "../../../staff/acts/LecternMessage.tsx";
import type { Open } from "../../../staff/acts/sheetNames.ts";
import { UnitWords } from "../../../staff/acts/UnitWords.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Directing } from "./Directing.tsx";
import { useFloorWords } from "./floorWords.ts";

/** What may be done with the turn or answer on the floor. */
export function FloorDuties({ view, open, busy }: { view: SecretaryView; open: Open; busy: boolean }) {
  const words = useFloorWords();
  const { floor } = view;
  const asked =
    floor.kind === "free" ? view.answers.find((answer) => answer.state === "assigned") : undefined;
  if (directs(view)) return <Directing view={view} open={open} busy={busy} />;
  return (
    <div className="duties">
      {!view.rightsRead && view.session.kind === "open" && (
        <Button onClick={() => send({ type: "ReadRightsStatement" })}>{words.rights}</Button>
      )}
      {floor.kind === "called" && (
        <>
          <NotTimed view={view} />
          <Button kind="primary" onClick={() => send({ type: "BeginSpeech", turn: floor.holder })}>
            {words.begin}
          </Button>
          <Button onClick={() => send({ type: "MarkAbsent", turn: floor.holder })}>{words.notThere}</Button>
          <Button onClick={() => open("substitute")}>{words.substitute}</Button>
        </>
      )}
      {asked && (
        <>
          <Button
            kind="primary"
            onClick={() => send({ type: "BeginAnswer", answer: asked.id, basis: { floor: null } })}
          >
            {`${words.beginAnswer}: ${asked.who.name}`}
          </Button>
          <UnitWords view={view} opinions={asked.opinions} />
          <Button onClick={() => open("inPlace")}>{words.inPlace}</Button>
          <Button onClick={() => open("later")}>{words.cannot}</Button>
        </>
      )}
      {floor.kind !== "free" && <Button onClick={() => open("more")}>{words.more}</Button>}
      <LecternShows view={view} />
    </div>
  );
}
