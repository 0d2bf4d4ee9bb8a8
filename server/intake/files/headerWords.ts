/** What offices write above their columns, as it is compared: without marks, capitals and signs. */
import { searchKey } from "../../../shared/terms/text.ts";
import type { Target } from "../../../shared/wire/filePreview.ts";

const PERSON = {
  birthDate: ["ngày sinh", "ngày tháng năm sinh", "ngày, tháng, năm sinh", "sinh ngày", "birth_date"],
  birthYear: ["năm sinh", "NS", "birth_year", "birth year"],
  gender: ["giới tính", "nam/nữ", "gender"],
  organisation: [
    "đơn vị",
    "tổ chức",
    "tên tổ chức",
    "đơn vị/tổ chức",
    "cơ quan, đơn vị",
    "organisation",
    "source_name",
  ],
  position: ["chức vụ", "chức danh", "chức vụ/chức danh", "chức vụ, chức danh", "position"],
  represents: ["đối tượng", "thành phần", "đối tượng đại diện", "đại diện cho", "represents"],
  phone: ["SĐT", "ĐT", "điện thoại", "số điện thoại", "số ĐT", "di động", "điện thoại liên hệ", "phone"],
  address: ["địa chỉ", "nơi ở", "chỗ ở hiện nay", "address"],
  addressForm: ["danh xưng", "xưng hô", "cách xưng hô", "address_form"],
} as const;

const DELEGATE = {
  name: ["họ và tên", "họ tên", "họ và tên đại biểu", "họ tên đại biểu", "tên đại biểu", "đại biểu", "name"],
  familyName: ["họ đệm", "họ và đệm", "họ và tên đệm", "họ, đệm", "họ"],
  givenName: ["tên"],
  ...PERSON,
  seat: ["chỗ ngồi", "số ghế", "seat"],
  note: ["ghi chú", "note"],
} as const;

const OPINION = {
  speaker: [
    ...[
      "người phát biểu",
      "họ và tên người phát biểu",
      "họ tên người phát biểu",
      "người nêu",
      "người nêu ý kiến",
    ],
    ...["họ và tên", "họ tên", "speaker_name"],
  ],
  ...PERSON,
  title: ["tiêu đề", "tiêu đề ý kiến", "tên ý kiến", "trích yếu", "title"],
  content: ["nội dung", "nội dung ý kiến", "nội dung kiến nghị", "nội dung phản ánh", "ý kiến", "content"],
  questions: [
    ...["đề nghị cụ thể", "kiến nghị cụ thể", "nội dung đề nghị", "đề nghị", "câu hỏi", "questions"],
  ],
  kind: ["loại ý kiến", "loại", "kind"],
  field: ["lĩnh vực", "field"],
  place: ["địa điểm", "địa điểm vụ việc", "nơi xảy ra", "địa điểm sự việc", "matter_location"],
  addressedTo: ["cơ quan được hỏi", "cơ quan giải quyết", "đơn vị được hỏi", "addressed_to"],
  wantsToSpeak: [
    "phát biểu trực tiếp",
    "muốn phát biểu",
    "đăng ký phát biểu",
    "đề nghị phát biểu",
    "wants_to_speak",
  ],
  minutes: ["thời lượng", "số phút", "thời lượng cần", "asked_minutes"],
  needsAccessibilityHelp: ["cần hỗ trợ", "cần hỗ trợ tiếp cận", "needs_accessibility_help"],
  mayBeNamed: ["đồng ý công khai tên", "đồng ý nêu tên", "consent_to_publish_name"],
  code: ["mã", "mã ý kiến", "mã phiếu", "code"],
} as const;

const COLLECTED = {
  content: OPINION.content,
  field: OPINION.field,
  place: OPINION.place,
  people: [
    ...["số người", "số người nêu", "số người cùng nêu", "số người phản ánh", "số người kiến nghị"],
    ...["số lượt", "số lượt ý kiến", "số lượt người", "số hộ", "people"],
  ],
  organisation: [
    ...PERSON.organisation,
    ...["tổ chức, phường xã", "tổ chức/phường", "tổ chức, địa phương", "đơn vị gửi", "nơi gửi", "nguồn"],
  ],
  // in one's own list it says where, in one of several whose
  ward: ["phường", "phường/xã", "phường, xã", "xã/phường", "xã, phường", "địa phương"],
} as const;

const WORDS = { delegates: DELEGATE, opinions: OPINION, collected: COLLECTED } as const satisfies Record<
  Target,
  object
>;
export type Field = keyof typeof DELEGATE | keyof typeof OPINION | keyof typeof COLLECTED;

/** Without these a list is no list of its kind. */
export const NEEDED: Readonly<Record<Target, readonly Field[]>> = {
  delegates: ["name"],
  opinions: ["speaker", "content"],
  collected: ["content"],
};

const keysOf = (target: Target): readonly (readonly [string, Field])[] =>
  Object.entries<readonly string[]>(WORDS[target]).flatMap(([field, words]) =>
    words.map((word) => [searchKey(word), field as Field] as const),
  );
const KEYS: Readonly<Record<Target, readonly (readonly [string, Field])[]>> = {
  delegates: keysOf("delegates"),
  opinions: keysOf("opinions"),
  collected: keysOf("collected"),
};
const exact: Readonly<Record<Target, ReadonlyMap<string, Field>>> = {
  delegates: new Map(KEYS.delegates),
  opinions: new Map(KEYS.opinions),
  collected: new Map(KEYS.collected),
};
/** two words and more: what such a name begins with tells what it is */
const longest: Readonly<Record<Target, readonly (readonly [string, Field])[]>> = {
  delegates: beginnings("delegates"),
  opinions: beginnings("opinions"),
  collected: beginnings("collected"),
};
function beginnings(target: Target): readonly (readonly [string, Field])[] {
  return KEYS[target].filter(([key]) => key.includes(" ")).sort(([a], [b]) => b.length - a.length);
}

/** What stands above a column, as a field. `sure`: the whole name is known, not its beginning alone. */
export function fieldNamed(
  target: Target,
  name: string,
): { readonly field: Field; readonly sure: boolean } | null {
  const keys = [searchKey(name), searchKey(name.replace(/\([^)]*\)/g, " "))];
  for (const key of keys) {
    const field = exact[target].get(key);
    if (field !== undefined) return { field, sure: true };
  }
  const begun = longest[target].find(([key]) => keys.some((otherKey) => otherKey.startsWith(`${key} `)));
  return begun ? { field: begun[1], sure: false } : null;
}
