/** That a task was added to the conclusion: on whose word, of which day. */
import type { AddedTask } from "../../../shared/views/after/cases.ts";
import { writtenDay } from "../../ui/typedTime.ts";
import { useCaseWords } from "./words.ts";

export function Added({ about: { added } }: { readonly about: { readonly added: AddedTask | null } }) {
  const words = useCaseWords();
  return added && <p className="muted">{words.added(writtenDay(added.on), added.onWordOf)}</p>;
}
