/** The words of the page /trust, Vietnamese first, English second; without a script, so that it works before anything is trusted. */
import { inGroups } from "../../../shared/terms/trust.ts";

export interface TrustAbout {
  readonly fingerprint: string | null;
  readonly page: string;
  /** was this very page asked over HTTPS? */
  readonly secure: boolean;
  readonly secureUrl: string;
}

interface Steps {
  readonly device: string;
  /** opened for whoever comes with such a browser; an iPad says that it is a Macintosh */
  readonly browser: RegExp;
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

const DEVICES: readonly Steps[] = [
  {
    device: "Android",
    browser: /Android/,
    vi: [
      "Bấm <b>Tải chứng chỉ</b> ở trên; máy lưu tệp <b>ca.crt</b>. Máy phải có khóa màn hình (mã PIN).",
      "Mở <b>Cài đặt</b>, gõ vào ô tìm kiếm: <b>chứng chỉ CA</b> (CA certificate). Không thấy thì vào <b>Bảo mật → Mã hóa và thông tin xác thực → Cài đặt chứng chỉ → Chứng chỉ CA</b>.",
      "Bấm <b>Vẫn cài đặt</b> (Install anyway), nhập mã PIN, chọn tệp <b>ca.crt</b> trong mục Tải xuống.",
    ],
    en: [
      "Press <b>Get the certificate</b> above; the device keeps the file <b>ca.crt</b>. It must have a screen lock (PIN).",
      "Open <b>Settings</b> and search for <b>CA certificate</b>. Not found: <b>Security → Encryption &amp; credentials → Install a certificate → CA certificate</b>.",
      "Press <b>Install anyway</b>, give the PIN, choose <b>ca.crt</b> in Downloads.",
    ],
  },
  {
    device: "iPad, iPhone",
    browser: /iPad|iPhone|Macintosh/,
    vi: [
      "Mở trang này bằng <b>Safari</b>, bấm <b>Tải chứng chỉ</b>, rồi <b>Cho phép</b> (Allow).",
      "Mở <b>Cài đặt</b> (Settings): bấm <b>Đã tải về hồ sơ</b> (Profile Downloaded) ở trên cùng → <b>Cài đặt</b> (Install), nhập mã máy.",
      "Vào <b>Cài đặt → Cài đặt chung → Giới thiệu → Cài đặt tin cậy chứng nhận</b> (General → About → Certificate Trust Settings), ở cuối trang, <b>bật</b> “Đối Thoại CA …”. Thiếu bước này thì chưa có tác dụng.",
    ],
    en: [
      "Open this page in <b>Safari</b>, press <b>Get the certificate</b>, then <b>Allow</b>.",
      "Open <b>Settings</b>: press <b>Profile Downloaded</b> at the top → <b>Install</b>, give the passcode.",
      "Go to <b>Settings → General → About → Certificate Trust Settings</b>, at the very end, and <b>switch on</b> “Đối Thoại CA …”. Without this step nothing has changed.",
    ],
  },
  {
    device: "Windows",
    browser: /Windows/,
    vi: [
      "Bấm <b>Tải chứng chỉ</b>, mở tệp <b>ca.crt</b> đã tải về → <b>Install Certificate…</b> (Cài đặt chứng chỉ).",
      "Chọn <b>Local Machine</b> (Máy cục bộ; cần quyền quản trị) hoặc <b>Current User</b> (Người dùng hiện tại) → <b>Next</b>.",
      "Chọn <b>Place all certificates in the following store</b> → <b>Browse…</b> → <b>Trusted Root Certification Authorities</b> (Tổ chức cấp chứng chỉ gốc tin cậy) → <b>OK → Next → Finish → Yes</b>.",
      "Đóng hẳn trình duyệt (Edge, Chrome) rồi mở lại.",
    ],
    en: [
      "Press <b>Get the certificate</b>, open the file <b>ca.crt</b> → <b>Install Certificate…</b>",
      "Choose <b>Local Machine</b> (needs an administrator) or <b>Current User</b> → <b>Next</b>.",
      "Choose <b>Place all certificates in the following store</b> → <b>Browse…</b> → <b>Trusted Root Certification Authorities</b> → <b>OK → Next → Finish → Yes</b>.",
      "Close the browser (Edge, Chrome) entirely and open it again.",
    ],
  },
  {
    device: "macOS",
    browser: /Macintosh/,
    vi: [
      "Bấm <b>Tải chứng chỉ</b>, mở tệp <b>ca.crt</b>: ứng dụng <b>Truy cập chuỗi khóa</b> (Keychain Access) hiện ra → <b>Thêm</b> (Add).",
      "Tìm “Đối Thoại CA …”, bấm đúp, mở <b>Tin cậy</b> (Trust), chọn <b>Luôn tin cậy</b> (Always Trust), đóng lại và nhập mật khẩu.",
      "Đóng hẳn trình duyệt rồi mở lại.",
    ],
    en: [
      "Press <b>Get the certificate</b>, open the file <b>ca.crt</b>: <b>Keychain Access</b> appears → <b>Add</b>.",
      "Find “Đối Thoại CA …”, double-click it, open <b>Trust</b>, choose <b>Always Trust</b>, close and give the password.",
      "Quit the browser and open it again.",
    ],
  },
];

const WORDS = {
  vi: {
    title: "Tin cậy máy chủ hội nghị",
    secure: "Máy này đang mở trang qua HTTPS. Không có cảnh báo của trình duyệt là đã xong.",
    plain:
      "Máy này đang mở trang qua HTTP: người cùng mạng đọc được nội dung; màn hình có thể tự tắt; mất mạng thì không mở lại được.",
    who: "Làm một lần trên mỗi máy của hội trường (Chủ tọa, thư ký, kỹ thuật, máy chiếu, bục phát biểu). Điện thoại của đại biểu không cần.",
    get: "Tải chứng chỉ",
    compare:
      "Mã của chứng chỉ (SHA-256) phải giống mã trên trang kỹ thuật hoặc trên máy chủ. Khác thì dừng lại.",
    check: "Xong thì bấm để kiểm tra",
    checked: "Trang mở ra không có cảnh báo là được. Sau đó quét mã của từng chỗ trên trang kỹ thuật.",
    other: "Máy khác: quét mã này để mở đúng trang này",
    after:
      "Chứng chỉ này chỉ dùng được cho máy chủ này và mạng nội bộ. Sau hội nghị có thể gỡ ở đúng chỗ đã cài.",
    nothing:
      "Máy chủ này không có chứng chỉ nào cần tin cậy. Muốn có HTTPS: trên máy chủ chạy npm run certificate, rồi mở lại máy chủ.",
  },
  en: {
    title: "Trust the hearing's server",
    secure: "This device has opened the page over HTTPS. If the browser gave no warning, all is done.",
    plain:
      "This device has opened the page over HTTP: whoever shares the network can read along; screens may fall asleep; without the network nothing opens again.",
    who: "Once on each device of the hall (chairs, secretaries, operator, projector, lectern). Delegates' phones need nothing.",
    get: "Get the certificate",
    compare:
      "The certificate's SHA-256 must equal the one on the operator's page or on the server. If it differs, stop.",
    check: "Then press to check",
    checked: "The page opens without a warning: done. Then scan each seat's code on the operator's page.",
    other: "Another device: scan this to open this very page",
    after:
      "The certificate is good for this server and local networks alone. After the hearing it may be removed where it was installed.",
    nothing:
      "This server has no certificate that needs to be trusted. For HTTPS: npm run certificate on the server, then start it again.",
  },
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function section(language: "vi" | "en", about: TrustAbout, fingerprint: string, browser: string): string {
  const words = WORDS[language];
  const steps = DEVICES.map(
    (device) =>
      `<details${device.browser.test(browser) ? " open" : ""}><summary>${device.device}</summary><ol>${device[
        language
      ]
        .map((step) => `<li>${step}</li>`)
        .join("")}</ol></details>`,
  ).join("");
  const check = `${about.secureUrl}/trust`;
  return `<section lang="${language}">
<h${language === "vi" ? 1 : 2}>${words.title}</h${language === "vi" ? 1 : 2}>
<p class="${about.secure ? "good" : "plain"}"><span aria-hidden="true">${about.secure ? "✓" : "▲"}</span> ${about.secure ? words.secure : words.plain}</p>
<p>${words.who}</p>
<p><a class="get" href="/trust/ca.crt">${words.get}</a></p>
<p>${words.compare}</p>
<p class="print">${inGroups(fingerprint)
    .map((group) => `<span>${escaped(group)}</span>`)
    .join(" ")}</p>
${steps}
<p>${words.check}: <a href="${escaped(check)}">${escaped(check)}</a></p>
<p>${words.checked}</p>
${language === "vi" ? `<figure><img src="/trust/qr.svg" alt="QR: ${escaped(about.page)}" width="240" height="240"><figcaption>${words.other}<br><b>${escaped(about.page)}</b></figcaption></figure>` : ""}
<p class="muted">${words.after}</p>
</section>`;
}

export function trustPage(about: TrustAbout, browser: string): string {
  const { fingerprint } = about;
  const body = (["vi", "en"] as const)
    .map((language) =>
      fingerprint === null
        ? `<p lang="${language}">${WORDS[language].nothing}</p>`
        : section(language, about, fingerprint, browser),
    )
    .join("\n");
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${WORDS.vi.title}</title><link rel="icon" href="/icons/icon.svg"><link rel="stylesheet" href="/trust/trust.css"></head>
<body><main>${body}</main></body></html>`;
}
