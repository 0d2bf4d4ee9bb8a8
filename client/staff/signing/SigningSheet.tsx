/** The minutes to signature over the middle of a chair's or a secretary's screen. */
import type { StaffView } from "../../line/staff.ts";
import { Signing } from "./Signing.tsx";
import { signsOf } from "./signs.ts";

export function SigningSheet({ view }: { readonly view: StaffView }) {
  return view.signing && <Signing signing={view.signing} signs={signsOf(view)} />;
}
