/** A QR code as a picture for a DOCX: the same text, the same bytes. */
import QRCode from "qrcode";
import { greyPicture } from "./png.ts";

/** pixels that a dot of the code is wide, and dots of white around it */
const SCALE = 6;
const MARGIN = 2;

/** As PNG, in grey. */
export function codePicture(text: string): Buffer {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  const width = (size + 2 * MARGIN) * SCALE;
  return greyPicture(width, width, (x, y) => {
    const [row, column] = [y, x].map((dot) => Math.floor(dot / SCALE) - MARGIN) as [number, number];
    const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < size;
    return isInside && data[row * size + column] ? 0 : 255;
  });
}
