/** All groups in their order; arrow keys go from one to the next. */
import type { KeyboardEvent } from "react";
import type { DeskSynthesisView, GroupView } from "../../../../../shared/views/before/synthesis.ts";
import { setFilter } from "../../../../staff/desk/address.ts";
import { useSynthesisWords } from "./words.ts";

interface RowProps {
  readonly synthesis: DeskSynthesisView;
  readonly group: GroupView;
  readonly chosen: boolean;
}

function Row({ synthesis, group, chosen }: RowProps) {
  const words = useSynthesisWords();
  const opinions = synthesis.opinions.filter((opinion) => opinion.group === group.id);
  const spoken = opinions.filter(({ mergedInto }) => mergedInto === null);
  const raws = synthesis.raws.filter((raw) => raw.group === group.id).length;
  const name = (lead: string) =>
    lead === "CHAIR" ? words.chair : (synthesis.units.find(({ id }) => id === lead)?.name ?? lead);
  const leads = [...new Set(spoken.flatMap(({ lead }) => (lead === null ? [] : [name(lead)])))];
  const open = spoken.some(({ lead }) => lead === null);
  return (
    <tr aria-selected={chosen}>
      <td className="num">{group.id}</td>
      <th scope="row">
        <button type="button" data-group={group.id} onClick={() => setFilter({ group: group.id })}>
          {group.title}
        </button>
        {spoken.some(({ hot }) => hot) && <em className="mark warn">{words.hot}</em>}
        {spoken.some(({ restricted }) => restricted) && <em className="mark">{words.fieldOnly}</em>}
        {group.directions.length > 0 && <em className="mark good">{`✓ ${words.directed}`}</em>}
      </th>
      <td className="num n">{spoken.length}</td>
      <td className="num n">{opinions.length - spoken.length || "–"}</td>
      <td className="num n">{raws || "–"}</td>
      <td>
        {leads.join("; ")}
        {open && <b className="late">{` ▲ ${words.noLead}`}</b>}
      </td>
    </tr>
  );
}

/** The group above or below the one that has the focus. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (by === undefined || event.altKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button[data-group]")];
  const next = all[all.indexOf(document.activeElement as HTMLButtonElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}

export function GroupTable({
  synthesis,
  chosen,
}: {
  readonly synthesis: DeskSynthesisView;
  readonly chosen: string | null;
}) {
  const words = useSynthesisWords();
  if (synthesis.groups.length === 0)
    return synthesis.opinions.length === 0 ? null : <p className="muted">{words.none}</p>;
  return (
    <table className="groups" onKeyDown={step}>
      <thead>
        <tr>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.name}</th>
          {[words.opinions, words.merged, words.raws].map((title) => (
            <th key={title} scope="col" className="n">
              {title}
            </th>
          ))}
          <th scope="col">{words.lead}</th>
        </tr>
      </thead>
      <tbody>
        {synthesis.groups.map((group) => (
          <Row key={group.id} synthesis={synthesis} group={group} chosen={group.id === chosen} />
        ))}
      </tbody>
    </table>
  );
}
