/** Codes that lead to a page of ours: each is drawn once, however often it is asked for. */
import QRCode from "qrcode";

/** hearings come and go; the oldest codes are drawn again */
const MOST = 1_000;
const drawn = new Map<string, Promise<string>>();

/** The code of an address as an SVG picture. */
export function qrPicture(url: string): Promise<string> {
  const drawnBefore = drawn.get(url);
  if (drawnBefore) return drawnBefore;
  if (drawn.size >= MOST) drawn.delete(drawn.keys().next().value ?? "");
  const picture = QRCode.toString(url, { type: "svg", margin: 3 });
  drawn.set(url, picture);
  return picture;
}
