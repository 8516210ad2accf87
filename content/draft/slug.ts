const words = 6;

/** The first words without accents; where that is taken, with a number behind. */
export function slugOf(text: string, isTaken: (id: string) => boolean): string {
  const plain = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
  const name = (plain.match(/[a-z0-9]+/g) ?? ["untitled"]).slice(0, words).join("-").slice(0, 60).replace(/-$/, "");
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}
