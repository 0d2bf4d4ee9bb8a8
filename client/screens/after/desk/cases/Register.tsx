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
          {cases.map((eachCase) => {
            const timeliness = standing(eachCase, day, daysOff);
            const late = timeliness.kind === "overdue" || timeliness.kind === "late";
            return (
              <tr key={eachCase.id} aria-current={eachCase.id === shown ? "true" : undefined}>
                <td>
                  <a href={link(eachCase.id)}>
                    <b>{eachCase.id}</b>
                  </a>
                </td>
                <td className="wraps">{eachCase.task}</td>
                <td className="wraps">{leadOf(eachCase)}</td>
                <td>{eachCase.due === null ? "–" : shortDay(eachCase.due)}</td>
                <td>{dayOfNewest(eachCase.reports.filter(({ share }) => share === "whole"))}</td>
                <td>{shortDay(eachCase.notices.at(-1)?.on ?? null) || "–"}</td>
                <td className={late ? "wraps sign bad" : "wraps"}>
                  {common.state[eachCase.state]}
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
