/** A part of a page that is left for another and come back to: what is half written in its forms is there again. */
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { PartIsLeft } from "../line/draft.ts";

/** Given the key of what it shows. A form that is closed within it, or sent, takes its words along. */
export function Part({ children }: { readonly children: ReactNode }) {
  const isLeft = useRef(false);
  // told before the forms beneath go: theirs are effects that end later
  useLayoutEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  return <PartIsLeft value={isLeft}>{children}</PartIsLeft>;
}
