/** Whom the public may read of by name: who has agreed to be named, and who speaks for an office. */
import { searchKey } from "../../../shared/terms/text.ts";
import { mayBeNamed, registeredAs } from "../../rulebook/after/publication/facts.ts";
import type { Entry, HearingState, Opinion } from "../../rulebook/frame/state.ts";
import { fullName, type People } from "../people.ts";

const INDIVIDUAL = "Cá nhân";

/** "Bà Nguyễn Thị Nắng Hạ, Trưởng ban Công tác Mặt trận khu 4". */
export function namedPerson(people: People, id: string): string {
  const person = people.get(id);
  if (!person) return "";
  const { position, addressForm } = person;
  const said = searchKey(position) === searchKey(addressForm) ? "" : position;
  return [fullName(person, id), said].filter((word) => word !== "").join(", ");
}

/** Where somebody comes from who is not named; an office that only one person has is not told. */
function unnamed(
  { plan }: Pick<HearingState, "plan">,
  people: People,
  source: string,
  person: string,
): string {
  const ward = plan.units.some(({ group, name }) => group === "ward" && name === source);
  if (ward) return `Người dân ${source}`;
  if (source !== INDIVIDUAL) return `Đại biểu của ${source}`;
  const position = people.get(person)?.position ?? "";
  return position.startsWith("Người dân ") ? position : "Đại biểu là cá nhân";
}

/** Who raised an opinion, as the public reads it. */
export function publicAsker(state: HearingState, people: People, opinion: Opinion): string {
  const { source, person } = registeredAs(state, opinion);
  const name = mayBeNamed(state, opinion) ? namedPerson(people, person) : "";
  return name === "" ? unnamed(state, people, source, person) : name;
}

/** Who has a turn: officials and guests speak for their office; of all others the consent is asked. */
export function publicSpeaker(state: HearingState, people: People, entry: Entry): string {
  const opinion = entry.opinion === null ? undefined : state.opinions[entry.opinion];
  if (!opinion) return namedPerson(people, entry.person);
  const consented = opinion.person === entry.person && entry.insteadOf === null;
  if (consented) return publicAsker(state, people, opinion);
  return unnamed(state, people, opinion.source, entry.person);
}
