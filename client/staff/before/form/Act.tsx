/** A button that gives one act, dead while it is under way; why it was refused stands in the bar above. */
import type { CommandInput } from "../../../../shared/wire/commands/commands.ts";
import { usePending } from "../../../line/giving.ts";
import { send } from "../../../line/send.ts";
import { Button } from "../../../ui/Button.tsx";

interface Props {
  readonly command: CommandInput;
  readonly children: string;
  readonly kind?: "primary" | "suggested" | "plain";
  /** said in place of its text, where several have the same */
  readonly label?: string;
  readonly disabled?: boolean;
}

export function Act({ command, children, kind = "plain", label, disabled = false }: Props) {
  const underWay = usePending().some((act) => JSON.stringify(act.command) === JSON.stringify(command));
  return (
    <Button
      kind={kind}
      disabled={disabled || underWay}
      {...(label === undefined ? {} : { "aria-label": label })}
      onClick={() => send(command)}
    >
      {children}
    </Button>
  );
}
