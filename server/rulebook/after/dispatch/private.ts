/** Who is no recipient of the book: a private person by name, a phone, an address of e-mail. */
import { holdsContact } from "../../../../shared/terms/dispatch.ts";
import { searchKey } from "../../../../shared/terms/text.ts";
import type { Circumstances } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";

/** Those who hold an office, and whom a document may go to by name. */
const inOffice = ({ plan }: Pick<HearingState, "plan">): ReadonlySet<string> =>
  new Set([...plan.officials, ...plan.chairs].map(({ person }) => person));

/** Does the text name a delegate, an individual or a sender, or hold how somebody is reached? */
export function isPrivate(
  state: Pick<HearingState, "plan">,
  text: string,
  { people, registrations }: Pick<Circumstances, "people" | "registrations">,
): boolean {
  if (holdsContact(text)) return true;
  const said = ` ${searchKey(text)} `;
  const offices = inOffice(state);
  const names = [
    ...[...(people?.values() ?? [])].flatMap(({ id, name }) => (offices.has(id) ? [] : [name])),
    ...[...(registrations?.values() ?? [])].map(({ speaker }) => speaker.name),
  ];
  return names.some((name) => {
    const key = searchKey(name);
    return key.includes(" ") && said.includes(` ${key} `);
  });
}
