/** A code to scan, drawn by this page. */
import QRCode from "qrcode";
import { useEffect, useState } from "react";

export function Qr({ url, name }: { readonly url: string; readonly name: string }) {
  const [picture, setPicture] = useState("");
  useEffect(() => {
    QRCode.toDataURL(url, { margin: 2, width: 320 }).then(setPicture, () => setPicture(""));
  }, [url]);
  return picture === "" ? null : <img src={picture} alt={`QR: ${name}`} width={160} height={160} />;
}
