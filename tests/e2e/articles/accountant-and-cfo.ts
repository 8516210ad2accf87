import type { Authored } from "./authored";

/** What an author makes of `accountant-and-cfo.txt`. */
export const accountantAndCfo: Authored = {
  locale: "vi",
  title: "Kế toán trưởng hay CFO?",
  lead: "Học xong, bạn biết việc nào đến bàn kế toán trưởng, việc nào đến bàn giám đốc tài chính.",
  first: "Kế toán trưởng",
  second: "CFO",
  noDuties: [],
  lessons: [
    {
      title: "Ghi lại và tính trước",
      lead: "Ai ghi lại, ai tính trước, và việc gì hai người cùng lo.",
      summary: [
        "Kế toán trưởng ghi lại chuyện đã xảy ra.",
        "Giám đốc tài chính tính chuyện sắp tới.",
        "Báo cáo kể về quý đã qua, kế hoạch nói về những năm tới.",
        "Số liệu thì cả hai cùng giữ kín.",
        "Tài sản thì cả hai cùng giữ.",
      ],
    },
    {
      title: "Tiền vào, tiền ra",
      lead: "Trước khi chi, trước khi vay, và buổi ngồi lại mỗi tuần.",
      summary: [
        "Giấy tờ đúng rồi mới chi tiền.",
        "Khách nợ bao nhiêu, sổ của kế toán trưởng có ghi.",
        "Vay ở đâu, gửi ở đâu là việc của giám đốc tài chính.",
        "Dòng tiền thì hai người cùng xem.",
        "Kiểm toán hỏi thì hai người cùng trả lời.",
      ],
    },
  ],
  duties: {
    "Tổ chức ghi sổ hằng ngày": {
      owner: "first",
      stem: "Phân công ai nhập hóa đơn sáng nay và ai đối chiếu sổ quỹ cuối ngày",
      reasons: {
        first: "Ghi sổ là ghi lại chuyện đã xảy ra, việc gốc của kế toán trưởng.",
        both: "CFO đọc con số trong sổ, còn cách ghi thì một người sắp xếp.",
        second: "CFO dùng sổ để tính chuyện sắp tới, không sắp xếp việc ghi từng ngày.",
      },
    },
    "Lập báo cáo tài chính theo quy định": {
      owner: "first",
      stem: "Gom số liệu quý Ba thành bản báo cáo gửi cơ quan thuế",
      reasons: {
        first: "Báo cáo kể lại quý đã qua theo mẫu của nhà nước, nên kế toán trưởng lập.",
        both: "Hai người cùng đọc báo cáo, nhưng người lập và ký là kế toán trưởng.",
        second: "CFO xem báo cáo để quyết định bước sau, còn người lập là kế toán trưởng.",
      },
    },
    "Lập kế hoạch vốn cho ba năm": {
      owner: "second",
      stem: "Tính xem hai năm nữa cần vay bao nhiêu để mở xưởng thứ hai",
      reasons: {
        first: "Kế toán trưởng ghi tiền đã vào ra, còn tiền của những năm tới thì chưa có trong sổ.",
        both: "Số liệu lấy từ sổ sách, nhưng tính trước nhiều năm là phần của một người.",
        second: "Nhìn trước nhu cầu vốn là phần việc hướng về tương lai của CFO.",
      },
    },
    "Đánh giá các dự án đầu tư trước khi hội đồng quản trị bỏ phiếu": {
      owner: "second",
      stem: "So lợi ích của hai phương án mua xe tải cho phiên họp thứ Sáu",
      reasons: {
        first: "Kế toán trưởng ghi chiếc xe vào sổ sau khi mua, còn mua hay thôi là chuyện trước đó.",
        both: "Kế toán trưởng góp số liệu, còn người cân nhắc dự án là CFO.",
        second: "Dự án sinh lời ra sao là câu hỏi về ngày mai, nên CFO đánh giá.",
      },
    },
    "Giữ bí mật số liệu": {
      owner: "both",
      stem: "Từ chối kể doanh thu tháng này cho một người bạn làm ở công ty khác",
      reasons: {
        first: "Kế toán trưởng biết số liệu, nhưng CFO cũng biết và cũng phải giữ kín.",
        both: "Ai cầm số liệu thì người ấy giữ kín, và ở đây cả hai cùng cầm.",
        second: "CFO biết số liệu, nhưng kế toán trưởng cũng biết và cũng phải giữ kín.",
      },
    },
    "Bảo vệ tài sản của công ty": {
      owner: "both",
      stem: "Báo ngay khi thấy máy in của văn phòng bị mang ra khỏi cổng",
      reasons: {
        first: "Kế toán trưởng có sổ tài sản, nhưng giữ cho khỏi mất thì CFO cũng phải lo.",
        both: "Tài sản là của công ty, nên ai trong hai người thấy mất mát cũng phải ngăn lại.",
        second: "CFO lo cho tài sản sinh lời, nhưng giữ cho khỏi mất thì kế toán trưởng cũng phải lo.",
      },
    },
    "Kiểm tra chứng từ trước khi chi tiền": {
      owner: "first",
      stem: "Trả lại phiếu chi vì hóa đơn đi kèm thiếu chữ ký người nhận",
      reasons: {
        first: "Khoản chi nào cũng phải có giấy tờ đúng, và kế toán trưởng là người soát giấy tờ.",
        both: "Soát giấy tờ cần một người chịu trách nhiệm từ đầu đến cuối.",
        second: "CFO quyết định khoản lớn, còn giấy tờ của từng khoản thì kế toán trưởng soát.",
      },
    },
    "Theo dõi các khoản khách hàng còn nợ": {
      owner: "first",
      stem: "Gọi cho cửa hàng chậm trả tiền hàng từ tháng trước",
      reasons: {
        first: "Ai nợ bao nhiêu nằm trong sổ, nên kế toán trưởng theo dõi.",
        both: "Khoản nợ ghi ở một cuốn sổ, và người giữ sổ ấy là một.",
        second: "CFO cần biết tổng số nợ, còn từng khoản thì kế toán trưởng theo dõi.",
      },
    },
    "Đàm phán với ngân hàng về khoản vay": {
      owner: "second",
      stem: "Xin chi nhánh giảm lãi cho số tiền sẽ mượn để mua máy dệt",
      reasons: {
        first: "Kế toán trưởng ghi khoản vay vào sổ sau khi ký, còn lãi suất thì CFO thương lượng.",
        both: "Ngân hàng cần một người đủ quyền hứa hẹn, và người ấy là CFO.",
        second: "Tìm vốn với giá tốt là phần việc của CFO.",
      },
    },
    "Chọn nơi gửi tiền nhàn rỗi": {
      owner: "second",
      stem: "Đưa hai tỉ đồng đang tạm dư vào kỳ hạn ba tháng",
      reasons: {
        first: "Kế toán trưởng ghi số dư, còn đặt tiền ở đâu cho sinh lời là việc của CFO.",
        both: "Cần một người chọn và chịu trách nhiệm về lựa chọn ấy, đó là CFO.",
        second: "Tiền đặt ở đâu quyết định ngày mai có bao nhiêu, nên CFO chọn.",
      },
    },
    "Rà soát dòng tiền mỗi tuần": {
      owner: "both",
      stem: "Sáng thứ Hai ngồi xem tiền sẽ vào có đủ trả lương",
      reasons: {
        first: "Kế toán trưởng biết tiền đã vào ra, còn tiền sắp tới thì phải hỏi CFO.",
        both: "Phải ghép số đã có với số sắp tới, nên hai người cùng ngồi lại.",
        second: "CFO đoán tiền sắp tới, còn số đã có thì phải lấy từ kế toán trưởng.",
      },
    },
    "Làm việc với kiểm toán độc lập": {
      owner: "both",
      stem: "Trả lời đoàn kiểm tra từ bên ngoài về sổ năm trước và khoản vay mới",
      reasons: {
        first: "Kế toán trưởng giải thích sổ sách, còn khoản vay thì đoàn phải hỏi CFO.",
        both: "Đoàn hỏi cả chuyện đã ghi lẫn chuyện sắp tới, nên hai người cùng trả lời.",
        second: "CFO giải thích khoản vay, còn sổ sách thì đoàn phải hỏi kế toán trưởng.",
      },
    },
  },
  pair: {
    left: "Theo dõi các khoản khách hàng còn nợ",
    right: "Đàm phán với ngân hàng về khoản vay",
    stems: ["Theo dõi tiền ==khách còn nợ==", "Bàn với ngân hàng về tiền ==công ty sẽ vay=="],
    difference: "Tiền người khác nợ đã nằm trong sổ, còn tiền sẽ vay là chuyện sắp tới.",
  },
  letStand: "Khóa học đầu tiên, chúng tôi sẽ viết thêm ở bản sau.",
};
