/** Codes and names one after another: a code never breaks, a name may. */
import { Fragment } from "react";

export function Codes({ all }: { readonly all: readonly string[] }) {
  return all.map((one, i) => (
    <Fragment key={one}>
      <span className={/^[\w-]+$/.test(one) ? "whole" : ""}>{i < all.length - 1 ? `${one},` : one}</span>{" "}
    </Fragment>
  ));
}
