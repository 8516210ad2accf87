import type { ArticleRefusal } from "@/domain/article-refusal";

const mostMegabytes = 5;
export const mostBytes = mostMegabytes * 1024 * 1024;

export const tooBig = (bytes: number): ArticleRefusal => ({
  code: "too-big",
  megabytes: (bytes / 1024 / 1024).toFixed(1),
  most: mostMegabytes,
});
