/** The register of cases: a row each, with its days and how it stands. */

import { dayOf } from "../../../../../shared/terms/time.ts";
import { shortDay, standing, useLead } from "../../../../staff/cases/days.ts";
import { useCaseWords, useTimelinessText } from "../../../../staff/cases/words.ts";
import { type TableProps, useCaseLink } from "./Board.tsx";
import { useWords } from "./words.ts";

const dayOfNewest = (list: readonly { readonly at: number }[]) => {
  const newest = list.at(-1);
  return newest ? shortDay(dayOf(newest.at)) : "–";
};

export function Register({ cases, day, daysOff, shown }: TableProps) {
  const words = useWords();
  const common = useCaseWords();
  const says = useTimelinessText();
  const leadOf = useLead();
  const link = useCaseLink();
  return (
    <div className="scrolls">
      <table className="deskTable">
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.task}</th>
            <th scope="col">{words.lead}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.reported}</th>
            <th scope="col">{words.notice}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => {
            const timeliness = standing(one, day, daysOff);
            const late = timeliness.kind === "overdue" || timeliness.kind === "late";
            return (
              <tr key={one.id} aria-current={one.id === shown ? "true" : undefined}>
                <td>
                  <a href={link(one.id)}>
                    <b>{one.id}</b>
                  </a>
                </td>
                <td className="wraps">{one.task}</td>
                <td className="wraps">{leadOf(one)}</td>
                <td>{one.due === null ? "–" : shortDay(one.due)}</td>
                <td>{dayOfNewest(one.reports.filter(({ share }) => share === "whole"))}</td>
                <td>{dayOfNewest(one.notices)}</td>
                <td className={late ? "wraps sign bad" : "wraps"}>
                  {common.state[one.state]}
                  {late && ` ${says(timeliness)}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
