/** Codes and names one after another: a code never breaks, a name may. */
import { Fragment } from "react";

export function Codes({ all }: { readonly all: readonly string[] }) {
  return all.map((code, i) => (
    <Fragment key={code}>
      <span className={/^[\w-]+$/.test(code) ? "whole" : ""}>
        {i < all.length - 1 ? `${code},` : code}
      </span>{" "}
    </Fragment>
  ));
}
