/** The hearing is closed before its last step: first what that leaves open is looked at. */
import { send } from "../../line/send.ts";
import type { StaffView } from "../../line/staff.ts";
import { HoldButton } from "../../ui/HoldButton.tsx";
import { LeftOpen } from "./LeftOpen.tsx";
import { useSheetWords } from "./sheetWords.ts";

export function Close({ view, done }: { view: StaffView; done: () => void }) {
  const words = useSheetWords();
  const taken = view.floor.kind !== "free";
  return (
    <div className="stack">
      <LeftOpen view={view} />
      <p className="muted">{taken ? words.notNowTaken : words.closeSays}</p>
      <HoldButton
        disabled={taken}
        onHeld={() => {
          send({ type: "CloseSession" });
          done();
        }}
      >
        {words.holdToClose}
      </HoldButton>
    </div>
  );
}
