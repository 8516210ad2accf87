/** TCVN3's letters, as Latin-1 shows them. */
const tcvn3 = new Map(
  Object.entries({
    đ: "®",
    ă: "¨",
    â: "©",
    ê: "ª",
    ô: "«",
    ơ: "¬",
    ư: "\u00ad",
    á: "¸",
    à: "µ",
    ả: "¶",
    ã: "·",
    ạ: "¹",
    ắ: "¾",
    ằ: "»",
    ẳ: "¼",
    ẵ: "½",
    ặ: "Æ",
    ấ: "Ê",
    ầ: "Ç",
    ẩ: "È",
    ẫ: "É",
    ậ: "Ë",
    é: "Ð",
    è: "Ì",
    ẻ: "Î",
    ẽ: "Ï",
    ẹ: "Ñ",
    ế: "Õ",
    ề: "Ò",
    ể: "Ó",
    ễ: "Ô",
    ệ: "Ö",
    í: "Ý",
    ì: "×",
    ỉ: "Ø",
    ĩ: "Ü",
    ị: "Þ",
    ó: "ã",
    ò: "ß",
    ỏ: "á",
    õ: "â",
    ọ: "ä",
    ố: "è",
    ồ: "å",
    ổ: "æ",
    ỗ: "ç",
    ộ: "é",
    ớ: "í",
    ờ: "ê",
    ở: "ë",
    ỡ: "ì",
    ợ: "î",
    ú: "ó",
    ù: "ï",
    ủ: "ñ",
    ũ: "ò",
    ụ: "ô",
    ứ: "ø",
    ừ: "õ",
    ử: "ö",
    ữ: "÷",
    ự: "ù",
    ý: "ý",
    ỳ: "ú",
    ỷ: "û",
    ỹ: "ü",
    ỵ: "þ",
  }),
);

export const inTcvn3 = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/./gu, (letter) => tcvn3.get(letter) ?? letter);

/** VNI writes an accent as a letter behind its vowel, which shows as a vowel with an accent of its own. */
const vniTones: Record<string, string> = { "\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï" };
const vniRoofs: Record<string, string> = { "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä" };
const vniBows: Record<string, string> = { "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë" };

export const inVni = (text: string) =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/đ/g, "ñ")
    .replace(
      /([aeiouy])([\u0302\u0306\u031b]?)([\u0301\u0300\u0309\u0303\u0323]?)([\u0302\u0306\u031b]?)/g,
      (_, vowel, mark, tone, late) => {
        const shape = mark || late;
        if (shape === "\u0302") return vowel + (vniRoofs[tone] ?? "â");
        if (shape === "\u0306") return vowel + (vniBows[tone] ?? "ê");
        const horned = shape === "\u031b" ? (vowel === "o" ? "ô" : "ö") : vowel;
        return horned + (vniTones[tone] ?? "");
      },
    );
