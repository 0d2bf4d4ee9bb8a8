/** One line of text with its label in place of a caption. */
import type { ComponentProps } from "react";

interface Props extends Omit<ComponentProps<"input">, "onChange" | "placeholder"> {
  readonly label: string;
  readonly placeholder?: string;
  readonly onText: (text: string) => void;
}

export function TextInput({ label, placeholder = label, onText, ...rest }: Props) {
  return (
    <input
      aria-label={label}
      placeholder={placeholder}
      onChange={(event) => onText(event.target.value)}
      {...rest}
    />
  );
}
