import { makeWords } from "../../i18n/language.ts";

export const useInvitedWords = makeWords({
  vi: {
    invited: "Giấy mời",
    noAnswer: "chưa trả lời",
    answer: { confirmed: "sẽ dự", declined: "đã báo vắng" },
    comes: "Sẽ dự",
    declines: "Không dự được",
    decline: "Báo vắng",
    why: "Lý do",
    whyMissing: "Xin ghi lý do.",
    instead: "Người đi thay",
    nobody: "không có",
    willCome: (name: string) => `Khi báo vắng, người dự bị sẽ dự thay: ${name}.`,
    comesInstead: (name: string) => `người dự bị dự thay: ${name}`,
  },
  en: {
    invited: "Invitations",
    noAnswer: "no answer yet",
    answer: { confirmed: "comes", declined: "declined" },
    comes: "Comes",
    declines: "Cannot come",
    decline: "Decline",
    why: "Why",
    whyMissing: "Say why.",
    instead: "Who comes instead",
    nobody: "nobody",
    willCome: (name) => `The substitute comes instead: ${name}.`,
    comesInstead: (name) => `the substitute comes: ${name}`,
  },
});
