import { makeWords } from "../../i18n/language.ts";

export const useCitizenWords = makeWords({
  vi: {
    received: "Đã nhận ý kiến",
    code: "Mã của ông (bà)",
    codeHint: "Ghi lại hoặc chụp màn hình. Ai có mã này thì xem được kết quả.",
    next: "Tiếp theo",
    nextSays:
      "Ban tổ chức xem ý kiến trong vài ngày. Mở lại trang này bằng mã để biết: được đưa vào đối thoại, cần làm rõ, hay cơ quan khác trả lời.",
    lookTitle: "Xem kết quả bằng mã",
    lookLabel: "Mã nhận ý kiến",
    lookHint: "8 chữ và số, ví dụ 7K4M 29PD",
    look: "Xem",
    looking: "Đang tìm…",
    notFound: "Không có ý kiến, nguyện vọng dự nào mang mã này. Xin kiểm tra lại từng chữ.",
    noAnswer: "Chưa xem được, xin thử lại sau ít phút.",
    wrongCode: "Mã có đúng 8 chữ và số.",
    steps: "Đã qua các bước",
    sent: "Nhận ý kiến",
    print: "In phiếu nhận",
    forgotten:
      "Thông tin cá nhân đã xóa khi hết hạn lưu, mã không còn dùng được. Kết quả vẫn ở trang công khai.",
  },
  en: {
    received: "Your opinion was received",
    code: "Your code",
    codeHint: "Write it down or take a picture. Whoever has this code can see the result.",
    next: "What comes next",
    nextSays:
      "The organisers read it within some days. Open this page again with the code to learn whether it is accepted, must be made clearer, or is answered elsewhere.",
    lookTitle: "See the result by code",
    lookLabel: "Code of the receipt",
    lookHint: "8 letters and digits, for example 7K4M 29PD",
    look: "Show",
    looking: "Looking…",
    notFound: "Nothing has this code. Please check each letter.",
    noAnswer: "It could not be looked up. Please try again in some minutes.",
    wrongCode: "The code has 8 letters and digits.",
    steps: "Steps so far",
    sent: "Received",
    print: "Print the receipt",
    forgotten: "Personal data is gone, and the codes with it. The results stay on the public page.",
  },
});
