/** A card of the desk that opens and closes; a reload finds it as it was, with what was typed in it. */
import type { ReactNode } from "react";
import { useDraft } from "../live/draft.ts";

interface Props {
  readonly name: string;
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Folded({ name, title, className = "card", children }: Props) {
  const [open, setOpen] = useDraft(`folded.${name}`, false);
  return (
    <details className={className} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
