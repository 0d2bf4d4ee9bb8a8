/** The synthesis: groups in the middle, the chosen one and the report at the right; what is in no group stands above. */

import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { useAddress } from "../../../../staff/desk/address.ts";
import { CollectedFile } from "../../../../staff/files/CollectedFile.tsx";
import { Part } from "../../../../staff/Part.tsx";
import { OwnRaws } from "../../../../staff/raw/OwnRaws.tsx";
import { RawForm } from "../../../../staff/raw/RawForm.tsx";
import { GroupPanel } from "./GroupPanel.tsx";
import { GroupTable } from "./GroupTable.tsx";
import { Reports } from "./Reports.tsx";
import { Ungrouped } from "./Ungrouped.tsx";
import "./synthesis.css";
import { useSynthesisWords } from "./words.ts";

export function Synthesis({ view }: { readonly view: DeskView }) {
  const words = useSynthesisWords();
  const { synthesis, clerk } = view;
  const { filter } = useAddress();
  const chosen = synthesis.groups.find(({ id }) => id === filter.get("group"));
  const spoken = synthesis.opinions.filter(({ mergedInto }) => mergedInto === null);
  const mayAct = clerk.body === "organiser";
  return (
    <section className="synthesis" aria-label={words.title(synthesis.groups.length, spoken.length)}>
      <div className="stack">
        <h2>
          {words.title(synthesis.groups.length, spoken.length)}{" "}
          <small className="muted">
            {words.besides(synthesis.opinions.length - spoken.length, synthesis.raws.length)}
          </small>
        </h2>
        {!mayAct && <p className="muted">{words.ofOrganiser}</p>}
        {spoken.length === 0 && <p className="card">{words.empty}</p>}
        {mayAct && <Ungrouped synthesis={synthesis} />}
        <GroupTable synthesis={synthesis} chosen={chosen?.id ?? null} />
        <RawForm />
        <OwnRaws raws={view.collected} />
        <CollectedFile organisation={null} />
      </div>
      <aside className="stack">
        <Reports synthesis={synthesis} mayAct={mayAct} />
        {chosen ? (
          <Part key={chosen.id}>
            <GroupPanel synthesis={synthesis} group={chosen} mayAct={mayAct} />
          </Part>
        ) : (
          synthesis.groups.length > 0 && <p className="card muted">{words.pick}</p>
        )}
      </aside>
    </section>
  );
}
