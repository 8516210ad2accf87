import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readBlocks } from "@/content/article/importer";
import type { Role } from "@/content/article/proposal";
import { proposeRoles, type RoleProposal } from "@/content/article/propose-roles";
import { parseRoles, type Roles } from "@/content/article/roles";
import { Table } from "@/content/article/score";
import { readWritten } from "@/content/article/source";

const folder = "tests/content/article";
// Articles that are not ours to publish lie beside the checkout, or nowhere.
const beside = ["../shared/article", "../shared/importer"].filter(existsSync);

function proposalOf(file: string, text: string): RoleProposal {
  const blocks = readWritten(file, new TextEncoder().encode(text));
  const read = blocks.accepted ? readBlocks(blocks.value) : blocks;
  if (!read.accepted) throw new Error(`${file}: ${read.refusal.code}`);
  return proposeRoles(read.value);
}

function rolesIn(written: string): Roles {
  const roles = parseRoles(written);
  if (!roles.accepted) throw new Error(roles.refusal);
  return roles.value;
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const isNamed = (proposed: readonly Role[], { names }: Role) =>
  proposed.some((role) => role.names.some((name) => names.some((wanted) => same(name, wanted))));

const measured = [
  ...readdirSync(join(folder, "tables"))
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((name) => {
      const { article, roles } = Table.parse(parse(readFileSync(join(folder, "tables", name), "utf8")));
      const path = [`${folder}/fixtures`, ...beside].map((place) => join(place, article)).find(existsSync);
      return path ? [{ file: article, path, roles }] : [];
    }),
  ...beside.flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith(".tsv"))
      .map((name) => {
        const file = [".md", ".html", ".txt"]
          .map((end) => name.replace(".tsv", end))
          .find((one) => existsSync(join(place, one)));
        const roles = /^# roles: (.+)$/m.exec(readFileSync(join(place, name), "utf8"))?.[1] ?? "";
        return { file: file ?? name, path: join(place, file ?? name), roles };
      }),
  ),
];

test.each(measured)("the two roles of $file are proposed", ({ file, path, roles }) => {
  const proposal = proposalOf(file, readFileSync(path, "utf8"));
  expect(rolesIn(roles).filter((role) => !isNamed(proposal.roles, role))).toEqual([]);
  expect(proposal.roles).toHaveLength(2);
});

/** What an article says of two roles, in a few lines, and by which names it calls them. */
const small: [string, string, string[][]][] = [
  [
    "an acronym in brackets is another name",
    `# Phân biệt kế toán trưởng và giám đốc tài chính

Khi doanh nghiệp lớn lên, kế toán trưởng và giám đốc tài chính (CFO) phải tách ra.

Kế toán trưởng tổ chức bộ máy kế toán và ký chứng từ. CFO hoạch định nguồn vốn. Giám đốc tài chính cũng quyết định chính sách cổ tức.`,
    [["Kế toán trưởng"], ["CFO", "Giám đốc tài chính"]],
  ],
  [
    "a third role that is named beside the two is left to choose",
    `# Product Owner vs Product Manager: what's the difference?

A product manager looks outward at the market, and the product owner looks inward at the team.

## What does a product manager do?

The product manager sets the vision and decides on pricing. Product managers also own the roadmap.

## What does a product owner do?

The product owner writes user stories. The product owner accepts finished work with the scrum master.`,
    [["Product Owner"], ["Product manager"]],
  ],
  [
    "plain text without headings",
    `Trong một ca trực, bác sĩ khám bệnh và ra y lệnh. Điều dưỡng thực hiện y lệnh và ghi hồ sơ.

Bác sĩ chịu trách nhiệm về chẩn đoán. Điều dưỡng chịu trách nhiệm chăm sóc người bệnh hằng ngày.`,
    [["Bác sĩ"], ["Điều dưỡng"]],
  ],
  [
    "a title that holds a verb is taken whole",
    `# Giám đốc điều hành và Chủ tịch hội đồng quản trị

Chủ tịch hội đồng quản trị triệu tập các cuộc họp. Giám đốc điều hành (CEO) điều hành hoạt động hằng ngày.

Chủ tịch hội đồng quản trị đại diện cho cổ đông. CEO báo cáo kết quả kinh doanh mỗi quý.`,
    [["CEO", "Giám đốc điều hành"], ["Chủ tịch hội đồng quản trị"]],
  ],
  [
    "titles that begin with the same word are told apart by what follows, a verb though it may be",
    `Sự khác nhau giữa nhân viên kinh doanh và nhân viên chăm sóc khách hàng

Nhân viên kinh doanh tìm khách mới, chào giá và chốt đơn. Nhân viên chăm sóc khách hàng gọi điện sau khi giao hàng.

Nhân viên kinh doanh chịu trách nhiệm về doanh số. Trong khi đó, nhân viên chăm sóc khách hàng giải quyết khiếu nại.`,
    [["Nhân viên kinh doanh"], ["Nhân viên chăm sóc khách hàng"]],
  ],
  [
    "a point that begins with a verb is nobody",
    `# Tổ trưởng và quản đốc

## Quản đốc phân xưởng

- Lập kế hoạch sản xuất tuần.
- Phân công tổ trưởng.

## Tổ trưởng sản xuất

- Chấm công.
- Kiểm tra an toàn đầu ca.`,
    [["Quản đốc phân xưởng"], ["Tổ trưởng sản xuất"]],
  ],
  [
    "a heading that asks what somebody does names them without its question",
    `Kế toán trưởng và giám đốc tài chính

Kế toán trưởng làm gì

Kế toán trưởng tổ chức ghi sổ hằng ngày. Kế toán trưởng lập báo cáo tài chính.

Giám đốc tài chính làm gì

Giám đốc tài chính lập kế hoạch vốn cho ba năm. Giám đốc tài chính đàm phán với ngân hàng.`,
    [["Kế toán trưởng"], ["Giám đốc tài chính"]],
  ],
  [
    "two that a heading lists with a comma",
    `# Internal auditor, risk manager: who does what

| Internal auditor | Risk manager |
|---|---|
| Tests controls. | Keeps the risk register. |

The risk manager sets limits. The internal auditor checks that limits are kept.`,
    [["Internal auditor"], ["Risk manager"]],
  ],
  [
    "many of a kind are named by the one",
    `# Store manager or shift supervisor

The store manager hires the staff. Shift supervisors open the tills.

The shift supervisor counts the cash each night, while the store manager banks it.`,
    [["Store manager"], ["Shift supervisor"]],
  ],
  [
    "an acronym with capitals of the same letters",
    `# The difference between a QA engineer and a test manager

QA engineers write test cases. They report bugs to developers.

A test manager plans the test budget and hires QA engineers. The test manager reports to the CTO.`,
    [["QA engineer"], ["Test manager"]],
  ],
];

test.each(small)("%s", (_, text, names) => {
  expect(proposalOf("a.md", text).roles.map((role) => role.names)).toEqual(names);
});

test("who else is named as often is left to choose from, and the same text gives the same proposal", () => {
  const [, text] = small[1] ?? ["", ""];
  const proposal = proposalOf("a.md", text);
  expect(proposal.others).toEqual([{ id: "scrum-master", names: ["Scrum master"] }]);
  expect(proposalOf("a.md", text)).toEqual(proposal);
});

test.each([
  [
    "a piece of a longer word",
    `Kế toán trưởng và giám đốc tài chính

Việc này quan trọng hơn bao giờ hết. Kế toán trưởng có nhiều việc, bao gồm ghi sổ. Giám đốc tài chính có việc khác, bao gồm kế hoạch vốn.

Kế toán trưởng lập báo cáo, bao gồm báo cáo thuế. Giám đốc tài chính gặp ngân hàng, bao gồm cả ngân hàng nước ngoài.`,
  ],
  [
    "what ends like a Vietnamese title",
    `Kế toán trưởng và giám đốc tài chính

Kế toán trưởng ghi sổ. Tăng trưởng là đích của công ty. Giám đốc tài chính lập kế hoạch vốn.`,
  ],
  [
    "what ends like an English one",
    `# The chief accountant and the finance manager

The chief accountant keeps the books. The order is clear.

The finance manager plans the capital.`,
  ],
])("nobody is offered by %s", (_, text) => {
  const { roles, others } = proposalOf("a.md", text);
  expect(roles).toHaveLength(2);
  expect(others).toEqual([]);
});

test("an article on one role proposes one, and one on nobody none", () => {
  expect(
    proposalOf("a.md", "The baker bakes the bread.\n\nThe baker sweeps the floor.").roles.map(({ names }) => names),
  ).toEqual([["Baker"]]);
  expect(proposalOf("a.md", "It rains on the hills.\n\nThere is snow on the road.").roles).toEqual([]);
});
