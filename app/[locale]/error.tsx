"use client";

import { ErrorPage } from "@/app/_ui/error-page.client";

export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return <ErrorPage code={error.digest} />;
}
