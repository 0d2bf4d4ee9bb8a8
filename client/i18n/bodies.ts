/** The bodies whose clerks prepare and follow up, as a sentence names them. */
import type { Body } from "../../shared/terms/seats.ts";

type Names = Readonly<Record<Body, string>>;

export const bodyNames: { readonly vi: Names; readonly en: Names } = {
  vi: {
    organiser: "Ban Dân vận",
    front: "Ủy ban MTTQ",
    officeParty: "Văn phòng cấp ủy",
    officeCouncil: "Văn phòng HĐND và UBND",
  },
  en: {
    organiser: "the organiser",
    front: "the Front",
    officeParty: "the Party office",
    officeCouncil: "the office of council and committee",
  },
};
