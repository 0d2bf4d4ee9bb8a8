/** Commands: office holders and guests, entered, changed and taken off before the freeze. */
import { z } from "zod";
import { ADDRESS_FORMS } from "../../terms/address.ts";
import { OFFICIAL_ROLES } from "../../terms/officials.ts";
import { line, paragraph, personName } from "../../terms/textSchemas.ts";
import { id } from "./bits.ts";

const holder = {
  name: personName,
  /** one that is usual, or one that a list brought: "Thượng tọa" */
  addressForm: z.union([z.enum(ADDRESS_FORMS), line(20)]),
  position: line(120),
  /** how the name is said; may be empty */
  pronunciation: paragraph(120),
  /** its place in the order of protocol; whoever stands there moves on by one */
  order: z.number().int().min(1).max(999),
  mayAnswer: z.boolean(),
  /** false: name and position only, no clock */
  timed: z.boolean(),
};
/** the unit's id, or the name of another body */
const unit = line(120);
const role = z.enum(OFFICIAL_ROLES);

export const officialsCommands = [
  z.object({ type: z.literal("EnterOfficial"), ...holder, unit, role }).strict(),
  z
    .object({
      type: z.literal("ChangeOfficial"),
      official: id,
      ...holder,
      /** somebody else holds the office now: it is invited anew */
      another: z.boolean(),
      /** left out: as it was; who presides or sits at a seat keeps them */
      unit: unit.optional(),
      role: role.optional(),
    })
    .strict(),
  z.object({ type: z.literal("RemoveOfficial"), official: id }).strict(),
] as const;
