/** The sections of a leader's page after the hearing, in their order: each topic has its folder here. */
import type { ComponentType } from "react";
import { City } from "../../../staff/reports/City.tsx";
import { Minutes } from "./minutes/Minutes.tsx";
import { Restricted } from "./restricted/Restricted.tsx";
import type { SectionProps } from "./section.ts";
import { All, UnderWay, Word } from "./word/Word.tsx";
import type { SectionId } from "./words.ts";

export const SECTIONS: readonly { readonly id: SectionId; readonly Section: ComponentType<SectionProps> }[] =
  [
    { id: "word", Section: Word },
    { id: "underWay", Section: UnderWay },
    { id: "all", Section: All },
    { id: "minutes", Section: Minutes },
    { id: "restricted", Section: Restricted },
    { id: "city", Section: City },
  ];
