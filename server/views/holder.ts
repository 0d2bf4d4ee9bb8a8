/** Who holds the hearing, for words that name its bodies. */
import { holderOf } from "../rulebook/before/bodies.ts";
import { fields, part } from "./part.ts";

export const holder = part(fields("plan"), ({ plan }) => holderOf(plan));
