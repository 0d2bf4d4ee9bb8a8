/** The minutes on a leader's page: to be read, and by whoever presides to be approved and signed. */
import { Signing } from "../../../../staff/signing/Signing.tsx";
import { signsOf } from "../../../../staff/signing/signs.ts";
import { useSigningWords } from "../../../../staff/signing/words.ts";
import type { SectionProps } from "../section.ts";

export function Minutes({ view }: SectionProps) {
  const words = useSigningWords();
  return (
    <section className="card stack" aria-label={words.title}>
      <h2>{words.title}</h2>
      {view.signing && <Signing signing={view.signing} signs={signsOf(view)} />}
    </section>
  );
}
