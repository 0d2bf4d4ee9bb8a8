/** How far the preparation has come: each topic says its own in a line. */
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { useWords } from "../words.ts";

export function Overview({ view }: { readonly view: DeskView }) {
  const words = useWords();
  return (
    <section className="card">
      <h2>{words.section.overview}</h2>
      <p>{words.body[view.clerk.body]}</p>
    </section>
  );
}
