/** A card of the desk that opens and closes; a reload finds it as it was, with what was typed in it. */
import type { ReactNode, Ref } from "react";
import { useDraft } from "../../../line/draft.ts";

interface Props {
  readonly name: string;
  readonly title: string;
  readonly className?: string;
  /** open until somebody closes it */
  readonly wanted?: boolean;
  readonly ref?: Ref<HTMLDetailsElement>;
  readonly children: ReactNode;
}

export function Folded({ name, title, className = "card", wanted = false, ref, children }: Props) {
  const [chosen, setChosen] = useDraft<boolean | null>(`folded.${name}`, null);
  const open = chosen ?? wanted;
  const toggled = (now: boolean) => now !== open && setChosen(now);
  return (
    <details
      ref={ref}
      className={className}
      open={open}
      // a card that somebody works in stays open
      onFocus={() => open && chosen === null && setChosen(true)}
      onToggle={(event) => toggled(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {children}
    </details>
  );
}
