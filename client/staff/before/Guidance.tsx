/** What the organisers ask of whoever sends opinions: their newest guidance. */
import type { OwnGuidance } from "../../../shared/views/before/guidance.ts";
import { stampOf } from "../when.ts";
import { useGuidanceWords } from "./guidanceWords.ts";

export function Guidance({ guidance }: { readonly guidance: OwnGuidance | null }) {
  const words = useGuidanceWords();
  if (guidance === null) return null;
  const { at, forms, to, text } = guidance;
  return (
    <section className="card guidance" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{text}</p>
      <p className="muted">{words.sent(stampOf(at), forms.join(", "), to.join("; "))}</p>
    </section>
  );
}
