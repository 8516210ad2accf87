import { Document, isScalar, Scalar, visit } from "yaml";

/** Lines are broken only where reading would refuse them; one text a line is easier to compare. */
const lineWidth = 900;

/** Data as YAML that reads back as the very same: ids bare, every other text in quotes, whatever it looks like. */
export function yamlOf(data: unknown): string {
  const document = new Document(data, { schema: "core", aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== "key" && typeof node.value === "string")
        node.type = isBare(node.value) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
    },
    Seq: (_, list) => {
      list.flow = list.items.every((item) => isScalar(item) && typeof item.value === "string" && isBare(item.value));
    },
  });
  return document.toString({ lineWidth, flowCollectionPadding: false });
}

const isBare = (text: string): boolean => /^[a-z]+(-[a-z0-9]+)*(\.\d+)?$/.test(text);
