/** A telephone number as people and spreadsheets write it. */

/** "9.00E+08": what a narrow column has made of a number */
const SCIENTIFIC = /^(\d)(?:[.,](\d+))?E\+?(\d+)$/i;
const WITHOUT_ZERO = /^[1-9]\d{8}$/;
const WHOLE = /^0\d{9,10}$/;

export interface Phone {
  /** digits, a 0 first; null: they are lost, or it is none */
  readonly phone: string | null;
  readonly note: "phone-zero-restored" | "phone-digits-lost" | "bad-phone" | null;
}

export function readPhone(raw: string): Phone {
  const [, first = "", rest = "", power = ""] = SCIENTIFIC.exec(raw.trim()) ?? [];
  if (power !== "" && rest.length < Number(power)) return { phone: null, note: "phone-digits-lost" };
  const written = power === "" ? raw : first + rest;
  const digits = written.replace(/[\s().\-–\p{Cf}]/gu, "");
  const abroad = /^(?:\+|00)84(\d{9,10})$|^84(\d{9})$/.exec(digits);
  const phone = abroad ? `0${abroad[1] ?? abroad[2] ?? ""}` : digits;
  if (WHOLE.test(phone)) return { phone, note: null };
  if (WITHOUT_ZERO.test(phone)) return { phone: `0${phone}`, note: "phone-zero-restored" };
  return { phone: null, note: "bad-phone" };
}
