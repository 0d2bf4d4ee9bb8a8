/** The minutes as the desk sees them: how far they are on their way to signature. */
import { Signing } from "../../../../staff/signing/Signing.tsx";
import { useSigningWords } from "../../../../staff/signing/words.ts";
import type { SectionProps } from "../section.ts";

export function Minutes({ view }: SectionProps) {
  const words = useSigningWords();
  return (
    <section className="card stack" aria-label={words.title}>
      <h2>{words.title}</h2>
      {view.signing && <Signing signing={view.signing} signs="reader" />}
    </section>
  );
}
