/** Bodies are called by the level of who holds the hearing: on every paper, and in every word of a screen. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeDocument } from "../../server/documents/documents.ts";
import { listNamed } from "../../server/documents/lists/lists.ts";
import type { Source } from "../../server/documents/source.ts";
import { bodiesOf, holderOf } from "../../server/rulebook/before/bodies.ts";
import type { DocumentSettings } from "../../server/rulebook/before/plan.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { Register } from "../../server/views/people.ts";
import { bodyNames, USUAL_HOLDER } from "../../shared/terms/bodies.ts";
import { AFTER_PAPERS, FORMS, LISTS, OFFICE_PAPERS, paperFile } from "../../shared/terms/documents.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { docxFiles, paragraphsOf } from "../support/papers.ts";

const CITYS: readonly (readonly [RegExp, string])[] = [
  [/thành phố Uông Bí/giu, "xã An Bình"],
  [/thành phố/gu, "xã"],
  [/Thành phố/gu, "Xã"],
  [/THÀNH PHỐ/gu, "XÃ"],
  [/Thành ủy/gu, "Đảng ủy"],
  [/THÀNH ỦY/gu, "ĐẢNG ỦY"],
  [/Ban Dân vận/giu, "Ban Xây dựng Đảng"],
  [/cấp ủy/giu, "Đảng ủy"],
];
const saidBelow = (text: string): string => CITYS.reduce((so, [from, to]) => so.replace(from, to), text);

/** Everything typed by people as a commune's would have typed it: what is left of a city is the product's own. */
function below<T>(value: T): T {
  if (typeof value === "string") return saidBelow(value) as T;
  if (Array.isArray(value)) return value.map(below) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, below(child)])) as T;
}

function ofCommune(): Source {
  const { state, people } = followedUpTo(199);
  const plain = below(state as HearingState);
  const register = new Register([...people].map(([id, row]) => [id, below(row)] as const));
  return {
    state: { ...plain, plan: { ...plain.plan, level: "commune" } },
    people: register,
    prose: new Map(),
  };
}
const NO_HEAD = { superior: "", issuer: [], symbol: "" };
const DOCUMENTS: DocumentSettings = {
  ...{ place: "", party: NO_HEAD, state: NO_HEAD, basis: [], recipients: [], secretariesFrom: "" },
};
const A_CITYS = /thành ủy|thành phố|dân vận|cấp ủy/iu;

describe("the names of bodies", () => {
  it("[D50] no paper and no list of a commune's hearing names a body of a city", async () => {
    const source = ofCommune();
    expect(holderOf(source.state.plan)).toEqual({ place: "commune", organiser: "Ban Xây dựng Đảng" });
    const all = [
      ...(["bien-ban-dang.docx", "bien-ban-nha-nuoc.docx"] as const),
      ...[...OFFICE_PAPERS, ...AFTER_PAPERS].flatMap((name) =>
        FORMS.map((form) => paperFile(name, form, "docx")),
      ),
    ];
    for (const file of all) {
      const xml = docxFiles(await makeDocument(file, source))["word/document.xml"] ?? "";
      const citys = paragraphsOf(xml).filter(({ text }) => A_CITYS.test(text));
      expect([file, citys.map(({ text }) => text)]).toEqual([file, []]);
    }
    for (const name of LISTS)
      expect(JSON.stringify(listNamed(name, source, null, source.state.at))).not.toMatch(A_CITYS);
    const docxFile = docxFiles(await makeDocument("bao-cao-ket-qua-dang.docx", source))["word/document.xml"];
    expect(docxFile).toContain("Thường trực Đảng ủy");
    expect(docxFile).toContain("BAN XÂY DỰNG ĐẢNG");
    expect(docxFile).toContain("-BC/BXDĐ");
  });

  it("[D50] the place is the plan's own, the organiser is called as the plan calls it", () => {
    const { plan } = followedUpTo(0).state;
    expect(holderOf(plan)).toEqual({ place: "city", organiser: "Ban Dân vận" });
    const state = { superior: "", symbol: "", issuer: ["ỦY BAN NHÂN DÂN", "PHƯỜNG QUANG TRUNG"] };
    const ward = {
      ...plan,
      level: "commune" as const,
      clerks: [{ number: 1, name: "Ban Tuyên giáo và Dân vận Đảng ủy", body: "organiser" as const }],
      documents: { ...DOCUMENTS, ...plan.documents, state },
    };
    const names = bodiesOf(ward);
    expect([names.place, names.organiser, names.standing, names.officeParty, names.police]).toEqual([
      ...[
        "phường",
        "Ban Tuyên giáo và Dân vận",
        "Thường trực Đảng ủy",
        "Văn phòng Đảng ủy",
        "Công an phường",
      ],
    ]);
    // a desk may bear a person's name
    expect(
      bodiesOf({ level: "commune", clerks: [{ number: 1, name: "Ban Văn Chài", body: "organiser" }] })
        .organiser,
    ).toBe("Ban Xây dựng Đảng");
    expect(bodyNames("en", { place: "ward", organiser: "" }).officeParty).toBe("Party office");
    expect(bodyNames("vi", USUAL_HOLDER).standing).toBe("Thường trực Thành ủy");
  });

  it("[D50] no other file of the product writes such a name", () => {
    const mayName = new Set(["shared/terms/bodies.ts", "shared/terms/presets.ts"]);
    const named = ["client", "server", "shared"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(folder, name))
        .filter((file) => !mayName.has(file))
        .flatMap((file) =>
          readFileSync(file, "utf8")
            .split("\n")
            .filter((line) => !/^\s*(\/?\*|\/\/)/.test(line))
            .filter((line) => /["`].*(Thành ủy|Ban Dân vận|cấp ủy)/u.test(line))
            .map((line) => `${file}: ${line.trim()}`),
        ),
    );
    expect(named).toEqual([]);
  });
});
