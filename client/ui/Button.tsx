/** A button of at least 44 px, the primary one of 64 px; never submits a form. */
import type { ComponentProps } from "react";

interface Props extends ComponentProps<"button"> {
  readonly kind?: "primary" | "suggested" | "plain";
}

export function Button({ kind = "plain", className = "", ...rest }: Props) {
  const look = kind === "plain" ? className : `${kind} ${className}`;
  return <button type="button" className={look.trim() || undefined} {...rest} />;
}
