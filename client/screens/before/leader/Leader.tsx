/** A leader's page before the hearing: the synthesis to read, and a direction for each group by one tap or in words. */
import { useEffect, useState } from "react";
import type { LeaderPreparation } from "../../../../shared/views/before/leader.ts";
import type { SynthesisView } from "../../../../shared/views/before/synthesis.ts";
import type { ChairView } from "../../../../shared/views/views.ts";
import { useText } from "../../../i18n/common.ts";
import { switchLanguage } from "../../../i18n/language.ts";
import { send } from "../../../line/send.ts";
import { useView } from "../../../line/store.ts";
import { isOpen, LeaderOffices } from "../../../staff/before/LeaderOffices.tsx";
import { Looks } from "../../../staff/before/Looks.tsx";
import { LinkBadge } from "../../../staff/LinkBadge.tsx";
import { CutOff } from "../../../staff/NoView.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { AS_PROPOSED } from "../../../staff/recorded.ts";
import { Button } from "../../../ui/Button.tsx";
import { useNextPage } from "../otherPhase.ts";
import { Group } from "./Group.tsx";
import { Reports } from "./Reports.tsx";
import { useWords } from "./words.ts";

/** All that nobody has directed yet, agreed to in two presses. */
function AllLeft({ groups }: { readonly groups: readonly string[] }) {
  const words = useWords();
  const [sure, setSure] = useState(false);
  if (groups.length === 0) return null;
  const agree = () => {
    send({ type: "DirectGroups", groups: [...groups], text: AS_PROPOSED });
    setSure(false);
  };
  return sure ? (
    <div className="row">
      <Button kind="primary" onClick={agree}>
        {words.sure}
      </Button>
      <Button onClick={() => setSure(false)}>{words.cancel}</Button>
    </div>
  ) : (
    <Button kind="suggested" onClick={() => setSure(true)}>
      {words.allLeft(groups.length)}
    </Button>
  );
}

interface Props {
  readonly preparation: LeaderPreparation;
  readonly synthesis: SynthesisView;
}

function Read({ preparation, synthesis }: Props) {
  const words = useWords();
  const left = synthesis.groups.filter(({ directions }) => directions.length === 0).map(({ id }) => id);
  return (
    <>
      <Reports preparation={preparation} synthesis={synthesis} />
      <div className="row">
        <p>
          <b>{words.waiting(left.length)}</b>
        </p>
        <AllLeft groups={left} />
      </div>
      <section className="groups" aria-label={words.groups}>
        {synthesis.groups.map((group) => (
          <Group
            key={group.id}
            synthesis={synthesis}
            group={group}
            slips={preparation.slips.filter((slip) => slip.group === group.id)}
          />
        ))}
      </section>
    </>
  );
}

export function Leader() {
  const view = useView<ChairView>("chair");
  const text = useText();
  const words = useWords();
  const preparation = view?.preparation ?? null;
  useNextPage(view && preparation === null ? "live" : undefined);
  const offices = view?.offices ?? null;
  // what waits for a leader's word stands first
  const waits = offices !== null && (offices.tentative || offices.escalated.some(isOpen));
  const position = view?.chairs.find(({ id }) => id === view.seat)?.position;
  useEffect(() => {
    document.title = words.page;
  }, [words.page]);
  return (
    <div className="leader">
      <header>
        <p className="muted">{position ?? text.hearing}</p>
        {view?.rehearsal && <b className="chip warn">{text.rehearsal(view.rehearsal)}</b>}
        <LinkBadge />
        <Button onClick={switchLanguage}>{text.language}</Button>
        <h1>{words.page}</h1>
      </header>
      {!view && <CutOff />}
      <main>
        <RefusalBar />
        {view && offices && waits && <LeaderOffices offices={offices} documents={view.documents} />}
        {preparation?.synthesis === null && <p className="card">{words.nothing}</p>}
        {preparation?.synthesis && <Read preparation={preparation} synthesis={preparation.synthesis} />}
        {view && offices && !waits && <LeaderOffices offices={offices} documents={view.documents} />}
        {preparation && <Looks looks={preparation.looks} />}
      </main>
    </div>
  );
}
