/** What is read of everybody's rights and duties before the floor opens. */
import type { Plan } from "../../rulebook/before/plan.ts";

/** Where a plan has none of its own. */
const USUAL: readonly string[] = [
  "Đại biểu có quyền nêu ý kiến thẳng thắn, được nghe trả lời tại hội nghị hoặc được biết rõ cơ quan và thời hạn trả lời.",
  "Người phát biểu nói đúng thời gian Chủ tọa thông báo, chịu trách nhiệm về nội dung của mình, không xúc phạm tổ chức, cá nhân.",
  "Không lợi dụng đối thoại để gây mất đoàn kết hoặc đưa ra thông tin không có căn cứ.",
  "Hội nghị được ghi âm, ghi hình và phát sóng; đại biểu không muốn nêu tên thì báo thư ký trước khi phát biểu.",
  "Khiếu nại, tố cáo không đối thoại tại hội nghị mà được hướng dẫn sang tiếp công dân.",
];

/** One sentence a line. */
export const rightsText = ({ rights }: Pick<Plan, "rights">): string =>
  (rights.length > 0 ? rights : USUAL).join("\n");
