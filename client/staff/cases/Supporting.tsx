/** Who supports a case, each with its part where one was named. */
import type { FollowedCase } from "../../../shared/views/after/followUp.ts";
import { useCaseWords } from "./words.ts";

export function Supporting({ about: { supporting } }: { readonly about: FollowedCase }) {
  const words = useCaseWords();
  if (supporting.length === 0) return null;
  const each = supporting.map(({ name, part }) => (part === "" ? name : `${name} (${part})`));
  return <p className="muted">{words.supporting(each.join("; "))}</p>;
}
