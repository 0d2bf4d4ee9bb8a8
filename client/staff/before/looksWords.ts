import type { LookKind } from "../../../shared/views/before/looks.ts";
import { makeWords } from "../../i18n/language.ts";

interface Words {
  readonly title: (count: number) => string;
  readonly how: string;
  readonly what: Readonly<Record<LookKind, (id: string) => string>>;
  readonly earlier: (count: number) => string;
}

/** A delegate's id begins with its organisation's number: "9.4". */
const organisationIn = (id: string) => id.split(".")[0] ?? "";

const vi: Words = {
  title: (count) => `Nhật ký mở xem (${count})`,
  how: "Ai đã mở xem, lúc nào, của phiếu hay người nào. Nội dung đã xem không ghi ở đây.",
  what: {
    registration: (id) => `số điện thoại, địa chỉ của phiếu ${id}`,
    application: (id) => `số điện thoại, địa chỉ của người xin dự ${id}`,
    delegate: (id) => `số điện thoại của đại biểu ${id} (tổ chức số ${organisationIn(id)})`,
    sealed: (id) => `phiếu niêm phong ${id}`,
  },
  earlier: (count) => `Và ${count} lần trước đó.`,
};
const en: Words = {
  title: (count) => `Who opened what (${count})`,
  how: "Who looked, when, at which form or person. What was seen does not stand here.",
  what: {
    registration: (id) => `phone number, address of form ${id}`,
    application: (id) => `phone number, address of applicant ${id}`,
    delegate: (id) => `phone number of delegate ${id} (organisation ${organisationIn(id)})`,
    sealed: (id) => `sealed form ${id}`,
  },
  earlier: (count) => `And ${count} before these.`,
};

export const useLooksWords = makeWords<Words>({ vi, en });
