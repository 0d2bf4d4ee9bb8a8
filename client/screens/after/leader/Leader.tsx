/** A leader's page after the hearing: what waits for the leader's word, and the minutes to sign. */

import type { ChairView } from "../../../../shared/views/views.ts";
import { useView } from "../../../line/store.ts";
import { SeatHeader } from "../../../staff/before/SeatHeader.tsx";
import { addressOf, useAddress } from "../../../staff/desk/address.ts";
import { CutOff } from "../../../staff/NoView.tsx";
import { Part } from "../../../staff/Part.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { annexesToSign } from "../../../staff/signing/signs.ts";
import { useWhileOver } from "../otherPhase.ts";
import { SECTIONS } from "./sections.ts";
import { useWords } from "./words.ts";

function Sections({ view }: { readonly view: ChairView }) {
  const { section } = useAddress();
  const shown = SECTIONS.find(({ id }) => id === section) ?? SECTIONS[0];
  return shown ? (
    <Part key={shown.id}>
      <shown.Section view={view} />
    </Part>
  ) : null;
}

export function Leader() {
  const view = useView<ChairView>("chair");
  const words = useWords();
  const { section } = useAddress();
  useWhileOver(view && view.session.kind === "closed");
  const position = view?.chairs.find(({ id }) => id === view.seat)?.position;
  const annexes = view ? annexesToSign(view) : 0;
  const current = SECTIONS.some(({ id }) => id === section) ? section : SECTIONS[0]?.id;
  return (
    <div className="leader">
      <SeatHeader name={position} rehearsal={view?.rehearsal}>
        <nav aria-label={words.sections}>
          {SECTIONS.map(({ id }) => (
            <a key={id} href={addressOf(id)} aria-current={id === current ? "page" : undefined}>
              {id === "minutes" && annexes > 0 ? `${words.section[id]} (${annexes})` : words.section[id]}
            </a>
          ))}
          <a href="?phase=live">{words.live}</a>
        </nav>
      </SeatHeader>
      <RefusalBar />
      {view ? <Sections view={view} /> : <CutOff />}
    </div>
  );
}
