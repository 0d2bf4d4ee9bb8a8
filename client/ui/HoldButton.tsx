/** A button for what cannot be undone: it acts only when held down to the end, by finger, mouse or key. */
import { type ComponentProps, useEffect, useRef, useState } from "react";

const HOLD_MS = 2_000;

interface Props extends Omit<ComponentProps<"button">, "onClick"> {
  readonly onHeld: () => void;
}

export function HoldButton({ onHeld, className = "", ...rest }: Props) {
  const [pressed, setPressed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = () => {
    clearTimeout(timer.current);
    setPressed(true);
    timer.current = setTimeout(() => {
      setPressed(false);
      onHeld();
    }, HOLD_MS);
  };
  const stop = () => {
    clearTimeout(timer.current);
    setPressed(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <button
      type="button"
      className={`hold ${pressed ? "held" : ""} ${className}`}
      onPointerDown={start}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if ((event.key === "Enter" || event.key === " ") && !event.repeat) start();
      }}
      onKeyUp={stop}
      {...rest}
    />
  );
}
