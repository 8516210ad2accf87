/** The chain of imports: each floor knows the ones below it, and nothing goes in a circle. STYLE.md tells them. */
const only = (name, from, to) => ({ name, severity: "error", from: { path: from }, to: { pathNot: to } });
const never = (name, from, to) => ({ name, severity: "error", from, to });

const node =
  "node:|(assert|async_hooks|child_process|crypto|diagnostics_channel|events|fs|http|module|net|os|path|stream|url|util|zlib)(/|$)";

module.exports = {
  forbidden: [
    never("no-circles", { pathNot: "^prisma/generated" }, { circular: true }),
    only("domain-is-pure", "^domain/", "^(domain/|node_modules/(zod|ts-fsrs|@zxcvbn-ts)/)"),
    only("content-knows-domain-and-words", "^content/", `^(content/|messages/|domain/|node_modules/|${node})`),
    never("content-without-next", { path: "^content/" }, { path: "node_modules/(next|react|@prisma|pg)/" }),
    only("messages-know-the-domain", "^messages/", "^(messages/|domain/|node_modules/(zod|intl-messageformat)/)"),
    only(
      "storage-knows-no-pages",
      "^prisma/",
      `^(prisma/|domain/|prisma\\.config|node_modules/(@prisma|pg|zod|@node-rs)|${node}|content/)`,
    ),
    never("only-the-demo-reads-content", { path: "^prisma/", pathNot: "^prisma/demo/" }, { path: "^content/" }),
    never(
      "school-runs-without-next",
      { path: "^school/" },
      { path: "^(app|bin)/|node_modules/(next|react|server-only|next-auth)/" },
    ),
    never("nothing-imports-tests", { pathNot: "^(tests/|vitest|playwright)" }, { path: "^tests/" }),
    never("only-commands-import-commands", { pathNot: "^(bin/|tests/|playwright)" }, { path: "^bin/" }),
    never(
      "browser-files-see-no-data",
      { path: "(\\.client\\.tsx?$|^app/_ui/)" },
      {
        path: "^(prisma|content|school)/",
        dependencyTypesNot: ["type-only"],
      },
    ),
    never(
      "browser-files-see-no-door",
      { path: "\\.client\\.tsx?$" },
      {
        path: "^app/_door/",
        pathNot: "^app/_door/(front|form-state)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    ),
    // The rooms of a floor, read from the top: none imports one above it.
    never("door-knows-no-page", { path: "^app/_door/" }, { path: "^app/(\\[locale\\]|api|_quiz)/" }),
    never("pieces-know-no-page", { path: "^app/_ui/" }, { path: "^app/(\\[locale\\]|api|_quiz)/" }),
    never("quiz-knows-no-page", { path: "^app/_quiz/" }, { path: "^app/(\\[locale\\]|api)/" }),
    never(
      "delivery-knows-no-quiz",
      { path: "^app/_ui/(delivery|form|language)/" },
      { path: "^app/_ui/(quiz|results)/" },
    ),
    never(
      "reading-knows-no-compiling",
      { path: "^content/read/" },
      { path: "^content/(compile|rules|measures|article|write)/" },
    ),
    never("compiling-knows-no-rules", { path: "^content/compile/" }, { path: "^content/(rules|measures|article)/" }),
    never("rules-know-no-measures", { path: "^content/rules/" }, { path: "^content/(compile|measures|article)/" }),
    never("measures-know-no-article", { path: "^content/measures/" }, { path: "^content/article/" }),
    never(
      "writing-knows-only-the-form",
      { path: "^content/write/" },
      { path: "^content/(compile|rules|measures|article)/" },
    ),
    never("storage-knows-no-demo", { path: "^prisma/[^/]+\\.ts$" }, { path: "^prisma/(demo|migrations)/" }),
    never("steps-know-no-start", { path: "^bin/(step|runtime)/" }, { path: "^bin/(postgres|start|bench)/" }),
    never("database-knows-no-start", { path: "^bin/postgres/" }, { path: "^bin/start/" }),
    {
      ...never("no-folder-circles", { pathNot: "^(tests|prisma/generated)(/|$)" }, { circular: true }),
      scope: "folder",
    },
    never("no-unresolved", {}, { couldNotResolve: true, pathNot: "^(server-only|next/)" }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next|\\.data|coverage|prisma/generated)/" },

    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
