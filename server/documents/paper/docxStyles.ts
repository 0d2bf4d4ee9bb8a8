/** A layout's styles as Word has them, in its measures. */
import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType } from "docx";
import type { Layout, Style, StyleName } from "./layouts.ts";

/** twentieths of a point */
const TWIPS_PER_MM = 1440 / 25.4;
export const twips = (mm: number) => Math.round(mm * TWIPS_PER_MM);
export const points = (pt: number) => Math.round(pt * 20);
/** a line of text at 1.0, in Word's measure */
const SINGLE = 240;
/** eighths of a point */
export const border = (pt: number) => ({
  style: BorderStyle.SINGLE,
  size: Math.round(pt * 8),
  color: "000000",
});

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  both: AlignmentType.JUSTIFIED,
} as const;

export function optionsOf(style: Style): IParagraphOptions {
  return {
    alignment: ALIGN[style.align ?? "left"],
    spacing: {
      before: points(style.before ?? 0),
      after: points(style.after ?? 0),
      line: Math.round((style.line ?? 1) * SINGLE),
      lineRule: LineRuleType.AUTO,
    },
    ...(style.firstLine ? { indent: { firstLine: twips(style.firstLine) } } : {}),
    ...(style.withNext ? { keepNext: true } : {}),
  };
}

/** Each style of the layout as a Word style, so that whoever edits finds them in Word's list. */
export function wordStyles({ font, styles }: Layout) {
  return (Object.entries(styles) as [StyleName, Style][]).map(([id, style]) => ({
    id,
    name: id,
    basedOn: "Normal",
    quickFormat: true,
    run: { font, size: style.size * 2, bold: style.bold ?? false, italics: style.italic ?? false },
    paragraph: optionsOf(style),
  }));
}
