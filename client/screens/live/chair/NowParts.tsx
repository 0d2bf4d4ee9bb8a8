/** What every picture of the card's upper band is made of: its label, a name as its heading. */
import type { ReactNode } from "react";
import type { ChairView } from "../../../../shared/views/views.ts";
import { wholeName } from "../../../i18n/address.ts";
import type { Open } from "../../../staff/acts/sheetNames.ts";

export interface NowProps {
  readonly view: ChairView;
  readonly open: Open;
}

interface LabelProps {
  readonly kind?: "on" | "late" | "ok" | "";
  readonly children: ReactNode;
  readonly right?: ReactNode;
}

/** What the room is doing, and a figure at the right. */
export function Label({ kind = "on", children, right }: LabelProps) {
  return (
    <p className={`label ${kind}`}>
      <span>{children}</span>
      {right !== undefined && right !== "" && <span className="num">{right}</span>}
    </p>
  );
}

/** A name as the card's heading. */
export const Name = ({ children }: { children: string }) => <h2>{wholeName(children)}</h2>;
