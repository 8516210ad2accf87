import { writeFileSync } from "node:fs";
import { faceFile, makeFace, type Weight, weights } from "./faces/face";

/** `npm run faces`: cuts the face of the pages down to the letters that they need. */
for (const weight of Object.keys(weights).map(Number) as Weight[]) {
  const face = await makeFace(weight);
  writeFileSync(faceFile(weight), face);
  console.log(`${faceFile(weight)}  ${(face.length / 1000).toFixed(1)} KB`);
}
