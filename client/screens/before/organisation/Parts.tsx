/** The parts of an organisation's page, each with how far it has come; which one is looked at stands in the address. */
import type { OrganisationPageView } from "../../../../shared/views/before/organisation.ts";
import { useWords } from "../../../staff/delegates/words.ts";
import { addressOf, useAddress } from "../../../staff/desk/address.ts";

const PARTS = ["delegates", "opinions", "invited"] as const;
type Part = (typeof PARTS)[number];

/** Whoever is invited is asked once a letter is out. */
const partsOf = ({ invited }: OrganisationPageView): readonly Part[] =>
  PARTS.filter((part) => part !== "invited" || invited.length > 0);

/** The part that is looked at: the first where the address names none. */
export function usePart(view: OrganisationPageView): Part {
  const { section } = useAddress();
  return partsOf(view).find((part) => part === section) ?? PARTS[0];
}

/** What stands in each, against what is asked. */
function countOf(part: Part, { delegates, organisation, register, invited }: OrganisationPageView) {
  switch (part) {
    case "delegates":
      return [
        delegates.filter((delegate) => delegate.substituteFor === null).length,
        organisation.quota,
      ] as const;
    case "opinions":
      return [
        register.opinions.filter((opinion) => opinion.withdrawnAt === null).length,
        register.minimum ?? 0,
      ] as const;
    case "invited":
      return [invited.filter(({ answer }) => answer !== null).length, invited.length] as const;
    default:
      return part satisfies never;
  }
}

interface Props {
  readonly view: OrganisationPageView;
  readonly shown: Part;
}

export function Parts({ view, shown }: Props) {
  const words = useWords();
  return (
    <nav className="parts" aria-label={words.parts}>
      {partsOf(view).map((part) => {
        const [there, asked] = countOf(part, view);
        return (
          <a key={part} href={addressOf(part)} aria-current={part === shown ? "page" : undefined}>
            {words.part[part]}{" "}
            <b className={there < asked ? "num short" : "num"}>{words.entered(there, asked)}</b>
          </a>
        );
      })}
    </nav>
  );
}
