/** The chain of imports: content and domain know nothing of storage, storage nothing of pages; nothing goes in a circle. */
const only = (name, from, to) => ({ name, severity: "error", from: { path: from }, to: { pathNot: to } });

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: { pathNot: "^prisma/generated" }, to: { circular: true } },
    only("domain-is-pure", "^domain/", "^(domain/|node_modules/(zod|ts-fsrs)/)"),
    only("content-knows-the-domain", "^content/", "^(content/|domain/|node_modules/|node:(fs|path|crypto|url)|(fs|path|crypto|url)(/|$))"),
    { name: "content-without-next", severity: "error", from: { path: "^content/" }, to: { path: "node_modules/(next|react|@prisma|pg)/" } },
    only(
      "storage-knows-no-pages",
      "^prisma/",
      "^(prisma/|domain/|prisma\\.config|node_modules/(@prisma|pg|zod|@node-rs)|node:|(fs|path|crypto|url)(/|$)|content/course)",
    ),
    { name: "only-the-seed-reads-content", severity: "error", from: { path: "^prisma/", pathNot: "^prisma/seed" }, to: { path: "^content/" } },
    { name: "nothing-imports-tests", severity: "error", from: { pathNot: "^(tests/|vitest|playwright)" }, to: { path: "^tests/" } },
    {
      name: "browser-files-see-no-data",
      severity: "error",
      from: { path: "(\\.client\\.tsx?$|^app/_ui/)" },
      to: { path: "^(prisma|content)/", dependencyTypesNot: ["type-only"] },
    },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^(server-only|next/)" } },
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
