/** The screen's own name in large letters, while the operator looks for it. A touch puts it away. */
import { createRoot } from "react-dom/client";
import { endFlash, useFlash } from "../line/device.ts";
import { shortId } from "../line/deviceId.ts";
import { place } from "../line/place.ts";
import { useSeatNames } from "./seatNames.ts";

function Flash() {
  const name = useFlash();
  const seats = useSeatNames();
  if (name === null) return null;
  return (
    <button type="button" className="flash" onClick={endFlash}>
      <b>{name || seats(place().seat)}</b>
      <span className="num">{shortId(place().device.id)}</span>
    </button>
  );
}

let mounted = false;

/** Loaded and mounted when it is first asked for: most devices are never looked for. */
export function mountFlash(): void {
  if (mounted) return;
  mounted = true;
  createRoot(document.body.appendChild(document.createElement("div"))).render(<Flash />);
}
