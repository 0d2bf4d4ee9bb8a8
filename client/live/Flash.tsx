/** The screen's own name in large letters, while the operator looks for it. A touch puts it away. */
import { createRoot } from "react-dom/client";
import { endFlash, useFlash } from "./device.ts";
import { useSeatNames } from "./seatNames.ts";
import { device, seat } from "./socket.ts";

function Flash() {
  const name = useFlash();
  const seats = useSeatNames();
  if (name === null) return null;
  return (
    <button type="button" className="flash" onClick={endFlash}>
      <b>{name || seats(seat)}</b>
      <span className="num">{shortId(device.id)}</span>
    </button>
  );
}

/** Enough of a device's id to tell two of one name apart. */
export const shortId = (id: string) => `#${id.replace(/[^A-Za-z0-9]/g, "").slice(0, 4)}`;

export function mountFlash(): void {
  createRoot(document.body.appendChild(document.createElement("div"))).render(<Flash />);
}
