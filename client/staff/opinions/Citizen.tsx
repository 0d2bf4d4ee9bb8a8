/** A citizen's own opinions, on the phone: sending one, its receipt, how it stands, and how one stands by a receipt's code. */
import { useEffect, useRef } from "react";
import { shownReceipt } from "../../../shared/terms/register.ts";
import type { HearingClock } from "../../../shared/terms/time.ts";
import type { OwnOpinion, OwnRegister } from "../../../shared/views/before/register.ts";
import { useNow } from "../../line/clock.ts";
import { Button } from "../../ui/Button.tsx";
import { PublicPageLink } from "./Became.tsx";
import { useCitizenWords } from "./citizenWords.ts";
import { LookUp } from "./LookUp.tsx";
import { OpinionForm } from "./OpinionForm.tsx";
import { OwnOpinions } from "./OwnOpinions.tsx";
import { standOf } from "./stand.ts";
import { useWords } from "./words.ts";

/** The receipt of what was sent last. */
function Receipt({ opinion }: { readonly opinion: OwnOpinion }) {
  const words = useCitizenWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, receipt } = opinion;
  const first = useRef(id);
  // a new one is read out by itself
  useEffect(() => {
    if (first.current !== id) heading.current?.focus();
    first.current = id;
  }, [id]);
  return (
    <section className="card receipt" aria-label={words.received}>
      <h2 ref={heading} tabIndex={-1}>
        ✓ {words.received}
      </h2>
      <p>{words.code}</p>
      {/* letter by letter for who hears it */}
      <p className="code num">
        <span className="unseen">{[...receipt].join(" ")}</span>
        <span aria-hidden="true">{shownReceipt(receipt)}</span>
      </p>
      <p>{words.codeHint}</p>
      <p>
        <b>{words.next}.</b> {words.nextSays}
      </p>
      <Button onClick={() => print()}>{words.print}</Button>
    </section>
  );
}

/** What a screen reader says by itself, each change once. */
function Spoken({ opinions }: { readonly opinions: readonly OwnOpinion[] }) {
  const words = useWords();
  return (
    <p className="unseen" aria-live="polite" aria-atomic="true">
      {opinions.map((opinion) => `${opinion.code ?? opinion.id}: ${standOf(opinion, words).text}`).join(". ")}
    </p>
  );
}

interface Props {
  readonly register: OwnRegister;
  readonly clock: HearingClock;
}

interface AfterProps extends Props {
  readonly forgotten: boolean;
  /** the hearing is over: what became of it stands on the public page */
  readonly over: boolean;
}

/** After the freeze: how each opinion of this phone stands, what became of it, and any by its receipt's code. */
export function CitizenAfter({ register, clock, forgotten, over }: AfterProps) {
  const now = useNow(clock);
  const { opinions, last } = register;
  return (
    <>
      {opinions.length > 0 && (
        <OwnOpinions opinions={opinions} last={last} now={now} minimum={null} frozen consents />
      )}
      <LookUp forgotten={forgotten} />
      {over && <PublicPageLink />}
    </>
  );
}

export function Citizen({ register, clock }: Props) {
  const now = useNow(clock);
  const { opinions, last } = register;
  const newest = opinions.findLast((opinion) => opinion.receipt !== "" && opinion.withdrawnAt === null);
  return (
    <>
      <Spoken opinions={opinions} />
      {newest && <Receipt opinion={newest} />}
      {opinions.length > 0 && (
        <OwnOpinions opinions={opinions} last={last} now={now} minimum={null} consents />
      )}
      <OpinionForm source="individual" own={register} fields={[]} />
      <LookUp />
    </>
  );
}
