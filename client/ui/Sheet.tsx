/** A sheet over the middle of a screen: one matter, one way back. Nothing behind it is blocked from going on. */
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "./Button.tsx";

interface Props {
  readonly title: string;
  readonly back: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

export function Sheet({ title, back, onBack, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className="card sheet"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === "Escape") onBack();
      }}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button onClick={onBack}>{back}</Button>
      </header>
      <div className="sheet-body">{children}</div>
    </section>
  );
}
