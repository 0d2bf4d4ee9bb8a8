/** What a case asks, point by point, and what of it the newest report of its lead says to have answered. */
import type { FollowedCase } from "../../../shared/views/after/followUp.ts";
import { useCaseWords } from "./words.ts";

export function Points({ about }: { readonly about: FollowedCase }) {
  const words = useCaseWords();
  const answered = about.reports.findLast(({ share }) => share === "whole")?.answered;
  if (about.points.length === 0 || answered == null) return null;
  const open = about.points.filter(({ key }) => !answered.includes(key)).length;
  return (
    <section aria-label={words.points}>
      <h3>{words.points}</h3>
      <ul className="plainList points">
        {about.points.map(({ key, text }) =>
          answered.includes(key) ? (
            <li key={key}>{`✓ ${text}`}</li>
          ) : (
            <li key={key} className="late">{`○ ${words.notAnswered}: ${text}`}</li>
          ),
        )}
      </ul>
      {open > 0 && <p className="late">{`▲ ${words.leftOpen(open, about.points.length)}`}</p>}
    </section>
  );
}
