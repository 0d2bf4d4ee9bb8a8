/** Who holds a hearing, read off its plan, and how its bodies are called. */
import { type BodyNames, bodyNames, type Holder, type Place } from "../../../shared/terms/bodies.ts";
import { type Plan, sitting } from "./plan.ts";

type Told = Pick<Plan, "level" | "clerks" | "documents">;

const KINDS: readonly (readonly [RegExp, Place])[] = [
  [/^phường\s/iu, "ward"],
  [/^đặc khu\s/iu, "zone"],
];

/** The State's letterhead ends with the place: "XÃ AN BÌNH". */
function placeOf({ level = "city", documents }: Told): Place {
  if (level === "city") return "city";
  const last = documents?.state.issuer.at(-1) ?? "";
  return KINDS.find(([says]) => says.test(last))?.[1] ?? "commune";
}

/** "Ban Dân vận" of "Ban Dân vận Thành ủy"; a desk that is called otherwise than a board says nothing of the body. */
function organiserOf(plan: Told): string {
  const name = sitting(plan).find(({ body }) => body === "organiser")?.name ?? "";
  return /^Ban (Dân vận|Tuyên giáo|Xây dựng|Tổ chức)/u.test(name)
    ? name.replace(/\s+(Thành|Thị|Đảng|Huyện) ủy(\s.*)?$/u, "")
    : "";
}

export const holderOf = (plan: Told): Holder => ({ place: placeOf(plan), organiser: organiserOf(plan) });

/** How the hearing's bodies are called where Vietnamese is written: in documents, in what the log holds. */
export const bodiesOf = (plan: Told): BodyNames => bodyNames("vi", holderOf(plan));
