/** What a body's name tells of it: whether the city orders it or asks it, and what kind of organisation it is. A clerk may say otherwise. */
import type { TaskVerb } from "./outcomes.ts";
import { searchKey } from "./text.ts";

/** Bodies that answer to another level: police, military, tax, insurance, courts, enterprises, the Front, organisations. */
const ASKED = new RegExp(
  `^(${[
    ...["cong an", "ban chi huy quan su", "bo chi huy", "don bien phong", "hai quan", "chi cuc", "thue"],
    ...["bao hiem xa hoi", "kho bac", "ngan hang", "toa an", "vien kiem sat", "so", "dien luc", "cong ty"],
    ...["tong cong ty", "tap doan", "doanh nghiep", "uy ban mat tran", "uy ban mttq", "mttq", "mat tran"],
    ...["hoi", "lien doan lao dong", "doan tncs", "cau lac bo", "clb"],
  ].join("|")})( |$)`,
);

/** How a task is put to whoever bears this name, where nobody has said. */
export const usualVerb = (name: string): TaskVerb => (ASKED.test(searchKey(name)) ? "đề nghị" : "giao");

export const ORGANISATION_KINDS = [
  ...["Mặt trận Tổ quốc", "tổ chức chính trị - xã hội", "hội quần chúng", "câu lạc bộ"],
  "tổ chức tôn giáo",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The first that fits. */
const KINDS: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/\b(mttq|mat tran to quoc)\b/, "Mặt trận Tổ quốc"],
  [/\b(phat giao|cong giao|tin lanh|cao dai|hoa hao|giao hoi|giao xu)\b/, "tổ chức tôn giáo"],
  [
    /^(hoi nong dan|hoi lien hiep phu nu|lien doan lao dong|cong doan|doan tncs|doan thanh nien|hoi cuu chien binh)\b/,
    "tổ chức chính trị - xã hội",
  ],
  [/^(clb|cau lac bo)\b/, "câu lạc bộ"],
  [/\bhoi\b/, "hội quần chúng"],
];

/** The kind that a name tells; "": it tells none. */
export const usualKind = (name: string): OrganisationKind | "" =>
  KINDS.find(([fits]) => fits.test(searchKey(name)))?.[1] ?? "";
