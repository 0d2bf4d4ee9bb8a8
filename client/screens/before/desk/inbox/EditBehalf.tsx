/** What an office has written down for somebody, put right by its clerks while the sender could do so too. */
import { useEffect } from "react";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import type { InboxRow, MatterView, OwnOpinion } from "../../../../../shared/views/before/register.ts";
import { editOpinion } from "../../../../staff/opinions/editing.ts";
import { OpinionForm } from "../../../../staff/opinions/OpinionForm.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { useOnBehalfWords } from "./onBehalfWords.ts";
import { goTo } from "./place.ts";

/** As its sender would see it, as far as a form needs it. */
function asOwn({ id, seen, code, receivedAt, late, changedAt }: InboxRow, matter: MatterView): OwnOpinion {
  return {
    ...matter,
    ...{
      id,
      seen,
      code,
      receivedAt,
      late,
      changedAt,
      withdrawnAt: null,
      onWord: false,
      doubleAt: null,
      result: null,
    },
    ...{ decidedAt: null, into: null, destination: "", clarification: null, notices: [], receipt: "" },
    ...{ planned: null, became: null },
  };
}

interface Props {
  readonly view: DeskView;
  readonly row: InboxRow;
  readonly matter: MatterView;
}

export function EditBehalf({ view, row, matter }: Props) {
  const words = useOnBehalfWords();
  useEffect(() => {
    editOpinion(row.id);
    return () => editOpinion(null);
  }, [row.id]);
  const back = () => goTo.at(row.id);
  return (
    <section className="inbox-middle on-behalf" aria-label={words.edit(row.code ?? row.id)}>
      <h2>{words.edit(row.code ?? row.id)}</h2>
      <p className="muted">{words.editHow}</p>
      <OpinionForm
        source={row.source}
        own={{ opinions: [asOwn(row, matter)] }}
        fields={view.fields}
        delegates={
          view.offices?.rosters
            .find(({ name }) => name === matter.from)
            ?.delegates.map(({ entered }) => entered) ?? []
        }
        byClerk
        onSent={back}
      />
      <p>
        <Button onClick={back}>{words.back}</Button>
      </p>
    </section>
  );
}
